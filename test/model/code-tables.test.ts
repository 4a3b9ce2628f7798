import { describe, expect, it } from 'vitest'
import { enumOf, listTable, modelOf, pairs } from './read.js'

const table = (headers: string[], rows: string[][], options = {}, caption = '') => {
  const found = modelOf(`Page\n====\n\n${listTable(headers, rows, caption)}`, options)
  const [first] = found.pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return { ...first, model: found }
}
const members = (headers: string[], rows: string[][]) => pairs(table(headers, rows))

describe('tables of HTTP status codes', () => {
  it('name members without their codes in brackets behind the phrase', () => {
    const rows = [
      ['1', 'pumpStopped(1)'],
      ['2', 'pump jammed (2)'],
    ]
    expect(members(['Exit code', 'Message'], rows)).toEqual([
      ['PumpStopped', 1],
      ['PumpJammed', 2],
    ])
  })

  it('name error codes by symbols that stand where their messages would', () => {
    const rows = [
      ['17', '``PUMP_JAMMED``', 'It does not turn.'],
      ['18', '``PUMP_DRY``', 'There is no water.'],
    ]
    expect(members(['Error code', 'Error message', 'Description'], rows)).toEqual([
      ['PUMP_JAMMED', 17],
      ['PUMP_DRY', 18],
    ])
    const codes = rows.map(([, code = '', words = '']) => [code, '``PUMP_FAULT``', words])
    expect(members(['Error code', 'Error message', 'Description'], codes)).toEqual([
      ['PUMP_JAMMED', 'PUMP_JAMMED'],
      ['PUMP_DRY', 'PUMP_DRY'],
    ])
  })

  it('are none where symbols of errors name numbers below those of answers', () => {
    const rows = [
      ['100', 'ERR_DRY', 'There is no water.'],
      ['101', 'ERR_JAMMED', 'It does not turn.'],
    ]
    const found = table(['Code', 'Error', 'Description'], rows)
    expect(found).toMatchObject({ kind: 'enum', flavor: 'errorCode' })
    expect(pairs(found)).toEqual([
      ['ERR_DRY', 100],
      ['ERR_JAMMED', 101],
    ])
  })

  it('split a phrase from its code', () => {
    const found = table(
      ['Error Response', 'Description'],
      [
        ['400 Bad Request', 'Wrong.'],
        ['404 Not Found', 'Not there.'],
      ],
    )
    expect(found).toMatchObject({ kind: 'enum', flavor: 'httpStatus', valueType: 'number' })
    expect(pairs(found)).toEqual([
      ['BadRequest', 400],
      ['NotFound', 404],
    ])
    expect(found.members[0]).toMatchObject({
      keySource: 'phrase',
      entries: [{ message: 'Bad Request', description: 'Wrong.' }],
    })
    expect(found.model.diagnostics).toEqual([])
  })

  it('keep what a second column of messages says beside a code with its phrase', () => {
    const rows = (more: string[]) => [
      ['400 Bad Request', 'The body is wrong.', ...more],
      ['404 Not Found', 'Not Found', ...more],
    ]
    const entries = (headers: string[], more: string[]) =>
      table(headers, rows(more)).members.flatMap((member) => member.entries)
    expect(entries(['Code', 'Message'], [])).toMatchObject([
      { message: 'Bad Request', description: 'The body is wrong.' },
      { message: 'Not Found' },
    ])
    expect(entries(['Code', 'Message', 'Description'], ['More.'])).toMatchObject([
      { message: 'Bad Request', description: 'More.', other: { Message: 'The body is wrong.' } },
      { message: 'Not Found', description: 'More.', other: {} },
    ])
  })

  it('take names from a message column, whatever it is called', () => {
    for (const header of ['Message', 'Type', 'Status', 'Description']) {
      expect(
        members(
          ['Status Code', header],
          [
            ['200', 'OK'],
            ['201', 'Created'],
            ['204', 'No Content'],
          ],
        ),
      ).toEqual([
        ['OK', 200],
        ['Created', 201],
        ['NoContent', 204],
      ])
    }
  })

  it('take none from a message that is only a dash', () => {
    expect(
      members(
        ['Status Code', 'Message', 'Description'],
        [
          ['200', '``-``', 'It went well.'],
          ['404', 'Not Found', 'It is not there.'],
          ['409', 'N/A', 'It is there twice.'],
        ],
      ),
    ).toEqual([
      ['OK', 200],
      ['NotFound', 404],
      ['Conflict', 409],
    ])
  })

  it('have no words where a cell has only a dash', () => {
    const found = listTable(
      ['Error Code', 'Description', 'Solution', 'Sign'],
      [['LAMP.0001', 'It is dark.', '-', '-']],
    )
    const [entry] = enumOf(modelOf(`Page\n====\n\n${found}`)).members[0]?.entries ?? []
    expect(entry).toMatchObject({ description: 'It is dark.', other: { Sign: '-' } })
    expect(entry).not.toHaveProperty('solution')
  })

  it("take IANA's phrase for a bare code, and keep the code as the text", () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['200', 'All went well.'],
        ['404', 'It was not there.'],
        ['499', 'The client left.'],
      ],
    )
    expect(pairs(found)).toEqual([
      ['OK', 200],
      ['NotFound', 404],
      ['Code499', 499],
    ])
    expect(found.members[0]).toMatchObject({ keySource: 'iana', keyText: '200' })
  })

  it('make several codes of a cell members of their own, and classes and ranges guards', () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['400/404', 'Wrong.'],
        ['200 202', 'Right.'],
        ['5xx', 'Broken.'],
        ['300-399', 'Elsewhere.'],
      ],
    )
    expect(found.members.map(({ value }) => value)).toEqual([400, 404, 200, 202])
    expect(found.ranges.map(({ from, to }) => [from, to])).toEqual([
      [500, 599],
      [300, 399],
    ])
  })

  it('may have several codes in one cell, each with its phrase', () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['200 OK', 'Right.'],
        ['401 Unauthorized / 403 Forbidden', 'Not yours.'],
        ['404 (Not Found), 410 (Gone)', 'Not there.'],
        ['502 and a long sentence about what it may mean, 503 as well', 'Broken.'],
      ],
    )
    expect(found.members.map(({ key, value }) => [key, value])).toEqual([
      ['OK', 200],
      ['Unauthorized', 401],
      ['Forbidden', 403],
      ['NotFound', 404],
      ['Gone', 410],
    ])
  })

  it('may have remarks behind them, which are no phrases', () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['200 (default)', 'Right.'],
        ['404 Not Found (deprecated)', 'Not there.'],
        ['410 (deprecated)', 'Gone for good.'],
      ],
    )
    expect(found.members.map(({ key, deprecated }) => [key, deprecated])).toEqual([
      ['OK', undefined],
      ['NotFound', ''],
      ['Gone', ''],
    ])
  })

  it('may have codes, classes and ranges in one cell', () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['200', 'Right.'],
        ['400, 5xx', 'Wrong.'],
        ['1xx/3xx', 'Elsewhere.'],
        ['1xx-2xx', 'Fine.'],
        ['410 or 420-429', 'Gone.'],
      ],
    )
    expect(found.members.map(({ value }) => value)).toEqual([200, 400, 410])
    expect(found.ranges.map(({ from, to, rawValue }) => [from, to, rawValue])).toEqual([
      [500, 599, '5xx'],
      [100, 199, '1xx'],
      [300, 399, '3xx'],
      [100, 299, '1xx-2xx'],
      [420, 429, '420-429'],
    ])
    expect(found.model.diagnostics).toEqual([])
  })

  it('have no range that ends before it begins', () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['200', 'Right.'],
        ['404', 'Wrong.'],
        ['599-500', 'Broken.'],
      ],
    )
    expect(found.ranges).toEqual([])
    expect(found.model.diagnostics).toMatchObject([{ code: 'not-a-code' }])
  })

  it('pass over placeholders and say so, at the cell', () => {
    const found = table(
      ['Status Code', 'Description'],
      [
        ['200', 'Right.'],
        ['N/A', 'None.'],
        ['404', 'Wrong.'],
      ],
    )
    expect(found.members).toHaveLength(2)
    expect(found.model.diagnostics).toMatchObject([
      { code: 'placeholder-code', position: { start: { line: 11, column: 8 } } },
    ])
  })

  it('are understood with one row, but make no type', () => {
    const found = table(['Status Code', 'Description'], [['200', 'Successful.']])
    expect(found).toMatchObject({ kind: 'enum', members: [{ value: 200 }] })
    expect(found.declaration).toBeUndefined()
    expect(found.model.declarations).toEqual([])
  })

  it('make a type of one row that has a phrase', () => {
    const found = table(['Status Code', 'Message'], [['404', 'Not Found']])
    expect(found.declaration).toBeDefined()
    expect(found.members).toMatchObject([{ key: 'NotFound', value: 404 }])
  })

  it('are not seen in columns of numbers that mean something else', () => {
    const found = table(
      ['Flavor', 'Memory', 'Disks', 'Bandwidth'],
      [
        ['s.small', '128', '200', '100'],
        ['s.large', '256', '400', '500'],
        ['s.huge', '512', '500', '302'],
      ],
    )
    expect(found.kind).toBe('matrix')
  })
})

describe('codes beside quantities', () => {
  it.each([
    [
      ['Status Codes', 'Count'],
      [
        ['2XX', '1491'],
        ['404', '37'],
      ],
    ],
    [
      ['Status Code', 'Count', 'Percentage'],
      [
        ['200', '985', '98.50%'],
        ['500', '5', '0.50%'],
      ],
    ],
    [
      ['Status Code', 'Average'],
      [
        ['200', '12 ms'],
        ['500', '7 ms'],
      ],
    ],
  ])('are counted, and no list of what they mean: %j', (headers, rows) => {
    expect(table(headers, rows).kind).not.toBe('enum')
  })
})

describe('numbers of three digits under "Error Code"', () => {
  it('are no statuses where most of them are none, and are called by the names beside them', () => {
    const rows = [
      ['TankLeaks', '11601'],
      ['PumpStuck', '136'],
      ['ValveShut', '237'],
    ]
    const found = table(['Error Name', 'Error Code'], rows)
    expect(found.flavor).toBe('errorCode')
    expect(pairs(found)).toEqual([
      ['TankLeaks', 11601],
      ['PumpStuck', 136],
      ['ValveShut', 237],
    ])
  })
})

describe('numbers that were no errors if they were statuses', () => {
  const rows = [
    ['205', 'The message is too big.'],
    ['302', 'The number is less than the current one.'],
  ]

  it('are codes of their own under a header that speaks of errors', () => {
    const found = table(['Error-Code', 'Description'], rows)
    expect(found.flavor).toBe('errorCode')
    expect(pairs(found)).toEqual([
      ['Code205', 205],
      ['Code302', 302],
    ])
  })

  it('are statuses where one is an error, or a phrase says so', () => {
    const errors = [...rows, ['404', 'There is none.']]
    expect(table(['Error Code', 'Description'], errors).flavor).toBe('httpStatus')
    expect(table(['Error Code', 'Description'], [['200 OK', 'All is well.']]).flavor).toBe(
      'httpStatus',
    )
  })
})

describe('codes of an answer beside its status', () => {
  it('are the codes, and the status is an attribute', () => {
    const rows = [
      ['404', '6029', 'There is no pump with the id'],
      ['202', '6030', 'The pump is being filled'],
    ]
    const found = table(['HTTP Code', 'Reply Code', 'Message'], rows)
    expect(found.flavor).toBe('errorCode')
    expect(found.members.map(({ value, entries }) => [value, entries[0]?.httpStatus])).toEqual([
      [6029, '404'],
      [6030, '202'],
    ])
  })
})

describe('symbols under "Return Code"', () => {
  const rows = [
    ['PUMP_SUCCESS', 'It ran to its end'],
    ['PUMP_ERROR_DRY', 'There is no water'],
  ]

  it('are codes beside words, whatever stands over those', () => {
    expect(members(['Return Code', 'Condition'], rows)).toEqual([
      ['PUMP_SUCCESS', 'PUMP_SUCCESS'],
      ['PUMP_ERROR_DRY', 'PUMP_ERROR_DRY'],
    ])
  })

  it('are none beside single words', () => {
    const single = rows.map(([code = ''], at) => [code, `c${String(at)}`])
    expect(table(['Return Code', 'Condition'], single).kind).not.toBe('enum')
  })
})

describe('types under "Type Code"', () => {
  it('are no error codes', () => {
    const rows = [
      ['int8', '8-bit integer', '1'],
      ['int16', '16-bit integer', '2'],
      ['float64', 'A number', '8'],
    ]
    expect(table(['Type Code', 'Description', 'Size'], rows).kind).not.toBe('enum')
  })
})

describe('tables of error codes', () => {
  it('keep a column that might name codes and does not', () => {
    const found = table(
      ['Code', 'Severity', 'Message'],
      [
        ['E_ONE', 'fatal', 'The first failed.'],
        ['E_TWO', 'warning', 'The second failed.'],
      ],
    )
    expect(found.members.map(({ key, entries }) => [key, entries[0]?.other])).toEqual([
      ['E_ONE', { Severity: 'fatal' }],
      ['E_TWO', { Severity: 'warning' }],
    ])
  })

  it('are keyed by the error code; the status is an attribute that fills down', () => {
    const found = table(
      ['Status Code', 'Error Code', 'Error Message', 'Solution'],
      [
        ['400', 'APIG.0101', 'The API does not exist.', 'Check it.'],
        ['', 'APIG.0102', 'The method is wrong.', 'Change it.'],
        ['401', 'APIG.0301', 'Not allowed.', 'Log in.'],
      ],
    )
    expect(found).toMatchObject({ kind: 'enum', flavor: 'errorCode', valueType: 'string' })
    expect(pairs(found)).toEqual([
      ['APIG_0101', 'APIG.0101'],
      ['APIG_0102', 'APIG.0102'],
      ['APIG_0301', 'APIG.0301'],
    ])
    expect(found.members[1]?.entries[0]).toMatchObject({
      httpStatus: '400',
      message: 'The method is wrong.',
      solution: 'Change it.',
    })
  })

  it('have the text under "Error" as message', () => {
    const found = table(
      ['Error Code', 'Status Code', 'Error', 'Description'],
      [
        ['Job.0001', '400', 'No such job.', 'The job is not there. It may be gone.'],
        ['Job.0002', '400', 'Too many jobs.', 'Only ten are allowed. Wait for one to end.'],
      ],
    )
    expect(found.members[0]?.entries[0]).toMatchObject({
      message: 'No such job.',
      description: 'The job is not there. It may be gone.',
    })
  })

  it('merge rows of the same code, also where the cell below is blank', () => {
    const found = table(
      ['Error Code', 'Possible Cause'],
      [
        ['ELB.8902', 'First.'],
        ['', 'Second.'],
        ['ELB.8903', 'Third.'],
        ['ELB.8902', 'Fourth.'],
      ],
    )
    expect(
      found.members.map(({ value, entries }) => [
        value,
        entries.map(({ description }) => description),
      ]),
    ).toEqual([
      ['ELB.8902', ['First.', 'Second.', 'Fourth.']],
      ['ELB.8903', ['Third.']],
    ])
  })

  it('may be numbers of three digits, as long as one of them is no status', () => {
    const rows = [
      ['400', 'Bad.'],
      ['404', 'Worse.'],
      ['E_1', 'Worst.'],
    ]
    const found = table(['Error Code', 'Message'], rows)
    expect(found).toMatchObject({ flavor: 'errorCode', valueType: 'string' })
    expect(pairs(found).map(([, value]) => value)).toEqual(['400', '404', 'E_1'])
    expect(found.model.diagnostics).toEqual([])
  })

  it('are named after a column of names beside them, on either side', () => {
    const named = (headers: string[], rows: string[][]) => {
      const found = table(headers, rows)
      expect(found).toMatchObject({ kind: 'enum', flavor: 'errorCode' })
      return pairs(found)
    }
    const rows = [
      ['1', 'EPERM', 'Not permitted.'],
      ['2', 'ENOENT', 'No such file.'],
    ]
    const numbered = [
      ['EPERM', 1],
      ['ENOENT', 2],
    ]
    expect(named(['Error Code', 'Error Name', 'Description'], rows)).toEqual(numbered)
    expect(
      named(
        ['Error Name', 'Error Code', 'Description'],
        rows.map(([code = '', name = '', text = '']) => [name, code, text]),
      ),
    ).toEqual(numbered)
    expect(
      named(
        ['SQLSTATE', 'Condition Name'],
        [
          ['08006', 'connection_failure'],
          ['42P01', 'undefined_table'],
        ],
      ),
    ).toEqual([
      ['ConnectionFailure', '08006'],
      ['UndefinedTable', '42P01'],
    ])
    expect(
      named(
        ['Error Name', 'Description'],
        [
          ['NoSuchBucket', 'It is not there.'],
          ['NoSuchKey', 'It is not there either.'],
        ],
      ),
    ).toEqual([
      ['NoSuchBucket', 'NoSuchBucket'],
      ['NoSuchKey', 'NoSuchKey'],
    ])
  })

  it('keep their names where the name of another row is missing', () => {
    const rows = ['EPERM', 'ENOENT', 'ESRCH', 'EINTR'].map((name, at) => [
      String(at + 1),
      name,
      'x',
    ])
    const named = (text: string) =>
      members(
        ['Error Code', 'Error Name', 'Description'],
        rows.map(([code = '', name = '', words = '']) => [
          code,
          name === 'ESRCH' ? text : name,
          words,
        ]),
      ).map(([name]) => name)
    expect(named('ESRCH')).toEqual(['EPERM', 'ENOENT', 'ESRCH', 'EINTR'])
    expect(named('')).toEqual(['EPERM', 'ENOENT', 'Code3', 'EINTR'])
  })

  it('have ranges and classes where they are numbers, else codes with a dash', () => {
    const of = (codes: string[]) => {
      const { members: own, ranges } = table(
        ['Error Code', 'Description'],
        codes.map((code) => [code, 'Something went wrong.']),
      )
      return [own.map(({ value }) => value), ranges.map(({ from, to }) => [from, to])]
    }
    expect(of(['1000-1999', '2001', '2002/2003', '3xxx'])).toEqual([
      [2001, 2002, 2003],
      [
        [1000, 1999],
        [3000, 3999],
      ],
    ])
    expect(of(['10-20', '10-30', '20-30'])).toEqual([['10-20', '10-30', '20-30'], []])
  })

  it('are numbers only if all are; a leading zero makes all of them texts', () => {
    expect(
      members(
        ['Error Code', 'Message'],
        [
          ['1100', 'a'],
          ['1101', 'b'],
        ],
      ),
    ).toEqual([
      ['Code1100', 1100],
      ['Code1101', 1101],
    ])
    expect(
      members(
        ['SQLSTATE', 'Meaning'],
        [
          ['08006', 'a'],
          ['42601', 'b'],
        ],
      ),
    ).toEqual([
      ['Sqlstate08006', '08006'],
      ['Sqlstate42601', '42601'],
    ])
  })
})

describe('a list of statuses without a header', () => {
  const list = (rows: string[][]) => {
    const cells = rows.map(([code = '', words = '']) => `   * - ${code}\n     - ${words}`)
    const rst = `Page\n====\n\n.. list-table:: Answers\n\n${cells.join('\n')}\n`
    return modelOf(rst).pages[0]?.tables[0]
  }

  it('is one where all of three codes are registered and sentences stand beside them', () => {
    const rows = [
      ['200', 'The lamp is on.'],
      ['404', 'There is no lamp.'],
      ['500', 'The lamp broke.'],
    ]
    expect(list(rows)).toMatchObject({ kind: 'enum', flavor: 'httpStatus' })
    expect(list([...rows, ['550', 'The lamp is hot.']])?.kind).not.toBe('enum')
    expect(list(rows.slice(1))?.kind).not.toBe('enum')
    expect(list(rows.map(([code = '']) => [code, '12']))?.kind).not.toBe('enum')
  })
})

describe('other enums', () => {
  it('numbers beside words that begin with their names, whatever the numbers are elsewhere', () => {
    const rows = [
      ['100', 'WARMING: The lamp is getting warm.'],
      ['200', 'LIT: The lamp is on.'],
      ['303', 'BURNT_OUT: The lamp is to be replaced.'],
    ]
    const found = table(['Returned Value', 'Description'], rows)
    expect(found).toMatchObject({ kind: 'enum', flavor: 'value' })
    expect(pairs(found)).toEqual([
      ['WARMING', 100],
      ['LIT', 200],
      ['BURNT_OUT', 303],
    ])
    const unled = [...rows, ['404', 'There is no lamp.']]
    expect(table(['Returned Value', 'Description'], unled).flavor).toBe('httpStatus')
  })

  it('what constants are by default', () => {
    const rows = [
      ['SECURE', 'https', 'A closed lamp.'],
      ['PLAIN', 'http', 'An open lamp.'],
    ]
    expect(members(['Constant', 'Default Value', 'Description'], rows)).toEqual([
      ['SECURE', 'https'],
      ['PLAIN', 'http'],
    ])
  })

  it('hexadecimal numbers beside names, under any header that says no place', () => {
    const rows = [
      ['0x00', '4', 'Ping', 'The lamp answers.'],
      ['0x01', '12', 'Housekeeping/full', 'The lamp tells what it did.'],
      ['0x0a', '3', 'Turn off', 'The lamp goes out.'],
    ]
    const headers = (first: string) => [first, 'Number of fields', 'Name', 'Description']
    expect(members(headers('Message type'), rows)).toEqual([
      ['Ping', 0],
      ['HousekeepingFull', 1],
      ['TurnOff', 10],
    ])
    expect(table(headers('Offset'), rows).kind).not.toBe('enum')
  })

  it.each(['Return', 'Message Type', 'Outcome'])('what stands under "%s"', (header) => {
    const rows = [
      ['LIT', 'The lamp is on.', 'Stays as it is.'],
      ['BROKEN', 'The lamp is to be replaced.', 'Goes out.'],
    ]
    expect(members([header, 'Meaning', 'Resulting state'], rows)).toEqual([
      ['LIT', 'LIT'],
      ['BROKEN', 'BROKEN'],
    ])
  })

  it('returned values of three digits, where none of them is a status of HTTP', () => {
    const rows = [
      ['121', 'Getting brighter.'],
      ['221', 'Brighter.'],
    ]
    expect(table(['Returned Value', 'Description'], rows)).toMatchObject({
      kind: 'enum',
      flavor: 'exitCode',
    })
  })

  it('exit codes', () => {
    const found = table(
      ['Exit Code', 'Meaning'],
      [
        ['0', 'Success'],
        ['2', 'Wrong usage'],
        ['-1', 'Unknown error'],
      ],
    )
    expect(found).toMatchObject({ kind: 'enum', flavor: 'exitCode' })
    expect(pairs(found)).toEqual([
      ['Success', 0],
      ['WrongUsage', 2],
      ['UnknownError', -1],
    ])
  })

  it('constants, value before or after name, hex and flags', () => {
    const rows = [
      ['1', 'READ'],
      ['2', 'WRITE'],
      ['4', 'APPEND'],
      ['8', 'SYNC'],
    ]
    const wanted = [
      ['READ', 1],
      ['WRITE', 2],
      ['APPEND', 4],
      ['SYNC', 8],
    ]
    expect(table(['Value', 'Name'], rows)).toMatchObject({ kind: 'enum', flavor: 'flags' })
    expect(members(['Value', 'Name'], rows)).toEqual(wanted)
    expect(
      members(
        ['Constant', 'Value'],
        rows.map(([value = '', name = '']) => [name, value]),
      ),
    ).toEqual(wanted)
    expect(
      members(
        ['Flag', 'Value', 'Description'],
        [
          ['FAST', '0x01', 'Quick.'],
          ['SAFE', '0x10', 'Slow.'],
        ],
      ),
    ).toEqual([
      ['FAST', 1],
      ['SAFE', 16],
    ])
  })

  it('statuses, of one word or a few', () => {
    expect(
      members(
        ['Status', 'Description'],
        [
          ['Normal', 'Fine.'],
          ['Not connected', 'Alone.'],
        ],
      ),
    ).toEqual([
      ['Normal', 'Normal'],
      ['NotConnected', 'Not connected'],
    ])
  })

  it.each([
    [
      'settings',
      ['Parameter', 'Value'],
      [
        ['timeout', '30'],
        ['retries', '5'],
      ],
    ],
    [
      'quotas',
      ['Quota Name', 'Value'],
      [
        ['MaxUsers', '30'],
        ['MaxGroups', '5'],
      ],
    ],
    [
      'names of specifications',
      ['Spec Code', 'Description'],
      [
        ['db.c2.medium', 'One core.'],
        ['db.c2.large', 'Two cores.'],
      ],
    ],
    [
      'things with descriptions',
      ['Parameter', 'Description'],
      [
        ['Name', 'What it is called.'],
        ['Size', 'How big.'],
      ],
    ],
    [
      'votes',
      ['Candidate', 'Votes Received'],
      [
        ['Ann', '40'],
        ['Bob', '31'],
      ],
    ],
    [
      'histories',
      ['Released On', 'Description'],
      [
        ['2026-05-20', 'Added a page.'],
        ['2026-04-08', 'Removed one.'],
      ],
    ],
    [
      'kinds of things',
      ['Backup Type', 'Application Scenario'],
      [
        ['Cloud server backup', 'All disks.'],
        ['Cloud disk backup', 'One disk.'],
      ],
    ],
  ])('are not %s', (_, headers, rows) => {
    const { kind, declaration } = table(headers, rows)
    expect(kind).not.toBe('enum')
    expect(declaration).toBeUndefined()
  })
})

it('constants may begin and end with underscores', () => {
  const rows = [
    ['__GFP_DMA', '1'],
    ['_SC_ARG_MAX', '2'],
    ['__proto__', '3'],
  ]
  const named = members(['Constant', 'Value'], rows)
  expect(named.map(([, value]) => value)).toEqual([1, 2, 3])
  expect(new Set(named.map(([name]) => name))).not.toContain('__proto__')
})

it('flags are shifts with blanks as well', () => {
  const rows = [
    ['Read', '1 << 0'],
    ['Write', '1 << 1'],
  ]
  expect(members(['Flag', 'Value'], rows)).toEqual([
    ['Read', 1],
    ['Write', 2],
  ])
})

it('a value may be said in two notations, which have to agree', () => {
  const rows = [
    ['1 (0x1)', 'LAMP_ON', 'It burns.'],
    ['0x2 = 2', 'LAMP_DIM', 'It burns low.'],
    ['16 (0x10)', 'LAMP_HOT', 'It is hot.'],
    ['4 (0x4)', 'LAMP_OLD', 'It is old.'],
  ]
  const headers = ['Bit value', 'Constant', 'Description']
  expect(table(headers, rows)).toMatchObject({ kind: 'enum', flavor: 'flags' })
  expect(members(headers, rows).map(([, value]) => value)).toEqual([1, 2, 16, 4])
  const wrong = rows.map(([value = '', ...rest]) => [value.replace('1 (', '3 ('), ...rest])
  expect(table(headers, wrong).kind).not.toBe('enum')
})

it('a name and its description alone are a plain table', () => {
  const rows = [
    ['size', 'The size.'],
    ['shape', 'The shape.'],
  ]
  expect(table(['Parameter', 'Description'], rows).kind).toBe('plain')
})

describe('headers', () => {
  it('a first row that is all bold is one', () => {
    const found = modelOf(
      'Page\n====\n\n========  =========\n**Code**  **Text**\n200       OK\n404       Not Found\n========  =========\n',
    )
    expect(found.pages[0]?.tables[0]).toMatchObject({
      kind: 'enum',
      columns: [{ header: 'Code' }, { header: 'Text' }],
    })
    expect(enumOf(found).members).toHaveLength(2)
  })

  it('of several rows speak from the lowest, joined where that says nothing', () => {
    const rst = `
+------------------+-------------+
| Error            | Description |
+--------+---------+             |
| Code   | Number  |             |
+========+=========+=============+
| A.1    | 1       | One.        |
+--------+---------+-------------+
| A.2    | 2       | Two.        |
+--------+---------+-------------+
`
    const [table] = modelOf(rst).pages[0]?.tables ?? []
    expect(table?.columns[0]?.headerPath).toEqual(['Error', 'Code'])
    expect(table?.members.map(({ value }) => value)).toEqual(['A.1', 'A.2'])
  })

  it('name the enums of a page that has several and no captions', () => {
    const rst = `Common Status Codes\n===================\n\n${listTable(
      ['Successful Response', 'Message'],
      [
        ['200', 'OK'],
        ['201', 'Created'],
      ],
    )}\n\n${listTable(
      ['Error Response', 'Description'],
      [
        ['400 Bad Request', 'Wrong.'],
        ['404 Not Found', 'Gone.'],
      ],
    )}`
    expect(modelOf(rst).declarations.map(({ name }) => name)).toEqual([
      'SuccessfulResponse',
      'ErrorResponse',
    ])
  })
})

describe('what each method answers', () => {
  it('is no enum of what answers mean', () => {
    const found = modelOf(
      listTable(
        ['Method', 'Action', 'Status code'],
        [
          ['GET', 'List all lamps', '200'],
          ['POST', 'Make a lamp', '201'],
          ['PUT', '', '405'],
        ],
      ),
    )
    expect(found.declarations).toEqual([])
  })
})
