/** Types, values, limits and defaults of fields, in the words and marks that API references have for them. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf, recordOf } from './read.js'

const HEADERS = ['Name', 'Type', 'Description']

const fieldsOf = (rows: readonly (readonly string[])[], headers: readonly string[] = HEADERS) =>
  recordOf(modelOf(`Lamps\n=====\n\n${listTable(headers, rows, 'Lamp')}`)).fields
const fieldOf = (type: string, description: string) => fieldsOf([['glow', type, description]])[0]

describe('types', () => {
  it('are what a reference shows, however many words it has', () => {
    const text = `Lamps\n=====\n\n.. _shade:\n\nLamp shade\n----------\n\n${listTable(HEADERS, [['hue', 'String', '.']])}\n\nLamp\n----\n\n${listTable(
      HEADERS,
      [
        ['first', ':ref:`Lamp shade <shade>`', '.'],
        ['others', 'Array of :ref:`Lamp shades <shade>`', '.'],
        ['size', 'Unix timestamp', '.'],
      ],
    )}`
    const found = modelOf(text)
    expect(recordOf(found, 'Lamp').fields.map(({ type }) => type)).toMatchObject([
      { kind: 'ref', name: 'LampShade' },
      { kind: 'array', items: { kind: 'ref', name: 'LampShade' } },
      { kind: 'integer' },
    ])
    expect(found.diagnostics).toEqual([])
  })

  it('are texts where brackets say that numbers are written as such', () => {
    const types = ['Integer', 'decimal (string)', 'wattage (string)', 'list (string)']
    const fields = fieldsOf(types.map((type, at) => [`glow${String(at)}`, type, '.']))
    expect(fields.map(({ type }) => type.kind)).toEqual(['integer', 'string', 'string', 'array'])
  })

  it('may name their values', () => {
    const field = fieldOf('String, either ``day`` or ``night``', '.')
    expect(field).toMatchObject({
      type: { kind: 'string' },
      literals: { values: ['day', 'night'], closed: true },
    })
    expect(fieldOf('``str`` or ``uuid``', '.')?.literals).toBeUndefined()
  })

  it('URL is one, and no place, under "Type"', () => {
    const rows = [
      ['home', 'URL', 'Where the lamp stands.'],
      ['shop', 'URL', 'Where it is sold.'],
    ]
    expect(fieldsOf(rows).map(({ type }) => type.kind)).toEqual(['string', 'string'])
  })
})

describe('values', () => {
  it('are marked by code as by bold letters', () => {
    const description = 'How it shines:\n\n- ``day`` – white\n- ``night`` – red'
    expect(fieldOf('String', description)?.literals).toEqual({
      values: ['day', 'night'],
      closed: true,
      tier: 'B',
    })
  })

  it('are marked by quotes in a sentence', () => {
    expect(fieldOf('String', 'Valid values are "day" and "night".')?.literals).toMatchObject({
      values: ['day', 'night'],
      closed: false,
    })
    expect(
      fieldOf('String', 'How it shines. One of ``day`` or ``night``.')?.literals?.values,
    ).toEqual(['day', 'night'])
    expect(fieldOf('String', 'Either **id** or **name** must be set.')?.literals).toBeUndefined()
  })

  it('may have a word in brackets between them', () => {
    const description = 'The value can be **day**, **dusk** (only in winter), or **night**.'
    expect(fieldOf('String', description)?.literals?.values).toEqual(['day', 'dusk', 'night'])
  })

  it('are those of the list below, whenever the field is needed', () => {
    const when = 'This parameter is mandatory when **lit** is set to **true**.'
    const description = `How it shines. ${when}\n\n- **day**: white\n- **night**: red`
    expect(fieldOf('String', description)?.literals?.values).toEqual(['day', 'night'])
    const other = 'When **lit** is set to **true**:\n\n- **day**: white\n- **night**: red'
    expect(fieldOf('String', other)?.literals).toBeUndefined()
  })
})

describe('limits', () => {
  it.each([
    ['Ranging from 1 to 100.', { minimum: 1, maximum: 100 }],
    ['How many (up to 100).', { maximum: 100 }],
    ['The value must be greater than zero.', { minimum: 0 }],
    ['It is greater than or equal to -1, which means all.', { minimum: -1 }],
    ['The value cannot exceed 60.', { maximum: 60 }],
    ['If the unit is minutes, the value cannot exceed 60.', {}],
    ['It shines up to 3 times a day.', {}],
  ])('of a number: %s', (description, limits) => {
    expect(fieldOf('Integer', description)?.constraints).toEqual(limits)
  })

  it.each([
    ['Up to 10 tags.', { maxItems: 10 }],
    ['A maximum of 1,000 lamps can be lit at a time.', { maxItems: 1000 }],
    ['Each lamp can have up to 10 tags.', {}],
    ['Names with a maximum of 43 Unicode characters.', {}],
    ['Up to 10 tags, but no more than 5 tags on Sundays.', {}],
  ])('of an array: %s', (description, limits) => {
    expect(fieldOf('Array of strings', description)?.constraints).toEqual(limits)
  })

  it('a date with an operator before it is no date', () => {
    const description =
      'Lit before or after a time, as in gt:2024-01-31T00:00:00Z (yyyy-mm-ddThh:mm:ssZ).'
    expect(fieldOf('String', description)?.constraints).toEqual({})
  })
})

describe('defaults', () => {
  it('end before a bracket and a full stop', () => {
    expect(fieldOf('Integer', 'How often it blinks (default: 1).')?.default).toBe('1')
    expect(fieldOf('Integer', 'It ranges from 0 to 90 and is 30 by default.')?.default).toBe('30')
    expect(fieldOf('Boolean', 'The lamp is lit by default.')?.default).toBeUndefined()
  })

  it('are none where a column says None, unless that is one of the values', () => {
    const headers = ['Name', 'Type', 'Default', 'Description']
    const values = 'How it shines:\n\n- **None**: not at all\n- **Night**: red'
    const fields = fieldsOf(
      [
        ['glow', 'Integer', 'None', '.'],
        ['hue', 'String', 'unset', '.'],
        ['mode', 'String', 'None', values],
      ],
      headers,
    )
    expect(fields.map((field) => field.default)).toEqual([undefined, undefined, 'None'])
  })
})

describe('links', () => {
  it('lead to no table of the name where the description shows other keys', () => {
    const linkTo = (shown: string) => {
      const rows = [['shade', 'Dict', `Its shade.\n\n::\n\n   "shade": {"${shown}": "red"}`]]
      const found = modelOf(
        `Lamps\n=====\n\n${listTable(HEADERS, rows, 'Lamp')}\n\n${listTable(HEADERS, [['hue', 'String', '.']], 'shade')}`,
      )
      return recordOf(found, 'Lamp').fields[0]?.type
    }
    expect(linkTo('hue')).toMatchObject({ kind: 'ref', via: 'caption' })
    expect(linkTo('size')).not.toMatchObject({ via: 'caption' })
  })
})

describe('names', () => {
  it('stand first also where the answer was written there', () => {
    const found = modelOf(
      `Lamps\n=====\n\n${listTable(
        ['Name', 'Mandatory', 'Type'],
        [
          ['glow', 'Yes', 'Integer'],
          ['Yes', 'hue', 'String'],
        ],
      )}`,
    )
    expect(recordOf(found).fields.map(({ name, required }) => [name, required])).toEqual([
      ['glow', true],
      ['hue', true],
    ])
    expect(found.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['swapped-cells', 'The name and the mandatory cell of "hue" are swapped'],
    ])
  })

  it('have the branches of a tree before them where they are inside of others', () => {
    const found = modelOf(
      `Lamps\n=====\n\n${listTable(
        HEADERS,
        [
          ['bulbs', 'list of objects', '.'],
          ['├ watts', 'Integer', '.'],
          ['│ └ unit', 'String', '.'],
          ['└ hue', 'String', '.'],
          ['size', 'Integer', '.'],
        ],
        'Lamp',
      )}`,
    )
    expect(recordOf(found, 'Lamp').fields.map(({ name }) => name)).toEqual(['bulbs', 'size'])
    expect(recordOf(found, 'LampBulbs').fields.map(({ name }) => name)).toEqual(['watts', 'hue'])
  })

  it('stand for many where they have a hole', () => {
    const found = modelOf(
      `Lamps\n=====\n\n${listTable(
        HEADERS,
        [
          ['lamp{n}', 'Integer', '.'],
          ['size', 'Integer', '.'],
          ['hue', 'String', '.'],
          ['shades', 'Lamp shades by name', '.'],
          ['shades.<lamp name>.hue', 'String', '.'],
        ],
        'Lamp',
      )}`,
    )
    expect(recordOf(found, 'Lamp').wildcards.map(({ name }) => name)).toEqual(['lamp{n}'])
    expect(recordOf(found, 'LampShades').wildcards.map(({ name }) => name)).toEqual(['<lamp name>'])
    expect(found.diagnostics).toEqual([])
  })
})

describe('operations', () => {
  const table = (name: string, required = 'Yes'): string =>
    listTable(['Name', 'Required', 'Type'], [[name, required, 'String']])
  const operationsOf = (text: string) =>
    modelOf(text).pages[0]?.operations.map(({ name, path, parameters }) => [name, path, parameters])

  it('are asked for by the method of their own section', () => {
    const text = `Lamps\n=====\n\nGET /lamps\n----------\n\nParameters\n~~~~~~~~~~\n\n${table('hue')}\n\nPOST /lamps\n-----------\n\nAttributes\n~~~~~~~~~~\n\n${table('glow')}`
    expect(operationsOf(text)).toEqual([
      ['GetLamps', '/lamps', { query: 'GetLampsQuery' }],
      ['PostLamps', '/lamps', { request: 'PostLampsRequest' }],
    ])
  })

  it('have nothing of a section that is headed by another method', () => {
    const text = `Lamps\n=====\n\nGET\n---\n\n${table('hue')}\n\nPOST\n----\n\n${table('glow')}\n\nRequest\n~~~~~~~\n\n::\n\n   POST /lamps HTTP/2\n`
    const found = modelOf(text)
    expect(found.declarations.map(({ name }) => name)).toEqual(['GetLamps', 'PostLamps'])
    expect(found.pages[0]?.operations.map(({ parameters }) => parameters)).not.toContainEqual(
      expect.objectContaining({ query: 'GetLamps' }),
    )
  })

  it('may begin with a variable', () => {
    expect(operationsOf(`Lamps\n=====\n\nGET {lamp_ref}/shades\n`)).toEqual([
      ['Lamps', '{lamp_ref}/shades', {}],
    ])
  })

  it('a heading that is a deed takes what it is done to from above', () => {
    const text = `API\n===\n\nLamp shade\n----------\n\nCreate\n~~~~~~\n\n${table('hue')}\n\nUpdating\n~~~~~~~~\n\n${table('glow')}`
    expect(modelOf(text).declarations.map(({ name }) => name)).toEqual([
      'CreateLampShade',
      'UpdateLampShade',
    ])
  })
})
