/** JSON examples of a page: whose they are, and what they add to its records. */
import { describe, expect, it } from 'vitest'
import { walkPage } from '../../src/model/page-walk.js'
import { findExamples } from '../../src/model/examples/find-examples.js'
import { model } from '../../src/model/model.js'
import { reconcile } from '../../src/model/reconcile.js'
import { typeText } from '../../src/model/types/type-text.js'
import { listTable, modelOf, page, recordOf } from './read.js'

const block = (json: string, indent = '') =>
  `${indent}.. code-block:: json\n\n${indent}   ${json}\n`
const parts = (text: string) =>
  findExamples(walkPage(page(text).tree).blocks).map((example) => example.of)

describe('an example', () => {
  it('counts also in the source of a directive that was not understood', () => {
    const broken = `.. note::\n   :unknown: option\n\n${block('{"a": 1}', '   ')}`
    expect(parts(`Example request\n\n${broken}`)).toEqual(['request'])
  })

  it.each([
    [
      'a heading',
      `Example Response\n----------------\n\nThe request is fine.\n\n${block('{"a": 1}')}`,
    ],
    [
      'a heading above others',
      `Response\n--------\n\nExamples\n~~~~~~~~\n\nOne.\n\n${block('{"a": 1}')}`,
    ],
    ['a label', `Example response\n\nWhat the request gives:\n\n${block('{"a": 1}')}`],
    ['a list item', `- Response example\n\n  For a request of all:\n\n${block('{"a": 1}', '  ')}`],
    ['what became of it', `Example Responses\n\nRequest accepted\n\n${block('{"a": 1}')}`],
    ['a sentence', `The response is as follows:\n\n${block('{"a": 1}')}`],
    ['a status line', `The request was sent.\n\n::\n\n   HTTP/1.1 200 OK\n\n   {"a": 1}\n`],
  ])('is of the response by %s', (_, text) => {
    expect(parts(text)).toEqual(['response'])
  })

  it.each([
    [
      'a heading',
      `Example Request\n---------------\n\nA response follows.\n\n${block('{"a": 1}')}`,
    ],
    ['a request line', `The response is below.\n\n::\n\n   POST /a\n\n   {"a": 1}\n`],
  ])('is of the request by %s', (_, text) => {
    expect(parts(text)).toEqual(['request'])
  })

  it('is of neither where nothing says so', () => {
    expect(parts(`Some text.\n\n${block('{"a": 1}')}`)).toEqual([undefined])
  })

  it('under a label of its own is not that of an earlier one', () => {
    const text = `Request\n\n${block('{"a": 1}')}\nResponse\n\n${block('{"b": 1}')}`
    expect(parts(text)).toEqual(['request', 'response'])
  })
})

const ROWS = [
  ['id', 'Yes', 'String', 'Its id.'],
  ['ended', 'Yes', 'String', 'When it ended.'],
]
const table = (rows: string[][], caption = '**Table 1** Response parameters') =>
  listTable(['Parameter', 'Mandatory', 'Type', 'Description'], rows, caption)
const pageOf = (rows: string[][], example: string, uri = 'GET /v1/things') =>
  `Showing a Thing\n===============\n\n${uri}\n\n${table(rows)}\nExample Response\n----------------\n\n${block(example)}`

describe('what examples show', () => {
  it('a record for the values of any key', () => {
    const found = modelOf(
      pageOf(
        [
          ['id', 'Yes', 'String', 'Its id.'],
          ['<name>', 'No', 'Object', 'A thing.'],
        ],
        '{"id": "a", "<name>": {"size": 1}}',
      ),
    )
    const { wildcards } = recordOf(found)
    expect(wildcards[0]?.type).toMatchObject({ kind: 'ref', name: 'ShowThingResponseName' })
    expect(recordOf(found, 'ShowThingResponseName').fields).toMatchObject([{ name: 'size' }])
  })

  it('null makes a field nullable', () => {
    const { fields } = recordOf(modelOf(pageOf(ROWS, '{"id": "a", "ended": null}')))
    expect(fields.map(({ name, nullable }) => [name, nullable ?? false])).toEqual([
      ['id', false],
      ['ended', true],
    ])
  })

  it('null makes a field nullable also in what a map holds', () => {
    const map = 'The structure is Map<String, Object>. For details, see Table 2.'
    const two = table(
      [['id', 'Yes', 'String', 'An id.']],
      '**Table 2** Data structure of the items field',
    )
    const text = pageOf([['items', 'Yes', 'Object', map]], '{"items": {"a": {"id": null}}}')
    const { fields } = recordOf(modelOf(`${text}\n${two}`), 'Items')
    expect(fields).toMatchObject([{ name: 'id', nullable: true }])
  })

  it('null of an error is not null of the answer', () => {
    const { fields } = recordOf(modelOf(pageOf(ROWS, '{"error": {"id": null}}')))
    expect(fields.some(({ nullable }) => nullable)).toBe(false)
  })

  const ENVELOPE = [['lamp', 'Yes', 'Object', 'What it is. See Table 2.']]
  const LAMP = `\n${table([['id', 'Yes', 'String', 'Its id.']], 'Table 2 Lamp')}`
  const shown = (example: string) =>
    pageOf(ENVELOPE, example).replace('\nExample Response\n', `${LAMP}\nExample Response\n`)
  const lampType = (text: string) => {
    const type = recordOf(modelOf(text), 'ShowThingResponse').fields[0]?.type
    return type && typeText(type)
  }

  it.each([
    ['a list of what a table describes', '{"lamp": [{"id": "a"}, {"id": "b"}]}', 'Lamp[]'],
    ['an empty text instead of an object', '{"lamp": ""}', 'Lamp | string'],
    ['an object', '{"lamp": {"id": "a"}}', 'Lamp'],
    ['an empty list', '{"lamp": []}', 'Lamp'],
    ['a list of something else', '{"lamp": [{"name": "a"}]}', 'Lamp'],
    ['some other text', '{"lamp": "a"}', 'Lamp'],
    ['an empty text in a list', '{"lamp": [""]}', 'Lamp'],
  ])('%s is the type of a field that is called an object', (_, example, type) => {
    expect(lampType(shown(example))).toBe(type)
  })

  it.each([
    ['records', '{"lamps": {"a": {"id": "b"}}}', 'ref'],
    ['lists of them', '{"lamps": {"a": [{"id": "b"}], "c": [{"id": "d"}]}}', 'array'],
    ['both', '{"lamps": {"a": [{"id": "b"}], "c": {"id": "d"}}}', 'ref'],
    ['nothing', '{"lamps": {}}', 'ref'],
  ])('%s under the keys of a map are its values', (_, example, kind) => {
    const rows = [['lamps', 'Yes', 'Object', 'The structure is Map<String, Object>. See Table 2.']]
    const text = pageOf(rows, example).replace(
      '\nExample Response\n',
      `${LAMP}\nExample Response\n`,
    )
    const [lamps] = recordOf(modelOf(text), 'ShowThingResponse').fields
    expect(lamps?.type).toMatchObject({ kind: 'object', values: { kind } })
  })

  it('a list is one also where another page describes what holds it', () => {
    const types = `Types\n=====\n\n.. _server:\n\n${table([['tag', 'No', 'Object', 'See :ref:`tag`.']], 'Server')}\n.. _tag:\n\n${table([['key', 'No', 'String', '.']], 'Tag')}`
    const shows = pageOf(
      [['server', 'Yes', 'Object', 'See :ref:`server`.']],
      '{"server": {"tag": [{"key": "a"}]}}',
    )
    const server = recordOf(model([page(shows, 'a.rst'), page(types, 'b.rst')]), 'Server')
    expect(server.fields[0]?.type.kind).toBe('array')
  })

  it('an empty text in a request may stand for what is to be filled in', () => {
    const request = shown('{"lamp": ""}').replaceAll('Response', 'Request').replace('GET', 'POST')
    const [lamp] = recordOf(modelOf(request), 'ShowThingRequest').fields
    expect(lamp?.type).toMatchObject({ kind: 'ref', name: 'Lamp' })
  })

  it('a list is none where another example shows one object', () => {
    const one = block('{"lamp": {"id": "a"}}')
    expect(lampType(`${shown('{"lamp": [{"id": "a"}]}')}\n${one}`)).toBe('Lamp')
  })

  it.each([
    ['one object', '{"lamp": {"id": "a"}}', 'ref'],
    ['nothing of it', '{"error": {"id": "a"}}', 'array'],
  ])('a list, where another page with the type shows %s: %s', (_, example, kind) => {
    const list = page(shown('{"lamp": [{"id": "a"}]}'), 'a.rst')
    const [first] = recordOf(model([list, page(shown(example), 'b.rst')])).fields
    expect(first?.type.kind).toBe(kind)
  })

  it('rows below an object are in it, where the example has them there and nowhere else', () => {
    const rows = [
      ['pools', 'Yes', 'Array of objects', 'The pools.'],
      ['name', 'Yes', 'String', 'Name of a pool.'],
    ]
    const inside = modelOf(pageOf(rows, '{"pools": [{"name": "a"}]}'))
    const root = recordOf(inside, 'ShowThingResponse')
    expect(root.fields.map(({ name }) => name)).toEqual(['pools'])
    const [pools] = root.fields
    expect(pools?.type).toMatchObject({ kind: 'array', items: { kind: 'ref' } })
    const inner = recordOf(inside, 'ShowThingResponsePools')
    expect(inner.fields.map(({ name, description }) => [name, description])).toEqual([
      ['name', 'Name of a pool.'],
    ])
    const beside = modelOf(pageOf(rows, '{"pools": [{"name": "a"}], "name": "b"}'))
    expect(recordOf(beside, 'ShowThingResponse').fields.map(({ name }) => name)).toEqual([
      'pools',
      'name',
    ])
  })
})

describe('reconciling', () => {
  const codes = (text: string) => {
    const one = page(text)
    return reconcile([one], model([one])).map(({ code }) => code)
  }

  it('works where one path stands in two versions of an API', () => {
    const both = 'GET /v2/things\n\nGET /v2.1/things'
    expect(codes(pageOf(ROWS, '{"id": 1, "ended": "x"}', both))).toEqual(['example-type'])
  })

  it.each(['{"lamp": [{"id": "a"}]}', '{"lamp": ""}'])(
    'reports what only the example has, though it is the type: %s',
    (example) => {
      const text = `${pageOf([['lamp', 'Yes', 'Object', 'See Table 2.']], example)}\n${table(
        [['id', 'Yes', 'String', 'Its id.']],
        'Table 2 Lamp',
      )}`
      expect(codes(text)).toEqual(['example-type'])
    },
  )

  it('takes any value where the type is a table of values', () => {
    const values = listTable(
      ['Constant', 'Description'],
      [
        ['BRIGHT', 'All of it.'],
        ['DIM', 'Some of it.'],
      ],
      'Modes',
    )
    const text = `${pageOf([['mode', 'Yes', ':ref:`Mode <modes>`', '.']], '{"mode": "dim"}')}\n\n.. _modes:\n\n${values}`
    expect(codes(text)).toEqual([])
  })

  it('belongs to the body that has most of its keys, where nothing says whose it is', () => {
    const sent = [
      ['name', 'Yes', 'String', 'Its name.'],
      ['size', 'Yes', 'Integer', 'Its size.'],
    ]
    const both = (example: string) =>
      `Making a Thing\n==============\n\nPOST /v1/things\n\n${table(sent, 'Request parameters')}\nFor instance:\n\n${block(example)}\n${table(ROWS)}`
    expect(codes(both('{"name": "a", "size": 1, "colour": "red"}'))).toEqual(['not-in-table'])
    expect(codes(both('{"id": "a", "end": "b"}'))).toEqual([])
    expect(codes(both('{"id": "a", "ended": 1, "end": "b"}'))).toEqual([
      'example-type',
      'not-in-table',
    ])
    expect(codes(both('{"name": "a", "id": "b"}'))).toEqual([])
  })

  it('points at the table of its own page, also where another page has the same', () => {
    const texts = ['{"id": "a", "ended": "x"}', '{"id": "a", "end": "x"}']
    const pages = texts.map((example, index) => page(pageOf(ROWS, example), `p${index}.rst`))
    const found = reconcile(pages, model(pages))
    expect(found.map(({ code, path, related }) => [code, path, related?.[0]?.path])).toEqual([
      ['not-in-table', 'p1.rst', 'p1.rst'],
      ['missing-in-example', 'p1.rst', 'p1.rst'],
    ])
  })
})
