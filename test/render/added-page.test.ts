/**
 * A page that is added changes no name in the files of other pages; where it has nothing to do with
 * them, it changes no more than the lines that say where a type stands.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ModelPage } from '../../src/model/page.js'
import { listTable, page } from '../model/read.js'
import { propertySeed } from '../property-seed.js'
import {
  bodyLines,
  exportedNames,
  linkedPages,
  namesByFile,
  renderPages,
  type Rendered,
} from './exported-names.js'

vi.setConfig({ testTimeout: 240_000 })
const seed = propertySeed()

const HEADERS = ['Parameter', 'Mandatory', 'Type', 'Description']
const ROWS: readonly (readonly string[])[] = [
  ['id', 'Yes', 'String', '.'],
  ['size', 'No', 'Integer', '.'],
  ['tag', 'Yes', 'Object', '.'],
  ['nics', 'No', 'Array of objects', '.'],
  ['nics.port', 'No', 'Integer', '.'],
]
const FOREIGN: readonly (readonly string[])[] = [['disk', 'No', 'Disk object', '.']]
const SUBJECTS = ['tag', 'nics', 'disk', 'server']

/** A table of a request or a response: what it describes, and which of the rows it has. */
const tableOf = (all: readonly (readonly string[])[]) =>
  fc
    .record({
      part: fc.constantFrom('Request', 'Response'),
      subject: fc.constantFrom(...SUBJECTS),
      rows: fc.subarray([...all], { minLength: 1 }),
    })
    .map(({ part, subject, rows }) => ({
      part,
      text: listTable(HEADERS, rows, `Description of the ${subject} field`),
    }))
const codes = fc.subarray(['200', '400', '404', '500'], { minLength: 3 }).map((values) => ({
  part: 'Codes',
  text: listTable(
    ['Status Code', 'Message', 'Description'],
    values.map((value) => [value, `Word ${value}`, '.']),
    'Status codes',
  ),
}))

const pagesOf = (all: readonly (readonly string[])[]) =>
  fc
    .array(
      fc.record({
        title: fc.constantFrom('Creating a Server', 'Querying a Server', 'Deleting a Server'),
        tables: fc.array(fc.oneof({ weight: 4, arbitrary: tableOf(all) }, codes), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
      { minLength: 2, maxLength: 5 },
    )
    .map((pages) => pages.map(({ title, tables }, at) => page(text(title, tables), `${at}.rst`)))

function text(
  title: string,
  tables: readonly { readonly part: string; readonly text: string }[],
): string {
  const sections = ['Request', 'Response', 'Codes'].map((part) => {
    const own = tables.filter((table) => table.part === part)
    return `${part}\n${'-'.repeat(part.length)}\n\n${own.map((table) => table.text).join('\n')}\n`
  })
  return `${title}\n${'='.repeat(title.length)}\n\nPOST /v1/servers\n\n${sections.join('\n')}`
}

describe('a page that is added', () => {
  it('renames nothing in the files of other pages', () => {
    fc.assert(
      fc.property(pagesOf([...ROWS, ...FOREIGN]), fc.nat(), (pages, at) => {
        const added = pages[at % pages.length]?.path
        const all = namesByFile(renderPages(pages))
        const before = namesByFile(renderPages(pages.filter(({ path }) => path !== added)))
        for (const [file, names] of before) expect(all.get(file)).toEqual(names)
      }),
      { seed, numRuns: 60 },
    )
  })

  it('changes other files only in where types stand', () => {
    fc.assert(
      fc.property(pagesOf(ROWS), fc.nat(), (pages, at) => {
        const added = pages[at % pages.length]?.path
        const [after, before] = [
          renderPages(pages),
          renderPages(pages.filter(({ path }) => path !== added)),
        ]
        for (const { path } of pages) {
          for (const format of ['typescript', 'zod']) {
            const [old, now] = [before, after].map(({ files }) => files.get(path)?.get(format))
            if (old === undefined || now === undefined) continue
            // What moved to the added page is no longer there; all else is as it was.
            const lines = new Set(bodyLines(old))
            expect(bodyLines(now).filter((line) => !lines.has(line))).toEqual([])
            if (stays(before, after, path)) expect(bodyLines(now)).toEqual(bodyLines(old))
          }
        }
      }),
      { seed, numRuns: 40 },
    )
  })

  it('has every name of every page in the file of the page', () => {
    fc.assert(
      fc.property(pagesOf([...ROWS, ...FOREIGN]), (pages) => {
        const { model, files } = renderPages(pages)
        for (const { page: home, localName, aliases } of model.declarations)
          for (const one of [{ page: home, name: localName }, ...aliases])
            for (const content of files.get(one.page)?.values() ?? [])
              expect(exportedNames(content)).toContain(one.name)
      }),
      { seed, numRuns: 30 },
    )
  })
})

/** Whether the page is the home of the same types. */
function stays(before: Rendered, after: Rendered, path: string): boolean {
  const [old, now] = [before, after].map(({ model }) =>
    model.declarations.filter((one) => one.page === path).map(({ localName }) => localName),
  )
  return JSON.stringify(old) === JSON.stringify(now)
}

const reference = fileURLToPath(
  new URL('../../../shared/corpus/otc-elastic-cloud-server/api-ref', import.meta.url),
)
const EVERY = 10

describe.skipIf(!existsSync(reference))('a page of a real reference', () => {
  it('renames nothing in the files of the pages that do not refer to it', () => {
    const pages = readdirSync(reference, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.rst'))
      .sort()
      .filter((_, at) => at % 2 === 0)
      .map((path): ModelPage => page(readFileSync(join(reference, path), 'utf8'), path))
    const whole = renderPages(pages)
    const all = namesByFile(whole)
    const linked = linkedPages(whole.model)
    const left = pages.filter(({ path }, at) => at % EVERY === 0 && !linked.has(path))
    expect(left.length).toBeGreaterThan(5)
    for (const { path } of left) {
      const before = namesByFile(renderPages(pages.filter((one) => one.path !== path)))
      const renamed = [...before].filter(([file, names]) => String(all.get(file)) !== String(names))
      expect({ path, renamed }).toEqual({ path, renamed: [] })
    }
  })
})
