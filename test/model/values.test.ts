/** Lists of values: what names them, and rows that speak of several values or of all others. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (headers: readonly string[], rows: Rows) =>
  modelOf(`Page\n====\n\n${listTable(headers, rows)}\n`).pages[0]?.tables[0]

const membersOf = (headers: readonly string[], rows: Rows) =>
  tableOf(headers, rows)?.members.map(({ keyText, value }) => [keyText, value])

const kindOf = (headers: readonly string[], rows: Rows) => tableOf(headers, rows)?.kind

describe('a row for all the rest', () => {
  it.each(['others', 'Any other value', '> 1', '2 and above', '2+', 'non-zero'])(
    '"%s" is no value among numbers, and nothing is wrong with it',
    (rest) => {
      const rows = [
        ['0', 'The pump stands still.'],
        ['1', 'The pump runs.'],
        [rest, 'Reserved for later.'],
      ]
      const found = modelOf(`Page\n====\n\n${listTable(['Value', 'Description'], rows)}\n`)
      expect(found.pages[0]?.tables[0]?.members.map(({ value }) => value)).toEqual([0, 1])
      expect(found.diagnostics).toEqual([])
    },
  )

  it('stands below exit codes too', () => {
    const rows = [
      ['0', 'Filled.'],
      ['1', 'Leaks.'],
      ['>1', 'Broken.'],
    ]
    expect(membersOf(['Exit code', 'Meaning'], rows)).toEqual([
      ['Filled', 0],
      ['Leaks', 1],
    ])
  })

  it('is a value among words', () => {
    const rows = [
      ['oil', 'Thick.'],
      ['water', 'Thin.'],
      ['other', 'Anything that flows.'],
    ]
    expect(membersOf(['Value', 'Description'], rows)).toContainEqual(['other', 'other'])
  })
})

describe('a range among values', () => {
  it('is a range of the enum', () => {
    const rows = [
      ['0', 'Off.'],
      ['1', 'On.'],
      ['2-255', 'Reserved.'],
    ]
    const [declaration] = modelOf(
      `Page\n====\n\n${listTable(['Value', 'Description'], rows)}\n`,
    ).declarations
    expect(declaration).toMatchObject({
      members: [{ value: 0 }, { value: 1 }],
      ranges: [{ from: 2, to: 255 }],
    })
  })

  it('leaves the names beside the values names', () => {
    const rows = [
      ['0x00', 'STILL', 'Stands still.'],
      ['0x01', 'RUNS', 'Runs.'],
      ['0x02 - 0xFF', 'Reserved', 'Not used.'],
    ]
    expect(membersOf(['Value', 'Name', 'Description'], rows)).toEqual([
      ['STILL', 0],
      ['RUNS', 1],
    ])
  })

  it('that is one of several makes no list of values', () => {
    const rows = [
      ['0', 'Empty.'],
      ['1-50', 'Low.'],
      ['51-100', 'High.'],
    ]
    expect(kindOf(['Value', 'Description'], rows)).not.toBe('enum')
  })

  it.each(['0-3', '3,2', '3:0'])('of bits such as "%s" is a field of a register', (bits) => {
    const rows = [
      [bits, 'Speed.'],
      ['4', 'Direction.'],
      ['5', 'Alarm.'],
    ]
    expect(kindOf(['Bit', 'Definition'], rows)).not.toBe('enum')
  })
})

describe('values are called', () => {
  it('by words in capitals beside them, whatever stands over the words', () => {
    const rows = [
      ['FILL', '0x10', 'litres', 'How much is left.'],
      ['DRAIN', '0x11', 'none', 'Nothing.'],
    ]
    expect(membersOf(['Command', 'Code', 'Arguments', 'Reply'], rows)).toEqual([
      ['FILL', 16],
      ['DRAIN', 17],
    ])
    expect(
      membersOf(
        ['Message type', 'Value'],
        [
          ['HELLO', '1'],
          ['BYE', '2'],
        ],
      ),
    ).toEqual([
      ['HELLO', 1],
      ['BYE', 2],
    ])
  })

  it('by a few words under "Type", "Status" or "Reason", before or after them', () => {
    const statuses = [
      ['Not filled', '0', 'Waits for water.'],
      ['Being filled', '1', 'Takes its time.'],
    ]
    const named = [
      ['Not filled', 0],
      ['Being filled', 1],
    ]
    expect(membersOf(['Status', 'Code', 'Description'], statuses)).toEqual(named)
    expect(
      membersOf(
        ['Value', 'Type'],
        statuses.map(([text = '', value = '']) => [value, text]),
      ),
    ).toEqual(named)
    expect(
      membersOf(
        ['Reason', 'Code'],
        statuses.map((row) => row.slice(0, 2)),
      ),
    ).toEqual(named)
  })

  it('by their names, where the numbers stand in two notations', () => {
    const rows = [
      ['STILL', '0x0A', '10', 'Stands still.'],
      ['RUNS', '0x0B', '11', 'Runs.'],
    ]
    expect(membersOf(['Name', 'Hex', 'Dec', 'Description'], rows)).toEqual([
      ['STILL', 10],
      ['RUNS', 11],
    ])
  })

  it('by their names, where C or the header says how the numbers are written', () => {
    const rows = [
      ['PUMP_E_OK', '0x0u', 'All is well.'],
      ['PUMP_E_DRY', '0x10UL', 'There is no water.'],
    ]
    expect(membersOf(['Error code', 'Value[hex]', 'Description'], rows)).toEqual([
      ['PUMP_E_OK', 0],
      ['PUMP_E_DRY', 16],
    ])
  })

  it('by identifiers with underscores, whatever stands over them', () => {
    const rows = [
      ['0', '`fill_tank`', 'Fills it.'],
      ['3', '`stop_pump`', 'Stops it.'],
    ]
    expect(membersOf(['Bit', 'Task', 'Description'], rows)).toEqual([
      ['fill_tank', 0],
      ['stop_pump', 3],
    ])
    expect(membersOf(['Bit', 'Parameter', 'Description'], rows)).not.toContainEqual([
      'fill_tank',
      0,
    ])
  })

  it('by a column of names such as "Command Name"', () => {
    const rows = [
      ['0x10', 'Get level', 'Says how much is left.'],
      ['0x11', 'Set level', 'Fills or drains.'],
    ]
    expect(membersOf(['Command Code', 'Command Name', 'Description'], rows)).toEqual([
      ['Get level', 16],
      ['Set level', 17],
    ])
  })
})

describe('words below a header that says nothing', () => {
  const explain = (header: string, keys: readonly string[]) =>
    kindOf(
      [header, 'Also needs'],
      keys.map((key) => [key, 'Nothing else. It runs by itself.']),
    )

  it.each([
    ['Status', ['running', 'stopped']],
    ['Value', ['running', 'stopped']],
    ['Flag', ['RUN_NOW', 'RUN_ONCE']],
    ['Level', ['DEBUG', 'INFO']],
    ['Bit', ['0', '1']],
  ])('explain values of %s such as %j', (header, keys) => {
    expect(explain(header, keys)).toBe('enum')
  })

  it('explain no other words', () => {
    expect(explain('Flag', ['is_running', 'is_stopped'])).not.toBe('enum')
  })

  it('explain values of any length that are one word', () => {
    const rows = [
      ['Stop::WhenThePumpHasRunForLongerThanTheLimit', 'It stops', 'all pumps'],
      ['Stop::Never', 'It runs', 'no pump'],
    ]
    expect(membersOf(['Enum value', 'Description', 'Supported for'], rows)).toHaveLength(2)
  })
})

describe('what is remarked behind a value', () => {
  it.each([
    '(default)',
    '(the default)',
    '[default]',
    '(recommended)',
    '(since 1.2)',
    '(optional, since version 3)',
    '(deprecated) (since 1.2)',
  ])('is no part of it: %s', (remark) => {
    const words = [
      [`\`\`auto\`\` ${remark}`, 'The pump decides.'],
      ['manual', 'You decide.'],
    ]
    expect(membersOf(['Value', 'Effect'], words)).toEqual([
      ['auto', 'auto'],
      ['manual', 'manual'],
    ])
    const numbers = [
      ['0', 'Off.'],
      [`1 ${remark}`, 'On.'],
    ]
    expect(membersOf(['Value', 'Effect'], numbers)).toEqual([
      ['0', 0],
      ['1', 1],
    ])
  })

  it.each(['(deprecated)', '[deprecated]', '(optional, deprecated since 2.0)'])(
    'tells that it is deprecated: %s',
    (remark) => {
      const rows = [
        [`slow ${remark}`, 'Takes long.'],
        ['fast', 'Takes less.'],
      ]
      const found = tableOf(['Value', 'Description'], rows)?.members
      expect(found?.map(({ value, deprecated }) => [value, deprecated])).toEqual([
        ['slow', ''],
        ['fast', undefined],
      ])
    },
  )
})

describe('what is remarked behind a name', () => {
  it('is no part of it, and answers whether it is required', () => {
    const rows = [
      ['id (required)', 'string', 'The id.'],
      ['size (optional, since 1.2)', 'integer', 'The size.'],
      ['mode [optional] (deprecated in 2.0)', 'string', 'The mode.'],
      ['level (in percent)', 'integer', 'The level.'],
    ]
    const found = tableOf(['Name', 'Type', 'Description'], rows)?.fields
    expect(found?.map(({ name, required, deprecated }) => [name, required, deprecated])).toEqual([
      ['id', true, undefined],
      ['size', false, undefined],
      ['mode', false, ''],
      ['level (in percent)', null, undefined],
    ])
  })
})

describe('answers among values', () => {
  const rows = [
    ['auto', 'The pump decides.'],
    ['yes', 'It always runs.'],
    ['no', 'It never runs.'],
  ]

  it('are values, unless there are no others', () => {
    expect(membersOf(['Value', 'Description'], rows)).toEqual([
      ['auto', 'auto'],
      ['yes', 'yes'],
      ['no', 'no'],
    ])
    expect(kindOf(['Value', 'Description'], rows.slice(1))).not.toBe('enum')
  })
})

describe('statuses with an answer beside them', () => {
  const rows = [
    ['running', 'Water flows.', 'YES'],
    ['stopped', 'No water flows.', 'NO'],
  ]

  it('are values, and the answer stands under its header', () => {
    const found = tableOf(['Status:', 'Description:', 'Writable:'], rows)
    expect(found?.members.map(({ value, entries }) => [value, entries[0]?.other])).toEqual([
      ['running', { 'Writable:': 'YES' }],
      ['stopped', { 'Writable:': 'NO' }],
    ])
  })

  it('are none where other keys have answers, or two columns stand below one header', () => {
    expect(kindOf(['Level', 'Description', 'Writable'], rows)).not.toBe('enum')
    const divided = modelOf(`Page
====

===== ====================== ==================
mode  pump
----- -----------------------------------------
/     off                    on
===== ====================== ==================
dual  The old pump is used.  The new one is.
solo  No pump is used at all The old one is.
===== ====================== ==================
`)
    expect(divided.pages[0]?.tables[0]?.kind).not.toBe('enum')
  })
})

describe('symbols under "ID"', () => {
  const rows = [
    ['E_PUMP_DRY', 'There is no water'],
    ['E_PUMP_HOT', 'It ran too long'],
  ]

  it('are values with when they come, whatever stands over that', () => {
    expect(membersOf(['ID', 'Condition'], rows)).toEqual([
      ['E_PUMP_DRY', 'E_PUMP_DRY'],
      ['E_PUMP_HOT', 'E_PUMP_HOT'],
    ])
  })

  it('are none where what has an id is a thing', () => {
    const things = [
      ['REQ-01', 'The pump stops by hand', 'It has a red button.'],
      ['REQ-02', 'The tank is closed', 'It has a lid.'],
    ]
    expect(kindOf(['ID', 'Requirement', 'Description'], things)).not.toBe('enum')
    const numbered = things.map(([, name = '', text = ''], at) => [String(at), name, text])
    expect(kindOf(['ID', 'Text', 'Description'], numbered)).not.toBe('enum')
  })

  it('are none where other words than symbols stand', () => {
    const plain = rows.map(([name = '', text = '']) => [name.toLowerCase(), text])
    expect(kindOf(['ID', 'Condition'], plain)).not.toBe('enum')
  })
})

describe('one row', () => {
  it('is a list of values where a symbol has one', () => {
    expect(membersOf(['TAG', 'Value'], [['PUMP_TAG_LEVEL', '0x4200']])).toEqual([
      ['PUMP_TAG_LEVEL', 0x4200],
    ])
  })

  it.each([
    ['flag', '4'],
    ['PUMP_TAG_LEVEL', 'as needed'],
  ])('is none for "%s" beside "%s"', (name, value) => {
    expect(kindOf(['Flag', 'Value'], [[name, value]])).not.toBe('enum')
  })
})

describe('no values are', () => {
  it.each([
    [
      'measures of named things',
      ['Name', 'Value'],
      [
        ['Number of pumps', '4'],
        ['Number of valves', '16'],
      ],
    ],
    [
      'settings in capitals',
      ['Item', 'Value'],
      [
        ['CPU', '4'],
        ['RAM', '16'],
      ],
    ],
    [
      'numbers beside numbers',
      ['Value', 'Square'],
      [
        ['1', '1'],
        ['2', '4'],
      ],
    ],
    [
      'two columns of capitals beside numbers',
      ['Number', 'Old pump', 'New pump'],
      [
        ['1', 'AX', 'RAX'],
        ['2', 'BX', 'RBX'],
      ],
    ],
  ])('%s', (_, headers, rows) => {
    expect(kindOf(headers, rows)).not.toBe('enum')
  })
})
