/** Values whose header says nothing of them, and what stands before or over the table does. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (text: string) => {
  const [first] = modelOf(`Page\n====\n\n${text}`).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const introduced = (words: string, headers: readonly string[], rows: Rows) =>
  tableOf(`${words}\n\n${listTable(headers, rows)}`)

const COLOURS = [
  ['warm', 'As a candle.'],
  ['cold', 'As the sky.'],
]
const LOOKS = [
  ['warm', 'Shines as a candle'],
  ['cold', 'Shines as the sky'],
]
const SYMBOLS = [
  ['LAMP_OK', 'It shines.'],
  ['LAMP_BROKEN', 'It does not.'],
]

describe('a first column under any header', () => {
  it('has values where the words before it say that one of them is meant', () => {
    const table = introduced(
      'The light, where ``colour`` may be one of:',
      ['Colour', 'Look'],
      COLOURS,
    )
    expect(table.kind).toBe('enum')
    expect(table.members.map(({ value }) => value)).toEqual(['warm', 'cold'])
    expect(table.evidence.map(({ rule }) => rule)).toContain('introduced')
  })

  it('has values after "can take the values" and "possible states"', () => {
    for (const words of [
      'The ``c`` key can take the values:',
      'There are two possible states of a lamp:',
      'The attribute accepts these values:',
      'The callback receives one of these colours:',
    ])
      expect(introduced(words, ['Name', 'Description'], COLOURS).kind).toBe('enum')
  })

  it('has values after "the valid options are", where settings follow "options"', () => {
    const rows = COLOURS
    for (const words of [
      'Choose how it glows. The available options are:',
      'It is set with ``glow=``. The valid arguments for this option are:',
      'Only for lamps. Valid options are currently:',
      'The possible configuration modes of a lamp:',
    ])
      expect(introduced(words, ['Glow', 'Description'], rows).kind, words).toBe('enum')
    for (const words of [
      'The following options make it glow:',
      'The options are:',
      'Possible configurations of a lamp:',
    ])
      expect(introduced(words, ['Glow', 'Description'], rows).kind, words).not.toBe('enum')
    expect(introduced('The valid options are:', ['Option', 'Description'], rows).kind).not.toBe(
      'enum',
    )
  })

  it('has symbols where the caption lists bits or flags', () => {
    const table = (caption: string) => tableOf(listTable(['Name', 'Description'], SYMBOLS, caption))
    expect(table('List of lamp bits').kind).toBe('enum')
    expect(table('List of lamps').kind).not.toBe('enum')
  })

  it('has types where they are what something can be', () => {
    const types = [
      ['CHAR', 'A letter of a name'],
      ['INT', 'How many lamps there are'],
    ]
    const headers = ['Data Type', 'Usage']
    expect(
      introduced('The kind of a column can be any of the following:', headers, types).kind,
    ).toBe('enum')
    expect(introduced('Columns have types.', headers, types).kind).not.toBe('enum')
  })

  it('has symbols where the heading speaks of return codes', () => {
    const text = `Return codes\n------------\n\n${listTable(['Name', 'Description'], SYMBOLS)}`
    expect(tableOf(text).kind).toBe('enum')
    expect(introduced('Set them in the file:', ['Name', 'Description'], SYMBOLS).kind).toBe('plain')
  })

  it('has no values where an earlier sentence has them, or where settings follow', () => {
    for (const words of [
      'Here ``<room>`` is one of the rooms of the house. Lamps are described below.',
      'The possible values of these settings:',
      'The lamps:',
    ])
      expect(introduced(words, ['Name', 'Description'], COLOURS).kind).toBe('plain')
  })

  it('has modes and options, also as signs in quotes', () => {
    const modes = [
      ['w', 'Writes.'],
      ['r+', 'Reads and writes.'],
    ]
    expect(introduced('Valid modes are:', ['Letter', 'Use'], modes).kind).toBe('enum')
    const signs = [
      ["'+'", 'Always has a sign.'],
      ["'-'", 'Has a sign below zero.'],
    ]
    const words = 'The sign can be one of the following:'
    const options = introduced(words, ['Option', 'Meaning'], signs)
    expect(options.members.map(({ value }) => value)).toEqual(['+', '-'])
    const pairs = signs.map(([, use = ''], at) => [`${String(at)},1`, use])
    expect(introduced(words, ['Option', 'Meaning'], pairs).kind).not.toBe('enum')
  })

  it('has none under a header of settings, with a default, or twice', () => {
    const words = 'Colour is one of:'
    expect(introduced(words, ['Parameter', 'Description'], COLOURS).kind).toBe('plain')
    const more = COLOURS.map((row) => [...row, '2'])
    expect(introduced(words, ['Colour', 'Look', 'Default'], more).kind).not.toBe('enum')
    expect(introduced(words, ['Colour', 'Look'], [...COLOURS, ['warm', 'Again.']]).kind).toBe(
      'plain',
    )
  })
})

describe('the first row of a table without a header', () => {
  const bare = (first: string) =>
    tableOf(`The command is one of:

========== =================
${first.padEnd(10)} Description
light      Makes light.
dim        Makes less of it.
========== =================
`)

  it('is one where it has the only capital of its column, over words of headers', () => {
    expect(bare('Command').members.map(({ value }) => value)).toEqual(['light', 'dim'])
    expect(bare('command').members).toHaveLength(3)
  })
})

describe('words with a capital each', () => {
  const bare = (first: string) =>
    tableOf(`Lamps
-----

======== ========= ======= ===============
${first}
Lit      shining   bool    Whether it is.
Room     place     string  Where it hangs.
======== ========= ======= ===============
`)

  it('are a header where half are words of headers, and the last', () => {
    const { fields } = bare('Keyword  Synonyms  Type    Description')
    expect(fields.map(({ name }) => name)).toEqual(['Lit', 'Room'])
  })

  it('are none where one has no capital, or most are no words of headers', () => {
    expect(bare('Keyword  synonyms  Type    Description').fields).toHaveLength(0)
    expect(bare('Candle   Synonyms  Flame   Description').fields).toHaveLength(0)
  })
})

describe('headers that say whose values stand below', () => {
  it('are those of values', () => {
    const rows = [
      ['d', 'The lamp is dim.'],
      ['l', 'The lamp is lit.'],
    ]
    for (const header of ['Value of m', 'Values for ``-m``', 'Possible values of mode'])
      expect(introduced('The mode:', [header, 'Meaning'], rows).kind).toBe('enum')
  })

  it('have values beside words under any other header', () => {
    const rows = [
      ['7', 'Light of a candle'],
      ['12', 'Light of the sky'],
    ]
    expect(introduced('The light:', ['Lamp tag value', 'Kind of light'], rows).kind).toBe('enum')
    const names = [
      ['7', 'candle'],
      ['12', 'sky'],
    ]
    const named = introduced('The light:', ['Lamp tag value', 'Kind of light'], names)
    expect(named.members.map(({ keyText, value }) => [keyText, value])).toEqual([
      ['candle', 7],
      ['sky', 12],
    ])
  })
})

describe('captions', () => {
  const captioned = (caption: string, headers: readonly string[], rows: Rows) =>
    tableOf(listTable(headers, rows, caption))

  it('of error codes make them of numbers that stand several times', () => {
    const rows = [
      ['99400', 'The lamp is too far.', 'Go there.'],
      ['99400', 'The lamp is too high.', 'Take a ladder.'],
      ['99401', 'There is no lamp.', 'Buy one.'],
    ]
    const table = captioned('Error codes', ['Code', 'Type', 'Solution'], rows)
    expect(table.flavor).toBe('errorCode')
    expect(table.members.map(({ value, entries }) => [value, entries.length])).toEqual([
      [99400, 2],
      [99401, 1],
    ])
    expect(captioned('Lamps', ['Code', 'Type', 'Solution'], rows).kind).not.toBe('enum')
  })

  it('"Values of" a field speak of a table without a header, and of event types', () => {
    const text = `.. list-table:: Values of status

   * - 0
     - It shines.
   * - 1
     - It is broken.
`
    expect(tableOf(text).members.map(({ value }) => value)).toEqual([0, 1])
    const events = [
      ['lit', 'A lamp was lit.'],
      ['broken', 'A lamp broke.'],
    ]
    const words = 'The following event types are sent:'
    expect(introduced(words, ['Event', 'Description'], events).kind).toBe('enum')
  })
})

describe('what a header says in brackets', () => {
  it('is what its cells hold', () => {
    const types = [
      ['--lamp', 'str', 'Which lamp.'],
      ['--room', 'int', 'Which room.'],
    ]
    const table = tableOf(listTable(['Parameter', 'Argument (Type)', 'Description'], types))
    expect(table.fields.map(({ name, rawType }) => [name, rawType])).toEqual([
      ['--lamp', 'str'],
      ['--room', 'int'],
    ])
    const roles = [
      ['0', 'Keeper', 'May do all.'],
      ['1', 'Guest', 'May look.'],
    ]
    const numbered = tableOf(listTable(['Role (numeric)', 'Role name (text)', 'Rights'], roles))
    expect(numbered.members.map(({ keyText, value }) => [keyText, value])).toEqual([
      ['Keeper', 0],
      ['Guest', 1],
    ])
  })

  it('is nothing where the cells are something else', () => {
    const rows = [
      ['lamp', 'Which lamp it is.'],
      ['room', 'Where it hangs.'],
    ]
    expect(tableOf(listTable(['Parameter (type)', 'Description'], rows)).kind).toBe('plain')
  })
})

describe('the name of what has the values', () => {
  it('stands over them as code or emphasised, where no other header does', () => {
    for (const header of ['``lamp.look``', '*look*']) {
      expect(introduced('Of lamps.', [header, 'Structure'], LOOKS).kind, header).toBe('enum')
      expect(introduced('Of lamps.', [header, '``glow``'], LOOKS).kind, header).not.toBe('enum')
    }
  })
})

describe('sentences that say that values follow', () => {
  it('speak of following, supported or available ones', () => {
    for (const words of [
      'The following values of *look* are understood:',
      'Values of look are as follows:',
      'The lamp has these available modes:',
      'Supported operators:',
    ])
      expect(introduced(words, ['Sign', 'Remarks'], LOOKS).kind, words).toBe('enum')
  })

  it('speak of characters, which may be digits', () => {
    const signs = [
      ['0', 'The lamp is off'],
      ['A', 'The lamp is anywhere'],
    ]
    const words = 'The following characters are used:'
    expect(introduced(words, ['Character', 'Description'], signs).kind).toBe('enum')
  })

  it('say nothing of a column where another is called a value', () => {
    const rows = [
      ['warmth', 'two to four, in steps of one'],
      ['colour', 'red, or green'],
    ]
    expect(introduced('Supported values:', ['Tag', 'Value'], rows).kind).not.toBe('enum')
  })

  it('say nothing where one word stands beside each', () => {
    const rows = [
      ['warm', 'WarmLamp'],
      ['cold', 'ColdLamp'],
    ]
    expect(introduced('Supported formats:', ['Format', 'Class'], rows).kind).not.toBe('enum')
  })
})
