/** Tables of constants and structs as references of C and of protocols write them. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (headers: readonly string[], rows: Rows) =>
  modelOf(`Page\n====\n\n${listTable(headers, rows)}\n`).pages[0]?.tables[0]

const membersOf = (headers: readonly string[], rows: Rows) =>
  tableOf(headers, rows)?.members.map(({ keyText, value }) => [keyText, value])

const fieldsOf = (headers: readonly string[], rows: Rows) =>
  tableOf(headers, rows)?.fields.map(({ name, required, type }) => [name, required, type.kind])

describe('symbols beside error codes', () => {
  const rows = [
    ['PUMP_TOO_HOT', 'YY001', 'It ran too long.'],
    ['TANK_IS_EMPTY', '08006', 'There is no water.'],
  ]

  it('name the codes, also under a header of codes, before or after them', () => {
    const named = [
      ['PUMP_TOO_HOT', 'YY001'],
      ['TANK_IS_EMPTY', '08006'],
    ]
    expect(membersOf(['Error Type', 'Error Code', 'Remarks'], rows)).toEqual(named)
    const turned = rows.map(([name = '', code = '', text = '']) => [code, name, text])
    expect(membersOf(['Error Code', 'Error', 'Description'], turned)).toEqual(named)
  })

  it('are the codes beside HTTP statuses', () => {
    const statuses = rows.map(([name = ''], index) => [`40${String(index)}`, name, 'Some words.'])
    expect(membersOf(['HTTP Code', 'Error', 'Description'], statuses)).toEqual([
      ['PUMP_TOO_HOT', 'PUMP_TOO_HOT'],
      ['TANK_IS_EMPTY', 'TANK_IS_EMPTY'],
    ])
  })
})

describe('exceptions', () => {
  const rows = [
    ['PumpException', '400', 'The pump is wrong.'],
    ['TankException', '400', 'The tank is wrong.'],
  ]

  it('are codes beside the status that each makes', () => {
    expect(membersOf(['Exception', 'HTTP Status Code', 'Description'], rows)).toEqual([
      ['PumpException', 'PumpException'],
      ['TankException', 'TankException'],
    ])
  })

  it('are no enum where only words stand beside them', () => {
    const described = rows.map(([name = '', , text = '']) => [name, text])
    expect(tableOf(['Exception', 'Description'], described)?.kind).not.toBe('enum')
  })
})

describe('symbols are names', () => {
  it('whatever stands over them, beside a column of values', () => {
    const rows = [
      ['0', 'PUMP_IDLE'],
      ['1', 'PUMP_RUNS'],
    ]
    expect(membersOf(['Bit', 'Definition'], rows)).toEqual([
      ['PUMP_IDLE', 0],
      ['PUMP_RUNS', 1],
    ])
  })

  it('under "Code" too, where the numbers of the codes stand beside them', () => {
    const rows = [
      ['VALVE_OPEN', '0x10', 'Opens it.'],
      ['VALVE_SHUT', '0x20', 'Shuts it.'],
    ]
    expect(membersOf(['code', 'value', 'description'], rows)).toEqual([
      ['VALVE_OPEN', 16],
      ['VALVE_SHUT', 32],
    ])
  })

  it('under "Signal", beside the number of each', () => {
    const rows = [
      ['SIGHUP', '1', 'The line was dropped.'],
      ['SIGINT', '2', 'The user asked for it.'],
    ]
    expect(membersOf(['Signal', 'Number', 'Description'], rows)).toEqual([
      ['SIGHUP', 1],
      ['SIGINT', 2],
    ])
  })

  it('and is named by its heading, not by the header of the numbers', () => {
    const valves = listTable(
      ['Valve', 'Number', 'Description'],
      [
        ['VALVE_OPEN', '1', 'Opens it.'],
        ['VALVE_SHUT', '2', 'Shuts it.'],
      ],
    )
    const signals = listTable(
      ['Signal', 'Number', 'Description'],
      [
        ['SIGHUP', '1', 'Hang up.'],
        ['SIGINT', '2', 'Interrupt.'],
      ],
    )
    const text = `Page\n====\n\nValves\n------\n\n${valves}\nSignals\n-------\n\n${signals}`
    expect(modelOf(text).declarations.map(({ name }) => name)).toEqual(['Valves', 'Signals'])
  })

  it('of values that are texts', () => {
    const rows = [
      ['PUMP_MAGIC_OLD', '"pmp0"', 'Before 2.0.'],
      ['PUMP_MAGIC', '"PMP1"', 'Since 2.0.'],
    ]
    expect(membersOf(['Defined Symbol', 'Value', 'Description'], rows)).toEqual([
      ['PUMP_MAGIC_OLD', 'pmp0'],
      ['PUMP_MAGIC', 'PMP1'],
    ])
  })

  it('with numbers of another kind in a third column', () => {
    const rows = [
      ['PUMP_OP_ADD', '0xe1', '0'],
      ['PUMP_OP_DROP', '0xe2', '2'],
      ['PUMP_OP_SWAP', '0xe3', '2'],
    ]
    expect(membersOf(['Operation', 'Code', 'Number of Operands'], rows)).toHaveLength(3)
  })

  it('but not those of settings', () => {
    const rows = [
      ['PUMP_LIMIT', '10'],
      ['PUMP_DELAY', '250'],
    ]
    expect(tableOf(['Variable', 'Value'], rows)?.kind).toBe('keyValue')
  })
})

describe('tables without a header', () => {
  const bare = (rows: Rows) => {
    const cells = rows.map((row) =>
      row.map((cell, at) => `   ${at ? '  -' : '* -'} ${cell}`).join('\n'),
    )
    return modelOf(`Page\n====\n\n.. list-table::\n\n${cells.join('\n')}\n`).pages[0]?.tables[0]
  }

  it('are enums of symbols with their numbers', () => {
    const table = bare([
      ['PUMP_FLOW_SLOW', '(1<<0)', 'Runs slowly.'],
      ['PUMP_FLOW_FAST', '(1<<1)', 'Runs fast.'],
    ])
    expect(table?.members.map(({ key, value }) => [key, value])).toEqual([
      ['PUMP_FLOW_SLOW', 1],
      ['PUMP_FLOW_FAST', 2],
    ])
  })

  it('are records of identifiers, their types and words, in either order', () => {
    const namesAndTypes = (rows: string[][]) =>
      bare(rows)?.fields.map(({ name, type }) => [name, type.kind])
    const ofC = [
      ['__u32', 'index', 'Which tank.'],
      ['__u8', 'label[32]', 'What is written on it.'],
    ]
    expect(namesAndTypes(ofC)).toEqual([
      ['index', 'integer'],
      ['label', 'array'],
    ])
    const others = [
      ['index', 'integer', 'Which tank.'],
      ['label[32]', 'integer', 'What is written on it.'],
    ]
    expect(namesAndTypes(others)).toEqual([
      ['index', 'integer'],
      ['label[32]', 'integer'],
    ])
  })

  it('are nothing where one name is no identifier', () => {
    const rows = [
      ['Which tank', 'integer', 'A number.'],
      ['label', 'string', 'A text.'],
    ]
    expect(bare(rows)?.kind).toBe('plain')
  })
})

describe('a word in capitals among symbols', () => {
  it('is one of them, also without a header', () => {
    const bare = `Page
====

========= =========
CLEAR     0x2000000
DIM_LOW   0x2000001
DIM_HIGH  0x2000002
========= =========
`
    expect(
      modelOf(bare).pages[0]?.tables[0]?.members.map(({ key, value }) => [key, value]),
    ).toEqual([
      ['CLEAR', 0x2000000],
      ['DIM_LOW', 0x2000001],
      ['DIM_HIGH', 0x2000002],
    ])
  })
})

describe('numbers beside symbols', () => {
  const rows = [
    ['PUMP_CALL_START', '1', 'to the pump'],
    ['PUMP_CALL_STOP', '2', 'to the pump'],
  ]

  it('are their values under any header', () => {
    expect(membersOf(['Name', 'Command', 'Direction'], rows)).toEqual([
      ['PUMP_CALL_START', 1],
      ['PUMP_CALL_STOP', 2],
    ])
  })

  it.each(['Size', 'Offset', 'Default value', 'Width (bits)'])('but not under %j', (header) => {
    expect(tableOf(['Name', header, 'Direction'], rows)?.kind).not.toBe('enum')
  })
})

describe('codes that are numbers', () => {
  it('are no error codes because they are hexadecimal', () => {
    const rows = [
      ['0x0011', 'Read the level', 'Gives the level of the tank.'],
      ['0x0012', 'Read the flow', 'Gives the flow of the pump.'],
    ]
    expect(tableOf(['Command Code', 'Command Name', 'Description'], rows)).toMatchObject({
      kind: 'enum',
      flavor: 'value',
      members: [{ value: 17 }, { value: 18 }],
    })
  })

  it('go on with ranges, which are no members', () => {
    const rows = [
      ['0x01', 'Level.'],
      ['0x02', 'Flow.'],
      ['0x10-0x1f', 'Reserved.'],
    ]
    const table = tableOf(['Value', 'Meaning'], rows)
    expect(table?.members.map(({ value }) => value)).toEqual([1, 2])
    expect(table?.ranges).toMatchObject([{ from: 16, to: 31 }])
  })
})

describe('keys', () => {
  it('called values are described by the only other column', () => {
    const rows = [
      ["'still'", 'Water that stands'],
      ["'flow'", 'Water that flows'],
    ]
    expect(membersOf(['Value', 'Kind of water'], rows)).toEqual([
      ['still', 'still'],
      ['flow', 'flow'],
    ])
    expect(tableOf(['Value', 'Default'], rows)?.kind).not.toBe('enum')
  })

  it('stand after a column that counts the rows', () => {
    const rows = [
      ['1', 'filling', 'The tank is filled.'],
      ['2', 'draining', 'The tank is drained.'],
    ]
    expect(membersOf(['Sequence', 'tank_state', 'Description'], rows)).toEqual([
      ['filling', 'filling'],
      ['draining', 'draining'],
    ])
  })

  it('are no places where something is to be written', () => {
    const rows = [
      ['<tank>', 'The name of the tank.'],
      ['{0..7}', 'The number of the pump.'],
    ]
    expect(tableOf(['Value', 'Meaning'], rows)?.kind).toBe('plain')
  })
})

describe('structs', () => {
  it('have the types of C, sizes of bit fields and all', () => {
    const rows = [
      ['0x0', '__le32', 'magic', 'Says that this is a tank.'],
      ['0x4', 'u8', 'kind', 'The kind of tank.'],
      ['0x8', 'const char *', 'label', 'What is written on it.'],
      ['0xc', 'unsigned int:4', 'valves', 'How many valves it has.'],
      ['0x10', 'enum tank_state', 'state', 'What it does.'],
      ['0x14', 'struct tank_level', 'level', 'How full it is.'],
    ]
    expect(fieldsOf(['Offset', 'Type', 'Name', 'Description'], rows)).toEqual([
      ['magic', null, 'integer'],
      ['kind', null, 'integer'],
      ['label', null, 'string'],
      ['valves', null, 'integer'],
      ['state', null, 'integer'],
      ['level', null, 'object'],
    ])
  })

  it('are not what words that may be types make under "Value" or a header of no meaning', () => {
    const rows = [
      ['spec', 'id', 'MAC address'],
      ['mask', 'id', 'MAC address'],
    ]
    expect(tableOf(['Field', 'Subfield', 'Value'], rows)?.kind).not.toBe('record')
  })
})

describe('whether a field is required', () => {
  it('is said in brackets before or after its description', () => {
    const rows = [
      ['tank', 'string', '(required) Which tank.'],
      ['depth', 'integer', '(optional) How deep.'],
      ['note', 'string', 'What to write on it (optional).'],
      ['pump', 'string', 'Which pump (optional ones too) is meant.'],
    ]
    expect(fieldsOf(['Name', 'Type', 'Description'], rows)).toEqual([
      ['tank', true, 'string'],
      ['depth', false, 'integer'],
      ['note', false, 'string'],
      ['pump', null, 'string'],
    ])
  })
})
