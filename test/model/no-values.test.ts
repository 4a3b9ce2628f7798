/** What stands where values do and is none, and numbers that have names beside them. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (headers: readonly string[], rows: Rows, before = '') => {
  const text = `Page\n====\n\n${before}\n\n${listTable(headers, rows)}`
  const [first] = modelOf(text).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const kindOf = (...input: Parameters<typeof tableOf>) => tableOf(...input).kind
const membersOf = (...input: Parameters<typeof tableOf>) =>
  tableOf(...input).members.map(({ keyText, value }) => [keyText, value])

describe('no values', () => {
  it('are switches of a command', () => {
    const switches = [
      ['``--lamp.path``', 'Where the lamps are.'],
      ['``-Wdark``', 'Warns where it is dark.'],
    ]
    const flags = [
      ['``lamp.path``', 'Where the lamps are.'],
      ['``Wdark``', 'Warns where it is dark.'],
    ]
    expect(kindOf(['Flag', 'Meaning'], switches)).not.toBe('enum')
    expect(kindOf(['Flag', 'Meaning'], flags)).toBe('enum')
  })

  it('are names that have values of their own', () => {
    const rows = [
      ['``LAMP_DIM``', '**false**/true', 'Forces lamps to be dim'],
      ['``LAMP_SIZE``', '**6**/7', 'Picks lamps of a size'],
    ]
    expect(kindOf(['Flag', 'Possible values', 'Description'], rows)).not.toBe('enum')
    expect(kindOf(['Flag', 'Purpose', 'Description'], rows)).toBe('enum')
  })

  it('are what each argument is for', () => {
    const rows = [
      ['Room', '``rooms``', 'Lamps of a room'],
      ['House', '``houses``', 'Lamps of a house'],
    ]
    for (const header of ['Argument', 'Arguments'])
      expect(kindOf(['Level', header, 'Description'], rows)).not.toBe('enum')
    expect(kindOf(['Level', 'Short form', 'Description'], rows)).toBe('enum')
  })

  it('are registers that a number tells apart', () => {
    const numbered = [
      ['R16', 'Where the lamps are'],
      ['R17', 'How many there are'],
    ]
    const named = [
      ['R16', 'Where the lamps are'],
      ['SP2', 'How many there are'],
    ]
    expect(kindOf(['Register', 'Purpose'], numbered)).not.toBe('enum')
    expect(kindOf(['Register', 'Purpose'], named)).toBe('enum')
  })
})

describe('numbers', () => {
  it('are the values where names stand under "Opcode"', () => {
    const rows = [
      ['``LAMP_ON``', '0', 'Nothing else follows.'],
      ['``LAMP_OFF``', '1', 'A lamp follows.'],
    ]
    const members = [
      ['LAMP_ON', 0],
      ['LAMP_OFF', 1],
    ]
    expect(membersOf(['Opcode', 'Value', 'Fields'], rows)).toEqual(members)
  })

  it('that are hexadecimal are behind a few words under "Message type", and places are not', () => {
    const rows = [
      ['Make light', '0x01'],
      ['Make dark', '0x02'],
    ]
    const members = [
      ['Make light', 1],
      ['Make dark', 2],
    ]
    expect(membersOf(['Message type', 'Magic byte'], rows)).toEqual(members)
    expect(kindOf(['Message type', 'Offset'], rows)).not.toBe('enum')
  })

  it('of programs are called by symbols, and without what is remarked behind those', () => {
    const rows = [
      ['0', 'LAMP_OK (default)', 'It shines.', 'none'],
      ['1', 'LAMP_BROKEN', 'It does not.', 'hard'],
    ]
    const members = [
      ['LAMP_OK', 0],
      ['LAMP_BROKEN', 1],
    ]
    const symbols = rows.map(([code = '', symbol = '', ...words]) => [
      code,
      symbol.replace(' (default)', ''),
      ...words,
    ])
    expect(membersOf(['Exit code', 'Alias', 'Description', 'Recovery'], symbols)).toEqual(members)
    expect(membersOf(['Value', 'Constant', 'Description', 'Recovery'], rows)).toEqual(members)
  })

  it('are called by identifiers under "Description", and not by words there', () => {
    const identifiers = [
      ['0', 'lampOn'],
      ['1', 'lampOff'],
    ]
    const words = [
      ['0', 'It shines'],
      ['1', 'It is dark'],
    ]
    const headers = ['Value', 'Description']
    expect(membersOf(headers, identifiers).map(([name]) => name)).toEqual(['lampOn', 'lampOff'])
    expect(membersOf(headers, words).map(([name]) => name)).toEqual(['0', '1'])
  })
})

describe('values', () => {
  it('are called by the column of their names', () => {
    const rows = [
      ['L', 'Lit', 'It shines.'],
      ['D', 'Dark', 'It does not.'],
    ]
    const members = [
      ['Lit', 'L'],
      ['Dark', 'D'],
    ]
    expect(membersOf(['State', 'State name', 'Definition'], rows)).toEqual(members)
  })

  it('that are said to follow may have any words beside them', () => {
    const rows = [
      ["``'lit'``", 'Lamps of a room', 'RoomLamps'],
      ["``'dark'``", 'Lamps of a cellar', 'CellarLamps'],
    ]
    const headers = ['Value', 'Lamps', 'Where they are made']
    expect(kindOf(headers, rows, 'The allowed values of ``glow`` are:')).toBe('enum')
    expect(kindOf(headers, rows)).not.toBe('enum')
  })
})

describe('fields', () => {
  const rows = [
    ['``since``', '✅', '``lamp.date``'],
    ['``until``', 'recommended', '``lamp.date`` or ``int``'],
  ]

  it('stand under any header beside types and answers', () => {
    const { kind, fields } = tableOf(['Thing', 'Required', 'Type'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['since', true],
      ['until', false],
    ])
  })

  it('have types of the docs that may be null', () => {
    const typed = [
      ['``lamp``', '``RoomLamp``', 'Shines.'],
      ['``other``', '``HallLamp | None``', 'Shines, or there is none.'],
    ]
    expect(kindOf(['Attribute', 'Type', 'Description'], typed)).toBe('record')
  })

  it('are no things that are needed', () => {
    expect(kindOf(['Thing', 'Required', 'Place'], rows)).not.toBe('record')
  })
})
