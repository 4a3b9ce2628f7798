import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/model/types.js'
import { listTable, modelOf, recordOf } from './read.js'

const fields = (...rows: readonly (readonly [string, string])[]): readonly Field[] =>
  recordOf(modelOf(listTable(['Element', 'Description'], rows, 'Response elements'))).fields

const field = (description: string): Field | undefined => fields(['x', description])[0]

describe('a table of names and descriptions that say their types', () => {
  it('is a record', () => {
    expect(
      fields(['wick', 'What burns.\n\nType: string'], ['hours', 'How long.\n\nType: integer']),
    ).toMatchObject([
      { name: 'wick', type: { kind: 'string' }, rawType: 'string', description: 'What burns.' },
      { name: 'hours', type: { kind: 'integer' }, description: 'How long.' },
    ])
  })

  it('is one where half of the descriptions of headers do', () => {
    const found = modelOf(
      listTable(
        ['Header', 'Description'],
        [
          ['x-lamp-lit', 'Whether it burns.\n\nType: boolean'],
          ['x-lamp-id', 'Which one.'],
        ],
      ),
    )
    expect(recordOf(found).fields.map(({ name }) => name)).toEqual(['x-lamp-lit', 'x-lamp-id'])
  })

  it('is none where half of the descriptions of other names do, or what they say is no type', () => {
    const few = modelOf(
      listTable(
        ['Element', 'Description'],
        [
          ['a', 'One.\n\nType: string'],
          ['b', 'Two.'],
        ],
      ),
    )
    const none = modelOf(
      listTable(
        ['Element', 'Description'],
        [
          ['a', 'One.\n\nType: rather bright'],
          ['b', 'Two.\n\nType: rather dark'],
        ],
      ),
    )
    expect([...few.declarations, ...none.declarations]).toEqual([])
  })

  it('is none where the names are of something else', () => {
    const found = modelOf(
      listTable(
        ['Action', 'Optional Key', 'Description'],
        [
          ['light', 'hours', 'Type: Integer. How long.'],
          ['dim', 'level', 'Type: Integer. How bright.'],
        ],
      ),
    )
    expect(found.declarations).toEqual([])
  })
})

describe('a description with parts behind labels', () => {
  it('says default, example and whether the field is required', () => {
    expect(
      field('How bright.\n\nType: Integer\n\nRequired: No\n\nDefault value: **40**\n\nExample: 60'),
    ).toMatchObject({
      description: 'How bright.',
      type: { kind: 'integer' },
      required: false,
      default: '40',
      example: '60',
    })
  })

  it('may have them in one paragraph, and behind a sentence', () => {
    expect(field('How bright.\n\nType: integer Default value: 40')).toMatchObject({
      description: 'How bright.',
      type: { kind: 'integer' },
      default: '40',
    })
    expect(field('How bright it is. Type: String. Default: dim')).toMatchObject({
      description: 'How bright it is.',
      type: { kind: 'string' },
      default: 'dim',
    })
  })

  it('keeps the words that are no value, and those behind the type', () => {
    expect(
      field('How bright.\n\nType: String. It may change.\n\nDefault value: that of the room'),
    ).toMatchObject({
      description: 'How bright.\nIt may change.\nDefault value: that of the room',
      type: { kind: 'string' },
    })
  })

  it('may have them as a list', () => {
    expect(field('How bright.\n\n- Type: integer\n- Default: 40')).toMatchObject({
      description: 'How bright.',
      type: { kind: 'integer' },
      default: '40',
    })
  })

  it('has what is in an element of XML, and numbers as numbers', () => {
    expect(field('All lamps.\n\nType: XML')?.type).toEqual({ kind: 'object' })
    expect(field('How many.\n\nType: integer\n\nDefault value: **1,000**')?.default).toBe('1000')
  })

  it('has no default where there is none', () => {
    const found = field('How bright.\n\nType: string\n\nDefault value: none')
    expect(found).not.toHaveProperty('default')
    expect(found?.description).toBe('How bright.')
  })

  it('says values and limits as any other does', () => {
    expect(field('Mode.\n\nType: string\n\nValid values: **on** or **off**')?.literals).toEqual({
      values: ['on', 'off'],
      closed: false,
      tier: 'D',
    })
    expect(field('Hours.\n\nType: integer\n\nValue range: 1 to 24')?.constraints).toEqual({
      minimum: 1,
      maximum: 24,
    })
  })

  it('is left as it is where a column says the type, and where a word before it makes it another label', () => {
    const typed = recordOf(
      modelOf(
        listTable(
          ['Parameter', 'Type', 'Description'],
          [['x', 'String', 'Mode.\n\nType: integer']],
        ),
      ),
    ).fields[0]
    expect(typed).toMatchObject({ description: 'Mode.\nType: integer', type: { kind: 'string' } })
    expect(field('What is sent as Content Type: text is read.\n\nType: string')).toMatchObject({
      description: 'What is sent as Content Type: text is read.',
      type: { kind: 'string' },
    })
  })
})

describe('a description that says where its field is', () => {
  const nested = fields(
    ['LampList', 'All lamps.\n\nType: container\n\nParent: None'],
    ['Lamp', 'One.\n\nType: container\n\nParent: LampList'],
    ['Maker', 'Who made it.\n\nType: container\n\nParent: Lamp'],
    ['Owner', 'Whose it is.\n\nType: container\n\nParent: Lamp'],
    ['ID', 'Which one.\n\nType: string\n\nParent: Maker or Owner'],
    ['Count', 'How many.\n\nType: integer\n\nParent: LampList'],
  )

  it('has its field inside of the one that it names', () => {
    expect(nested.map(({ name }) => name)).toEqual(['LampList'])
    const found = modelOf(
      listTable(
        ['Element', 'Description'],
        [
          ['Lamp', 'One.\n\nType: container\n\nChildren: Wick, Shade'],
          ['Wick', 'What burns.\n\nType: string\n\nAncestor: Lamp'],
          ['Shade', 'What dims.\n\nType: string'],
        ],
        'Lamps',
      ),
    )
    expect(recordOf(found, 'LampsLamp').fields).toMatchObject([
      { name: 'Wick', description: 'What burns.' },
      { name: 'Shade', description: 'What dims.' },
    ])
  })

  it('has a field of several in each of them, and rows of one name in their own', () => {
    const found = modelOf(
      listTable(
        ['Element', 'Description'],
        [
          ['Maker', 'Who made it.\n\nType: container'],
          ['Owner', 'Whose it is.\n\nType: container'],
          ['ID', 'Which one.\n\nType: string\n\nParent: Maker, Owner'],
          ['Name', 'Of the maker.\n\nType: string\n\nParent: Maker'],
          ['Name', 'Of the owner.\n\nType: string\n\nParent: Owner'],
        ],
        'Lamps',
      ),
    )
    for (const [name, whose] of [
      ['LampsMaker', 'Of the maker.'],
      ['LampsOwner', 'Of the owner.'],
    ] as const)
      expect(recordOf(found, name).fields).toMatchObject([
        { name: 'ID', description: 'Which one.' },
        { name: 'Name', description: whose },
      ])
  })

  it('keeps its words where no row is what it names, or cannot hold anything', () => {
    expect(fields(['a', 'One.\n\nType: string\n\nParent: Room'])).toMatchObject([
      { name: 'a', description: 'One.\nParent: Room' },
    ])
    expect(
      fields(['a', 'One.\n\nType: integer'], ['b', 'Two.\n\nType: string\n\nParent: a']),
    ).toMatchObject([{ name: 'a' }, { name: 'b', description: 'Two.\nParent: a' }])
  })

  it('ends where fields are said to be inside of each other', () => {
    expect(
      fields(
        ['a', 'One.\n\nType: container\n\nParent: b'],
        ['b', 'Two.\n\nType: container\n\nParent: a'],
      ).map(({ name }) => name),
    ).toEqual(['a'])
  })

  it('is followed no further than fields are deep', () => {
    const twice = Array.from({ length: 60 }, (_, at): (readonly [string, string])[] => [
      [`a${String(at)}`, `Type: container\n\nParent: a${String(at + 1)}, b${String(at + 1)}`],
      [`b${String(at)}`, `Type: container\n\nParent: a${String(at + 1)}, b${String(at + 1)}`],
    ])
    expect(fields(...twice.flat()).length).toBeGreaterThan(0)
  })
})

describe('what is passed with a request that has a section for its body', () => {
  const page = (method: string, header = 'Element'): string =>
    [
      'Setting a lamp',
      '==============',
      '',
      `.. code-block:: text\n\n   ${method} /lamp?dim HTTP/1.1\n   Host: lamps.example.com`,
      '',
      'Request Parameters',
      '------------------',
      '',
      listTable(
        ['Parameter', 'Description', 'Mandatory'],
        [['version', 'Which.\n\nType: string', 'No']],
        'Request parameters',
      ),
      '',
      'Request Elements',
      '----------------',
      '',
      listTable([header, 'Description', 'Mandatory'], [['Level', 'Type: integer', 'Yes']], 'Level'),
    ].join('\n')
  const parts = (text: string) =>
    Object.keys(modelOf(text).pages[0]?.operations[0]?.parameters ?? {})

  it('is in the query beside the body', () => {
    expect(parts(page('PUT'))).toEqual(['query', 'request'])
    expect(parts(page('DELETE'))).toEqual(['query', 'request'])
  })

  it('is a body under "Header" as well', () => {
    expect(parts(page('PUT', 'Header'))).toEqual(['query', 'request'])
  })
})
