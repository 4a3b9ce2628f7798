import { describe, expect, it } from 'vitest'
import { separateNames } from '../../src/model/names/collide.js'
import { memberName, numberPrefixOf } from '../../src/model/names/member-name.js'
import { imperative } from '../../src/model/names/imperative.js'
import { operationName } from '../../src/model/names/operation-name.js'
import { safeTypeName } from '../../src/model/names/type-name.js'
import { enumOf, listTable, modelOf, recordOf } from './read.js'

const pascal = (text: string) => memberName(text, { keyCase: 'PascalCase', numberPrefix: 'Code' })

describe('names of members', () => {
  it.each([
    ['Not Found', 'NotFound'],
    ['no content', 'NoContent'],
    ['NoContent', 'NoContent'],
    ['OK', 'OK'],
    ['Request-URI Too Large', 'RequestUriTooLarge'],
    ['Größe überschritten', 'GroßeUberschritten'],
    ["I'm a teapot", 'ImATeapot'],
    ['MODE_ECB', 'MODE_ECB'],
    ['PyUnicode_FORMAT_UCS1', 'PyUnicode_FORMAT_UCS1'],
    ['ACTIVE', 'ACTIVE'],
    ['block_device_mapping', 'BlockDeviceMapping'],
    ['APIG.0101', 'APIG_0101'],
    ['Ecs.0001', 'Ecs_0001'],
    ['dcs.08.0001', 'dcs_08_0001'],
    ['DSC_ERR_003_001', 'DSC_ERR_003_001'],
    ['400', 'Code400'],
    ['-1', 'Minus1'],
    ['0x10', 'Code0x10'],
    ['08006', 'Code08006'],
    ['2FA needed', 'Code2FANeeded'],
    ['DHCPv4 option', 'DHCPv4Option'],
    ['IPv6Address', 'IPv6Address'],
    ['HTTPVersion', 'HttpVersion'],
    ['<=', 'LessEquals'],
    ['--verbose', 'Verbose'],
    ['--opt=0', 'Opt0'],
    ['-inf', 'MinusInf'],
    ['-ENOENT', 'ENOENT'],
    ['GDT_Byte', 'GDT_Byte'],
    ['§', 'Ua7'],
    ['状态', '状态'],
    ['NaN', '_NaN'],
    ['__proto__', 'Proto'],
  ])('%s becomes %s', (text, name) => {
    expect(pascal(text)).toBe(name)
  })

  it('come in other cases on request', () => {
    expect(memberName('Not Found', { keyCase: 'SCREAMING_SNAKE', numberPrefix: 'Code' })).toBe(
      'NOT_FOUND',
    )
    expect(memberName('Not Found', { keyCase: 'camelCase', numberPrefix: 'Code' })).toBe('notFound')
    expect(memberName('400', { keyCase: 'SCREAMING_SNAKE', numberPrefix: 'Code' })).toBe('CODE_400')
  })

  it('take the prefix of numbers from the header', () => {
    expect(numberPrefixOf('HTTP Status Code')).toBe('Code')
    expect(numberPrefixOf('Value (hex)')).toBe('Value')
    expect(numberPrefixOf('')).toBe('Value')
  })

  it('stay apart where only case or signs differ', () => {
    const separate = (texts: string[]) =>
      separateNames(texts.map((text) => ({ text, value: text, name: pascal(text) }))).names
    expect(separate(['B', 'b'])).toEqual(['B', 'b'])
    expect(new Set(separate(['1', '-1', '%D', '%d', '+1'])).size).toBe(5)
  })

  it('take a suffix from the value, not from the row', () => {
    const rows = [
      { text: 'Bad request', value: 400, name: 'BadRequest' },
      { text: 'Bad Request', value: 499, name: 'BadRequest' },
      { text: 'Gone', value: 410, name: 'Gone' },
    ]
    expect(separateNames(rows).names).toEqual(['BadRequest400', 'BadRequest499', 'Gone'])
    expect(separateNames([...rows].reverse()).names).toEqual([
      'Gone',
      'BadRequest499',
      'BadRequest400',
    ])
    expect(separateNames(rows).collisions).toEqual([[0, 1]])
  })
})

describe('names of types', () => {
  it.each([
    ['Creating a Subnet', 'CreateSubnet'],
    ['Signing In', 'SignIn'],
    ['Errors of Plan A', 'ErrorsPlanA'],
    ['Querying the ECS List', 'QueryEcsList'],
    ['Stopping an ECS', 'StopEcs'],
    ['Adding Tags', 'AddTags'],
    ['Creating or Deleting a Tag', 'CreateDeleteTag'],
    ['Batch Adding or Deleting Tags', 'BatchAddDeleteTags'],
    ['Batch Size Settings', 'BatchSizeSettings'],
    ['Querying Lamps and Floating Islands', 'QueryLampsFloatingIslands'],
    ['Floating IP Addresses', 'FloatingIPAddresses'],
    ['Changing the OS', 'ChangeOS'],
    ['Overview', 'Overview'],
    ['Listing the Lamps That a User Has', 'ListLampsThatUserHas'],
    ['The Lamp API -- Second Edition', 'LampApi'],
    ['4.69 LAMP_GET_COLOUR', 'LampGetColour'],
    ['2. Switching Lamps', 'SwitchLamps'],
    ['802.11 Frames', '_802_11Frames'],
    ['3 Phase Lamps', '_3PhaseLamps'],
  ])('%s is the operation %s', (heading, name) => {
    expect(operationName(heading)).toBe(name)
  })

  it.each([
    ['Modifying', 'Modify'],
    ['Obtaining', 'Obtain'],
    ['Updating', 'Update'],
    ['Binding', 'Bind'],
    ['Resetting', 'Reset'],
    ['Enabling', 'Enable'],
    ['Listing', 'List'],
    ['Stopping', 'Stop'],
    ['Cancelling', 'Cancel'],
    ['Controlling', 'Control'],
    ['Installing', 'Install'],
    ['Polling', 'Poll'],
    ['Padding', 'Pad'],
    ['Adding', 'Add'],
    ['Buzzing', 'Buzz'],
    ['Cloning', 'Clone'],
    ['Writing', 'Write'],
    ['Quoting', 'Quote'],
    ['Typing', 'Type'],
    ['Showing', 'Show'],
    ['Fixing', 'Fix'],
    ['Keeping', 'Keep'],
    ['Floating', 'Floating'],
    ['Creating', 'Create'],
    ['Repeating', 'Repeat'],
    ['Formatting', 'Format'],
    ['Invoking', 'Invoke'],
    ['Scheduling', 'Schedule'],
    ['Compiling', 'Compile'],
    ['Routing', 'Route'],
    ['Outputting', 'Output'],
    ['Executing', 'Execute'],
    ['Queuing', 'Queue'],
    ['Syncing', 'Sync'],
    ['Replacing', 'Replace'],
    ['Acknowledging', 'Acknowledge'],
    ['Pinging', 'Ping'],
    ['Exchanging', 'Exchange'],
    ['Aliasing', 'Alias'],
    ['Browsing', 'Browse'],
    ['Processing', 'Process'],
    ['Monitoring', 'Monitor'],
    ['Restoring', 'Restore'],
    ['Ordering', 'Order'],
    ['Repairing', 'Repair'],
    ['Comparing', 'Compare'],
    ['Assigning', 'Assign'],
    ['Combining', 'Combine'],
    ['Caching', 'Cache'],
    ['Pending', 'Pending'],
    ['Something', 'Something'],
    ['Substring', 'Substring'],
    ['String', 'String'],
    ['Sibling', 'Sibling'],
    ['Offspring', 'Offspring'],
    ['Beijing', 'Beijing'],
  ])('%s is %s', (gerund, verb) => {
    expect(imperative(gerund)).toBe(verb)
  })

  it.each([
    ['**Table 1** **error** field structure', '', 'ErrorResponse'],
    ['**Table 1** Parameters in the **error** field', '', 'ErrorResponse'],
    ['', 'Parameters in the **error** field:', 'ErrorResponse'],
    ['', 'Parameters in the **fault** field:', 'Fault'],
    ['**Table 1** Details of the status object', '', 'Status'],
    ['**Table 1** Response parameters', '', 'CreateThingResponse'],
  ])(
    'are those of the field that a caption or the words before say: "%s%s"',
    (caption, words, name) => {
      const table = listTable(
        ['Parameter', 'Type', 'Description'],
        [['code', 'String', 'Its code.']],
        caption,
      )
      const text = `Creating a Thing\n================\n\nResponse\n--------\n\n${words}\n\n${table}`
      expect(recordOf(modelOf(text)).name).toBe(name)
    },
  )

  it.each([
    ['lamps --- Lights of all sorts', '', 'Lamps'],
    ['Lamps (status)', '', 'Lamps'],
    ['Lamp Switch\n===========\n\nStatus', '', 'LampSwitchStatus'],
    ['4. Lamp Switch\n==============\n\n4.2 Status', '', 'LampSwitchStatus'],
    ['The Lamp Filter', '', 'LampFilter'],
    ['List of lamps', '', 'Lamps'],
    ['Lamps', 'List of lamp colours that a server knows', 'LampColour'],
    ['Lamp Switch\n===========\n\nReturn codes', '', 'LampSwitchReturnCode'],
    ['Lamps', 'Lamp status description', 'LampStatus'],
    ['Lamps', 'Mode values for all lamps', 'ModeValueAllLamps'],
    ['Lamps', 'Colours (taking a red lamp as an example)', 'Colour'],
    ['Lamps', 'Colours (red lamps)', 'ColoursRedLamp'],
  ])('of an enum under "%s", of the caption "%s", is %s', (heading, caption, name) => {
    const rows = [
      ['red', 'It is red.'],
      ['green', 'It is green.'],
    ]
    const underline = heading.includes('===') ? '-' : '='
    const text = `${heading}\n${underline.repeat(40)}\n\n${listTable(['Value', 'Meaning'], rows, caption)}`
    expect(enumOf(modelOf(text)).name).toBe(name)
  })

  it('of codes do not say twice that they are', () => {
    const rows = [
      ['400', 'Bad Request'],
      ['404', 'Not Found'],
    ]
    const nameUnder = (heading: string) =>
      enumOf(
        modelOf(`${heading}\n${'='.repeat(40)}\n\n${listTable(['Status Code', 'Message'], rows)}`),
      ).name
    expect(nameUnder('HTTP Status Codes for Lamps')).toBe('HttpStatusCodeLamps')
    expect(nameUnder('Status Code Description v2')).toBe('StatusCodeV2')
    expect(nameUnder('Lamps')).toBe('LampsStatusCode')
    expect(nameUnder('Updating the Lamp Status')).toBe('UpdateLampStatusStatusCode')
  })

  it('of statuses are not those of a header that stands over all of them', () => {
    const under = (header: string, rows: string[][]) => listTable([header, 'Description'], rows)
    const ok = [['200 OK', 'It is lit.']]
    const bad = [['404 Not Found', 'It is not there.']]
    const namesOf = (normal: string, abnormal: string) =>
      modelOf(
        `Status Codes\n============\n\nGood\n\n${normal}\n\nBad\n\n${abnormal}`,
      ).declarations.map(({ name }) => name)
    expect(namesOf(under('Successful Response', ok), under('Error Response', bad))).toEqual([
      'SuccessfulResponse',
      'ErrorResponse',
    ])
    expect(namesOf(under('Returned Value', ok), under('Returned Value', bad))).toEqual([
      'StatusCodeGood',
      'StatusCodeBad',
    ])
  })

  it('of values are not those of a header that says how their digits are written', () => {
    const faults = (first: string) =>
      listTable(
        ['Decimal', 'Hex', 'Symbol'],
        [
          [first, '0x01', '`E_DIM`'],
          ['16', '0x10', '`E_DARK`'],
        ],
      )
    const text = `Lamps\n=====\n\nFaults\n------\n\n${faults('1')}\n\nDefects\n-------\n\n${faults('2')}`
    expect(modelOf(text).declarations.map(({ name }) => name)).toEqual(['Faults', 'Defects'])
  })

  it.each([
    ['Data structure description of **lamp**', 'Data structure description of lamp'],
    ['The following table describes the **lamp** field:', 'Response'],
    ['Some lamps are old.', 'Response'],
  ])('stand beside the words that say what is described: %s', (words, description) => {
    const table = listTable(['Parameter', 'Type', 'Description'], [['code', 'String', 'Its code.']])
    const text = `Lamps\n=====\n\nResponse\n--------\n\n${words}\n\n${table}`
    expect(recordOf(modelOf(text)).description).toBe(description)
  })

  it('of a response do not say twice that they are', () => {
    const table = listTable(['Parameter', 'Type', 'Description'], [['code', 'String', 'Its code.']])
    const nameUnder = (heading: string) =>
      recordOf(modelOf(`${heading}\n${'='.repeat(40)}\n\nResponse\n--------\n\n${table}`)).name
    expect(nameUnder('Exception Response')).toBe('ExceptionResponse')
    expect(nameUnder('Sending a Response')).toBe('SendResponseResponse')
  })

  it('of values are none that an operation has', () => {
    const rows = [
      ['red', 'It is red.'],
      ['blue', 'It is blue.'],
    ]
    const text = `Creating a Lamp\n===============\n\n${listTable(['Value', 'Description'], rows)}`
    expect(modelOf(text).declarations.map(({ name }) => name)).toEqual(['CreateLampValue'])
  })

  it('never are reserved or global ones', () => {
    expect(safeTypeName('Request', 'Body')).toBe('RequestBody')
    expect(safeTypeName('Error', 'ErrorCode')).toBe('ErrorCode')
    expect(safeTypeName('', 'Type')).toBe('Type')
  })
})
