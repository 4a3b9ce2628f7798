/** What is a value by its form alone, what names it, and what has that form and is none. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const firstOf = (text: string) => {
  const [first] = modelOf(text).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const bare = (rows: Rows): string =>
  `.. list-table::\n\n${rows.map((row) => `   * - ${row.join('\n     - ')}`).join('\n')}\n`
const tableOf = (headers: readonly string[], rows: Rows) => firstOf(listTable(headers, rows))
const bareOf = (rows: Rows, before = '') => firstOf(`${before}\n\n${bare(rows)}`)
const membersOf = ({ members }: ReturnType<typeof firstOf>) =>
  members.map(({ keyText, value }) => [keyText, value])

describe('symbols of one family', () => {
  const family = [
    ['LAMP_GLOW_WARM', 'glows as a candle'],
    ['LAMP_GLOW_COLD', 'glows as the sky'],
  ]
  const others = [
    ['LAMP_GLOW', 'how it glows'],
    ['ROOM_SIZE', 'how large it is'],
  ]

  it('are values without a header', () => {
    expect(membersOf(bareOf(family))).toEqual([
      ['LAMP_GLOW_WARM', 'LAMP_GLOW_WARM'],
      ['LAMP_GLOW_COLD', 'LAMP_GLOW_COLD'],
    ])
    expect(bareOf(others).kind).not.toBe('enum')
  })

  it('may have one word in common where there are three', () => {
    const shine = [
      ['SHINE_NONE', 'dark'],
      ['SHINE_HALF', 'half of it'],
      ['SHINE_ALL', 'all of it'],
    ]
    expect(bareOf(shine).kind).toBe('enum')
    expect(bareOf(shine.slice(0, 2)).kind).not.toBe('enum')
  })

  it('may begin with a name in small letters', () => {
    const rows = [
      ['LampGlow_WARM', 'Always a candle.'],
      ['LampGlow_COLD', 'Always the sky.'],
      ['LampGlow_OFF', 'Nothing at all.'],
    ]
    expect(tableOf(['What it is', 'What follows'], rows).kind).toBe('enum')
  })

  it('may belong to a class or a name space', () => {
    for (const scope of ['Glow::', 'lamps.Glow.']) {
      const rows = [
        [`${scope}WARM`, '1 + 1'],
        [`${scope}COLD`, '1 - 1'],
      ]
      expect(tableOf(['Glow of it', 'In C'], rows).kind, scope).toBe('enum')
    }
    const functions = [
      ['glow::warm', 'makes it warm'],
      ['glow::cold', 'makes it cold'],
    ]
    expect(tableOf(['Glow of it', 'In C'], functions).kind).not.toBe('enum')
  })

  it('may share a number, without a header', () => {
    const rows = [
      ['GLOW_WARM', '1', 'As a candle.'],
      ['GLOW_RED', '2', 'As a fire.'],
      ['GLOW_FIRE', '2', 'The same.'],
    ]
    const { members } = bareOf(rows)
    expect(members.map(({ value, entries }) => [value, entries.length])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(bareOf(rows.map(([name = '', ...more]) => [name.slice(5), ...more])).kind).not.toBe(
      'enum',
    )
  })

  it('may be joined without a sign, and may be ids', () => {
    const rows = [
      ['LAMPNONE', 'none', 'Nothing at all.'],
      ['LAMPWARM', 'warm', 'As a candle.'],
      ['LAMPCOLD', 'cold', 'As the sky.'],
    ]
    const text = `The available lamp types are listed below.\n\n${listTable(['ID', 'Name', 'Notes'], rows)}`
    expect(firstOf(text).kind).toBe('enum')
    expect(bareOf(rows.map(([name = '', , words = '']) => [name, words])).kind).toBe('enum')
    expect(
      tableOf(
        ['Old setting', 'Alternative'],
        rows.map((row) => row.slice(1)),
      ).kind,
    ).not.toBe('enum')
  })

  it('have numbers beside them that are not theirs, under a header of values', () => {
    const rows = [
      ['LAMP_WARM', 'As a candle.', '2'],
      ['ROOM_COLD', 'As the sky.', '2'],
    ]
    const headers = ['Meaning', 'Shown since']
    expect(tableOf(['Glow value', ...headers], rows).kind).toBe('enum')
    expect(tableOf(['Glow', 'Meaning', 'Number of lamps'], rows).kind).not.toBe('enum')
  })

  it('are settings where the words or the header say so', () => {
    expect(bareOf(family, 'Set these variables:').kind).not.toBe('enum')
    expect(firstOf(`Variables\n=========\n\n${bare(family)}`).kind).not.toBe('enum')
    expect(tableOf(['Name', 'Description'], family).kind).not.toBe('enum')
    expect(tableOf(['Option', 'Description'], family).kind).not.toBe('enum')
  })

  it('are none beside other symbols', () => {
    const rows = family.map(([symbol = '']) => [symbol, symbol.replace('LAMP', 'ROOM')])
    expect(tableOf(['Lamps', 'Rooms'], rows).kind).not.toBe('enum')
  })

  it('are explained by what stands under any header beside them', () => {
    const rows = [
      ['L_DIM', 'Half glow'],
      ['L_FULL', 'Glow'],
    ]
    expect(tableOf(['Lamp flag', 'Kind of glow'], rows).kind).toBe('enum')
  })
})

describe('numbers', () => {
  it('of which each is the next flag are values', () => {
    const flags = [
      ['1', 'warm'],
      ['2', 'cold'],
      ['4', 'blue'],
    ]
    expect(membersOf(bareOf(flags))).toEqual([
      ['warm', 1],
      ['cold', 2],
      ['blue', 4],
    ])
    expect(bareOf([...flags, ['5', 'green']]).kind).not.toBe('enum')
  })

  it('are named by a word under a header that says nothing', () => {
    const rows = [
      ['0', 'candle'],
      ['1', 'torch'],
    ]
    const named = [
      ['candle', 0],
      ['torch', 1],
    ]
    expect(membersOf(bareOf(rows))).toEqual(named)
    expect(membersOf(tableOf(['Glow[1:0]', 'Light'], rows))).toEqual(named)
  })

  it('are not named by what describes them, or by a sentence', () => {
    const rows = [
      ['0', 'Glows warm'],
      ['1', 'Glows cold'],
    ]
    expect(membersOf(tableOf(['Value', 'Description'], rows))).toEqual([
      ['0', 0],
      ['1', 1],
    ])
    const long = rows.map(([value = '', words = '']) => [value, `${words} as long as it can`])
    expect(membersOf(bareOf(long))).toEqual([
      ['0', 0],
      ['1', 1],
    ])
  })

  it('are named by what is called a name', () => {
    const rows = [
      ['0', 'A small lamp of two (or three) lights', '12:34'],
      ['1', 'None', ''],
    ]
    const named = membersOf(tableOf(['Lamp number', 'Lamp name', 'Codes'], rows))
    expect(named.map(([name]) => name)).toEqual([rows[0]?.[1], 'None'])
  })

  it('are called after letters in brackets', () => {
    const rows = [
      ['1', '``(D)``', 'It was dark.'],
      ['2', '``(L)``', 'It was light.'],
      ['4', '``(B)``', 'It was both.'],
    ]
    expect(bareOf(rows).members.map(({ key }) => key)).toEqual(['D', 'L', 'B'])
  })

  it('are not called by the capitals that only some of their words begin with', () => {
    const rows = [
      ['0x1', 'ALARM: It is dark.'],
      ['0x2', 'It is light.'],
    ]
    expect(membersOf(bareOf(rows)).map(([name]) => name)).toEqual(['0x1', '0x2'])
  })

  it('are of something that a word beside each names', () => {
    const rows = [
      ['1', 'Left lamp'],
      ['2', 'Middle lamp'],
    ]
    expect(membersOf(tableOf(['Lamp number', 'Which lamp'], rows))).toEqual([
      ['Left lamp', 1],
      ['Middle lamp', 2],
    ])
    const parted = rows.map(([number = '', lamp = '']) => [`${number}0`, lamp])
    expect(tableOf(['Lamp number', 'Which lamp'], parted).kind).not.toBe('enum')
  })

  it('that are counted from nothing without a header may mean anything with letters', () => {
    const rows = [
      ['0', '10 lx'],
      ['1', '20 lumen (at night)'],
      ['2', '5 candles'],
    ]
    expect(membersOf(bareOf(rows)).map(([, value]) => value)).toEqual([0, 1, 2])
    const gaps = rows.map(([number = '', light = '']) => [String(Number(number) * 5), light])
    expect(bareOf(gaps).kind).not.toBe('enum')
  })

  it('may have two names', () => {
    const rows = Array.from({ length: 10 }, (_, row) => [
      `Lamp${String.fromCharCode(65 + row)}`,
      String(250 + Math.max(1, row)),
      '',
    ])
    const { members } = tableOf(['Tag name', 'Value', 'Notes'], rows)
    expect(members.map(({ value, entries }) => [value, entries.length]).slice(0, 2)).toEqual([
      [251, 2],
      [252, 1],
    ])
  })

  it('in hexadecimal are ids of what a word beside each names', () => {
    const rows = [
      ['0x00', 'End'],
      ['0x01', 'Header'],
    ]
    expect(membersOf(tableOf(['ID', 'Part'], rows))).toEqual([
      ['End', 0],
      ['Header', 1],
    ])
    expect(tableOf(['Byte', 'Content'], rows).kind).not.toBe('enum')
  })

  it('count what only a number tells apart', () => {
    const rows = [
      ['0', 'lamp0'],
      ['1', 'lamp1'],
    ]
    expect(bareOf(rows).kind).not.toBe('enum')
  })

  it('may have their symbol in the same cell', () => {
    const named = [
      ['LAMP_OK', 0],
      ['LAMP_DARK', 1],
    ]
    for (const cells of [
      ['LAMP_OK (0)', 'LAMP_DARK (1)'],
      ['LAMP_OK = 0', 'LAMP_DARK = 1'],
      ['0 (LAMP_OK)', '1 (LAMP_DARK)'],
      ['0: LAMP_OK', '0x1: LAMP_DARK'],
    ]) {
      const rows = cells.map((cell) => [cell, 'Says how it is.'])
      expect(membersOf(tableOf(['Value', 'Description'], rows)), cells[0]).toEqual(named)
      expect(membersOf(bareOf(rows)), cells[0]).toEqual(named)
    }
  })

  it('of successes stand among errors', () => {
    const rows = [
      ['-EINTR', 'somebody came in'],
      ['0', 'it shines'],
      ['1', 'it shone'],
    ]
    expect(bareOf(rows)).toMatchObject({ kind: 'enum', flavor: 'errorCode' })
  })

  it('of bits have functions beside them, under a header of types', () => {
    const rows = [
      ['0b00', 'warm', 'glow(warm)'],
      ['0b01', 'cold', 'glow(cold)'],
    ]
    expect(membersOf(tableOf(['Type', 'Meaning', 'Data'], rows))).toEqual([
      ['warm', 0],
      ['cold', 1],
    ])
  })
})

describe('texts', () => {
  it('in quotes may be of several words', () => {
    const rows = [
      ['"warm"', 'As a candle.'],
      ['"very cold"', 'As the sky.'],
    ]
    expect(membersOf(bareOf(rows)).map(([, value]) => value)).toEqual(['warm', 'very cold'])
  })

  it('in quotes may have a colon inside, and are no keys of settings', () => {
    const rows = [
      ['"Lamp: dark"', 'It was put out.'],
      ['"Lamp: lit"', 'It was lit.'],
    ]
    expect(bareOf(rows).kind).toBe('enum')
    expect(tableOf(['Key', 'Definition'], rows).kind).not.toBe('enum')
  })

  it('in quotes on both sides show how something is written', () => {
    const rows = [
      ['"warm"', "'warm'"],
      ['"cold"', "'cold'"],
    ]
    expect(tableOf(['Double', 'Single'], rows).kind).not.toBe('enum')
  })

  it('of one letter or sign are values below a header', () => {
    const signs = [
      ['w', 'warm'],
      ['c', 'cold'],
      ['&', 'both'],
    ]
    expect(membersOf(tableOf(['Sign of glow', 'Glow'], signs))).toEqual([
      ['w', 'w'],
      ['c', 'c'],
      ['&', '&'],
    ])
    expect(bareOf(signs).kind).not.toBe('enum')
    expect(tableOf(['Column', 'Glow'], signs).kind).not.toBe('enum')
  })

  it('are codes that a word beside each names', () => {
    const rows = [
      ['wm', 'Warm'],
      ['cd', 'Cold'],
    ]
    expect(membersOf(tableOf(['Code', 'Glow'], rows))).toEqual([
      ['Warm', 'wm'],
      ['Cold', 'cd'],
    ])
    expect(tableOf(['Lamp', 'Glow'], rows).kind).not.toBe('enum')
  })

  it('in capitals are values under a header that capitals are none of', () => {
    const rows = [
      ['DARKEN', 'Turns it off.'],
      ['LIGHTEN', 'Turns it on.'],
    ]
    expect(tableOf(['Action', 'Description'], rows).kind).toBe('enum')
    expect(tableOf(['Name', 'Description'], rows).kind).not.toBe('enum')
  })
})

describe('no values', () => {
  it('are classes, nor what has a type of its own', () => {
    const rows = [
      ['lamps.Dimmer', 'Makes it dark.'],
      ['lamps.Blinker', 'Makes it blink.'],
    ]
    expect(tableOf(['Type', 'Purpose'], rows).kind).not.toBe('enum')
    const typed = [
      ['glow', 'QColor', 'How it glows.'],
      ['name', 'QString', 'What it is called.'],
    ]
    const grouped = typed.map(([role = '', , words = '']) => [role, 'lamp', words])
    expect(tableOf(['Role', 'Type', 'Description'], typed).kind).not.toBe('enum')
    expect(tableOf(['Role', 'Type', 'Description'], grouped).kind).toBe('enum')
  })

  it('are named classes, nor what is on or off by default', () => {
    const rows = [
      ['Warm', 'Glows as a candle does.'],
      ['Cold', 'Glows as the sky does.'],
    ]
    const said = (header: string) =>
      firstOf(`The following formats are there:\n\n${listTable([header, 'Description'], rows)}`)
    expect(said('Class name').kind).not.toBe('enum')
    expect(said('Glow').kind).toBe('enum')
    const settings = rows.map(([name = '', words = '']) => [name.toUpperCase(), 'False', words])
    expect(tableOf(['Constant', 'Default value', 'Description'], settings).kind).not.toBe('enum')
    const others = settings.map(([name = '', , words = '']) => [name, 'Light', words])
    expect(tableOf(['Constant', 'Kind', 'Description'], others).kind).toBe('enum')
  })

  it('are numbers that count what has a name', () => {
    const rows = [
      ['1', 'lamps'],
      ['2', 'rooms'],
    ]
    expect(tableOf(['Number', 'Table name'], rows).kind).not.toBe('enum')
    const constants = rows.map(([number = '', name = '']) => [number, name.toUpperCase()])
    expect(tableOf(['Number', 'Table name'], constants).kind).toBe('enum')
  })

  it('are what each row of a log was answered with', () => {
    const rows = [
      ['Lamp', '/lamps', '200'],
      ['Room', '/rooms', '200'],
    ]
    const codes = rows.map(([name = '', path = ''], row) => [name, path, `20${String(row)}`])
    expect(tableOf(['Line', 'Path', 'Status'], rows).kind).not.toBe('enum')
    expect(tableOf(['Line', 'Path', 'Status'], codes).kind).toBe('enum')
  })

  it('are words that numbers alone stand beside', () => {
    const words = 'The glow may have the following values:'
    const rows = (numbers: readonly string[]): Rows => [
      ['red', numbers[0] ?? ''],
      ['blue', numbers[1] ?? ''],
    ]
    const text = (cells: readonly string[]) =>
      `${words}\n\n${listTable(['Glow', 'As x, y'], rows(cells))}`
    expect(firstOf(text(['1, 0', '0, 1'])).kind).not.toBe('enum')
    expect(firstOf(text(['as fire is', 'as water is'])).kind).toBe('enum')
  })
})
