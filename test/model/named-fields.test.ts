/** Values of a field that a heading, a caption or the words before the table name, and ids of what has them for good. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (before: string, headers: readonly string[], rows: Rows, caption = '') => {
  const text = `Page\n====\n\n${before}\n\n${listTable(headers, rows, caption)}`
  const [first] = modelOf(text).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const heading = (text: string): string => `${text}\n${'-'.repeat(text.length)}`
const membersOf = (...input: Parameters<typeof tableOf>) =>
  tableOf(...input).members.map(({ keyText, value }) => [keyText, value])

const SYMBOLS = [
  ['LAMP_OK', 'It shines.'],
  ['LAMP_BROKEN', 'It does not.'],
]
const GLOWS = [
  ['weak', 'One can sleep beside it'],
  ['strong', 'One can read beside it'],
]

describe('a field whose name is the first header', () => {
  it('has values where a sentence says what the field is', () => {
    const table = tableOf('The ``glow`` field says how bright:', ['Glow', 'Description'], GLOWS)
    expect(table.members.map(({ value }) => value)).toEqual(['weak', 'strong'])
    expect(tableOf('``glow`` can be:', ['Glow', 'Description'], GLOWS).kind).toBe('enum')
    const other = tableOf('The ``lamp`` field says how bright:', ['Glow', 'Description'], GLOWS)
    expect(other.kind).not.toBe('enum')
  })

  it('has values where the heading or the caption speaks of them', () => {
    for (const text of ['The ``glow`` field', 'Glow values'])
      expect(tableOf(heading(text), ['Glow', 'Meaning'], GLOWS).kind).toBe('enum')
    expect(tableOf('', ['Glow', 'Meaning'], GLOWS, 'Glow values').kind).toBe('enum')
  })

  it('has none where things are listed below their name', () => {
    for (const text of ['Glow', 'Glows'])
      expect(tableOf(heading(text), ['Glow', 'Meaning'], GLOWS).kind).not.toBe('enum')
  })

  it('has none where a place is one of several', () => {
    const rows = [
      ['hall', 'By the door'],
      ['loft', 'Under the roof'],
    ]
    const words = 'A lamp hangs in one of the following places:'
    expect(tableOf(words, ['Room', 'Spot'], rows).kind).not.toBe('enum')
  })
})

describe('symbols without a header', () => {
  const rows = [
    ['BURNING', 'It gives light.'],
    ['BURNT_OUT', 'It needs another bulb.'],
  ]
  const kindBelow = (title: string) => tableOf(heading(title), ['', ''], rows).kind

  it('are values below a heading that ends in what something may be', () => {
    expect(kindBelow('Lamp status')).toBe('enum')
    expect(kindBelow('Environment')).not.toBe('enum')
  })
})

describe('words of modes, levels, reasons and events', () => {
  it('are explained by words under any header', () => {
    expect(tableOf('', ['Mode', 'What happens'], GLOWS).kind).toBe('enum')
    expect(tableOf('', ['Reason', 'What happened'], GLOWS).kind).toBe('enum')
    const titles = GLOWS.map(([word = '', use = '']) => [
      word[0]?.toUpperCase() + word.slice(1),
      use,
    ])
    expect(tableOf('', ['Level', 'Who can see it'], titles).kind).toBe('enum')
  })

  it('are explained by two columns of words if they are spelt as in programs', () => {
    const rows = [
      ['weak', 'old bulbs', 'good for the night'],
      ['strong', 'new bulbs', 'good for reading'],
    ]
    expect(tableOf('', ['Mode', 'Bulb', 'Character'], rows).kind).toBe('enum')
    const titles = rows.map(([word = '', ...others]) => [
      word.toUpperCase()[0] + word.slice(1),
      ...others,
    ])
    expect(tableOf('', ['Strategy', 'Best with', 'Drawback'], titles).kind).not.toBe('enum')
  })

  it('are explained by no measure, no single word, and not below what is a row', () => {
    const kind = (header: string, rows: Rows) => tableOf('', ['Mode', header], rows).kind
    expect(
      kind('Bulb', [
        ['weak', 'old'],
        ['strong', 'new'],
      ]),
    ).not.toBe('enum')
    expect(
      kind('Draws', [
        ['weak', '5 of them'],
        ['strong', '60 of them'],
      ]),
    ).not.toBe('enum')
    expect(kind('The light as a number of candles', GLOWS)).not.toBe('enum')
  })

  it('may have answers beside them', () => {
    const rows = [
      ['lamp.lit', 'The lamp begins to shine', 'Yes'],
      ['lamp.broken', 'The lamp has gone out', 'No'],
    ]
    expect(membersOf('', ['Event', 'When it fires', 'Cancelable'], rows)).toEqual([
      ['lamp.lit', 'lamp.lit'],
      ['lamp.broken', 'lamp.broken'],
    ])
    expect(
      tableOf(
        '',
        ['Event', 'Emitted when'],
        rows.map((row) => row.slice(0, 2)),
      ).kind,
    ).toBe('enum')
  })
})

describe('keys', () => {
  const dims = [
    ['no', 'It stays as bright as it is.'],
    ['slow', 'It takes a minute.'],
    ['quick', 'It takes a second.'],
  ]

  it('may be "no" among others, and are none where half of them are answers', () => {
    expect(tableOf('', ['Policy', 'Description'], dims).kind).toBe('enum')
    expect(tableOf('', ['Policy', 'Description'], dims.slice(0, 2)).kind).not.toBe('enum')
  })

  it('are no closed set where anything may stand in one of them', () => {
    const policies = [
      ['seq_exec', 'One lamp at a time.'],
      ['loop_exec<COUNT>', 'Some lamps at a time.'],
    ]
    expect(tableOf('', ['Policy', 'Description'], policies).kind).not.toBe('enum')
  })

  it('are no kinds of a thing as a text has them', () => {
    const bulbs = [
      ['Public', 'Anyone can see it.'],
      ['Private', 'One can see it.'],
    ]
    expect(tableOf('', ['Lamp type', 'Description'], bulbs).kind).not.toBe('enum')
    const types = bulbs.map(([word = '', use = '']) => [word.toLowerCase(), use])
    expect(tableOf('', ['Lamp type', 'Description'], types).kind).toBe('enum')
    expect(tableOf('', ['Type', 'Description'], bulbs).kind).toBe('enum')
  })

  it('are explained by when they pass', () => {
    expect(
      tableOf(
        '',
        ['Kind', 'Passes when'],
        [
          ['min', 'x > y'],
          ['max', 'x < y'],
        ],
      ).kind,
    ).toBe('enum')
  })

  it('are no phases that are counted, and no signs of formulas', () => {
    const phases = [
      ['2', 'Wires', 'All rooms have cables.'],
      ['3', 'Bulbs', 'All rooms have light.'],
    ]
    expect(tableOf('', ['Phase', 'Subject', 'Description'], phases).kind).not.toBe('enum')
    const signs = [
      ['P', 'The power of a bulb.'],
      ['T_1', 'How warm it is.'],
    ]
    expect(tableOf('', ['Symbol', 'Description'], signs).kind).not.toBe('enum')
    expect(tableOf('', ['Symbol', 'Description'], SYMBOLS).kind).toBe('enum')
  })
})

describe('ids', () => {
  const codes = [
    ['L001', 'no-bulb', 'The lamp has no bulb.'],
    ['L002', 'no-cable', 'The lamp has no cable.'],
  ]

  it('are values of messages, events, commands and the like', () => {
    expect(membersOf(heading('List of messages'), ['ID', 'Name', 'Description'], codes)).toEqual([
      ['no-bulb', 'L001'],
      ['no-cable', 'L002'],
    ])
    const commands = [
      ['0x01', 'Light', 'Lights the lamp.'],
      ['0x05', 'Dim', 'Makes less light.'],
    ]
    expect(membersOf('', ['ID', 'Command', 'Description'], commands)).toEqual([
      ['Light', 1],
      ['Dim', 5],
    ])
  })

  it('are none of what is only listed', () => {
    expect(tableOf(heading('Lamps'), ['ID', 'Name', 'Description'], codes).kind).not.toBe('enum')
    const lamps = [
      ['1', 'hall'],
      ['2', 'stairs'],
    ]
    for (const header of ['Name', 'Description'])
      expect(tableOf(heading('Lamps'), ['ID', header], lamps).kind).not.toBe('enum')
  })

  it('are values where programs count them, from nothing on', () => {
    const shapes = [
      ['0', 'Globe', 'Shines everywhere.'],
      ['1', 'Tube', 'Shines along a wall.'],
    ]
    const headers = ['ID', 'Name', 'Notes']
    expect(membersOf(heading('Shapes'), headers, shapes)).toEqual([
      ['Globe', 0],
      ['Tube', 1],
    ])
    const later = shapes.map(([id, ...words]) => [String(Number(id) + 1), ...words])
    expect(tableOf(heading('Shapes'), headers, later).kind).not.toBe('enum')
  })
})
