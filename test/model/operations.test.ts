/** Operations that no line of text says: those of directives, and of small tables. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

const FIELDS = listTable(['Name', 'Type', 'Description'], [['glow', 'Integer', 'How bright.']])
const inside = FIELDS.replace(/^(?=.)/gm, '   ')
const operationsOf = (text: string) =>
  modelOf(`Lamps\n=====\n\n${text}`).pages[0]?.operations.map(({ method, path, parameters }) => [
    `${method} ${path}`,
    parameters,
  ])

describe('a directive', () => {
  it('of the domain of HTTP is one, with its variables in braces', () => {
    expect(operationsOf(`.. http:get:: /lamps/(int:lamp_id)/bulbs/(bulb)\n\n   A bulb.\n`)).toEqual(
      [['GET /lamps/{lamp_id}/bulbs/{bulb}', {}]],
    )
  })

  it('has the tables that stand inside, and no others', () => {
    const both = ['post', 'put'].map(
      (method) => `.. http:${method}:: /lamps\n\n   **Request parameters**\n\n${inside}`,
    )
    const [post, put] =
      operationsOf(`${both[0] ?? ''}\n${both[1]?.replace('glow', 'hue') ?? ''}`) ?? []
    expect(post).toEqual(['POST /lamps', { request: 'LampsRequestTable1' }])
    expect(put).toEqual(['PUT /lamps', { request: 'LampsRequestTable2' }])
  })

  it('of an OpenStack API is one', () => {
    const text = `.. rest_method:: GET /v2/{house}/lamps\n\n**Response parameters**\n\n${FIELDS}`
    expect(operationsOf(text)).toEqual([['GET /v2/{house}/lamps', { response: 'LampsResponse' }]])
  })
})

describe('a table', () => {
  it('of a method and an address is one', () => {
    expect(operationsOf(listTable(['Method', 'URI'], [['GET', '/v1/lamps']]))).toEqual([
      ['GET /v1/lamps', {}],
    ])
    const rows =
      '============  ==========\nHTTP Method   PUT\nEndpoint      ``/lamps``\n============  ==========\n'
    expect(operationsOf(rows)).toEqual([['PUT /lamps', {}]])
    const said = [
      ['URL', '"http://lamps.example/v1/lamps"'],
      ['encoding', 'UTF-8'],
      ['method', 'HTTP GET'],
    ]
    expect(operationsOf(listTable(['Field', 'Value'], said))).toEqual([['GET /v1/lamps', {}]])
  })

  it('of several operations is an index of pages', () => {
    const rows = [
      ['GET', '/lamps'],
      ['PUT', '/lamps'],
    ]
    expect(operationsOf(listTable(['Method', 'URI'], rows))).toEqual([])
  })

  it('says nothing beside a line of text', () => {
    const table = listTable(['Method', 'URI'], [['GET', '/v1/lamps']])
    expect(operationsOf(`GET /v2/lamps\n\n${table}`)).toEqual([['GET /v2/lamps', {}]])
  })
})

it('a table that only a table of the request leads to is no answer, whatever its field is called', () => {
  const headers = ['Name', 'Mandatory', 'Type', 'Description']
  const table = (name: string, type: string, caption: string) =>
    listTable(headers, [[name, 'Yes', type, '.']], caption)
  const request = table('page', ':ref:`Table 2 <shown>`', '**Table 1** Request parameters')
  const shown = `.. _shown:\n\n${table('response', ':ref:`Table 3 <body>`', '**Table 2** page')}`
  const body = `.. _body:\n\n${table('glow', 'Integer', '**Table 3** **response**')}`
  const text = `POST /lamps\n\nRequest\n-------\n\n${request}\n\n${shown}\n\n${body}\n`
  expect(operationsOf(text)).toEqual([['POST /lamps', { request: 'LampsRequest' }]])
  const answer = listTable(
    headers,
    [['glow', 'No', 'Integer', '.']],
    '**Table 4** Response parameters',
  )
  expect(operationsOf(`${text}\nResponse\n--------\n\n${answer}`)).toEqual([
    ['POST /lamps', { request: 'LampsRequest', response: 'LampsResponseParameters' }],
  ])
})

it('variables of an address may stand behind a colon', () => {
  const rows = [
    ['lamp_id', 'String', '.'],
    ['verbose', 'Boolean', '.'],
  ]
  const table = listTable(['Name', 'Type', 'Description'], rows, 'Parameters')
  expect(operationsOf(`GET /lamps/:lamp_id/bulbs\n\n${table}`)?.[0]?.[1]).toEqual({
    path: 'LampsPath',
    query: 'LampsQuery',
  })
})

it('an address with its host, and one that begins with its version, are addresses', () => {
  expect(operationsOf('* Endpoint: https://lamps.example/v1/lamps\n* Method: GET\n')).toEqual([
    ['GET /v1/lamps', {}],
  ])
  expect(operationsOf('* GET v2/lamps/{id}/\n')).toEqual([['GET v2/lamps/{id}/', {}]])
})
