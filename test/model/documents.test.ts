/** Real pages, where they are at hand: the repository's own, and the labelled tables beside it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { model } from '../../src/model/model.js'
import { modelStats } from '../../src/model/stats.js'
import { enumOf, modelOf, page, pairs } from './read.js'

const OWN = new URL('../../docs-source/common-status-codes.rst', import.meta.url)
const CORPUS = new URL('../../../shared/corpus/', import.meta.url)

describe('the page of common status codes', () => {
  const text = readFileSync(OWN, 'utf8')

  it('gives two enums and no diagnostic', () => {
    const found = modelOf(text)
    expect(pairs(enumOf(found, 'SuccessfulResponse'))).toEqual([
      ['OK', 200],
      ['Created', 201],
      ['NoContent', 204],
    ])
    expect(pairs(enumOf(found, 'ErrorResponse'))).toEqual([
      ['BadRequest', 400],
      ['Unauthorized', 401],
      ['Forbidden', 403],
      ['NotFound', 404],
      ['MethodNotAllowed', 405],
      ['NotAcceptable', 406],
      ['ProxyAuthenticationRequired', 407],
      ['RequestTimeout', 408],
      ['Conflict', 409],
      ['InternalServerError', 500],
      ['NotImplemented', 501],
      ['BadGateway', 502],
      ['ServiceUnavailable', 503],
      ['GatewayTimeout', 504],
    ])
    expect(found.diagnostics).toEqual([])
  })

  it('points every member at its code in the source', () => {
    for (const { members } of [
      enumOf(modelOf(text), 'SuccessfulResponse'),
      enumOf(modelOf(text), 'ErrorResponse'),
    ]) {
      for (const { entries, rawValue } of members) {
        const { start, end } = entries[0]?.provenance.position ?? {
          start: { offset: 0 },
          end: { offset: 0 },
        }
        expect(text.slice(start.offset, end.offset)).toBe(rawValue)
      }
    }
  })

  it('gives one enum where the two are merged', () => {
    const found = modelOf(text, {
      tables: [{ match: { header: /response/i }, merge: 'CommonStatusCode' }],
    })
    expect(found.declarations.map(({ name }) => name)).toEqual(['CommonStatusCode'])
    expect(enumOf(found).members).toHaveLength(17)
  })
})

describe.skipIf(!existsSync(CORPUS))('an API reference of hundreds of pages', () => {
  const read = (folder: string) => {
    const root = new URL(`${folder}/`, CORPUS)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.rst'),
    )
    return files.map((file) => page(readFileSync(new URL(file, root), 'utf8'), `${folder}/${file}`))
  }

  it('is typed through its links', { timeout: 120_000 }, () => {
    const pages = [
      ...read('otc-elastic-cloud-server/api-ref'),
      ...read('otc-identity-access-management/api-ref'),
    ]
    const found = model(pages)
    const stats = modelStats(found)
    expect(stats.fullyTyped / stats.parameterTables).toBeGreaterThan(0.94)
    expect(stats.parsedTypeCells / stats.typeCells).toBeGreaterThan(0.995)
    const names = found.declarations.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
