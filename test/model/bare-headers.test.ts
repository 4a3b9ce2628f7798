/** Columns that their cells tell, where the header says little or something else. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

const tableOf = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
  modelOf(`Page\n====\n\n${listTable(headers, rows)}\n`).pages[0]?.tables[0]

const requiredOf = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
  tableOf(headers, rows)?.fields.map(({ name, required }) => [name, required])

describe('whether a field is required', () => {
  it('stands under "Type" where its cells say nothing else', () => {
    const rows = [
      ['pump_host', 'Required', '', 'Where the pump is.'],
      ['pump_port', 'Optional', '22', 'Where it listens.'],
    ]
    expect(requiredOf(['Flag name', 'Type', 'Default', 'Description'], rows)).toEqual([
      ['pump_host', true],
      ['pump_port', false],
    ])
  })

  it('is said the other way round under "Null"', () => {
    const rows = [
      ['id', 'varchar(36)', 'NO', 'PRI', ''],
      ['note', 'text', 'YES', '', 'NULL'],
    ]
    expect(requiredOf(['Field', 'Type', 'Null', 'Key', 'Default'], rows)).toEqual([
      ['id', true],
      ['note', false],
    ])
  })

  it('is said under "Req." too', () => {
    const rows = [
      ['level', 'int', 'Y'],
      ['unit', 'string', 'N'],
    ]
    expect(requiredOf(['Name', 'Type', 'Req.'], rows)).toEqual([
      ['level', true],
      ['unit', false],
    ])
  })

  it.each([
    ['Mult.', '1', '0..1'],
    ['Cardinality', '1..*', '0..N'],
    ['Multiplicity', '1..n', '0-n'],
    ['Required', '1', '0'],
    ['Necessity', 'Required', 'Optional'],
  ])('is said under "%s" by "%s" and "%s"', (header, one, none) => {
    const rows = [
      ['level', 'PumpLevel', one],
      ['notes', 'PumpNote', none],
    ]
    expect(requiredOf(['Attribute Name', 'Type', header], rows)).toEqual([
      ['level', true],
      ['notes', false],
    ])
  })

  it('is said by letters under "Usage", where "O" is among them', () => {
    const rows = [
      ['level', 'R', 'How high it is.'],
      ['unit', 'O', 'What it is in.'],
    ]
    const letters = ['Property name', 'Usage', 'Description']
    expect(requiredOf(letters, rows)).toEqual([
      ['level', true],
      ['unit', false],
    ])
    expect(
      tableOf(letters, [
        ['level', 'R', 'Read.'],
        ['unit', 'M', 'Made.'],
      ])?.kind,
    ).not.toBe('record')
  })

  it('stands behind the type', () => {
    const rows = [
      ['level', 'float, required', 'How high it is.'],
      ['unit', 'string, optional', 'What it is in.'],
    ]
    expect(requiredOf(['Name', 'Type', 'Description'], rows)).toEqual([
      ['level', true],
      ['unit', false],
    ])
  })

  it('is said by no "Type" that has other words', () => {
    const rows = [
      ['pump_host', 'Required', 'Where the pump is.'],
      ['pump_port', 'Internal', 'Where it listens.'],
    ]
    expect(tableOf(['Flag name', 'Type', 'Description'], rows)?.kind).not.toBe('record')
  })
})

describe('types of the document’s own', () => {
  const rows = [
    ['max_level[0]', 'PUMP_LEVEL', 'The highest.'],
    ['min_level', 'PUMP_LEVEL', 'The lowest.'],
    ['label', 'string', 'What it is called.'],
    ['count', 'int', 'How many there are.'],
  ]

  it('may be half of them where all names are identifiers', () => {
    expect(
      tableOf(['Attribute', 'Type', 'Description'], rows)?.fields.map(({ type }) => type.kind),
    ).toEqual(['object', 'object', 'string', 'integer'])
  })

  it('make no record of things with names of several words', () => {
    const things = rows.map(([name = '', ...others]) => [name.replace('_', ' '), ...others])
    expect(tableOf(['Attribute', 'Type', 'Description'], things)?.kind).not.toBe('record')
  })

  it('make no record of values with their numbers', () => {
    const values = rows.map(([name = '', type = ''], index) => [
      name,
      String(index + 2),
      type,
      'x y',
    ])
    expect(tableOf(['Name', 'Code', 'Type', 'Description'], values)?.kind).not.toBe('record')
  })
})

describe('fields under "Identifier"', () => {
  it('have the types beside them, also where a name is several words', () => {
    const rows = [
      ['uint32_t', 'level', 'How high it is.'],
      ['uint64_t', 'key offset', 'Where the key begins.'],
    ]
    expect(
      tableOf(['Type', 'Identifier', 'Description'], rows)?.fields.map(({ name, type }) => [
        name,
        type.kind,
      ]),
    ).toEqual([
      ['level', 'integer'],
      ['key offset', 'int64'],
    ])
  })
})

describe('errno', () => {
  const table = (rows: string) => modelOf(`Page\n====\n\nErrors:\n\n${rows}\n`).pages[0]?.tables[0]

  it('beside words is a list of error codes without a header', () => {
    const rows =
      '=======  ====================\nENOENT   no such pump\nE2BIG    the tank is too full\n=======  ===================='
    expect(table(rows)).toMatchObject({
      kind: 'enum',
      members: [{ value: 'ENOENT' }, { value: 'E2BIG' }],
    })
  })

  it('keeps its sign', () => {
    const rows =
      '=======  ====================\n-ENOENT  no such pump\n-EBUSY   the pump runs\n=======  ===================='
    expect(table(rows)?.members.map(({ value }) => value)).toEqual(['-ENOENT', '-EBUSY'])
  })

  it('is none where other words stand in capitals', () => {
    const rows =
      '=======  ====================\nENOENT   no such pump\nFILL     fill it\n=======  ===================='
    expect(table(rows)?.kind).not.toBe('enum')
  })
})
