/** Models of pages again and again: only what is new is understood, and what comes out is the same. */
import { describe, expect, it } from 'vitest'
import { createModeler, model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import { listTable, page } from './read.js'
import { tagged, text, number } from './tagged.js'

/** The page with a count of how often its tables were asked for. */
function counted({ tables, ...rest }: ModelPage): { page: ModelPage; reads: () => number } {
  let count = 0
  const counting = {
    ...rest,
    get tables() {
      count++
      return tables
    },
  }
  return { page: counting, reads: () => count }
}

const codes = (path: string, ...rows: readonly [string, string][]) =>
  page(listTable(['Status Code', 'Description'], rows, 'Codes'), path)

describe('a modeler', () => {
  it('understands a page once, for as long as it is the same object', () => {
    const kept = counted(tagged('One', [text]))
    const modeler = createModeler()
    modeler([kept.page])
    const first = kept.reads()
    modeler([tagged('Two', [number]), kept.page])
    expect(first).toBeGreaterThan(0)
    expect(kept.reads()).toBe(first)
  })

  it('gives what a model of the pages gives, whichever came, changed or went', () => {
    const [one, two] = [tagged('One', [text]), tagged('Two', [text], [number])]
    const old = codes('codes.rst', ['200', 'Fine.'], ['404', 'Gone.'])
    const edited = codes('codes.rst', ['200', 'Fine.'], ['409', 'Taken.'])
    const modeler = createModeler()
    for (const pages of [[one], [two, one, old], [one, edited], [edited, two], []]) {
      expect(modeler(pages)).toEqual(model(pages))
    }
  })

  it('holds rules of the config against the pages that there are', () => {
    const options = { tables: [{ match: { caption: 'Codes' }, name: 'Answer' }] }
    const modeler = createModeler(options)
    const [one, kept] = [tagged('One', [text]), codes('codes.rst', ['200', 'Fine.'])]
    for (const pages of [[one, kept], [one], [kept]]) {
      expect(modeler(pages)).toEqual(model(pages, options))
    }
    expect(modeler([kept]).declarations.map(({ name }) => name)).toEqual(['Answer'])
    expect(modeler([one]).diagnostics.map(({ code }) => code)).toEqual(['override-unmatched'])
  })
})
