/** Parameter tables in the styles of other references: answers, types and values where those say them. */
import { describe, expect, it } from 'vitest'
import { typeText } from '../../src/model/types/type-text.js'
import { listTable, modelOf, recordOf } from './read.js'

const fieldsOf = (headers: string[], rows: string[][]) =>
  recordOf(modelOf(`Page\n====\n\n${listTable(headers, rows)}`)).fields
const typesOf = (headers: string[], rows: string[][]) =>
  fieldsOf(headers, rows).map(({ name, required, type }) => [name, required, typeText(type)])

describe('a field', () => {
  it('may be left out where a question mark stands behind its name', () => {
    const rows = [
      ['lamp?', 'String', 'The lamp.'],
      ['shade', '?String', 'The shade.'],
    ]
    expect(fieldsOf(['Field', 'Type', 'Description'], rows)).toMatchObject([
      { name: 'lamp', required: false },
      { name: 'shade', required: null, nullable: true },
    ])
  })

  it('is read below headers that are names in programs', () => {
    const text = listTable(
      ['propName', 'propType', 'defaultValue', 'isRequired', 'description'],
      [
        ['width', 'number', '60', '+', 'In pixels.'],
        ['title', 'string', '', '', 'What stands above.'],
      ],
    )
    expect(recordOf(modelOf(text)).fields).toMatchObject([
      { name: 'width', type: { kind: 'number' }, default: '60', required: true },
      { name: 'title', type: { kind: 'string' }, required: false },
    ])
  })

  it('is as its column is defined in SQL', () => {
    const rows = [
      ['id', 'INTEGER PK autoincrement', 'Its number.'],
      ['code', 'VARCHAR(32), NOT NULL, UNIQUE, indexed', 'On its door.'],
      ['lamp', 'BIGINT, NULL, FK -> `lamps`', 'The lamp.'],
      ['watts', 'INT DEFAULT 60 CHECK (watts > 0) NOT NULL', 'What it takes.'],
      ['note', 'TEXT NULL', 'What else there is.'],
    ]
    const fields = fieldsOf(['Column', 'Type', 'Notes'], rows)
    expect(fields.map(({ name, type }) => [name, typeText(type)])).toEqual([
      ['id', 'integer'],
      ['code', 'string'],
      ['lamp', 'int64'],
      ['watts', 'integer'],
      ['note', 'string'],
    ])
    expect(fields).toMatchObject([
      { required: true },
      { required: true, constraints: { maxLength: 32 } },
      { required: null, nullable: true },
      { required: true },
      { required: null, nullable: true },
    ])
  })

  it('is required where GraphQL says that it is never null', () => {
    const rows = [
      ['id', 'ID!', 'Its id.'],
      ['tags', '[String!]!', 'Its tags.'],
      ['notes', '[String!]', 'Its notes.'],
    ]
    expect(typesOf(['Field', 'Type', 'Description'], rows)).toEqual([
      ['id', true, 'string'],
      ['tags', true, 'string[]'],
      ['notes', null, 'string[]'],
    ])
  })

  it('is an array where there may be more than one', () => {
    const counted = [
      ['lamp', '0..*', 'String'],
      ['bulb', '1..5', 'Integer'],
      ['shade', '0..1', 'String'],
      ['switch', '1..N', 'Array of strings'],
    ]
    expect(typesOf(['Name', 'Card.', 'Type'], counted)).toEqual([
      ['lamp', false, 'string[]'],
      ['bulb', true, 'integer[]'],
      ['shade', false, 'string'],
      ['switch', true, 'string[]'],
    ])
    const labelled = [
      ['lamp', 'string', 'repeated', 'All of them.'],
      ['bulb', 'int64', 'optional', 'The first of them.'],
    ]
    expect(typesOf(['Field', 'Type', 'Label', 'Description'], labelled)).toEqual([
      ['lamp', false, 'string[]'],
      ['bulb', false, 'int64'],
    ])
  })

  it('may be null where a column says so', () => {
    const rows = [
      ['lamp', 'String', 'Yes', 'The lamp.'],
      ['bulb', 'String', 'No', 'The bulb.'],
    ]
    const [lamp, bulb] = fieldsOf(['Name', 'Type', 'Nullable', 'Description'], rows)
    expect(lamp).toMatchObject({ required: false, nullable: true })
    expect(bulb).toMatchObject({ required: true })
    expect(bulb).not.toHaveProperty('nullable')
    const [blank] = fieldsOf(['Name', 'Type', 'Can Be Empty', 'Description'], rows)
    expect(blank).not.toHaveProperty('nullable')
  })

  it('has the default that stands beside its type or its answer', () => {
    const rows = [
      ['lamp', 'Integer (default: 5)', 'Yes', 'The lamp.'],
      ['bulb', 'Integer', 'Optional, default=7', 'The bulb.'],
    ]
    const fields = fieldsOf(['Name', 'Type', 'Required', 'Description'], rows)
    expect(fields.map((field) => field.default)).toEqual(['5', '7'])
  })

  it('has the texts in quotes that its type is made of, and no others', () => {
    const rows = [
      ['look', '"warm" | "cold"', 'How it looks.'],
      ['size', "'s', 'm' or 'l'", 'How large it is.'],
      ['name', 'string', 'What it is called.'],
    ]
    const fields = fieldsOf(['Prop', 'Type', 'Description'], rows)
    expect(fields.map(({ literals }) => literals?.values)).toEqual([
      ['warm', 'cold'],
      ['s', 'm', 'l'],
      undefined,
    ])
    expect(fields[0]?.literals?.closed).toBe(true)
  })
})

it('a map may say only what its values are', () => {
  const rows = [
    ['lamps', 'map(string)', 'By name.'],
    ['bulbs', 'map[string]', 'By name.'],
  ]
  expect(typesOf(['Name', 'Type', 'Description'], rows).map(([, , type]) => type)).toEqual([
    'map<string>',
    'map<unknown>',
  ])
})
