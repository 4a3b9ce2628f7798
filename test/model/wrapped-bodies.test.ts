/** Examples that have all fields of a table inside one key: the operation's type is the whole body. */
import { describe, expect, it } from 'vitest'
import { model } from '../../src/model/model.js'
import { reconcile } from '../../src/model/reconcile.js'
import type { ModelOptions } from '../../src/model/options.js'
import type { Model } from '../../src/model/types.js'
import { listTable, page, recordOf } from './read.js'

const TABLE = listTable(
  ['Parameter', 'Mandatory', 'Type', 'Description'],
  [
    ['name', 'Yes', 'String', 'Its name.'],
    ['size', 'No', 'Integer', 'Its size.'],
    ['note', 'No', 'String', 'Words.'],
  ],
  'Request parameters',
)
const INSIDE = '{"name": "a", "size": 1}'

function volume(examples: readonly string[], before = ''): string {
  const blocks = examples.map((json) => `Example request::\n\n    ${json}\n`).join('\n')
  return `Creating a Volume\n=================\n\nPOST /v1/volumes\n\nRequest\n-------\n\n${before}${TABLE}\n\n${blocks}`
}

function read(text: string, options: ModelOptions = {}, path = 'a.rst'): Model {
  return model([page(text, path)], options)
}

const bodyOf = ({ pages }: Model): string | undefined => pages[0]?.operations[0]?.parameters.request

describe('a body that all examples wrap', () => {
  const text = volume([`{"volume": ${INSIDE}}`, '{"volume": {"name": "b", "note": "c"}}'])
  const found = read(text)

  it('is a record with that one field, which leads to the key in the example', () => {
    expect(bodyOf(found)).toBe('CreateVolumeRequestBody')
    const { fields, wraps, description } = recordOf(found, 'CreateVolumeRequestBody')
    expect(wraps).toBe('CreateVolumeRequest')
    expect(description).toContain('"volume"')
    expect(fields).toMatchObject([
      { name: 'volume', required: true, type: { kind: 'ref', name: 'CreateVolumeRequest' } },
    ])
    const position = fields[0]?.provenance.position
    expect(text.slice(position?.start.offset, position?.end.offset)).toBe('"volume"')
  })

  it('leaves the table’s own record as it is, and says so in the evidence', () => {
    expect(recordOf(found, 'CreateVolumeRequest').fields).toHaveLength(3)
    expect(found.pages[0]?.tables[0]).toMatchObject({
      declaration: 'CreateVolumeRequest',
      wrapper: 'CreateVolumeRequestBody',
    })
    expect(found.pages[0]?.tables[0]?.evidence.at(-1)).toEqual({
      rule: 'wrapped-body',
      score: 1,
      detail: '2 of 2 examples have its fields inside "volume"',
    })
  })

  it('is no body of a body where the table is called one', () => {
    const said = read(volume([`{"volume": ${INSIDE}}`], '.. rstforge: record LampBody\n\n'))
    expect(bodyOf(said)).toBe('LampBodyWrapper')
  })

  it('is still reported, because no table says it', () => {
    const codes = reconcile([page(text, 'a.rst')], found).map(({ code }) => code)
    expect(codes.filter((code) => code !== 'not-in-example')).toEqual([
      'wrapped-body',
      'wrapped-body',
    ])
  })

  it('is an array where the examples have one', () => {
    const listed = read(volume([`{"volumes": [${INSIDE}, ${INSIDE}]}`]))
    expect(recordOf(listed, 'CreateVolumeRequestBody').fields[0]?.type).toMatchObject({
      kind: 'array',
      items: { kind: 'ref', name: 'CreateVolumeRequest' },
    })
  })

  it('is one type for all pages that have the same table and key', () => {
    const pages = ['a.rst', 'b/c.rst'].map((path) => page(text, path))
    const names = model(pages).declarations.map(({ name }) => name)
    expect(names).toEqual(['CreateVolumeRequest', 'CreateVolumeRequestBody'])
  })
})

describe('a body is taken as its table says', () => {
  it.each([
    ['where an example has it so', [`{"volume": ${INSIDE}}`, INSIDE]],
    ['where examples have different keys', [`{"volume": ${INSIDE}}`, `{"disk": ${INSIDE}}`]],
    ['where one has an array and one has none', [`{"v": ${INSIDE}}`, `{"v": [${INSIDE}]}`]],
    ['where most of what is inside is unknown', ['{"volume": {"name": "a", "b": 1, "c": 2}}']],
    ['where there is more beside it', [`{"volume": ${INSIDE}, "more": 1}`]],
    ['where only errors are shown', [`{"error": ${INSIDE}}`]],
    ['where the key is an id', [`{"6f0d2a1c-8c1a-4c8a": ${INSIDE}}`]],
    ['where the key is a number', [`{"1001": ${INSIDE}}`]],
    ['where the key stands for others', [`{"<volume name>": ${INSIDE}}`]],
    ['without examples', []],
  ])('%s', (_, examples) => {
    expect(bodyOf(read(volume(examples)))).toBe('CreateVolumeRequest')
  })

  it('where the page or the config says so', () => {
    const wrapped = [`{"volume": ${INSIDE}}`]
    expect(bodyOf(read(volume(wrapped, '.. rstforge: record\n   wrap: no\n\n')))).toBe(
      'CreateVolumeRequest',
    )
    expect(bodyOf(read(volume(wrapped), { wrap: false }))).toBe('CreateVolumeRequest')
    const tables = [{ match: { index: 0 }, wrap: false as const }]
    expect(bodyOf(read(volume(wrapped), { tables }))).toBe('CreateVolumeRequest')
  })
})

it('a key can be said where no example shows it, and then is no finding', () => {
  const text = volume(
    [`{"volumes": [${INSIDE}], "count": 1}`],
    '.. rstforge: record\n   wrap: volumes[]\n\n',
  )
  const found = read(text)
  expect(recordOf(found, bodyOf(found)).fields).toMatchObject([
    { name: 'volumes', type: { kind: 'array', items: { via: 'config' } } },
  ])
  expect(recordOf(found, bodyOf(found)).description).toBe(
    'Body of the request: all fields are inside "volumes"',
  )
  const codes = reconcile([page(text, 'a.rst')], found).map(({ code }) => code)
  expect(codes).not.toContain('wrapped-body')
})

it('the wrapper has a name on every page that needs it', () => {
  const text = volume([`{"volume": ${INSIDE}}`])
  const found = model(['a.rst', 'b/c.rst'].map((path) => page(text, path)))
  expect(recordOf(found, 'CreateVolumeRequestBody')).toMatchObject({
    page: 'a.rst',
    localName: 'CreateVolumeRequestBody',
    aliases: [{ page: 'b/c.rst', name: 'CreateVolumeRequestBody' }],
  })
})
