/** Columns at the left divide rows in groups; exporters write a group once, and blanks below it. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

const tableOf = (headers: string[], rows: string[][], options = {}) =>
  modelOf(`Page\n====\n\n${listTable(headers, rows)}`, options).pages[0]?.tables[0]

describe('a blank below a group', () => {
  const HEADERS = ['Module', 'Error Code', 'Description']
  const groupsOf = (groups: string[], header = 'Module', options = {}) => {
    const rows = groups.map((group, at) => [group, `LMP.000${String(at)}`, `What fails ${at + 1}.`])
    const found = tableOf([header, ...HEADERS.slice(1)], rows, options)
    return found?.members.map(({ entries }) => entries[0]?.other[header])
  }

  it('is in it', () => {
    expect(groupsOf(['Lamp', '', 'Shade', '', ''])).toEqual([
      'Lamp',
      'Lamp',
      'Shade',
      'Shade',
      'Shade',
    ])
  })

  it('is in none where the first row has none, or other rows say so', () => {
    expect(groupsOf(['', 'Lamp', ''])).toEqual([undefined, 'Lamp', undefined])
    expect(groupsOf(['Lamp', '', '-', 'Shade'])?.[1]).toBeUndefined()
  })

  it('is in none where rows next to each other repeat their group', () => {
    expect(groupsOf(['Lamp', 'Lamp', ''])).toEqual(['Lamp', 'Lamp', undefined])
  })

  it('is in none below a parent, which what is at the top does not have', () => {
    expect(groupsOf(['Lamp', ''], 'Parent')).toEqual(['Lamp', undefined])
  })

  it('is in none where the config says so', () => {
    const options = { tables: [{ match: { page: '*' }, fillDown: false }] }
    expect(groupsOf(['Lamp', ''], 'Module', options)).toEqual(['Lamp', undefined])
  })

  it('begins anew with the group further left', () => {
    const rows = [
      ['Lamp', 'Bulb', 'LMP.0001', 'One.'],
      ['', '', 'LMP.0002', 'Two.'],
      ['Shade', '', 'LMP.0003', 'Three.'],
    ]
    const found = tableOf(['Module', 'Component', ...HEADERS.slice(1)], rows)
    expect(found?.members.map(({ entries }) => entries[0]?.other)).toEqual([
      { Module: 'Lamp', Component: 'Bulb' },
      { Module: 'Lamp', Component: 'Bulb' },
      { Module: 'Shade' },
    ])
  })

  it('is in none where other groups span their rows', () => {
    const rst = `Page
====

+--------+------------+-------------+
| Module | Error Code | Description |
+========+============+=============+
| Lamp   | LMP.0001   | One fails.  |
|        +------------+-------------+
|        | LMP.0002   | Two fail.   |
+--------+------------+-------------+
|        | LMP.0003   | All fail.   |
+--------+------------+-------------+
`
    const [found] = modelOf(rst).pages[0]?.tables ?? []
    expect(found?.members.map(({ entries }) => entries[0]?.other.Module)).toEqual([
      'Lamp',
      'Lamp',
      undefined,
    ])
  })

  it('is in it for fields as well', () => {
    const rows = [
      ['Lamp', 'power', 'Integer', 'The power.'],
      ['', 'colour', 'String', 'The colour.'],
    ]
    const found = tableOf(['Group', 'Name', 'Type', 'Description'], rows)
    expect(found?.fields.map(({ other }) => other)).toEqual([{ Group: 'Lamp' }, { Group: 'Lamp' }])
  })
})

describe('keys behind a group', () => {
  const rows = [
    ['Lamp', '``lamp_lit``', 'A lamp is lit.'],
    ['Lamp', '``lamp_gone``', 'A lamp is gone.'],
    ['Shade', '``shade_torn``', 'A shade is torn.'],
  ]

  it('are values, and the group is said of each', () => {
    const found = tableOf(['Category', 'Event', 'Description'], rows)
    expect(found).toMatchObject({ kind: 'enum' })
    expect(found?.members.map(({ value, entries }) => [value, entries[0]?.other])).toEqual([
      ['lamp_lit', { Category: 'Lamp' }],
      ['lamp_gone', { Category: 'Lamp' }],
      ['shade_torn', { Category: 'Shade' }],
    ])
  })

  it('are none where each row has a category of its own', () => {
    const own = rows.map(([, ...rest], at) => [`Kind ${String(at)}`, ...rest])
    expect(tableOf(['Category', 'Event', 'Description'], own)).not.toMatchObject({ kind: 'enum' })
  })
})
