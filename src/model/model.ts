/**
 * Tables to typed model, for one page or many.
 *
 * First every table is understood by itself; then links between all records are found, equal
 * structures become one type, and names are made unique. Pages are sorted by path at the door, so
 * the order in which they are given changes nothing.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { pushTo } from './collections.js'
import { declare } from './declare/declare.js'
import { exampleValues, type ExampleValues } from './examples/infer-type.js'
import { withShownValues } from './examples/shown.js'
import { withWrappedBodies } from './examples/wrap-bodies.js'
import type { SaidWrap } from './examples/wrapped-parts.js'
import { operationName } from './names/operation-name.js'
import { ruleDiagnostics, typeNameDiagnostics } from './overrides/config.js'
import { takenNames, unusedWraps } from './overrides/unused.js'
import type { PageFacts } from './page-facts.js'
import { pageModel, type OperationName } from './page-model.js'
import type { ModelPage } from './page.js'
import { remembered } from './remembered.js'
import { pageDiagnostics } from './report-page.js'
import type { ModelOptions } from './options.js'
import type { Model } from './types.js'
import type { UnderstoodTable } from './understand.js'
import { createPageReader, type UnderstoodPage } from './understand-page.js'

/** The typed model of pages. Never throws on what a page says. */
export function model(pages: readonly ModelPage[], options: ModelOptions = {}): Model {
  return createModeler(options)(pages)
}

/** The typed model of pages, as `model` gives it. */
export type Modeler = (pages: readonly ModelPage[]) => Model

/**
 * Models of pages that are asked for again and again, as in a watch: a page that is the same object
 * as in an earlier call is not understood anew. Pages must not be changed in place; those that are
 * used no more are not kept.
 */
export function createModeler(options: ModelOptions = {}): Modeler {
  const understand = createPageReader(options)
  const nameOperation = remembered(operationName)
  return (pages) => {
    const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    return modelOf(sorted.map(understand), nameOperation, options)
  }
}

function modelOf(
  understood: readonly UnderstoodPage[],
  nameOperation: OperationName,
  options: ModelOptions,
): Model {
  const rules = options.tables ?? []
  const byRule = tablesByRule(understood)
  const factsOf = new Map(understood.map(({ page, facts }) => [page.path, facts]))
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

/** The tables that each rule of the config applies to. */
function tablesByRule(pages: readonly UnderstoodPage[]): Map<number, UnderstoodTable[]> {
  const byRule = new Map<number, UnderstoodTable[]>()
  for (const { ruleOf } of pages) for (const [table, rule] of ruleOf) pushTo(byRule, rule, table)
  return byRule
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
