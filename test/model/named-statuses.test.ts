/** Names of answers and errors beside the statuses that they have. */
import { describe, expect, it } from 'vitest'
import type { ModelOptions } from '../../src/model/options.js'
import { listTable, modelOf, pairs } from './read.js'

const table = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  options: ModelOptions = {},
  comment = '',
) => {
  const found = modelOf(`Page\n====\n\n${comment}${listTable(headers, rows)}`, options)
  const [first] = found.pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return { ...first, model: found }
}
const ERRORS = [
  ['LampBroken', '409', 'It gives no light.'],
  ['LampBusy', '409', 'Another one switches it.'],
  ['NoSuchLamp', '404', 'Nobody has it.'],
]
const MEMBERS = [
  ['LampBroken', 'LampBroken'],
  ['LampBusy', 'LampBusy'],
  ['NoSuchLamp', 'NoSuchLamp'],
]

describe('identifiers beside statuses that several of them share', () => {
  it.each([
    ['Response Name', 'Default Status Code'],
    ['Error', 'HTTP Status'],
    ['Error Type', 'Status Code'],
    ['Fault', 'Response Code'],
    ['Reason', 'Status Code'],
    ['Name', 'Status Code'],
  ])('are the members, and the status is said of them: %s, %s', (name, status) => {
    const found = table([name, status, 'Description'], ERRORS)
    expect(found).toMatchObject({ kind: 'enum', flavor: 'errorCode', valueType: 'string' })
    expect(pairs(found)).toEqual(MEMBERS)
    expect(found.members[1]?.entries).toMatchObject([
      { httpStatus: '409', description: 'Another one switches it.', other: {} },
    ])
    expect(found.model.diagnostics).toEqual([])
  })

  it('may stand behind the statuses, which a blank cell continues', () => {
    const rows = [
      ['409', 'LampBroken'],
      ['', 'LampBusy'],
      ['404', 'NoSuchLamp'],
    ]
    const found = table(['Status Code', 'Error Name'], rows)
    expect(pairs(found)).toEqual(MEMBERS)
    expect(found.members.map(({ entries }) => entries[0]?.httpStatus)).toEqual([
      '409',
      '409',
      '404',
    ])
  })

  it('are no errors where some answer well', () => {
    const rows = [
      ['LampMade', '201'],
      ['LampFound', '201'],
      ['NoSuchLamp', '404'],
    ]
    expect(table(['Response', 'Status Code'], rows).flavor).toBe('value')
    expect(pairs(table(['Response', 'Status Code'], rows))).toHaveLength(3)
  })

  it('name no code table where they are what was asked', () => {
    const rows = [
      ['makeLamp', '201'],
      ['findLamp', '200'],
      ['dropLamp', '200'],
    ]
    for (const header of ['API', 'Operation'])
      expect(pairs(table([header, 'Status Code'], rows)), header).toEqual([
        ['Created', 201],
        ['OK', 200],
      ])
  })

  it('are told from words, of which several say the same of one status', () => {
    const rows = [
      ['The lamp is broken', '409'],
      ['The lamp is busy', '409'],
    ]
    expect(table(['Reason', 'Status Code'], rows).members).toMatchObject([
      { value: 409, entries: [{}, {}] },
    ])
  })

  it('are passed over where the user says that the statuses are the codes', () => {
    const comment = '.. rstforge: enum\n   httpStatus: Status Code\n\n'
    const found = table(['Response Name', 'Status Code', 'Description'], ERRORS, {}, comment)
    expect(pairs(found).map(([, value]) => value)).toEqual([409, 404])
  })
})

describe('identifiers beside statuses of which each has one', () => {
  it('name them', () => {
    const rows = ERRORS.slice(1)
    const found = table(['Response Name', 'Default Status Code', 'Description'], rows)
    expect(found.flavor).toBe('httpStatus')
    expect(pairs(found)).toEqual([
      ['LampBusy', 409],
      ['NoSuchLamp', 404],
    ])
    expect(found.members[0]?.keySource).toBe('nameColumn')
  })
})
