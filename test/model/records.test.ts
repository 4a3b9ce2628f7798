import { describe, expect, it } from 'vitest'
import { model } from '../../src/model/model.js'
import { typeText } from '../../src/model/types/type-text.js'
import type { ModelOptions } from '../../src/model/options.js'
import { listTable, modelOf, page, recordOf } from './read.js'

const HEADERS = ['Parameter', 'Mandatory', 'Type', 'Description']
const record = (rows: string[][], headers = HEADERS, options: ModelOptions = {}) =>
  recordOf(
    modelOf(`Page\n====\n\n${listTable(headers, rows, 'Table 1 Request parameters')}`, options),
  )
const field = (description: string, type = 'String', options: ModelOptions = {}) =>
  record([['x', 'No', type, description]], HEADERS, options).fields[0]

describe('parameter tables', () => {
  it('have the values that a column of values lists', () => {
    const literals = (header: string, type: string, cell: string) =>
      recordOf(modelOf(listTable(['Name', 'Type', header], [['x', type, cell]]))).fields[0]
        ?.literals
    const open = { closed: false, tier: 'D' }
    expect(literals('Valid Values', 'String', '``on``, ``off`` or ``dim``')).toEqual({
      values: ['on', 'off', 'dim'],
      ...open,
    })
    expect(literals('Choices', 'Integer', '1, 2')).toEqual({ values: [1, 2], ...open })
    expect(literals('Valid Values', 'String', 'on, off, and so on')).toBeUndefined()
    expect(literals('Valid Values', 'String', 'on')).toBeUndefined()
    expect(literals('Constraint', 'String', 'on, off')).toBeUndefined()
  })

  it('keep what columns of ranges, units and places say in words', () => {
    const { fields } = record(
      [
        ['id', 'path', 'String', '36 letters', '', 'The id.'],
        ['wait', 'query or body', 'Integer', '1 to 60', 'seconds', 'How long.'],
      ],
      ['Name', 'In', 'Type', 'Value Range', 'Unit', 'Description'],
    )
    expect(fields).toMatchObject([
      { name: 'id', range: '36 letters', location: 'path' },
      { name: 'wait', range: '1 to 60', unit: 'seconds', location: 'query or body' },
    ])
    expect(fields[0]).not.toHaveProperty('unit')
  })

  it('have arrays of a fixed length where C has them, in the type or behind the name', () => {
    const { fields } = record(
      [
        ['version', 'uint8_t', 'The version.'],
        ['key', 'uint8_t key[16]', 'The key.'],
        ['name[32]', 'char', 'The name.'],
        ['pad[3]', 'unsigned char', 'Not used.'],
        ['part[0]', 'uint16_t', 'The first part.'],
        ['part[1]', 'uint16_t', 'The second part.'],
      ],
      ['Field', 'Type', 'Description'],
    )
    expect(
      fields.map(({ name, type, constraints }) => [name, typeText(type), constraints]),
    ).toEqual([
      ['version', 'integer', {}],
      ['key', 'integer[]', { minItems: 16, maxItems: 16 }],
      ['name', 'string', { maxLength: 32 }],
      ['pad', 'integer[]', { minItems: 3, maxItems: 3 }],
      ['part[0]', 'integer', {}],
      ['part[1]', 'integer', {}],
    ])
  })

  it('keep names with numbers in brackets beside types of other languages', () => {
    const { fields } = record(
      [
        ['args[0]', 'string', 'The first.'],
        ['count', 'int', 'How many.'],
      ],
      ['Name', 'Type', 'Description'],
    )
    expect(fields.map(({ name }) => name)).toEqual(['args[0]', 'count'])
  })

  it('have no default where a column says that it stands elsewhere', () => {
    const { fields } = record(
      [
        ['mode', 'String', 'See description', 'How it works.'],
        ['see', 'String', 'see-through', 'How it looks.'],
      ],
      ['Name', 'Type', 'Default', 'Description'],
    )
    expect(fields.map((one) => one.default)).toEqual([undefined, 'see-through'])
  })

  it('report no reference to an object of a domain as one to a missing table', () => {
    const codes = (type: string) =>
      modelOf(
        `Page\n====\n\n${listTable(HEADERS, [['x', 'No', type, 'Words.']], 'Table 1 Request parameters')}`,
      ).diagnostics.map(({ code }) => code)
    expect(codes('list of :class:`lamps.Lamp`')).toEqual(['unresolved-link'])
    expect(codes('list of :ref:`lamps.Lamp`')).toEqual(['dead-reference'])
  })

  it('keep what further columns say under their headers', () => {
    const { fields } = record(
      [
        ['1', 'id', 'String', '1.2', 'The id.'],
        ['2', 'size', 'Integer', '-', 'The size.'],
      ],
      ['No.', 'Name', 'Type', 'Since', 'Description'],
    )
    expect(fields.map(({ other }) => other)).toEqual([{ Since: '1.2' }, undefined])
  })

  it('keep what two columns of one header say', () => {
    const { fields } = record(
      [
        ['id', 'String', 'The id.', '1.2', '2.0'],
        ['key', 'String', 'The key.', '1.3', '1.3'],
      ],
      ['Name', 'Type', 'Description', 'Since', 'Since'],
    )
    expect(fields.map(({ other }) => other)).toEqual([{ Since: '1.2\n2.0' }, { Since: '1.3' }])
  })

  it('are deprecated, reserved or null where any of their rows says so', () => {
    const { fields } = record(
      [
        ['id', '', 'This parameter is deprecated.'],
        ['', 'String', 'It can be null.'],
        ['', '', 'Reserved for future use.'],
      ],
      ['Name', 'Type', 'Description'],
    )
    expect(fields).toMatchObject([
      {
        type: { kind: 'string' },
        deprecated: 'This parameter is deprecated.',
        reserved: 'Reserved for future use.',
        nullable: true,
      },
    ])
  })

  it('keep what any row of a field says in further columns', () => {
    const { fields } = record(
      [
        ['id', 'String', '', '', 'The id.'],
        ['', '', 'letters', '1.2', 'It is short.'],
        ['', '', '', '2.0', ''],
      ],
      ['Name', 'Type', 'Unit', 'Since', 'Description'],
    )
    expect(fields).toMatchObject([{ name: 'id', unit: 'letters', other: { Since: '1.2\n2.0' } }])
  })

  it('say no place of each field where all have the same', () => {
    const { fields } = record(
      [
        ['X-One', 'header', 'String', 'One.'],
        ['X-Two', 'header', 'String', 'Two.'],
      ],
      ['Name', 'In', 'Type', 'Description'],
    )
    expect(fields.map(({ location }) => location)).toEqual([undefined, undefined])
  })

  it('become fields with type and whether they are required', () => {
    const { fields, flavor } = record([
      ['name', 'Yes', 'String', 'The name.'],
      ['OS-DCF:size', 'No', 'Integer', 'The size.'],
      ['tags', 'Yes, if given', 'Array of strings', 'Tags.'],
      ['flag', 'No. This is required when x is set.', 'Boolean', 'A flag.'],
    ])
    expect(flavor).toBe('request')
    expect(fields.map(({ name, required, type }) => [name, required, typeText(type)])).toEqual([
      ['name', true, 'string'],
      ['OS-DCF:size', false, 'integer'],
      ['tags', 'conditional', 'string[]'],
      ['flag', 'conditional', 'boolean'],
    ])
  })

  it.each([
    ['Yes', true],
    ['Not mandatory', false],
    ['Not required', false],
    ['Non-mandatory', false],
    ['Unnecessary', false],
    ['√', true],
    ['No (default: 3)', false],
    ['Yes (in the header)', true],
    ['This field is mandatory.', true],
    ['This field is optional.', false],
    ['This field is mandatory for signed requests.', 'conditional'],
    ['Yes/No', 'conditional'],
    ['Mandatory in cluster mode', 'conditional'],
    ['No (Either this or that must be specified.)', 'conditional'],
    ['false for state changes, else true', 'conditional'],
    ['One of a and b must be set.', 'conditional'],
  ])('say in a mandatory column: %s is %s', (text, required) => {
    const { fields } = record([
      ['a', text, 'String', 'x'],
      ['b', 'Yes', 'String', 'y'],
    ])
    expect(fields[0]?.required).toBe(required)
  })

  it('leave the answer to the type cell where they say nothing', () => {
    const { fields } = record([
      ['a', '', 'String (Required)', 'x'],
      ['b', '-', 'String (Optional)', 'x'],
      ['c', '', 'String', 'x'],
      ['d', 'No', 'String (Required)', 'x'],
      ['e', 'Yes', 'String', 'x'],
    ])
    expect(fields.map(({ required }) => required)).toEqual([true, false, null, false, true])
  })

  it.each(['No', 'No need', 'Not needed'])(
    'say in a mandatory column: %s, without a condition',
    (text) => {
      expect(record([['a', text, 'String', 'x']]).fields[0]).not.toHaveProperty('requiredWhen')
    },
  )

  it.each([
    ['Yes', 'A code. This parameter is mandatory only if logins are protected. It ends.'],
    ['Yes', 'Who it is.\n\nThis field is required when **key** is used.'],
    ['Yes', 'A key. The parameter is optional if there is a password.'],
  ])('say %s, and when, in the description: %s', (answer, description) => {
    const [field] = record([['a', answer, 'String', description]]).fields
    expect(field?.required).toBe('conditional')
    expect(field?.requiredWhen).toMatch(/^(?:This|The) \w+ is \w+ (?:only if|if|when) [\w ]+$/)
  })

  it.each([
    ['Yes', 'This parameter is mandatory.', true],
    ['Yes', 'A name. If it is long, this field is mandatory for b.', true],
    ['No', 'This parameter is mandatory when b is set.', false],
  ])('stay %s where no condition is tied to it: %s', (answer, description, required) => {
    expect(record([['a', answer, 'String', description]]).fields[0]?.required).toBe(required)
  })

  it('are known by a structure alone, and by types under the name of one', () => {
    const { fields } = record(
      [['versions', 'Versions structure', 'The versions.']],
      ['Parameter', 'Type', 'Description'],
    )
    expect(fields.map(({ rawType }) => rawType)).toEqual(['Versions structure'])
    const misnamed = record(
      [
        ['X-Token', 'Yes', 'String', 'The token.'],
        ['X-Size', 'No', 'Integer', 'The size.'],
      ],
      ['Parameter', 'Mandatory', 'String', 'Description'],
    )
    expect(misnamed.fields.map(({ type }) => typeText(type))).toEqual(['string', 'integer'])
  })

  it('are known by a reference alone, and linked by it', () => {
    const { fields } = recordOf(
      modelOf(
        `${listTable(['Parameter', 'Type', 'Description'], [['job', ':ref:`Job <job>`', 'The job.']], 'Task')}\n\n.. _job:\n\n${listTable(HEADERS, [['name', 'Yes', 'String', 'Name.']], 'Job')}`,
      ),
      'Task',
    )
    expect(fields[0]?.type).toMatchObject({ kind: 'ref', name: 'Job', via: 'typeRef' })
  })

  it('are none where the names are those of metrics', () => {
    const [table] =
      modelOf(
        listTable(
          ['Metric', 'Unit', 'Value Type', 'Description'],
          [
            ['calls', 'Count', 'Int', 'How often it was called.'],
            ['load', '%', 'Float', 'How busy it was.'],
          ],
        ),
      ).pages[0]?.tables ?? []
    expect(table?.kind).not.toBe('record')
  })

  it('are none where the only types are a word that is used of other things', () => {
    const [table] =
      modelOf(
        listTable(
          ['Policy Name', 'Scope', 'Needs'],
          [
            ['Reader', 'one project', 'None'],
            ['Writer', 'all projects', 'None'],
          ],
        ),
      ).pages[0]?.tables ?? []
    expect(table?.kind).not.toBe('record')
  })

  it('have text for what stands in an address or a header where no column gives types', () => {
    const untyped = (caption: string) =>
      recordOf(
        modelOf(
          listTable(
            ['Parameter', 'Mandatory', 'Description'],
            [
              ['project_id', 'Yes', 'The project.'],
              ['server_id', 'Yes', 'The server.'],
            ],
            caption,
          ),
        ),
      )
    const types = (caption: string) => untyped(caption).fields.map(({ type }) => typeText(type))
    expect(untyped('Path parameters').flavor).toBe('path')
    expect(types('Path parameters')).toEqual(['string', 'string'])
    expect(types('Request header parameters')).toEqual(['string', 'string'])
    expect(types('Query parameters')).toEqual(['string', 'string'])
    expect(types('Request body')).toEqual(['unknown', 'unknown'])
  })

  it('read "Can Be Empty" the other way round', () => {
    const { fields } = record(
      [
        ['a', 'Yes', 'String', 'x'],
        ['b', 'No', 'String', 'y'],
      ],
      ['Name', 'Can Be Empty', 'Type', 'Description'],
    )
    expect(fields.map(({ required }) => required)).toEqual([false, true])
  })

  it('are plain without a type or a mandatory column', () => {
    const [table] =
      modelOf(
        listTable(
          ['Parameter', 'Description'],
          [
            ['Name', 'What it is called.'],
            ['Size', 'How big.'],
          ],
        ),
      ).pages[0]?.tables ?? []
    expect(table).toMatchObject({ kind: 'plain', fields: [] })
  })

  it('report types that cannot be read, swapped cells and broken names', () => {
    const found = modelOf(
      listTable(HEADERS, [
        ['a', 'Yes', 'String', 'x'],
        ['b', 'Yes', 'Strnig', 'x'],
        ['c', 'String', 'Yes', 'x'],
        ['d\\_ e', 'No', 'String', 'x'],
        ['f', 'No', 'what you like best of all', 'x'],
        ['g', 'No', 'String', 'x'],
        ['h', 'No', 'Integer', 'x'],
        ['i', 'No', 'Integer', 'x'],
        ['j', 'No', 'Integer', 'x'],
        ['k', 'No', 'Integer', 'x'],
      ]),
    )
    expect(found.diagnostics.map(({ code, position }) => [code, position?.start.line])).toEqual([
      ['misspelt-type', 14],
      ['swapped-cells', 17],
      ['broken-name', 20],
      ['unreadable-type', 26],
    ])
    const c = recordOf(found).fields.find(({ name }) => name === 'c')
    expect(c).toMatchObject({ required: true, type: { kind: 'string' } })
  })

  it('report broken names, and repair them on request', () => {
    const read = (options: ModelOptions) =>
      modelOf(listTable(HEADERS, [['a\\_ b \\_c', 'No', 'String', 'x']]), options)
    const [asIs, joined] = [read({}), read({ repair: true })]
    expect(recordOf(asIs).fields[0]?.name).toBe('a_ b _c')
    expect(recordOf(joined).fields[0]?.name).toBe('a_b_c')
    for (const { diagnostics } of [asIs, joined])
      expect(diagnostics[0]?.message).toBe('"a_ b _c" has a blank where it was wrapped')
  })

  it('nest paths, and take names with a star as patterns', () => {
    const found = modelOf(
      `Page\n====\n\n${listTable(HEADERS, [
        ['rules', 'Yes', 'Array of objects', 'Rules.'],
        ['rules[x].name', 'Yes', 'String', 'Name.'],
        ['rules[x].size', 'No', 'Integer', 'Size.'],
        ['x-meta-\\*', 'No', 'String', 'Meta.'],
      ])}`,
    )
    const outer = recordOf(found)
    expect(outer.fields.map(({ name }) => name)).toEqual(['rules'])
    expect(outer.wildcards.map(({ name }) => name)).toEqual(['x-meta-*'])
    expect(outer.fields[0]?.type).toMatchObject({
      kind: 'array',
      items: { kind: 'ref', via: 'inline' },
    })
    const inner = found.declarations[1]
    expect(inner).toMatchObject({
      kind: 'record',
      name: `${outer.name}Rules`,
      fields: [{ name: 'name', required: true }, { name: 'size' }],
    })
  })
})

describe('a name with dots', () => {
  const rows = (...names: string[]) =>
    modelOf(
      `Page\n====\n\n${listTable(
        HEADERS,
        names.map((name) => [name, 'No', 'String', 'Said.']),
      )}`,
    ).declarations.map((one) =>
      one.kind === 'record' ? one.fields.map(({ name }) => name) : one.kind,
    )

  it('is a path where another one shows its parent', () => {
    expect(rows('wind.speed', 'wind.gusts[].at', 'kite')).toEqual([
      ['wind', 'kite'],
      ['at'],
      ['speed', 'gusts'],
    ])
  })

  it('is a path where a row of several steps is an object that others are in', () => {
    expect(rows('wind.speed', 'wind.gust', 'wind.gust.at')).toEqual([
      ['wind.speed', 'wind.gust', 'wind.gust.at'],
    ])
    const found = modelOf(
      listTable(
        ['Name', 'Type'],
        [
          ['wind.speed', 'Integer'],
          ['wind.gust', 'Object'],
          ['wind.gust.at', 'String'],
        ],
        'Weather',
      ),
    )
    expect(recordOf(found, 'WeatherWind').fields.map(({ name }) => name)).toEqual(['speed', 'gust'])
  })

  it('is a path where its parent comes later', () => {
    expect(rows('wind.speed', 'wind')).toEqual([['wind'], ['speed']])
  })

  it('is a name where nothing shows a parent', () => {
    expect(rows('wind.speed', 'wind.at', 'kite[]')).toEqual([['wind.speed', 'wind.at', 'kite[]']])
  })
})

describe('a column that says where parameters stand', () => {
  const flavor = (...places: string[]) =>
    recordOf(
      modelOf(
        `Page\n====\n\n${listTable(
          ['Parameter', 'In', 'Type', 'Description'],
          places.map((place, index) => [`p${String(index)}`, place, 'String', 'It.']),
          'Request parameters',
        )}`,
      ),
    ).flavor

  it.each([
    ['path', ['path', 'Path']],
    ['query', ['query', 'query']],
    ['header', ['Header', 'Request header']],
    ['request', ['body', 'body']],
    ['response', ['Response body', 'response body']],
    ['request', ['path', 'cloud']],
  ])('makes them parts of the %s, if it is one place: %j', (want, places) => {
    expect(flavor(...places)).toBe(want)
  })
})

describe('several columns of words', () => {
  const fields = (headers: string[], rows: string[][]) =>
    recordOf(modelOf(`Page\n====\n\n${listTable(headers, rows)}`)).fields

  it('are all the description: a header that is repeated, remarks beside a description', () => {
    for (const header of ['Description', 'Remarks', 'Notes']) {
      const [first, second] = fields(
        ['Parameter', 'Type', 'Description', header],
        [
          ['a', 'String', 'Mandatory', 'The default value is **on**.'],
          ['b', 'String', 'The b.', ''],
        ],
      )
      expect(first).toMatchObject({
        description: 'Mandatory\nThe default value is on.',
        required: true,
        default: 'on',
      })
      expect(second?.description).toBe('The b.')
    }
  })

  it('stand in the order of the table, whichever has more to say', () => {
    const [first] = fields(
      ['Field', 'Type', 'Description', 'Remarks'],
      [['stamp', 'String', 'When it was made', 'The format is HH:MM. The zone is UTC.']],
    )
    expect(first?.description).toBe('When it was made\nThe format is HH:MM. The zone is UTC.')
  })

  it('say once what one cell says across them', () => {
    const grid = [
      '+-----------+--------+-------------+---------+',
      '| Parameter | Type   | Description | Remarks |',
      '+===========+========+=============+=========+',
      '| a         | String | All of it.            |',
      '+-----------+--------+-------------+---------+',
      '| b         | String | The b.      | More.   |',
      '+-----------+--------+-------------+---------+',
    ]
    const found = recordOf(modelOf(`Page\n====\n\n${grid.join('\n')}\n`))
    expect(found.fields.map(({ description }) => description)).toEqual([
      'All of it.',
      'The b.\nMore.',
    ])
  })
})

describe('names of path parameters', () => {
  const path = (name: string, options: ModelOptions = {}) =>
    modelOf(
      `Page\n====\n\n${listTable(HEADERS, [[name, 'Yes', 'String', 'Its id.']], 'Path parameters')}`,
      options,
    )

  it.each(['{project_id}', '<project_id>', ':project_id', 'project_id'])(
    '%s stands for one part of the path, and for no other key',
    (name) => {
      const { fields, wildcards } = recordOf(path(name))
      expect(fields.map((one) => [one.name, one.rawName])).toEqual([['project_id', name]])
      expect(wildcards).toEqual([])
    },
  )

  it('are skipped by their names', () => {
    const rule = { match: {}, skip: ['project_id'] }
    expect(path('{project_id}', { tables: [rule] }).diagnostics).toEqual([])
  })
})

describe('what descriptions say', () => {
  it.each([
    ['A', 'Enumeration values:\n\n- **on**\n- **off**', ['on', 'off'], true],
    ['A', 'Enumerated values:\n\n- on\n- off', ['on', 'off'], true],
    ['A', 'Enumeration values:\n\n- **in**\n- **=**\n- **!=**', ['in', '=', '!='], true],
    ['B', 'Whose:\n\n- Room: **ROOM**\n- Whole house: **HOUSE_ALL**', ['ROOM', 'HOUSE_ALL'], true],
    ['B', 'Lowercase. Only letters count.\n\n- **on**: lit\n- **off**: not', ['on', 'off'], true],
    ['B', '- How.\n- Values:\n\n  - **SOFT**\n  - **HARD**', ['SOFT', 'HARD'], true],
    ['D', '- How.\n- The value can be **on** or **off**.', ['on', 'off'], false],
    ['D', 'Lamp options: **on** | **off**', ['on', 'off'], false],
    ['D', 'Valid values: **on** or **off**', ['on', 'off'], false],
    [
      'B',
      'By:\n\n- **http** and **https**: a call\n- **sms**: a text',
      ['http', 'https', 'sms'],
      true,
    ],
    ['B', 'How many:\n\n- **-1**: no limit\n- **0**: none', ['-1', '0'], true],
    ['B', 'How:\n\n- **SOFT**: gently\n- **HARD**: not gently', ['SOFT', 'HARD'], true],
    ['D', 'The value can be **tcp**, **udp** or **icmp**.', ['tcp', 'udp', 'icmp'], false],
    [
      'D',
      'Its level, which can be **low** (default) or **high**, as told.',
      ['low', 'high'],
      false,
    ],
    ['D', 'Option: the value can be **on** or **off**.', ['on', 'off'], false],
    ['C', 'The value can be:\n\n- active\n- inactive', ['active', 'inactive'], false],
    ['E', 'Its value can be volume, image or blank.', ['volume', 'image', 'blank'], false],
  ])('values of tier %s', (tier, description, values, closed) => {
    const all: ModelOptions = { literalTiers: ['A', 'B', 'C', 'D', 'E'] }
    expect(field(description, 'String', all)?.literals).toEqual({ tier, values, closed })
    const isUsual = tier !== 'C' && tier !== 'E'
    expect(field(description)?.literals !== undefined).toBe(isUsual)
  })

  it('of a table in the cell count as bullets do, if its header speaks of values', () => {
    const nested = (header: string) =>
      field(
        `The mode.\n\n====== ======\n${header.padEnd(6)} About\n====== ======\non     is on\noff    is off\n====== ======`,
      )
    expect(nested('Value')?.literals).toEqual({ tier: 'B', values: ['on', 'off'], closed: true })
    expect(nested('Value')?.description).toBe('The mode.\n- on: is on\n- off: is off')
    expect(nested('Sample')?.literals).toBeUndefined()
  })

  it('of a list are those of its elements, if they are called an enumeration', () => {
    const of = (description: string) => field(description, 'Array of strings')?.literals?.values
    expect(of('Enumeration values:\n\n- **on**\n- **off**')).toEqual(['on', 'off'])
    expect(of('Rules:\n\n- **One**: no blanks\n- **Two**: no dots')).toBeUndefined()
  })

  it('are numbers for a number', () => {
    expect(field('The value can be **4** or **6**.', 'Integer')?.literals?.values).toEqual([4, 6])
  })

  it.each([
    'These are not supported:\n\n- **a**\n- **b**',
    'If x is set, the value can be **a** or **b**.',
    'Enumeration values:\n\n- **a**\n- **b**\n\nSeparate several values with commas.',
    'Its name:\n\n- Format: **abc**\n- Longest: **64**',
    'Common values are as follows:\n\n- **a**: one\n- **b**: other',
    'Set one of the following for field **k**:\n\n- **a**\n- **b**',
    'For example, it is lit in the hall. Then, set parameters as follows:\n\n- **a**: lit\n- **b**: hall',
    'The maximum is 2,147,483,647.',
    'Value range: 1-10,240',
    'The value can be **tcp**, **udp**, or the number of a protocol.',
  ])('no set of values: %s', (description) => {
    expect(field(description)?.literals).toBeUndefined()
  })

  it.each([
    [
      'Names. For groups, the type of this parameter is Object.',
      'Array of strings',
      'string[] | object',
    ],
    ['The type of the value is string.', 'String', 'string'],
    ['The type of this parameter is given by x.', 'String', 'string'],
  ])('another type: %s', (description, type, read) => {
    const found = field(description, type)?.type
    expect(found && typeText(found)).toBe(read)
  })

  it.each([
    ['The value contains 1 to 64 characters.', 'String', { minLength: 1, maxLength: 64 }],
    ['The code consists of 4 to 6 digits.', 'String', { minLength: 4, maxLength: 6 }],
    ['**k** cannot exceed 3 characters and **v** cannot exceed 9 characters.', 'String', {}],
    ['Where.\n\nFor an email lamp, it is an email address.', 'String', {}],
    ['Where.\n\nIt is an email address.', 'String', { format: 'email' }],
    ['The minimum parameter value is **2**.', 'Integer', { minimum: 2 }],
    ['The key contains 1 to 64 characters.', 'Map<String,String>', {}],
    ['Its name contains 1 to 64 characters.', 'Object', {}],
    ['Maximum length: 255', 'String', { maxLength: 255 }],
    ['It has up to 43 Unicode characters.', 'String', { maxLength: 43 }],
    ['It cannot exceed 128 characters.', 'String', { maxLength: 128 }],
    ['It must be 36 characters long.', 'String', { minLength: 36, maxLength: 36 }],
    ['It must be 36 characters in length.', 'String', { minLength: 36, maxLength: 36 }],
    ['It must contain 8 characters or more.', 'String', { minLength: 8 }],
    ['It must be 64 characters at most.', 'String', { maxLength: 64 }],
    ['It must contain 3 characters of the following types: …', 'String', {}],
    ['Tags, separated by commas. Each tag contains 1 to 43 characters.', 'String', {}],
    [
      'Up to 255 characters in all. Each word contains at most 43 characters.',
      'String',
      { maxLength: 255 },
    ],
    ['Value range: 1-10,240', 'Integer', { minimum: 1, maximum: 10240 }],
    ['The value ranges from 1 to 65535.', 'Integer', { minimum: 1, maximum: 65535 }],
    [
      'The port. It ranges from 1 to 99, of a lamp, and ranges from 0 to 9, of a hall.',
      'Integer',
      {},
    ],
    [
      'The value ranges from 1 to 99. As said, it ranges from 1 to 99.',
      'Integer',
      { minimum: 1, maximum: 99 },
    ],
    ['A hall, of 3 to 63 characters, and a lamp, of 4 to 64 characters.', 'String', {}],
    ['The value ranges from 0.5 to 10.25.', 'Float', { minimum: 0.5, maximum: 10.25 }],
    ['Value range: 1-10.', 'Integer', { minimum: 1, maximum: 10 }],
    ['Value range: 1 to 64 characters', 'String', { minLength: 1, maxLength: 64 }],
    ['Enter 1 to 64 characters.', 'String', { minLength: 1, maxLength: 64 }],
    ['Array Length: 1 - 10', 'Array of strings', { minItems: 1, maxItems: 10 }],
    ['The ID in UUID format.', 'String', { format: 'uuid' }],
    ['The value is in Base64.', 'String', { format: 'base64' }],
    ['A block in CIDR notation.', 'String', { format: 'cidr' }],
    ['The time, as yyyy-MM-ddTHH:mm:ssZ.', 'String', { format: 'date-time' }],
    ['Specifies the private IPv4 address bound to it.', 'String', { format: 'ipv4' }],
    ['The value must be an IPv6 address.', 'String', { format: 'ipv6' }],
    ['The IPv4 address or the IPv6 address.', 'String', {}],
    ['The IPv4 address range.', 'String', {}],
    ['It must be a valid URL.', 'String', { format: 'uri' }],
    ['The name of the URL.', 'String', {}],
    ['The value is an email address.', 'String', { format: 'email' }],
    ['The name.\n\nMinimum: **0**\n\nMaximum: **36**', 'String', { minLength: 0, maxLength: 36 }],
    ['The port.\n\nMinimum: **10**\n\nMaximum: **99**', 'String', {}],
    ['The name.\n\nMinimum: **1**', 'Integer', { minimum: 1 }],
    ['It must match the regex ^[a-z]+$', 'String', { pattern: '^[a-z]+$' }],
    ['Regular expression matching: ^[a-z]+$', 'String', { pattern: '^[a-z]+$' }],
    ['Plain words.', 'String', {}],
  ])('limits: %s', (description, type, constraints) => {
    expect(field(description, type)?.constraints).toEqual(constraints)
  })

  it('code of several lines between fences, of one line as words', () => {
    const block = (...lines: string[]) => `::\n\n${lines.map((line) => `  ${line}`).join('\n')}`
    expect(
      field(`Such as\n\n${block('a {', '  b', '', '}')}\n\nor ${block('c')}`)?.description,
    ).toBe('Such as\n```\na {\n  b\n\n}\n```\nor\nc')
  })

  it('nothing where only a dash stands', () => {
    expect(field('N/A')?.description).toBe('')
  })

  it('defaults, examples, deprecation and null', () => {
    expect(field('The default value is **SOFT**.')?.default).toBe('SOFT')
    expect(field('The value is **0** by default.')?.default).toBe('0')
    expect(field('The default offset is **0**.')?.default).toBe('0')
    expect(field('The default room is used.')?.default).toBeUndefined()
    expect(field('The value is left blank by default.')?.default).toBeUndefined()
    expect(field('If **k** is set to **a**, the default value is **5**.')?.default).toBeUndefined()
    expect(field('If it is left out, the default value is **5**.')?.default).toBe('5')
    expect(field('The default is 5 when a key is set, else 10.')?.default).toBeUndefined()
    expect(field('The default is 5 if it is not set.')?.default).toBe('5')
    expect(field('The default value is **1,000**.')?.default).toBe('1000')
    expect(field('Default value: 1 GB')?.default).toBe('1 GB')
    expect(field('Time in seconds. The default is 15 minutes.')?.default).toBe('15 minutes')
    expect(field('Time in seconds. The default is **30** seconds.')?.default).toBe('30')
    expect(field('Unit: hour. Default value: 1 day.')?.default).toBe('1 day')
    expect(field('The default is 30 days.')?.default).toBe('30')
    expect(field('It can be **a**, **b** (default) or **c**.')?.default).toBe('b')
    expect(field('- **on** (default): one\n- **off**: two')?.default).toBe('on')
    expect(field('The mode (default) of the lamp.')?.default).toBeUndefined()
    expect(field('Example value:\n\n- 08:15-09:15\n- 23:00-00:00')?.example).toBe('08:15-09:15')
    expect(field('Example: **x-lamp: on**')?.example).toBeUndefined()
    expect(field('Such as **urn:lamp:default:hall**.')?.default).toBeUndefined()
    expect(field('Example: abc')?.example).toBe('abc')
    expect(field('Example: "201 Created"')?.example).toBe('201 Created')
    expect(field('Example: lamp: "hall"')?.example).toBeUndefined()
    expect(field('The default value is "not lit".')?.default).toBe('not lit')
    expect(field('It may be null.')?.nullable).toBe(true)
    expect(field('This parameter has been deprecated. Use y.')?.deprecated).toBe(
      'This parameter has been deprecated.',
    )
    expect(field('Whether it is deprecated.')?.deprecated).toBeUndefined()
  })

  it.each([
    ['This is a reserved parameter.', 'This is a reserved parameter.'],
    ['Its type. This field is reserved for future use.', 'This field is reserved for future use.'],
    ['Reserved', 'Reserved'],
    ['The ID of the reserved server.', undefined],
    ['Whether the field is reserved.', undefined],
  ])('reserved: %s', (description, sentence) => {
    expect(field(description)?.reserved).toBe(sentence)
  })
})

describe('what a page is about', () => {
  const types = (path: string, title: string) => {
    const text = `${title}\n${'='.repeat(title.length)}\n\nGET /v1/things\n\n${listTable(HEADERS, [['id', 'Yes', 'String', 'Its id.']])}`
    const found = modelOf(text, {}, path)
    return [found.declarations[0]?.deprecated, found.pages[0]?.operations[0]?.deprecated]
  }

  it.each([
    ['api/out-of-date_apis/disks/listing.rst', 'Listing Disks'],
    ['api/disks_deprecated/listing.rst', 'Listing Disks'],
    ['deprecated_apis/listing.rst', 'Listing Disks'],
    ['api/listing_disks_discarded.rst', 'Listing Disks'],
    ['api/listing.rst', 'Listing Disks (Deprecated)'],
  ])('deprecates its types and operations: %s, "%s"', (path, title) => {
    expect(types(path, title)).toEqual(['', ''])
  })

  it.each([
    ['api/deprecated_features.rst', 'Deprecated Features'],
    ['api/disks/listing.rst', 'Listing Disks'],
  ])('deprecates nothing: %s, "%s"', (path, title) => {
    expect(types(path, title)).toEqual([undefined, undefined])
  })

  it('deprecates no type that another page has as well', () => {
    const text = `Tags\n====\n\n${listTable(HEADERS, [['id', 'Yes', 'String', 'Its id.']], 'Tag')}`
    const both = [page(text, 'a_deprecated/tags.rst'), page(text, 'b/tags.rst')]
    expect(model(both).declarations.map(({ deprecated }) => deprecated)).toEqual([undefined])
  })
})

describe('links between records', () => {
  const linked = (type: string, description: string, caption: string, label = 'target') => {
    const found = modelOf(
      `Creating a Server\n=================\n\n${listTable(HEADERS, [['server', 'Yes', type, description]], '**Table 1** Request parameters')}\n\n.. _${label}:\n\n${listTable(HEADERS, [['name', 'Yes', 'String', 'Name.']], caption)}`,
    )
    return { type: recordOf(found).fields[0]?.type, found }
  }

  it.each([
    ['typeRef', ':ref:`Server <target>` object', '.', 'Anything'],
    ['tableNumber', 'Table 2 object', '.', '**Table 2** Anything'],
    ['descriptionRef', 'Object', 'See :ref:`Table 2 <target>`.', 'Anything'],
    ['caption', 'Object', '.', '**Table 2** Description of the server field'],
    ['caption', 'Thing object', '.', '**Table 2** Thing'],
    ['caption', 'List data structure', '.', 'Data structure description of **server**'],
    ['caption', 'Object', '.', 'Description of the parameters in the **server** field'],
    ['caption', 'Object', '.', 'Detailed description of **server**'],
  ])('by %s: %s %s %s', (via, type, description, caption) => {
    const { type: found, found: whole } = linked(type, description, caption)
    const link = found?.kind === 'array' ? found.items : found
    expect(link).toMatchObject({ kind: 'ref', via })
    expect(whole.declarations.map(({ name }) => name)).toContain(
      link?.kind === 'ref' ? link.name : '',
    )
    expect(whole.diagnostics).toEqual([])
  })

  describe('of a name', () => {
    const lamps = (captions: readonly [string, string], heading = '') =>
      [
        'Lamps\n=====',
        listTable(HEADERS, [[':ref:`lamp <parts>`', 'Yes', 'Object', '.']], 'Answer'),
        listTable(HEADERS, [['id', 'Yes', 'String', '.']], captions[0]),
        heading,
        `.. _parts:\n\n${listTable(HEADERS, [['size', 'Yes', 'Integer', '.']], captions[1])}`,
      ].join('\n\n')
    const linkOf = (rst: string) => recordOf(modelOf(rst), 'Answer').fields[0]?.type

    it('lead to the table that describes it, whatever that is called', () => {
      expect(linkOf(lamps(['Glow', 'Shine']))).toMatchObject({ via: 'nameRef', name: 'Shine' })
    })

    it('are less than a caption that names the field where they leave the section', () => {
      const away = 'Elsewhere\n---------'
      expect(linkOf(lamps(['Description of the **lamp** field', 'Shine'], away))).toMatchObject({
        via: 'caption',
        name: 'Lamp',
      })
      expect(linkOf(lamps(['Glow', 'Shine'], away))).toMatchObject({ via: 'nameRef' })
    })
  })

  describe('of a type', () => {
    const modes = listTable(
      ['Constant', 'Description'],
      [
        ['BRIGHT', 'All of it.'],
        ['DIM', 'Some of it.'],
      ],
      'LampMode',
    )
    const lamp = (type: string) =>
      modelOf(
        `Lamps\n=====\n\n${listTable(HEADERS, [['mode', 'Yes', type, '.']], 'Lamp')}\n\n.. _modes:\n\n${modes}`,
      )

    it.each([
      [':ref:`Mode <modes>`', 'typeRef'],
      ['\\*\\ :ref:`Mode <modes>`', 'typeRef'],
      ['LampMode object', 'caption'],
    ])('lead to a table of values too: %s', (type, via) => {
      const found = lamp(type)
      expect(recordOf(found, 'Lamp').fields[0]?.type).toMatchObject({
        kind: 'ref',
        name: 'LampMode',
        via,
      })
      expect(found.diagnostics).toEqual([])
    })
  })

  it('that lead nowhere leave the type open and are reported', () => {
    expect(linked('Object', '.', 'Something else').found.diagnostics).toMatchObject([
      { code: 'unresolved-link' },
    ])
    expect(
      linked(':ref:`Server <nowhere>` object', '.', 'Something else').found.diagnostics,
    ).toMatchObject([{ code: 'dead-reference' }])
  })

  it.each([
    ['{"books": [{"id": 1, "title": "a"}]}', 'Book attributes'],
    ['{"books": [{"book": {"id": 1, "title": "a"}}]}', 'Book objects'],
    ['{"authors": [{"id": 1}]}', 'Book objects'],
  ])('lead, where several captions name the field, to the table that is shown: %s', (json, to) => {
    const rows = (...names: string[]) => names.map((name) => [name, 'Yes', 'Object', '.'])
    const found = modelOf(
      [
        'Page\n====',
        listTable(HEADERS, [['books', 'Yes', 'Array of objects', '.']], 'Table 1 Response'),
        listTable(HEADERS, rows('book'), 'Table 2 **book** objects'),
        listTable(HEADERS, rows('id', 'title'), 'Table 3 **book** attributes'),
        `Example response::\n\n   ${json}\n`,
      ].join('\n\n'),
    )
    const [response] = found.declarations
    const books = response?.kind === 'record' ? response.fields[0]?.type : undefined
    const link = books?.kind === 'array' ? books.items : undefined
    const target = found.declarations.find(({ name }) => link?.kind === 'ref' && name === link.name)
    expect(target?.description?.toLowerCase()).toBe(to.toLowerCase())
  })

  it('go over pages, and in circles', () => {
    const one = page(
      `One\n===\n\n.. _one:\n\n${listTable(HEADERS, [['next', 'Yes', 'Array of :ref:`Two <two>` objects', '.']], 'One')}`,
      'one.rst',
    )
    const two = page(
      `Two\n===\n\n.. _two:\n\n${listTable(
        HEADERS,
        [
          ['next', 'Yes', ':ref:`One <one>` object', '.'],
          ['self', 'No', 'Array of :ref:`Two <two>` objects', '.'],
        ],
        'Two',
      )}`,
      'two.rst',
    )
    const found = model([two, one])
    expect(
      found.declarations.map((one) => [
        one.name,
        one.kind === 'record'
          ? one.fields.map(({ type }) =>
              type.kind === 'array' && type.items.kind === 'ref'
                ? type.items.name
                : type.kind === 'ref'
                  ? type.name
                  : '',
            )
          : [],
      ]),
    ).toEqual([
      ['One', ['Two']],
      ['Two', ['One', 'Two']],
    ])
  })

  it('are made from the examples of a page where no table says anything', () => {
    const rst = `Page\n====\n\n${listTable(HEADERS, [
      ['image', 'Yes', 'Object', 'The image.'],
      ['ids', 'No', 'Array', 'Ids.'],
      ['metadata', 'No', 'Object', 'User-defined key-value pairs.'],
    ])}\n\nExample response::\n\n   {"image": {"id": "a", "size": 3}, "ids": ["x"]}\n`
    const { fields } = recordOf(modelOf(rst))
    expect(fields.map(({ type }) => type)).toMatchObject([
      { kind: 'ref', via: 'inline' },
      { kind: 'array', items: { kind: 'string' } },
      { kind: 'object', values: { kind: 'string' } },
    ])
  })

  it.each([
    'Answers of the Map<String,Boolean> type.',
    'Answers. The structure is Map<String, Boolean>.',
    'Answers. The format is a Map<String, Boolean>.',
  ])('are maps where the description says so: %s', (description) => {
    const rst = `Page\n====\n\n${listTable(HEADERS, [['answers', 'No', 'Object', description]])}`
    expect(recordOf(modelOf(rst)).fields[0]?.type).toEqual({
      kind: 'object',
      values: { kind: 'boolean' },
    })
  })

  it('are made from the keys that a description lists, with what examples show of them', () => {
    const fields = (description: string, type = 'Object', example = '') => {
      const rows = [['fault', 'No', type, description]]
      const found = modelOf(`Page\n====\n\n${listTable(HEADERS, rows)}\n\n${example}`)
      const [, inner] = found.declarations
      return inner?.kind === 'record'
        ? inner.fields.map((one) => [one.name, typeText(one.type), one.description])
        : []
    }
    const keys = '- **code**: Integer. Its code.\n- **at**: says when.'
    expect(fields(`The fault.\n\n${keys}`)).toEqual([
      ['code', 'integer', 'Integer. Its code.'],
      ['at', 'unknown', 'says when.'],
    ])
    expect(fields(`The faults.\n\n${keys}`, 'Array of objects')).toHaveLength(2)
    const example = 'Example response::\n\n   {"fault": {"at": "noon", "by": 3}}\n'
    expect(fields(`The fault.\n\n${keys}`, 'Object', example)).toEqual([
      ['code', 'integer', 'Integer. Its code.'],
      ['at', 'string', 'says when.'],
      ['by', 'integer', ''],
    ])
    expect(fields('The fault.\n\n- **Late**: it is late.\n- **Note**: or not.')).toEqual([])
    expect(fields('Its keys:\n\n- **Code**: its code.\n- **At**: when.')).toHaveLength(2)
    expect(fields('The fault:\n\n- **code**\n- text')).toEqual([])
    const line = '==== ======= ========'
    const rows = ['code Integer its code', 'at   String  when']
    const table = [line, 'Key  Type    About', line, ...rows, line].join('\n')
    expect(fields(`The fault.\n\n${table}`)).toEqual([
      ['code', 'integer', 'Integer. its code'],
      ['at', 'string', 'String. when'],
    ])
  })

  it('are made from what a description shows of the object that a field may be instead', () => {
    const rst = `Page\n====\n\n${listTable(HEADERS, [
      [
        'shelf',
        'No',
        'Array of strings',
        'Shelves. For rooms, the type of this parameter is Object: *"shelf": {"rooms": ["a"]}*.',
      ],
    ])}\n\nExample response::\n\n   {"shelf": ["x"]}\n`
    const found = modelOf(rst)
    expect(recordOf(found).fields[0]?.type).toMatchObject({
      kind: 'union',
      options: [
        { kind: 'array', items: { kind: 'string' } },
        { kind: 'ref', via: 'inline' },
      ],
    })
    expect(found.declarations[1]).toMatchObject({
      fields: [{ name: 'rooms', type: { kind: 'array', items: { kind: 'string' } } }],
    })
    expect(found.diagnostics).toEqual([])
  })
})

describe('types that are equal', () => {
  const tagged = (path: string, type: string) =>
    page(
      `Creating a ${path}\n${'='.repeat(40)}\n\n${listTable(HEADERS, [['key', 'Yes', type, '.']], 'Tag')}`,
      `${path}.rst`,
    )

  it('are one where structure and name agree', () => {
    const found = model([tagged('One', 'String'), tagged('Two', 'String')])
    expect(found.declarations.map(({ name, sources }) => [name, sources.length])).toEqual([
      ['Tag', 2],
    ])
  })

  const namesByPage = (pages: Parameters<typeof model>[0]): Map<string, string> =>
    new Map(model(pages).declarations.map(({ page: path, name }) => [path, name]))

  it('take the names of their operations where they differ, but for the one that most pages have', () => {
    const one = tagged('One', 'String')
    const two = tagged('Two', 'Integer')
    const three = tagged('Three', 'Integer')
    expect([...namesByPage([one, two]).values()]).toEqual(['Tag', 'CreateTwoTag'])
    expect([...namesByPage([one, two, three]).values()]).toEqual(['CreateOneTag', 'Tag'])
  })

  it('are several where any key leads to different tables', () => {
    const values = (path: string, type: string) =>
      page(
        `${path}\n${'='.repeat(40)}\n\n${listTable(HEADERS, [['<key>', 'No', 'Object', `See :ref:\`${path}\`.`]], 'Choices')}\n` +
          `.. _${path}:\n\n${listTable(HEADERS, [['key', 'Yes', type, '.']], 'Entry')}`,
        `${path}.rst`,
      )
    const maps = (pages: Parameters<typeof model>[0]) =>
      model(pages).declarations.filter(({ localName }) => localName === 'Choices')
    expect(maps([values('One', 'String'), values('Two', 'String')])).toHaveLength(1)
    expect(maps([values('One', 'String'), values('Two', 'Integer')])).toHaveLength(2)
  })

  it('are several where the values of a field are all that there are on one page only', () => {
    const mode = (path: string, description: string) =>
      page(listTable(HEADERS, [['mode', 'Yes', 'String', description]], 'Tag'), path)
    const closed = 'Enumeration values:\n\n- **on**: works\n- **off**: rests'
    const open = 'The value can be **on** or **off**.'
    const read = [mode('a.rst', closed), mode('b.rst', open), mode('c.rst', closed)]
    expect(model(read).declarations.map(({ page: path }) => path)).toEqual(['a.rst', 'b.rst'])
  })

  it('are several enums where one is said to be of another style', () => {
    const codes = (path: string, comment: string) =>
      page(
        comment +
          listTable(
            ['Status Code', 'Message'],
            [
              ['400', 'Bad Request'],
              ['404', 'Not Found'],
            ],
            'Codes',
          ),
        path,
      )
    const found = model([
      codes('a.rst', ''),
      codes('b.rst', '.. rstforge: enum\n   style: union\n\n'),
    ])
    expect(found.declarations).toMatchObject([{ page: 'a.rst' }, { page: 'b.rst', style: 'union' }])
  })

  it('are of both parts where any key of the request and a field of the response lead to them', () => {
    const rst = `Changing a Server
=================

POST /v1/servers

${listTable(HEADERS, [['<key>', 'No', 'Object', 'See :ref:`tag`.']], '**Table 1** Request parameters')}

${listTable(HEADERS, [['tag', 'No', 'Object', 'See :ref:`tag`.']], '**Table 2** Response parameters')}

.. _tag:

${listTable(HEADERS, [['key', 'Yes', 'String', '.']], '**Table 3** Tag')}

${listTable(HEADERS, [['name', 'Yes', 'String', '.']], '**Table 4** Tag')}
`
    expect(
      modelOf(rst)
        .declarations.map(({ name }) => name)
        .slice(2),
    ).toEqual(['ChangeServerTagTable3', 'ChangeServerTagTable4'])
  })

  it('keep their names when a page with another one of that name comes', () => {
    const pages = [tagged('One', 'String'), tagged('Two', 'String')]
    const before = namesByPage(pages)
    const after = namesByPage([tagged('Again', 'Integer'), ...pages])
    for (const [path, name] of before) expect(after.get(path)).toBe(name)
    expect(after.size).toBe(before.size + 1)
  })
})

describe('operations', () => {
  it.each([
    'POST /v1/servers',
    '**POST** /v1/servers',
    '`POST <https://example.org/verbs>`_ /v1/servers',
    ':ref:`POST <verbs>` /v1/servers',
    ':sup:`P`\\ OST /v1/servers',
    '[1]_ POST /v1/servers',
  ])('are found in lines of text, however their words are marked: %s', (line) => {
    const [operation] = modelOf(`Page\n====\n\n${line}\n`).pages[0]?.operations ?? []
    expect(operation).toMatchObject({ method: 'POST', path: '/v1/servers' })
  })

  it('have variables of one word, also where their line has blanks in them', () => {
    const found = modelOf('Page\n====\n\nGET /lamps?from={from \\_time}&to={to}\n').pages[0]
    expect(found?.operations[0]?.path).toBe('/lamps?from={from_time}&to={to}')
  })

  it('may have their method and their path in two lines under one heading', () => {
    const found = (...lines: string[]) =>
      modelOf(`Page\n====\n\n${lines.join('\n\n')}\n`).pages[0]?.operations.map(
        ({ method, path }) => `${method} ${path}`,
      )
    expect(found('PATH: /lamps/{lamp_id}', 'Method: GET')).toEqual(['GET /lamps/{lamp_id}'])
    expect(found('Method: PUT', 'URL: /lamps', 'Words.', 'Path: /rooms', 'Method: GET')).toEqual([
      'PUT /lamps',
      'GET /rooms',
    ])
    expect(found('PATH: /lamps')).toEqual([])
    expect(found('PATH: /lamps', 'Below\n-----', 'Method: GET')).toEqual([])
  })

  it('may be titles of their sections, and have the tables of those', () => {
    const rows = listTable(['Name', 'Type', 'Required'], [['id', 'String', 'Yes']])
    const own = (title: string) =>
      `${title}\n${'-'.repeat(title.length)}\n\nRequest\n~~~~~~~\n\nBody\n^^^^\n\n${rows}\n` +
      `Responses\n~~~~~~~~~\n\n200\n^^^\n\n${rows}\n`
    const { operations = [] } =
      modelOf(`Lamps\n=====\n\n${own('POST ``/lamps``')}${own('PUT /lamps/{id}')}`).pages[0] ?? {}
    expect(operations.map(({ name, path, parameters }) => [name, path, parameters])).toEqual([
      ['PostLamps', '/lamps', { request: 'PostLampsRequest', response: 'PostLampsResponse' }],
      [
        'PutLampsId',
        '/lamps/{id}',
        { request: 'PutLampsIdRequest', response: 'PutLampsIdResponse' },
      ],
    ])
  })

  it('leave tables to the one in whose section they are', () => {
    const own = (title: string, line: string) =>
      `${title}\n-----------\n\n::\n\n  ${line}\n\n` +
      listTable(['Attribute', 'Type'], [[title, 'String']], 'Request')
    const parts = modelOf(
      `Lamps\n=====\n\n${own('Dim lamp', 'PUT /lamps')}${own('Make lamp', 'POST /lamps')}`,
    ).pages[0]?.operations.map(({ parameters }) => parameters)
    expect(parts).toEqual([{ request: 'DimLampRequest' }, { request: 'MakeLampRequest' }])
  })

  it('have the table right below them that says what is mandatory', () => {
    const own = (title: string, line: string, name: string, caption: string) =>
      `${title}\n-----------\n\n::\n\n  ${line}\n\n` +
      listTable(['Attribute', 'Type', 'Required'], [[name, 'String', 'Yes']], caption)
    const partsOf = (caption: string) =>
      modelOf(
        `Lamps\n=====\n\n${own('List lamps', 'GET /lamps', 'room', caption)}${own('Make lamp', 'POST /lamps', 'name', caption)}`,
      ).pages[0]?.operations.map(({ parameters }) => parameters)
    expect(partsOf('')).toEqual([{ query: 'ListLampsQuery' }, { request: 'MakeLampRequest' }])
    expect(partsOf('Lamp')).toEqual([{}, {}])
  })

  it('may be said by syntax and method in a list', () => {
    const found = modelOf('Page\n====\n\n* Syntax: /shares\n* Method: GET\n').pages[0]
    expect(found?.operations).toMatchObject([{ method: 'GET', path: '/shares' }])
  })

  it('are the first block of each section that is no example, without lines of text', () => {
    const section = (title: string, ...blocks: string[]) =>
      `${title}\n${'-'.repeat(title.length)}\n\n${blocks.map((block) => `::\n\n  ${block}\n\n`).join('')}`
    const found = modelOf(
      `Lamps\n=====\n\n${section('Making', 'PUT /lamps/{id} HTTP/1.1', 'PUT /lamps/hall')}` +
        section('Sample Request', 'PUT /lamps/porch HTTP/1.1') +
        section('Taking', 'GET /lamps/{id}'),
    ).pages[0]
    expect(found?.operations.map(({ name, path }) => [name, path])).toEqual([
      ['Make', '/lamps/{id}'],
      ['Take', '/lamps/{id}'],
    ])
    const example = modelOf(`Page\n====\n\n${section('Sample', 'PUT /lamps/porch')}`).pages[0]
    expect(example?.operations).toMatchObject([{ path: '/lamps/porch' }])
  })

  it('take a table of nothing but "Parameters" as what they ask for', () => {
    const parts = (line: string, heading: string) => {
      const table = listTable(['Name', 'Type'], [['hours', 'Integer']])
      const text = `Lamps\n=====\n\n${line}\n\n${heading}\n${'-'.repeat(20)}\n\n${table}`
      return Object.keys(modelOf(text).pages[0]?.operations[0]?.parameters ?? {})
    }
    expect(parts('GET /lamps', 'Parameters')).toEqual(['query'])
    expect(parts('POST /lamps', 'Arguments')).toEqual(['request'])
    const table = listTable(['Name', 'Type'], [['hours', 'Integer']], '**Table 2** Parameters')
    const text = `Lamps\n=====\n\nURI\n---\n\nGET /lamps\n\n${table}`
    expect(modelOf(text).pages[0]?.operations[0]?.parameters).toEqual({ query: 'LampsQuery' })
    expect(parts('POST /lamps', 'Lamp parameters')).toEqual([])
  })

  it('have in their path what it names, also from a table of a request without a body', () => {
    const parts = (line: string, ...names: string[]) => {
      const rows = names.map((name) => [name, 'String', 'Yes'])
      const table = listTable(['Name', 'Type', 'Mandatory'], rows, 'Request parameters')
      const { pages, declarations } = modelOf(`Lamps\n=====\n\n${line}\n\n${table}`)
      return Object.entries(pages[0]?.operations[0]?.parameters ?? {}).map(([part, name]) => {
        const made = declarations.find((declaration) => declaration.name === name)
        return `${part}: ${made?.kind === 'record' ? made.fields.map((field) => field.name).join() : ''}`
      })
    }
    expect(parts('GET /lamps/{id}', 'id', 'room')).toEqual(['path: id', 'query: room'])
    expect(parts('GET /lamps/{id}', 'id')).toEqual(['path: id'])
    expect(parts('GET /lamps/{id}?room={room}', 'room')).toEqual(['query: room'])
    expect(parts('PUT /lamps/{id}', 'id', 'room')).toEqual(['request: id,room'])
  })

  it('are not the examples of them, with values in their addresses', () => {
    const pathsOf = (...lines: string[]) =>
      modelOf(`Page\n====\n\n${lines.join('\n\n')}\n`).pages[0]?.operations.map(({ path }) => path)
    const line = 'PUT /v1/{project_id}/lamps/{lamp_id}'
    const own = ['/v1/{project_id}/lamps/{lamp_id}']
    expect(pathsOf(line, 'PUT https://example.org/v1/0d7a/lamps/hall?lit=1')).toEqual(own)
    expect(pathsOf(line, 'GET /v1/0d7a/lamps/hall')).toEqual([...own, '/v1/0d7a/lamps/hall'])
    expect(pathsOf(line, 'PUT /v1/{project_id}/lamps/all')).toEqual([
      ...own,
      '/v1/{project_id}/lamps/all',
    ])
    expect(pathsOf('PUT /lamps/{lamp_id}', 'PUT /lamps/all')).toEqual([
      '/lamps/{lamp_id}',
      '/lamps/all',
    ])
    expect(pathsOf('PUT /lamps/{lamp_id}', 'PUT /lamps/7', 'PUT /rooms/7')).toEqual([
      '/lamps/{lamp_id}',
      '/rooms/7',
    ])
  })

  it('that share a name are told apart by what not all of their addresses have', () => {
    const namesOf = (...lines: string[]) =>
      modelOf(`Listing Lamps\n=============\n\n${lines.join('\n\n')}\n`).pages[0]?.operations.map(
        ({ name }) => name,
      )
    expect(namesOf('GET /v2/lamps')).toEqual(['ListLamps'])
    expect(namesOf('GET /v2.1/lamps?hall={hall}', 'GET /v2/lamps')).toEqual([
      'ListLampsV2_1',
      'ListLampsV2',
    ])
    expect(namesOf('GET /v2/lamps', 'GET /v2.1/lamps')).toEqual(['ListLampsV2', 'ListLampsV2_1'])
    expect(namesOf('GET /lamps', 'POST /lamps/{lamp-id}')).toEqual([
      'ListLampsGet',
      'ListLampsPostLamp_id',
    ])
  })

  it('have their parts by name', () => {
    const rst = `Creating a Server
=================

URI
---

POST /v1/{project_id}/servers

${listTable(HEADERS, [['project_id', 'Yes', 'String', '.']], '**Table 1** Path parameters')}

Request
-------

${listTable(HEADERS, [['name', 'Yes', 'String', '.']], '**Table 2** Request parameters')}

Response
--------

${listTable(['Parameter', 'Type', 'Description'], [['id', 'String', '.']], '**Table 3** Response parameters')}
`
    expect(modelOf(rst).pages[0]?.operations).toMatchObject([
      {
        name: 'CreateServer',
        method: 'POST',
        path: '/v1/{project_id}/servers',
        parameters: {
          path: 'CreateServerPath',
          request: 'CreateServerRequest',
          response: 'CreateServerResponse',
        },
      },
    ])
  })

  const partsOf = (...sections: string[]) =>
    modelOf(['Drawing a Lamp\n==============', ...sections].join('\n\n')).pages[0]?.operations[0]
      ?.parameters
  const fields = (caption: string, ...names: string[]) =>
    listTable(
      ['Parameter', 'Mandatory', 'Description'],
      names.map((name) => [name, 'Yes', '.']),
      caption,
    )

  it('take what only names parts of their address, under its heading, for the path', () => {
    const uri = 'URI\n---\n\nPOST /v1/{project_id}/lamps/{lamp_id}'
    expect(partsOf(uri, fields('Parameter description', 'project_id', 'lamp_id'))).toEqual({
      path: 'DrawLampPath',
    })
    expect(partsOf(uri, fields('Parameter description', 'lamp_id', 'limit'))).toEqual({})
    expect(partsOf(uri, 'Lamp\n----', fields('Lamp', 'lamp_id'))).toEqual({})
  })

  it('have in their query what the address has behind its question mark', () => {
    const uri = (query: string) => `URI\n---\n\nGET /v1/{hall}/lamps${query}`
    const both = { path: 'DrawLampPath', query: 'DrawLampQuery' }
    const table = fields('Parameter description', 'hall', 'limit', 'page')
    expect(partsOf(uri('?limit=10&page={page}'), table)).toEqual(both)
    expect(partsOf(uri('{?limit,page}'), table)).toEqual(both)
    expect(
      partsOf(uri('?hall={hall}&limit=1'), fields('Path parameters', 'hall', 'limit')),
    ).toEqual(both)
    expect(partsOf(uri('?limit=1'), fields('Parameter description', 'limit'))).toEqual({
      query: 'DrawLampQuery',
    })
    expect(partsOf(uri('?limit=1'), fields('Parameter description', 'page'))).toEqual({})
  })

  it('take what stands in no part of their path, under the heading of their address, for the query', () => {
    const uri = 'URI\n---\n\nGET /v1/{project_id}/lamps?limit={limit}'
    const both = { path: 'DrawLampPath', query: 'DrawLampQuery' }
    expect(partsOf(uri, fields('Parameter description', 'project_id', 'limit'))).toEqual(both)
    expect(partsOf(uri, fields('Parameters in the URI', 'project_id', 'marker'))).toEqual(both)
    expect(partsOf('GET /v1/lamps', fields('Parameters in the URI', 'limit'))).toEqual({
      query: 'DrawLampQuery',
    })
    expect(partsOf(uri, fields('Path parameters', 'project_id', 'marker'))).toEqual({
      path: 'DrawLampPath',
    })
    expect(partsOf(uri, fields('Parameter description', 'X-Auth-Token'))).toEqual({
      header: 'DrawLampHeaders',
    })
  })

  it('have in their query what is asked for by names behind its question mark', () => {
    const line = 'PUT /lamps/{lamp_id}?dim&level=7'
    const [asked, sent] = [
      fields('Request parameters', 'dim', 'level'),
      fields('Request elements', 'name'),
    ]
    expect(partsOf(line, asked, sent)).toEqual({
      query: 'DrawLampQuery',
      request: 'DrawLampRequest',
    })
    expect(partsOf(line, fields('Request parameters', 'dim', 'name'))).toEqual({
      request: 'DrawLampRequest',
    })
  })

  it('that only ask for something have a query, and no body unless they are said to', () => {
    const sent = fields('Request parameters', 'limit')
    expect(partsOf('GET /lamps', sent)).toEqual({ query: 'DrawLampQuery' })
    expect(partsOf('POST /lamps', sent)).toEqual({ request: 'DrawLampRequest' })
    expect(partsOf('GET /lamps', fields('Request body parameters', 'limit'))).toEqual({
      request: 'DrawLampRequest',
    })
  })

  it('answer with what no failure is answered with', () => {
    const answered = (status: string, name: string) =>
      `**Status code: ${status}**\n\n${fields('Response parameters', name)}`
    expect(partsOf('GET /lamps', answered('404', 'error_code'))).toEqual({})
    expect(partsOf('GET /lamps', answered('404', 'error_code'), answered('200', 'lamp'))).toEqual({
      response: 'DrawLampResponse',
    })
  })

  it('tell the headers of an answer from those of the request', () => {
    const line = 'GET /lamps'
    const asked = fields('Parameters in the request header', 'X-Auth-Token')
    const told = fields('Parameters in the response header', 'X-Request-Id')
    expect(partsOf(line, asked, told)).toEqual({
      header: 'DrawLampRequestHeaders',
      responseHeader: 'DrawLampResponseHeaders',
    })
    expect(partsOf(line, 'Response\n--------', fields('Headers', 'X-Request-Id'))).toEqual({
      responseHeader: 'DrawLampHeaders',
    })
  })
})
