/** A column that counts rows is no column of values. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

const kindOf = (header: string, numbers: readonly string[]) => {
  const names = ['Read packets', 'Sort packets', 'Write packets']
  const rows = numbers.map((number, at) => [number, names[at] ?? '', 'What is done in this step.'])
  return modelOf(`Page\n====\n\n${listTable([header, 'Step', 'Description'], rows)}\n`).pages[0]
    ?.tables[0]
}

describe('numbers of rows', () => {
  it.each(['#', 'No.', 'S.No', 'Serial number'])('under %j make no enum', (header) => {
    const table = kindOf(header, ['1', '2', '3'])
    expect(table?.kind).toBe('plain')
    expect(table?.columns[0]).toMatchObject({ role: 'other' })
    expect(table?.columns[0]?.evidence[0]?.rule).toBe('row-numbers')
  })

  it.each([
    ['#', ['0', '1', '2']],
    ['No.', ['8', '9', '10']],
  ])('may begin anywhere: %j and %j', (header, numbers) => {
    expect(kindOf(header, numbers)?.kind).toBe('plain')
  })

  it.each([
    ['#', ['1', '2', '4']],
    ['Value', ['1', '2', '3']],
  ])('are not meant by %j and %j', (header, numbers) => {
    expect(kindOf(header, numbers)?.kind).toBe('enum')
  })
})
