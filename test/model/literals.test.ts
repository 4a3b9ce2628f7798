/** Values that are known by their form, whatever stands over them, and what names them. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (text: string) => {
  const [first] = modelOf(`Page\n====\n\n${text}`).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const kindOf = (headers: readonly string[], rows: Rows) => tableOf(listTable(headers, rows)).kind
const membersOf = (headers: readonly string[], rows: Rows) =>
  tableOf(listTable(headers, rows)).members.map(({ keyText, value }) => [keyText, value])

const WORDS = ['It shines all night.', 'It never shines.', 'It blinks now and then.']
const besideWords = (values: readonly string[]): Rows =>
  values.map((value, row) => [value, WORDS[row] ?? ''])

describe('under a header that says nothing', () => {
  it('hexadecimal and binary numbers are values', () => {
    expect(membersOf(['Lamp packet', 'Description'], besideWords(['0x0', '0x1', '0xA']))).toEqual([
      ['0x0', 0],
      ['0x1', 1],
      ['0xA', 10],
    ])
    expect(membersOf(['LAMP[1:0]', 'Look'], besideWords(['0b00', '0b10', '0b11']))).toEqual([
      ['0b00', 0],
      ['0b10', 2],
      ['0b11', 3],
    ])
  })

  it('patterns of bits are texts', () => {
    expect(membersOf(['LAMP[2:0]', 'Look'], besideWords(['000', '010', '111']))).toEqual([
      ['000', '000'],
      ['010', '010'],
      ['111', '111'],
    ])
  })

  it('numbers from nothing or from below it on are values, numbers from one on are none', () => {
    expect(kindOf(['Brightness', 'Description'], besideWords(['-1', '0', '1']))).toBe('enum')
    expect(kindOf(['glow_mode', 'Description'], besideWords(['0', '1', '2']))).toBe('enum')
    expect(kindOf(['Lesson', 'Description'], besideWords(['1', '2', '3']))).not.toBe('enum')
  })

  it('texts in quotes are values, also with a remark or beside few without, and with an example', () => {
    const rows = besideWords(['"on" (default)', '"off"', 'None'])
    expect(membersOf(['Look', 'Description'], rows).map(([, value]) => value)).toEqual([
      'on',
      'off',
      'None',
    ])
    const more = rows.map((row) => [...row, '``lamp --glow``'])
    expect(kindOf(['Look', 'How it is lit', 'Example'], more)).toBe('enum')
  })
})

describe('what is counted or placed', () => {
  it('has no values', () => {
    const hex = besideWords(['0x0', '0x4', '0x8'])
    for (const header of ['Offset', 'Address', 'Register', 'Byte'])
      expect(kindOf([header, 'Description'], hex), header).not.toBe('enum')
    const numbers = besideWords(['0', '5', '10'])
    for (const header of ['Minutes', 'Column', 'Temperature (°C)'])
      expect(kindOf([header, 'Description'], numbers), header).not.toBe('enum')
  })

  it('has none without words, nor beside quantities', () => {
    const tokens = ['0x0', '0x1'].map((text, row) => [text, `lamp${String(row)}`])
    expect(kindOf(['Lamp', 'Twin'], tokens)).not.toBe('enum')
    expect(
      kindOf(
        ['Lamps', 'Price'],
        besideWords(['0', '1']).map(([a = '']) => [a, '12.50']),
      ),
    ).not.toBe('enum')
  })
})

describe('without a header', () => {
  const bare = (rows: Rows): string =>
    `.. list-table::\n\n${rows.map((row) => `   * - ${row.join('\n     - ')}`).join('\n')}\n`

  it('numbers from nothing on are values', () => {
    const { kind, members } = tableOf(bare(besideWords(['0', '1', '2'])))
    expect(kind).toBe('enum')
    expect(members.map(({ value }) => value)).toEqual([0, 1, 2])
  })

  it('symbols may be settings', () => {
    expect(tableOf(bare(besideWords(['LAMP_COLOUR', 'LAMP_GLOW']))).kind).not.toBe('enum')
  })
})

describe('numbers are named', () => {
  it('by the few words right behind them, where a further column describes them', () => {
    const rows = [
      ['0x1', 'warm glow', 'As a candle has it.'],
      ['0x2', 'cold glow', 'As the sky has it.'],
    ]
    const named = [
      ['warm glow', 1],
      ['cold glow', 2],
    ]
    expect(membersOf(['Value', 'Look', 'Description'], rows)).toEqual(named)
    expect(membersOf(['Lamp flag', 'Look', 'What it is like'], rows)).toEqual(named)
  })

  it('by what a shorter column says than the meaning', () => {
    const rows = [
      ['0', 'W+', 'Warmer than before'],
      ['1', 'C+', 'Colder than before'],
    ]
    expect(membersOf(['Glow code', 'Sign', 'Meaning'], rows)).toEqual([
      ['W+', 0],
      ['C+', 1],
    ])
  })

  it('by few words in the only other column, beside "Value" and its like', () => {
    const rows = [
      ['0', 'No glow'],
      ['1', 'Full glow'],
    ]
    expect(membersOf(['Bit', 'Lamp'], rows)).toEqual([
      ['No glow', 0],
      ['Full glow', 1],
    ])
    expect(membersOf(['Value (hex)', 'Lamp'], rows)).toEqual([
      ['No glow', 0],
      ['Full glow', 1],
    ])
  })
})

describe('names of numbers', () => {
  it('may have what is not used among them, in one row or several', () => {
    const rows = [
      ['LAMP_ON', '1', 'It shines.'],
      ['Reserved', '2', 'Not used.'],
      ['LAMP_OFF', '3', 'It does not.'],
      ['LAMP_DIM', '8', 'It glows.'],
      ['Reserved', '4 ~ 7', 'Not used.'],
    ]
    expect(membersOf(['Reason code', 'Value', 'Description'], rows)).toContainEqual(['LAMP_OFF', 3])
  })

  it('may be symbols of a class', () => {
    const rows = [
      ['0', 'LAMP.COLD', '4'],
      ['1', 'LAMP.WARM', '5'],
    ]
    expect(membersOf(['Value', 'Alias', 'Lumen'], rows)).toEqual([
      ['LAMP.COLD', 0],
      ['LAMP.WARM', 1],
    ])
  })
})

describe('roles, kinds, policies and permissions', () => {
  it('of one word are values', () => {
    const rows = [
      ['keeper', 'Keeps all lamps.'],
      ['guest', 'Sees all lamps.'],
    ]
    for (const header of ['Role', 'Kind', 'Permission', 'Policy', 'Lamp scope'])
      expect(kindOf([header, 'Description'], rows), header).toBe('enum')
    const duties = [
      ['Keeper of lamps', 'Keeps them.'],
      ['Guest of the house', 'Sees them.'],
    ]
    expect(kindOf(['Role', 'Description'], duties)).not.toBe('enum')
  })
})

describe('numbers that are called codes', () => {
  it('are the codes beside the identifiers of errors, which name them', () => {
    const rows = [
      ['2', 'Usage error', 'A word is missing.'],
      ['3', 'LampMissing', 'There is no lamp.'],
      ['9', 'LampTooHot', 'It burns.'],
    ]
    expect(membersOf(['Code', 'Error', 'Meaning'], rows)).toEqual([
      ['Usage error', 2],
      ['LampMissing', 3],
      ['LampTooHot', 9],
    ])
  })
})

describe('statuses with their phrases', () => {
  it('are statuses under any header', () => {
    const rows = [
      ['404 Not Found', 'There is no lamp.'],
      ['409 Conflict', 'There are two.'],
    ]
    expect(membersOf(['What comes back', 'Description'], rows)).toEqual([
      ['Not Found', 404],
      ['Conflict', 409],
    ])
  })
})

describe('words in capitals', () => {
  it('under "Level" are values beside words under any header', () => {
    const rows = [
      ['DEBUG', 'All that the lamp does'],
      ['ERROR', 'What the lamp cannot do'],
    ]
    expect(kindOf(['Level', 'Content'], rows)).toBe('enum')
  })

  it('are values under any header that says nothing, abbreviations are none', () => {
    const rows = [
      ['SHINE', 'The lamp goes on.'],
      ['DARKEN', 'The lamp goes off.'],
    ]
    expect(kindOf(['LampTurn', 'Meaning'], rows)).toBe('enum')
    expect(
      kindOf(
        ['LampTurn', 'Meaning'],
        [
          ['LED', 'A diode.'],
          ['UV', 'A ray.'],
        ],
      ),
    ).not.toBe('enum')
    expect(kindOf(['Parameter', 'Meaning'], rows)).not.toBe('enum')
  })

  it('that are said again are no codes', () => {
    const rows = [
      ['INFO', 'It shines.', 'Nothing is wrong.'],
      ['INFO', 'It glows.', 'Nothing is wrong.'],
      ['ERROR', 'It is dark.', 'The lamp is broken.'],
    ]
    expect(kindOf(['Code', 'Note', 'Meaning'], rows)).not.toBe('enum')
  })
})

describe('codes that are no plain numbers', () => {
  it('are padded, beside what each is called', () => {
    const rows = [
      ['01', 'Read one lamp'],
      ['02', 'Read all lamps'],
      ['15', 'Write one lamp'],
    ]
    expect(membersOf(['Lamp code', 'Lamp function name'], rows)).toEqual([
      ['Read one lamp', '01'],
      ['Read all lamps', '02'],
      ['Write one lamp', '15'],
    ])
  })

  it('are errors and the 0 of a success', () => {
    const rows = [
      ['-EBUSY', 'Somebody else has it.'],
      ['-EIO', 'The lamp does not answer.'],
      ['0', 'It burns.'],
    ]
    expect(tableOf(listTable(['Return value', 'Description'], rows))).toMatchObject({
      kind: 'enum',
      flavor: 'errorCode',
    })
  })

  it.each([
    ['Scope', 'Grants'],
    ['Event', 'Triggered when'],
    ['Alert type', 'Trigger'],
  ])('are words under "%s" beside "%s"', (...headers) => {
    const rows = [
      ['lamp:read', 'Somebody sees the lamp.'],
      ['lamp:write', 'Somebody lights the lamp.'],
    ]
    expect(membersOf(headers, rows).map(([, value]) => value)).toEqual(['lamp:read', 'lamp:write'])
  })
})

it('members are called by their names, and not by the kind that each is of', () => {
  const rows = [
    ['1', 'shade', 'outer'],
    ['2', 'bulb', 'inner'],
    ['3', 'wire', 'hidden'],
  ]
  expect(membersOf(['Value', 'Name', 'Type'], rows)).toEqual([
    ['shade', 1],
    ['bulb', 2],
    ['wire', 3],
  ])
  expect(membersOf(['Value', 'Parameter', 'Constant'], rows).map(([name]) => name)).toEqual([
    'outer',
    'inner',
    'hidden',
  ])
})
