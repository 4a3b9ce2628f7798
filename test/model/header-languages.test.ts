/** Headers that are known in other languages. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

type Rows = readonly (readonly string[])[]

const tableOf = (headers: readonly string[], rows: Rows) => {
  const [first] = modelOf(`Page\n====\n\n${listTable(headers, rows)}`).pages[0]?.tables ?? []
  if (!first) throw new Error('no table')
  return first
}

const LOOKS = [
  ['warm', 'Wie eine Kerze.'],
  ['kalt', 'Wie der Himmel.'],
]

describe('headers in other languages', () => {
  it('say what they say in English', () => {
    for (const headers of [
      ['Wert', 'Bedeutung'],
      ['Valeur', 'Description'],
      ['Valor', 'Descripción'],
      ['Значение', 'Описание'],
      ['値', '説明'],
      ['取值', '含义'],
    ])
      expect(tableOf(headers, LOOKS).kind, headers.join(' ')).toBe('enum')
  })

  it('end with what they are where no blanks divide words', () => {
    expect(tableOf(['任务状态', '说明'], LOOKS).kind).toBe('enum')
  })

  it('keep what stands in brackets', () => {
    const rows = [
      ['0x1', 'Brille'],
      ['0x2', 'Ne brille pas'],
    ]
    const { kind, members } = tableOf(['Valeur (hex)', 'Lampe'], rows)
    expect(kind).toBe('enum')
    expect(members.map(({ keyText, value }) => [keyText, value])).toEqual([
      ['Brille', 1],
      ['Ne brille pas', 2],
    ])
  })

  it('make records as well', () => {
    const { kind, fields } = tableOf(
      ['参数', '类型', '是否必填', '说明'],
      [
        ['lamp', 'String', '必填', '灯'],
        ['glow', 'Integer', '可选', '光'],
      ],
    )
    expect(kind).toBe('record')
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['lamp', true],
      ['glow', false],
    ])
  })

  it('stand in the model as they are written', () => {
    expect(tableOf(['Wert', 'Bedeutung'], LOOKS).columns[0]?.header).toBe('Wert')
  })

  it('are what the user says of them', () => {
    const page = `Page\n====\n\n${listTable(['値', 'Type'], [['lamp', 'String']])}`
    const [table] = modelOf(page, { headers: { name: ['値'] } }).pages[0]?.tables ?? []
    expect(table?.kind).toBe('record')
  })
})
