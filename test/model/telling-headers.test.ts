/** Headers that say less, or something else, than what their cells hold. */
import { describe, expect, it } from 'vitest'
import { typeText } from '../../src/model/types/type-text.js'
import { listTable, modelOf } from './read.js'

const table = (headers: readonly string[], rows: readonly (readonly string[])[]) => {
  const [first] = modelOf(`Page\n====\n\n${listTable(headers, rows)}`).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const ROWS = [
  ['name', 'String', 'What it is called.'],
  ['size', 'Integer', 'How large it is.'],
  ['lit', 'Boolean', 'Whether it is on.'],
]

describe('types under a header of values', () => {
  it.each(['Supported values', 'Values', 'Allowed values', 'Possible Values', 'Options'])(
    'are the types of a record: %s',
    (header) => {
      const { kind, fields } = table(['Option', header, 'Description'], ROWS)
      expect(kind).toBe('record')
      expect(fields.map(({ type }) => typeText(type))).toEqual(['string', 'integer', 'boolean'])
      expect(fields.map((field) => field.range)).toEqual([undefined, undefined, undefined])
    },
  )

  it('are those of a record under "Content", as standards of networks have it', () => {
    const { kind, fields } = table(
      ['Attribute', 'Cardinality', 'Content', 'Description'],
      [
        ['id', '1', 'Identifier', 'Which one.'],
        ['lamp', '0..1', 'LampData', 'What burns.'],
        ['name', '1', 'String', 'What it is called.'],
      ],
    )
    expect([kind, fields.map(({ type }) => typeText(type))]).toEqual([
      'record',
      ['string', 'object', 'string'],
    ])
  })

  it('are the range of a field beside a column of types', () => {
    const { fields } = table(
      ['Option', 'Type', 'Supported values'],
      [
        ['a', 'String', 'text'],
        ['b', 'Integer', 'number'],
      ],
    )
    expect(fields.map(({ range, type }) => [range, typeText(type)])).toEqual([
      ['text', 'string'],
      ['number', 'integer'],
    ])
  })

  it('are values where they stand first, and where one of them is none', () => {
    const first = ROWS.map(([, type = '', words = '']) => [type, words])
    expect(table(['Values', 'Description'], first).kind).toBe('enum')
    const mixed = [...ROWS, ['mode', 'on, off', 'Which one.']]
    expect(table(['Option', 'Supported values', 'Description'], mixed).kind).toBe('plain')
  })
})

describe('types that only the docs know', () => {
  const own = [
    ['bulb', 'LampBulb', 'What gives light.'],
    ['shade', 'LampShade', 'What takes it.'],
    ['foot', 'Foot', 'What it stands on.'],
  ]

  it.each(['Field', 'Member', 'Property', 'Attribute', 'Parameter Name'])(
    'make a record of what is called a field, and lead to their tables: %s',
    (header) => {
      const bulb = listTable(['Field', 'Type'], [['watts', 'Integer']], 'LampBulb')
      const lamp = listTable([header, 'Type', 'Description'], own, 'Lamp')
      const { declarations, diagnostics } = modelOf(`Page\n====\n\n${lamp}\n${bulb}`)
      const [record] = declarations
      expect(record?.kind === 'record' && record.fields.map(({ type }) => typeText(type))).toEqual([
        'LampBulb',
        'object',
        'object',
      ])
      expect(diagnostics.map(({ code }) => code)).toEqual(['unresolved-link', 'unresolved-link'])
    },
  )

  it('are no types of what may be anything, and single words may be kinds', () => {
    expect(table(['Name', 'Type', 'Description'], own).kind).not.toBe('record')
    const kinds = own.map(([name = '', , words = '']) => [name, 'Gauge', words])
    expect(table(['Field', 'Type', 'Description'], kinds).kind).not.toBe('record')
    expect(table(['Field', 'Group', 'Description'], own).kind).not.toBe('record')
  })
})

describe('types that only the docs know among plain ones', () => {
  const mixed = [
    ['bulb_id', 'UInt64', 'Which bulb.'],
    ['bulb_place', 'Address', 'Where it is.'],
    ['bulb_glow', 'Glow', 'How it is lit.'],
  ]

  it('make a record of identifiers', () => {
    const { kind, fields } = table(
      ['Name', 'Register', 'Type', 'Description'],
      [
        ...mixed.map(([name = '', type = '', words = ''], at) => [
          name,
          `x${String(at)}`,
          type,
          words,
        ]),
      ],
    )
    expect(kind).toBe('record')
    expect(fields.map(({ name }) => name)).toEqual(['bulb_id', 'bulb_place', 'bulb_glow'])
  })

  it('make a record of any names under "Data type"', () => {
    const rows = mixed.map(([name = '', type = '', words = '']) => [
      `${name} (since 1.2)`,
      type.toUpperCase(),
      words,
    ])
    const { kind, fields } = table(['Attribute', 'Datatype', 'Semantics'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ name }) => name)).toEqual(['bulb_id', 'bulb_place', 'bulb_glow'])
  })

  it('make a record of what has defaults', () => {
    const rows = [
      ['Lamp in (*inputs:lamp*)', 'target', 'Which lamp.', 'None'],
      ['Glow (*inputs:glow*)', 'float', 'How it is lit.', '1.0'],
    ]
    const { kind, fields } = table(['Name', 'Type', 'Description', 'Default'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ type }) => typeText(type))).toEqual(['object', 'number'])
  })

  it('are kinds of things beside names of several words, or where no plain one stands', () => {
    const named = mixed.map(([, type = '', words = '']) => [words, type, words])
    expect(table(['Name', 'Type', 'Description'], named).kind).not.toBe('record')
    const kinds = mixed.slice(1)
    expect(table(['Name', 'Type', 'Description'], kinds).kind).not.toBe('record')
  })
})

describe('names as commands, directives and paths write them', () => {
  it.each([
    ['--project-id, -p', '--format'],
    [':theme:', ':no-reorder:'],
    [':id', '{project_id}'],
  ])('are identifiers, beside which a type may be unknown: %s', (first, second) => {
    const rows = [
      [`\`\`${first}\`\``, 'string', 'One thing.'],
      [`\`\`${second}\`\``, 'hue', 'Another.'],
    ]
    const { kind, fields } = table(['Option', 'Type', 'Description'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ name }) => name)).toEqual([first, second])
  })
})

describe('roles of programming languages', () => {
  it('lead to types', () => {
    const rows = [
      ['1', 'bulb', ':py:class:`Bulb`', 'What gives light.'],
      ['2', 'shade', ':c:struct:`shade`', 'What takes it.'],
    ]
    expect(table(['ID', 'Name', 'Type', 'Description'], rows).kind).toBe('record')
    const words = rows.map(([id = '', name = '', , text = '']) => [
      id,
      name,
      `:guilabel:\`${name}\``,
      text,
    ])
    expect(table(['ID', 'Name', 'Type', 'Description'], words).kind).not.toBe('record')
  })
})

describe('types with an article', () => {
  it('are types', () => {
    const { kind, fields } = table(
      ['Argument name', 'Value', 'Type'],
      [
        ['title', 'What the lamp is called', 'a string'],
        ['bulbs', 'All bulbs of it', 'a list of strings'],
        ['watts', 'How much it takes', 'an integer'],
      ],
    )
    expect(kind).toBe('record')
    expect(fields.map(({ type }) => typeText(type))).toEqual(['string', 'string[]', 'integer'])
  })
})

describe('a hyphen in a header', () => {
  it('stands for a blank', () => {
    expect(table(['Header-Name', 'Data-Type', 'Description'], ROWS).kind).toBe('record')
  })
})

describe('a header of two things', () => {
  const rows = [
    ['eps', 'The tolerance.'],
    ['steps', 'How many there are.'],
    ['PI', 'A ratio.'],
  ]

  it('is what the first of them is: variables are no values', () => {
    expect(table(['Variable or constant', 'Meaning'], rows).kind).not.toBe('enum')
    expect(table(['Variable / Constant', 'Meaning'], rows).kind).not.toBe('enum')
    expect(table(['Constant', 'Meaning'], rows).kind).toBe('enum')
  })

  it('asks whether something is so', () => {
    const column = table(['Parameter', 'Modifiable or Not'], [['a', 'Y']]).columns[1]
    expect(column).toMatchObject({ role: 'other', evidence: [{ rule: 'header-and-cells' }] })
  })
})
