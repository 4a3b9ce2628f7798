/** What holds for the TypeScript of any table: a cell is a line, and the order of pages is nothing. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import { renderTypeScript } from '../../src/render/render.js'
import { propertySeed } from '../property-seed.js'
import { listTable, page } from '../model/read.js'

vi.setConfig({ testTimeout: 120_000 })
const seed = propertySeed()

function typeScriptOf(pages: readonly ModelPage[]): readonly string[] {
  const named = pages.map((one) => ({ ...one, name: one.path, contentHash: '' }))
  const { files } = renderTypeScript({ pages: named, model: model(pages) }, { index: false })
  return files.flatMap(({ path, content }) => [path, ...content.split('\n')])
}

const word = fc.stringMatching(/^w[a-z]{2,8}$/)
const rows = fc.uniqueArray(fc.tuple(word, word), {
  minLength: 3,
  maxLength: 8,
  selector: ([name]) => name,
})
const record = (cells: readonly (readonly [string, string])[]) =>
  `Creating a Thing\n================\n\n${listTable(
    ['Parameter', 'Mandatory', 'Type', 'Description'],
    cells.map(([name, text]) => [name, 'Yes', 'String', text]),
    '**Table 1** Request parameters',
  )}`
const codes = (cells: readonly (readonly [string, string])[]) =>
  listTable(
    ['Error Code', 'Description'],
    cells.map(([, text], index) => [`APP.${String(1000 + index)}`, text]),
  )

describe('TypeScript', () => {
  it.each([
    ['field', record, 1],
    // A member's description stands in its comment and in its metadata.
    ['member', codes, 2],
  ])('changes only the lines of the %s whose cell changed', (_, textOf, count) => {
    fc.assert(
      fc.property(rows, fc.nat(), word, (cells, at, text) => {
        const index = at % cells.length
        const changed = cells.map((cell, i): readonly [string, string] =>
          i === index ? [cell[0], text] : cell,
        )
        const before = typeScriptOf([page(textOf(cells))])
        const after = typeScriptOf([page(textOf(changed))])
        const moved = before.filter((line, i) => line !== after[i])
        expect(after).toHaveLength(before.length)
        expect(moved).toHaveLength(cells[index]?.[1] === text ? 0 : count)
      }),
      { seed, numRuns: 40 },
    )
  })

  it('is the same in whatever order the pages are given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), rows, (names, cells) => {
        const pages = names.map((name, i) => page(record(cells.slice(i % 2)), `${name}.rst`))
        expect(typeScriptOf([...pages].reverse())).toEqual(typeScriptOf(pages))
      }),
      { seed, numRuns: 20 },
    )
  })
})
