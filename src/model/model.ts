/**
 * Tables to typed model, for one page or many.
 *
 * First every table is understood by itself; then links between all records are found, equal
 * structures become one type, and names are made unique. Pages are sorted by path at the door, so
 * the order in which they are given changes nothing.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { RectangularTable } from '../tables/types.js'
import { pushTo } from './collections.js'
import { declare } from './declare/declare.js'
import { exampleValues, type ExampleValues } from './examples/infer-type.js'
import { withShownValues } from './examples/shown.js'
import { withWrappedBodies } from './examples/wrap-bodies.js'
import type { SaidWrap } from './examples/wrapped-parts.js'
import { operationName } from './names/operation-name.js'
import { ruleDiagnostics, typeNameDiagnostics } from './overrides/config.js'
import { createRuleMatcher } from './overrides/rules.js'
import { takenNames, unusedWraps } from './overrides/unused.js'
import { pageFacts, type PageFacts } from './page-facts.js'
import { pageModel, type UnderstoodPage } from './page-model.js'
import type { ModelPage } from './page.js'
import { remembered } from './remembered.js'
import { pageDiagnostics } from './report-page.js'
import type { ModelOptions } from './options.js'
import type { Model } from './types.js'
import { createTools, understandTable, type UnderstoodTable } from './understand.js'

/** The typed model of pages. Never throws on what a page says. */
export function model(pages: readonly ModelPage[], options: ModelOptions = {}): Model {
  const rules = options.tables ?? []
  const matcher = createRuleMatcher(rules)
  const byRule = new Map<number, UnderstoodTable[]>()
  const tools = createTools(options)
  const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const understood = sorted.map((page): UnderstoodPage => {
    const facts = pageFacts(page)
    const tables = page.tables.map((table) => {
      const rule =
        rules.length === 0 ? undefined : matcher.match(page.path, table, headersOf(table))
      const understoodTable = understandTable(
        page,
        table,
        rule === undefined ? undefined : rules[rule],
        facts,
        tools,
      )
      if (rule !== undefined) pushTo(byRule, rule, understoodTable)
      return understoodTable
    })
    return { page, facts, tables }
  })
  const factsOf = new Map(understood.map(({ page, facts }) => [page.path, facts]))
  const nameOperation = remembered(operationName)
  const all = understood.flatMap(({ tables }) => tables)
  const declared = declare(all, {
    titleOf: (path) => factsOf.get(path)?.title,
    examplesOf: lazyExamples(factsOf),
    operationName: nameOperation,
    options,
  })
  const { declarations, ofTable, index } = declared
  const made: Model = {
    pages: understood.map((page) => pageModel(page, ofTable, nameOperation)),
    declarations,
    diagnostics: [
      ...understood.flatMap((page) => pageDiagnostics(page, ofTable, index)),
      ...ruleDiagnostics(rules, byRule),
      ...typeNameDiagnostics(options.names ?? {}, declared),
      ...takenNames(all, declared),
    ],
  }
  if (options.wrap === false) return withShownValues(made, understood)
  const wrapped = withWrappedBodies(made, understood, saidWraps(understood))
  const unused = unusedWraps(wrapped, understood, rules, byRule)
  const found = unused.length === 0 ? wrapped : withDiagnostics(wrapped, unused)
  return withShownValues(found, understood)
}

function withDiagnostics(made: Model, more: readonly Diagnostic[]): Model {
  return { ...made, diagnostics: [...made.diagnostics, ...more] }
}

function saidWraps(pages: readonly UnderstoodPage[]): SaidWrap {
  const said = new Map<string, string | false>()
  for (const { page, tables } of pages)
    for (const { override, table } of tables)
      if (override.wrap !== undefined)
        said.set(`${String(table.index)} ${page.path}`, override.wrap)
  return (path, index) => (said.size === 0 ? undefined : said.get(`${String(index)} ${path}`))
}

/** The values that the examples of a page show are read only where a field needs them. */
function lazyExamples(facts: ReadonlyMap<string, PageFacts>): (path: string) => ExampleValues {
  return remembered((path) => exampleValues(facts.get(path)?.examples() ?? []))
}

/** Texts of the header rows; of a table without any, of its first row. */
function headersOf(table: RectangularTable): string[] {
  const [first = []] = table.rows
  const rows = table.headerRows > 0 ? table.rows.slice(0, table.headerRows) : [first]
  return rows.flatMap((row) => row.map((cell) => cell.text))
}
