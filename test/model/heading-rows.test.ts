/** Rows that are headings of those below them, and no data. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (headers: readonly string[], rows: Rows) =>
  modelOf(`Page\n====\n\n${listTable(headers, rows)}\n`).pages[0]?.tables[0]

describe('bold words alone in their row', () => {
  it('are the heading of fields', () => {
    const rows = [
      ['**Network**', '', ''],
      ['host', 'String', 'Where it is.'],
      ['**Disk**', '', ''],
      ['size', 'Integer', 'How large it is.'],
    ]
    const fields = tableOf(['Parameter', 'Type', 'Description'], rows)?.fields
    expect(fields?.map(({ name }) => name)).toEqual(['host', 'size'])
  })

  it('are the heading of codes', () => {
    const rows = [
      ['**General**', ''],
      ['TankEmpty', 'There is no water.'],
      ['**Pump**', ''],
      ['PumpHot', 'It ran too long.'],
    ]
    const found = tableOf(['Error code', 'Description'], rows)
    expect(found?.members.map(({ value }) => value)).toEqual(['TankEmpty', 'PumpHot'])
  })

  it('say where the fields below them are passed', () => {
    const rows = [
      ['**Path parameters**', '', ''],
      ['id', 'String', 'The id.'],
      ['**Query parameters**', '', ''],
      ['limit', 'Integer', 'How many.'],
    ]
    const text = `Listing Lamps
=============

GET /v1/{id}/lamps

${listTable(['Parameter', 'Type', 'Description'], rows)}
`
    expect(modelOf(text).declarations.map(({ name }) => name)).toEqual([
      'ListLampsPath',
      'ListLampsQuery',
    ])
  })

  it('are a value where the other values are bold too, or where words stand beside them', () => {
    const bold = [
      ['**auto**', ''],
      ['**manual**', 'You decide.'],
      ['**off**', 'Nothing happens.'],
    ]
    expect(tableOf(['Value', 'Description'], bold)?.members.map(({ value }) => value)).toEqual([
      'auto',
      'manual',
      'off',
    ])
    const beside = [
      ['**auto**', 'The pump decides.'],
      ['manual', 'You decide.'],
    ]
    expect(tableOf(['Value', 'Description'], beside)?.members).toHaveLength(2)
  })

  it('are data where there is nothing else', () => {
    const fields = tableOf(['Parameter', 'Mandatory'], [['**auto**', '']])?.fields
    expect(fields?.map(({ name }) => name)).toEqual(['auto'])
  })
})
