/** Tables whose kind depends on what their cells say as much as on their headers. */
import { describe, expect, it } from 'vitest'
import { typeText } from '../../src/model/types/type-text.js'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const table = (headers: readonly string[], rows: Rows) => {
  const [first] = modelOf(`Page\n====\n\n${listTable(headers, rows)}`).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}
const membersOf = (headers: readonly string[], rows: Rows) =>
  table(headers, rows).members.map(({ keyText, value }) => [keyText, value])
const kindOf = (headers: readonly string[], rows: Rows) => table(headers, rows).kind

describe('reasons', () => {
  it('of one word each are values, as scopes are', () => {
    const rows = [
      ['Priority', 'Another lamp comes first.'],
      ['NoCurrent', 'Nothing flows.'],
    ]
    expect(membersOf(['Reason', 'Meaning, and what to do'], rows)).toEqual([
      ['Priority', 'Priority'],
      ['NoCurrent', 'NoCurrent'],
    ])
    expect(kindOf(['Scope', 'Description'], rows)).toBe('enum')
  })

  it('that are sentences are none', () => {
    const rows = [
      ['The lamp is broken.', 'Mend it.'],
      ['Nothing flows.', 'Wait.'],
    ]
    expect(kindOf(['Reason', 'Description'], rows)).not.toBe('enum')
  })
})

describe('several values in a cell', () => {
  it('are members each, where most cells have one', () => {
    const rows = [
      ['``Lit``', 'It shines.'],
      ['``Warming``, ``Cooling`` or ``Waiting``', 'It will shine, or it did.'],
      ['``Off`` / ``Broken``', 'It is dark.'],
      ['``Unknown``', 'Nobody looked.'],
    ]
    const names = membersOf(['Mode', 'Description'], rows).map(([name]) => name)
    expect(names).toEqual(['Lit', 'Warming', 'Cooling', 'Waiting', 'Off', 'Broken', 'Unknown'])
  })

  it('are no members where words with a blank stand among them', () => {
    const rows = [
      ['red, warm white', 'Lights of a room.'],
      ['green, cold white', 'Lights of a hall.'],
    ]
    expect(kindOf(['Mode', 'Description'], rows)).not.toBe('enum')
  })
})

describe('ids of messages', () => {
  it('are values with what they mean', () => {
    const rows = [
      ['-1', 'The lamp is gone.'],
      ['7', 'The lamp is there.'],
    ]
    expect(membersOf(['Message ID', 'Description'], rows)).toEqual([
      ['-1', -1],
      ['7', 7],
    ])
  })

  it('are named by the constants beside them', () => {
    const rows = [
      ['0x01', '``LAMP_ON``', 'Lights it.'],
      ['0x04', '``STOP``', 'Ends all.'],
    ]
    expect(membersOf(['Command ID', 'Enum Identifier', 'Description'], rows)).toEqual([
      ['LAMP_ON', 1],
      ['STOP', 4],
    ])
  })
})

describe('measurements beside words', () => {
  const rows = (first: string, second: string) => [
    ['``lit``', first, 'It shines.'],
    ['``dim``', second, 'It hardly shines.'],
  ]

  it.each([
    ['+0.2', '-0.15'],
    ['5 min', '2 h'],
    ['99.9%', '12%'],
  ])('make no list of values: %s', (first, second) => {
    expect(kindOf(['Event Type', 'Delta', 'Description'], rows(first, second))).not.toBe('enum')
  })

  it('are none where they say since when something is there', () => {
    expect(kindOf(['Event Type', 'Since', 'Description'], rows('1.2', '2.0'))).toBe('enum')
  })
})

describe('exceptions behind statuses', () => {
  it('are no codes where each status is there once', () => {
    const rows = [
      ['**200 OK**', '*(none)*', 'It went well.'],
      ['**400 Bad Request**', '``LampError``', 'The lamp is unknown.'],
      ['**403 Forbidden**', '``KeyError``', 'The key does not fit.'],
    ]
    expect(membersOf(['HTTP Status', 'Exception Class', 'Description'], rows)).toEqual([
      ['OK', 200],
      ['Bad Request', 400],
      ['Forbidden', 403],
    ])
  })
})

describe('a few words beside a status', () => {
  const rows = [
    ['200', 'Success', 'All lamps are lit.'],
    ['404', 'No lamp', 'The lamp is unknown.'],
    ['500', 'Server Error', 'The house burns.'],
  ]

  it('name it where another column describes it', () => {
    expect(membersOf(['Code', 'Meaning', 'Common Causes'], rows)).toEqual([
      ['Success', 200],
      ['No lamp', 404],
      ['Server Error', 500],
    ])
  })

  it('describe it where no other does', () => {
    const alone = rows.map((row) => row.slice(0, 2))
    expect(membersOf(['Code', 'Meaning'], alone)).toEqual([
      ['200', 200],
      ['404', 404],
      ['500', 500],
    ])
  })
})

describe('a table of types', () => {
  it('is no record', () => {
    const rows = [
      ['bool', 'bool', 'boolean'],
      ['byte', 'uint8_t', 'octet'],
      ['float32', 'float', 'float'],
    ]
    expect(kindOf(['Type name', 'C++', 'Wire type'], rows)).not.toBe('record')
  })
})

describe('columns of a database', () => {
  it.each(['NULL allowed', 'Allow Nulls', 'Nulls permitted', 'Empty allowed?'])(
    'are required where nothing else may stand: %s',
    (header) => {
      const { fields } = table(
        ['Field', 'Type', header],
        [
          ['id', 'INTEGER', 'NO'],
          ['words', 'TEXT', 'YES'],
        ],
      )
      expect(fields.map(({ required }) => required)).toEqual([true, false])
    },
  )

  it('of an enum that is called something are texts', () => {
    const rows = [
      ['id', 'UUID (PK)', 'Made for it.'],
      ['state', 'lamp_state ENUM', 'How it is.'],
    ]
    const { kind, fields } = table(['Column', 'Type', 'Description'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ type }) => typeText(type))).toEqual(['string', 'string'])
  })
})

describe('whether a field is required', () => {
  it.each([
    ['Required for Creation?', [true, false]],
    ['Mandatory in requests', [true, false]],
    ['Optional on update', [false, true]],
    ['Require', [true, false]],
  ])('is said of a case: %s', (header, expected) => {
    const { fields } = table(
      ['Field', header],
      [
        ['name', 'TRUE'],
        ['size', 'FALSE'],
      ],
    )
    expect(fields.map(({ required }) => required)).toEqual(expected)
  })
})

describe('types of fields', () => {
  const typesOf = (header: string, ...types: readonly string[]) => {
    const rows = types.map((type, index) => [`field_${String(index)}`, type, 'What it is for.'])
    const { kind, fields } = table(['Parameter', header, 'Description'], rows)
    return kind === 'record' ? fields.map(({ type }) => typeText(type)) : kind
  }

  it('may be those of XML Schema', () => {
    expect(typesOf('Type', 'xsd:string', 'xs:positiveInteger', 'xsd:unsignedLong')).toEqual([
      'string',
      'integer',
      'int64',
    ])
  })

  it('stand under "Units" where there are no units', () => {
    expect(typesOf('Units', 'Boolean', 'Integer')).toEqual(['boolean', 'integer'])
    expect(typesOf('Units', 'Boolean', 'seconds')).not.toEqual(['boolean', 'unknown'])
  })

  it('stand under any header that ends with "type", and kinds of things do not', () => {
    expect(typesOf('Object type', 'String', ':cpp:class:`lamp::Bulb`')).toEqual([
      'string',
      'object',
    ])
    expect(typesOf('Lamp type', 'Ceiling lamp', 'Wall lamp')).not.toContain('unknown')
  })
})

describe('errno with its sign', () => {
  it('is a list of error codes under any header, beside words under any', () => {
    const rows = [
      ['``-ENODEV``', 'The lamp is being taken down.'],
      ['``-ETIME``', 'It took ten seconds and more.'],
    ]
    expect(membersOf(['Return value', 'Condition'], rows)).toEqual([
      ['-ENODEV', '-ENODEV'],
      ['-ETIME', '-ETIME'],
    ])
  })
})

describe('names under a header that says nothing', () => {
  const rows = [
    ['``max_size``', 'int', 'How large it may be.'],
    ['Lamp name', 'string', 'What it is called.'],
  ]

  it.each(['Setting', 'Input', 'Knob'])('are fields beside their types: %s', (header) => {
    const { kind, fields } = table([header, 'Type', 'Description'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ name, type }) => [name, typeText(type)])).toEqual([
      ['max_size', 'integer'],
      ['Lamp name', 'string'],
    ])
  })

  it.each([
    ['that is measured', 'Statistic', rows],
    ['under a header that says something else', 'Lamp Type', rows],
    ['that are signs', 'Format', [rows[0] ?? [], ['%d', 'int', 'A number.']]],
    ['twice', 'Setting', [rows[0] ?? [], rows[0] ?? []]],
    [
      'beside kinds of things',
      'Lamp',
      rows.map(([name = '', , words = '']) => [name, 'IPv4', words]),
    ],
  ])('are none of things %s', (_, header, of) => {
    expect(kindOf([header, 'Type', 'Description'], of)).not.toBe('record')
  })
})

describe('functions', () => {
  it('are no values, and what has functions is none', () => {
    const calls = [
      ['``open(path)``', '``boolean``', 'Opens it.'],
      ['``close()``', '``void``', 'Closes it.'],
    ]
    expect(kindOf(['Member', 'Returns', 'Description'], calls)).not.toBe('enum')
    const read = calls.map(([call = '', , words = ''], index) => [
      `m${String(index)}_`,
      call,
      words,
    ])
    expect(kindOf(['Member', 'Accessor', 'Description'], read)).not.toBe('enum')
  })

  it('are not seen where a number stands behind a value', () => {
    const rows = [
      ['up(1)', 'It shines.'],
      ['down(2)', 'It is dark.'],
    ]
    expect(kindOf(['Value', 'Description'], rows)).toBe('enum')
  })
})

describe('headers in the plural', () => {
  it('are read as those in the singular', () => {
    const rows = [
      ['max_size', 'int', 'How large it may be.'],
      ['lamp_name', 'string', 'What it is called.'],
    ]
    expect(kindOf(['Keywords', 'Argument types', 'Purposes'], rows)).toBe('record')
  })
})

describe('codes of things', () => {
  it('beside what is counted and paid are no error codes', () => {
    const rows = [
      ['A1', '1.00', '100.00', 'A lamp.'],
      ['A2', '2.50', '25.00', 'A bulb.'],
    ]
    expect(kindOf(['Code', 'Quantity', 'Price', 'Description'], rows)).not.toBe('enum')
  })
})

describe('numbers from 100 to 199', () => {
  const rows = [
    ['0', 'No key', 'The key does not fit.'],
    ['100', 'No lamp', 'The lamp is unknown.'],
    ['101', 'No house', 'The house is unknown.'],
  ]

  it('are no statuses where nothing else is, and are called by the texts beside them', () => {
    expect(table(['Code', 'Text', 'Description'], rows).flavor).toBe('value')
    expect(membersOf(['Code', 'Text', 'Description'], rows)).toEqual([
      ['No key', 0],
      ['No lamp', 100],
      ['No house', 101],
    ])
  })

  it('are statuses with their phrases', () => {
    const { flavor } = table(['Status Code', 'Description'], [['100 Continue', 'Go on.']])
    expect(flavor).toBe('httpStatus')
  })
})

describe('what stands before hexadecimal numbers and flags', () => {
  it('is called by them, whatever stands over it', () => {
    const rows = [
      ['Data Frame', '0x00', 'What is sent.'],
      ['TX Delay', '0x01', 'How long to wait.'],
    ]
    expect(membersOf(['Command', 'Value', 'Description'], rows)).toEqual([
      ['Data Frame', 0],
      ['TX Delay', 1],
    ])
    const flags = ['1', '2', '4', '8'].map((value) => [`lamp.F${value}`, value, 'A flag.'])
    expect(table(['lamp.flags', 'Value', 'Description'], flags).flavor).toBe('flags')
    const flavorWith = (value: string): unknown =>
      table(['Flag', 'Value', 'Description'], [...flags, [`F${value}`, value, 'More.']]).flavor
    expect(['15', '0xF', '16', '7'].map(flavorWith)).toEqual(['flags', 'flags', 'flags', 'value'])
  })

  it('is not called by other numbers', () => {
    const rows = [
      ['Lamps Ltd', '80', '98%'],
      ['Bulbs Ltd', '2', '2%'],
    ]
    expect(kindOf(['Employer', '#', '%'], rows)).not.toBe('enum')
  })
})

describe('types under "Value"', () => {
  it('are types where several fields have the same', () => {
    const rows = [
      ['style', 'str', 'How it looks.'],
      ['path', 'str', 'Where it is.'],
    ]
    expect(kindOf(['Name', 'Value', 'Description'], rows)).toBe('record')
  })
})

describe('types of C++ that only the docs know', () => {
  it('may be constant, references and packs', () => {
    const rows = [
      ['event', 'const LampEvent&', 'What happened.'],
      ['args', 'Args...', 'What else there is.'],
      ['sync', 'bool', 'Whether to wait.'],
    ]
    const { kind, fields } = table(['Name', 'Type', 'Default'], rows)
    expect(kind).toBe('record')
    expect(fields.map(({ name }) => name)).toEqual(['event', 'args', 'sync'])
  })
})

describe('symbols of which two have one value', () => {
  it('are one member, where most have their own', () => {
    const rows = [
      ['LAMP_OFF', '0'],
      ['LAMP_DIM', '1'],
      ['LAMP_LOW', '1'],
    ]
    expect(membersOf(['Name', 'Value'], rows)).toEqual([
      ['LAMP_OFF', 0],
      ['LAMP_DIM', 1],
    ])
  })

  it('are none where most values are the same', () => {
    const rows = [
      ['LAMP_OFF', '1'],
      ['LAMP_DIM', '1'],
      ['LAMP_LOW', '1'],
    ]
    expect(kindOf(['Name', 'Value'], rows)).not.toBe('enum')
  })
})

describe('types that only the docs know', () => {
  it('make a record under "Datatype" where a quarter are plain ones, whatever is said behind a name', () => {
    const rows = [
      ['inner', 'LAMP_ADDR', 'A lamp.'],
      ['outer', 'LAMP_ADDR', 'A lamp.'],
      ['port (since 2.0)', 'UINT16', 'Where it hangs.'],
    ]
    expect(kindOf(['Attribute', 'Datatype', 'Semantics'], rows)).toBe('record')
  })

  it('are none in lists below a header of kinds of something', () => {
    const rows = [
      ['dim', 'Text, String', 'Less light.'],
      ['lit', 'Text, String', 'More light.'],
    ]
    expect(kindOf(['Keyword', 'Lamp Types', 'Summary'], rows)).not.toBe('record')
    expect(kindOf(['Keyword', 'Type', 'Summary'], rows)).toBe('record')
  })
})

describe('words in capitals under "Code"', () => {
  it('are values that the words beside them explain', () => {
    const rows = [
      ['LIT', 'The lamp shines'],
      ['OUT', 'Darkness'],
    ]
    expect(membersOf(['Code', 'Meaning'], rows)).toEqual([
      ['LIT', 'LIT'],
      ['OUT', 'OUT'],
    ])
  })
})

describe('names under a header that says nothing', () => {
  const rows = [
    ['1', 'Filament'],
    ['2', 'Diode'],
  ]

  it('are those of values and codes beside them', () => {
    expect(membersOf(['Value', 'Technique'], rows)).toEqual([
      ['Filament', 1],
      ['Diode', 2],
    ])
  })

  it('are things where the numbers are called ids', () => {
    expect(kindOf(['Id', 'Technique'], rows)).not.toBe('enum')
  })
})

describe('statuses of several words', () => {
  it('are explained by sentences under any header, and not by single words', () => {
    const rows = [
      ['Being lit', 'Somebody has pressed'],
      ['Lit', 'The lamp shines'],
    ]
    expect(membersOf(['Status', 'In our words'], rows)).toHaveLength(2)
    const looks = [
      ['Being lit', 'yellow'],
      ['Lit', 'white'],
    ]
    expect(kindOf(['Status', 'Looks'], looks)).not.toBe('enum')
  })
})

describe('operations of a machine', () => {
  it('are values although functions stand beside them', () => {
    const rows = [
      ['OP_LIGHT', '``lamp.light(x)``', 'Lights the lamp.'],
      ['OP_DIM', '``lamp.dim(x)``', 'Dims the lamp.'],
    ]
    expect(kindOf(['Opcode', 'Effect', 'Description'], rows)).toBe('enum')
  })
})

describe('the empty value', () => {
  it('leaves the others values, where it is the last', () => {
    const rows = [
      ['lit', 'It shines.'],
      ['dark', 'It does not.'],
      ['', 'Nobody knows.'],
    ]
    expect(membersOf(['Value', 'Description'], rows).map(([name]) => name)).toEqual(['lit', 'dark'])
  })
})

describe('numbers that are none of an enum', () => {
  it('count the parts of a picture', () => {
    const rows = [
      ['1', 'Switch', 'To light it.'],
      ['2', 'Lamp shade', 'To dim it.'],
    ]
    expect(kindOf(['Number', 'Function', 'Description'], rows)).not.toBe('enum')
    expect(
      kindOf(
        ['Number', 'Description'],
        rows.map(([first = '', , last = '']) => [first, last]),
      ),
    ).toBe('enum')
  })

  it('are ranges of bits, also those that look like classes of statuses', () => {
    const rows = [
      ['0-255', 'Name of the lamp'],
      ['256-287', 'Length of the cable'],
      ['288-299', 'Colour of the shade'],
    ]
    expect(kindOf(['Bits', 'Meaning'], rows)).not.toBe('enum')
  })
})

describe('values beside answers', () => {
  it('stay values', () => {
    const rows = [
      ['shade', 'True', 'Somebody has drawn it.'],
      ['night', 'False', 'The sun is gone.'],
    ]
    expect(kindOf(['Value', 'By hand', 'Description'], rows)).toBe('enum')
    expect(kindOf(['Mode', 'By hand', 'Description'], rows)).not.toBe('enum')
  })
})

describe('a range below zero', () => {
  it('may count away from it', () => {
    const rows = [
      ['-100', 'No current', 'Nothing flows.'],
      ['-101', 'No lamp', 'Nothing hangs there.'],
      ['-200 to -299', 'Of the house', 'Ask there.'],
    ]
    expect(membersOf(['Code', 'Message', 'Meaning'], rows)).toEqual([
      ['No current', -100],
      ['No lamp', -101],
    ])
  })
})
