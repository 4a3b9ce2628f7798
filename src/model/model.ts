/**
 * Tables to typed model, for one page or many.
 *
 * First every table is understood by itself; then links between all records are found, equal
 * structures become one type, and names are made unique. Pages are sorted by path at the door, so
 * the order in which they are given changes nothing.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { pushTo } from './collections.js'
import { findExamples } from './examples/find-examples.js'
import { withShownValues } from './examples/shown.js'
import { withWrappedBodies, type SaidWrap } from './examples/wrap-bodies.js'
import { exampleValues, type ExampleValues } from './examples/infer-type.js'
import { linkedField } from './declare/declarations.js'
import { declare, type Declared } from './declare/declare.js'
import { recordFlavorOf } from './declare/record-drafts.js'
import type { Draft, DraftField } from './declare/draft.js'
import { EMITTED, SUGGESTED } from './kinds/kind.js'
import { operationName } from './names/operation-name.js'
import { ruleDiagnostics, typeNameDiagnostics } from './overrides/config.js'
import { createRuleMatcher } from './overrides/rules.js'
import { pageFacts, type PageFacts } from './page-facts.js'
import type { ModelPage } from './page.js'
import { linkDiagnostics, tableDiagnostics } from './report-table.js'
import type { RectangularTable } from '../tables/types.js'
import type {
  Model,
  ModelOptions,
  Operation,
  PageModel,
  RecordFlavor,
  TableModel,
} from './types.js'
import { createTools, understandTable, type UnderstoodTable } from './understand.js'

interface UnderstoodPage {
  readonly page: ModelPage
  readonly facts: PageFacts
  readonly tables: readonly UnderstoodTable[]
}

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
      const rule = matcher.match(page.path, table, rules.length === 0 ? [] : headersOf(table))
      const understoodTable = understandTable(
        page,
        table,
        rule === undefined ? undefined : rules[rule],
        facts.override,
        tools,
      )
      if (rule !== undefined) pushTo(byRule, rule, understoodTable)
      return understoodTable
    })
    return { page, facts, tables }
  })
  const titles = new Map(understood.map(({ page, facts }) => [page.path, facts.title]))
  const examples = lazyExamples(sorted)
  const declared = declare(
    understood.flatMap(({ tables }) => tables),
    titles,
    examples,
    options,
  )
  const drafts = draftsByTable(declared.drafts)
  const made: Model = {
    pages: understood.map((page) => pageModel(page, declared, drafts)),
    declarations: declared.declarations,
    diagnostics: [
      ...understood.flatMap((page) => pageDiagnostics(page, declared, drafts)),
      ...ruleDiagnostics(rules, byRule),
      ...typeNameDiagnostics(options.names ?? {}, declared),
    ],
  }
  const wrapped =
    options.wrap === false ? made : withWrappedBodies(made, understood, saidWraps(understood))
  return withShownValues(wrapped, understood)
}

function saidWraps(pages: readonly UnderstoodPage[]): SaidWrap {
  const said = new Map(
    pages.flatMap(({ page, tables }) =>
      tables.flatMap(({ override, table }) =>
        override.wrap === undefined
          ? []
          : [[`${String(table.index)} ${page.path}`, override.wrap] as const],
      ),
    ),
  )
  return (path, index) => said.get(`${String(index)} ${path}`)
}

/** The examples of a page are read only where a field needs them. */
function lazyExamples(pages: readonly ModelPage[]): (path: string) => ExampleValues {
  const trees = new Map(pages.map(({ path, tree }) => [path, tree]))
  const known = new Map<string, ExampleValues>()
  return (path) => {
    const found = known.get(path)
    if (found) return found
    const tree = trees.get(path)
    const values = exampleValues(tree ? findExamples(tree) : [])
    known.set(path, values)
    return values
  }
}

/** Texts of the header rows; of a table without any, of its first row. */
function headersOf(table: RectangularTable): string[] {
  const [first = []] = table.rows
  const rows = table.headerRows > 0 ? table.rows.slice(0, table.headerRows) : [first]
  return rows.flatMap((row) => row.map((cell) => cell.text))
}

function draftsByTable(drafts: readonly Draft[]): Map<RectangularTable, Draft> {
  return new Map(
    drafts.flatMap((draft) => draft.tables.map(({ table }) => [table, draft] as const)),
  )
}

type Drafts = ReadonlyMap<RectangularTable, Draft>

function pageModel(
  { page, facts, tables }: UnderstoodPage,
  declared: Declared,
  drafts: Drafts,
): PageModel {
  return {
    path: page.path,
    ...(facts.title !== undefined && { title: facts.title }),
    tables: tables.map((table) => tableModel(table, declared, drafts)),
    operations: operationsOf(facts, tables, declared),
  }
}

function tableModel(table: UnderstoodTable, declared: Declared, drafts: Drafts): TableModel {
  const { verdict, suggestion } = table.choice
  const isKind = verdict.kind === table.kind
  const maybe = isKind ? suggestion : verdict
  const { nameOf, inlineNameOf } = declared
  const declaration = nameOf.get(table.table)
  return {
    kind: table.kind,
    confidence: isKind ? verdict.confidence : 1,
    evidence: [...verdict.evidence, ...(suggestion?.evidence ?? [])],
    columns: table.columns,
    provenance: table.provenance,
    members: table.members?.members ?? [],
    ranges: table.members?.ranges ?? [],
    fields: linkedFields(table, drafts).map((field) =>
      linkedField(field, table.path, nameOf, inlineNameOf.get(field.field)),
    ),
    ...(isKind && table.flavor && { flavor: table.flavor }),
    ...(maybe &&
      maybe.confidence >= SUGGESTED &&
      maybe.confidence < EMITTED && { suggestion: maybe.kind }),
    ...(table.members && { valueType: table.members.valueType }),
    ...(declaration !== undefined && !table.isIgnored && { declaration }),
  }
}

/** All fields of the table in its own order, wildcards and array elements among them. */
function linkedFields(table: UnderstoodTable, drafts: Drafts): DraftField[] {
  const draft = drafts.get(table.table)
  const linked = new Map(
    draft?.kind === 'record'
      ? [...draft.fields, ...draft.wildcards].map((field) => [field.field.name, field])
      : [],
  )
  return (table.fields ?? []).map(({ field }) => linked.get(field.name) ?? { field, links: [] })
}

const PARTS: readonly RecordFlavor[] = ['path', 'query', 'header', 'request', 'response']

/** A page's operations with the declarations of its parts; of several, each takes the tables of its own section. */
function operationsOf(
  facts: PageFacts,
  tables: readonly UnderstoodTable[],
  { nameOf }: Declared,
): Operation[] {
  const several = facts.operations.length > 1
  return facts.operations.map(({ method, path, position, headingPath }) => {
    const own = several
      ? tables.filter(({ table }) => sharesHeading(table.headingPath, headingPath))
      : tables
    const parameters: Partial<Record<RecordFlavor, string>> = {}
    for (const table of own) {
      if (table.kind !== 'record') continue
      const flavor = recordFlavorOf(table)
      const name = nameOf.get(table.table)
      if (name !== undefined && PARTS.includes(flavor)) parameters[flavor] ??= name
    }
    const heading = several
      ? headingPath.findLast((title) => !/^(?:uri|url|function|request|prototype)$/i.test(title))
      : facts.title
    return {
      name: operationName(heading ?? facts.title ?? `${method} ${path}`),
      method,
      path,
      position,
      parameters,
    }
  })
}

/** Whether the table's sections lie in the section that the operation's line stands in, or in the one above. */
function sharesHeading(table: readonly string[], operation: readonly string[]): boolean {
  const depth = Math.max(1, operation.length - 1)
  return operation.slice(0, depth).every((title, index) => table[index] === title)
}

function pageDiagnostics(
  { page, facts, tables }: UnderstoodPage,
  { index }: Declared,
  drafts: Drafts,
): Diagnostic[] {
  const found = tables.flatMap((table) => {
    if (table.isIgnored) return [...table.diagnostics]
    const draft = drafts.get(table.table)
    const linked = draft?.kind === 'record' ? [...draft.fields, ...draft.wildcards] : []
    return [
      ...tableDiagnostics(table),
      ...linkDiagnostics(page.path, table.fields ?? [], linked, index),
    ]
  })
  const start = ({ position }: Diagnostic): number => position?.start.offset ?? -1
  return [...facts.diagnostics, ...found].sort((a, b) => start(a) - start(b))
}
