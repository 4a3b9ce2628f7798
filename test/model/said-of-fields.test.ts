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
    expect(fieldOf('20 | 40 | 41', '.')).toMatchObject({
      type: { kind: 'integer' },
      literals: { values: [20, 40, 41], closed: true },
    })
  })

  it('are lists of what the description says they are lists of', () => {
    const itemsOf = (text: string) => fieldOf('Array', text)?.type
    expect(itemsOf('Hues, as an array of strings.')).toEqual({
      kind: 'array',
      items: { kind: 'string' },
    })
    expect(itemsOf('A list of lamps.')).toEqual({ kind: 'array', items: { kind: 'unknown' } })
  })

  it('of two names that lead nowhere are one object', () => {
    const rows = ['Shade or Bulb', 'String', 'Integer'].map((type, at) => [
      `f${String(at)}`,
      type,
      '.',
    ])
    expect(fieldsOf(rows)[0]?.type).toEqual({ kind: 'object' })
  })

  it('that nobody can read are what all examples show', () => {
    const table = listTable(
      ['Name', 'Type', 'Mandatory'],
      [
        ['glow', 'as described below', 'Yes'],
        ['hues', 'see the guide', 'Yes'],
        ['note', 'whatever you like', 'No'],
        ...['a', 'b', 'c', 'd'].map((name) => [name, 'String', 'No']),
      ],
      'Response parameters',
    )
    const json = '{"glow": {"watts": 3}, "hues": ["red"], "note": "x"}'
    const text = `Lamps\n=====\n\nGET /lamps\n\n${table}\n\nExample response::\n\n   ${json}\n`
    const found = recordOf(modelOf(text), 'LampsResponse').fields.map(({ type }) => type)
    expect(found.slice(0, 3)).toMatchObject([
      { kind: 'ref', via: 'inline' },
      { kind: 'array', items: { kind: 'string' } },
      { kind: 'unknown' },
    ])
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

  it('are marked where they are all that is said, with "or" before the last', () => {
    const valuesIn = (text: string) => fieldOf('String', text)?.literals?.values
    expect(valuesIn('``day`` or ``night`` (default ``day``).')).toEqual(['day', 'night'])
    expect(valuesIn('How it shines: **day**, **dusk** or **night**.')).toEqual([
      'day',
      'dusk',
      'night',
    ])
    expect(valuesIn('How it shines ("day" or "night")')).toEqual(['day', 'night'])
    expect(valuesIn('How it shines, either "day" or "night" (no other)')).toEqual(['day', 'night'])
    expect(valuesIn('Mutually exclusive: **day** or **night**.')).toBeUndefined()
    expect(valuesIn('What is lit: **day**, **night**.')).toBeUndefined()
    expect(valuesIn('How it shines (as in "day" or "night")')).toBeUndefined()
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
    ['When the unit is minutes, the maximum value is 60.', {}],
    ['How wide (between 1 and 90).', { minimum: 1, maximum: 90 }],
    ['The month (1-12, default: 6).', { minimum: 1, maximum: 12 }],
    ['It changed in two places (see 3-4 below).', {}],
    ['How many. Range: 1 - 500', { minimum: 1, maximum: 500 }],
    ['A value between [-1,1], for what glows.', { minimum: -1, maximum: 1 }],
    ['Value range: (0, 2\\ :sup:`32`), in hours.', {}],
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
    ['Each is 1 to 20 characters long.', { items: { minLength: 1, maxLength: 20 } }],
    [
      'Up to 10 tags. Every tag can contain a maximum of 43 characters.',
      { maxItems: 10, items: { maxLength: 43 } },
    ],
    [
      'Tags.\n\nMinimum: **1**\n\nMaximum: **36**\n\nArray Length: **0 - 10**',
      { minItems: 0, maxItems: 10, items: { minLength: 1, maxLength: 36 } },
    ],
    ['Each tag, if it is a name, contains 1 to 20 characters.', {}],
  ])('of an array: %s', (description, limits) => {
    expect(fieldOf('Array of strings', description)?.constraints).toEqual(limits)
  })

  it('of each element of other arrays', () => {
    const each = (type: string, text: string) => fieldOf(type, text)?.constraints
    expect(each('Array of integers', 'Each ranges from 1 to 9.')).toEqual({
      items: { minimum: 1, maximum: 9 },
    })
    expect(each('Array of objects', 'Each tag contains 1 to 20 characters.')).toEqual({})
  })

  it('stand in type cells', () => {
    expect(fieldOf('Number >=1', '.')).toMatchObject({
      type: { kind: 'number' },
      constraints: { minimum: 1 },
    })
    expect(fieldOf('integer <= 9', 'At least 2.')?.constraints).toEqual({ minimum: 2, maximum: 9 })
    expect(fieldOf('float, s', '.')?.type).toEqual({ kind: 'number' })
    expect(fieldOf('csapi:UUID', '.')?.constraints).toEqual({ format: 'uuid' })
    expect(fieldOf('String (URL)', '.')?.constraints).toEqual({ format: 'uri' })
  })

  it('a date with an operator before it is no date', () => {
    const description =
      'Lit before or after a time, as in gt:2024-01-31T00:00:00Z (yyyy-mm-ddThh:mm:ssZ).'
    expect(fieldOf('String', description)?.constraints).toEqual({})
  })
})

describe('answers', () => {
  it('stand before the description in capitals, or in short', () => {
    expect(fieldOf('String', '``REQUIRED`` name of the lamp')?.required).toBe(true)
    expect(fieldOf('String', 'OPTIONAL name of the lamp')?.required).toBe(false)
    expect(fieldOf('String', 'Required strength of the lamp')?.required).toBeNull()
    const rows = [
      ['a', 'String', 'Yes', '.'],
      ['b', 'String', 'Cond.', '.'],
      ['c', 'String', 'Require', '.'],
      ['d', 'String', 'For ``set``', '.'],
    ]
    const headers = ['Name', 'Type', 'Required', 'Description']
    expect(fieldsOf(rows, headers).map(({ required }) => required)).toEqual([
      true,
      'conditional',
      true,
      'conditional',
    ])
  })
})

describe('defaults', () => {
  it('end before a bracket and a full stop', () => {
    expect(fieldOf('Integer', 'How often it blinks (default: 1).')?.default).toBe('1')
    expect(fieldOf('Integer', 'It ranges from 0 to 90 and is 30 by default.')?.default).toBe('30')
    expect(fieldOf('Boolean', 'The lamp is lit by default.')?.default).toBeUndefined()
  })

  it('stand in brackets, also at the end of a value of a list', () => {
    const usual = (type: string, text: string) => fieldOf(type, text)?.default
    expect(usual('Integer', 'How wide (default ``3``).')).toBe('3')
    expect(usual('Integer', 'How often (optional, default 7)')).toBe('7')
    expect(usual('Integer', 'Off after so many minutes (**5** by default).')).toBe('5')
    expect(usual('Boolean', 'Lit?\n\n- **true**: white\n- **false**: dark (default value)')).toBe(
      'false',
    )
    expect(usual('String', 'How it shines (default behaviour), white.')).toBeUndefined()
    const cases = 'The default value is **red** for a bulb and **white** for a shade.'
    expect(usual('String', cases)).toBeUndefined()
    expect(usual('String', 'Options are ``day`` (default) or ``night``.')).toBe('day')
    expect(usual('String', 'If not said, the default method is ``slow``.')).toBe('slow')
    const two = 'Lit?\n\n- **a**: white (default)\n- **b**: at night (default)'
    expect(usual('String', two)).toBeUndefined()
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
