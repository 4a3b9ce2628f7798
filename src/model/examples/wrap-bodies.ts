/**
 * Bodies that are one field deeper than their table: the table lists the fields of a volume, and
 * every example of the page has them inside `{"volume": {…}}`. Whoever uses the type sends or gets the
 * whole body, so the operation's type becomes a record with that one field.
 *
 * Only where it is sure: all examples of the body that are no errors have the same single key, most
 * fields inside are the table's, and the table has no field of the key's name.
 */
import { pushTo } from '../collections.js'
import { nameOnPage, pageNames } from '../page-names.js'
import type {
  Declaration,
  Model,
  Operation,
  PageModel,
  RecordDeclaration,
  TableModel,
  TypeExpression,
} from '../types.js'
import { wrappedParts, type SaidWrap, type WrapPage, type WrappedPart } from './wrapped-parts.js'

export function withWrappedBodies(model: Model, pages: readonly WrapPage[], said: SaidWrap): Model {
  const declarations = new Map(model.declarations.map((one) => [one.name, one]))
  const models = new Map(model.pages.map((page) => [page.path, page]))
  const byPath = new Map<string, WrappedPart[]>()
  for (const page of pages) {
    const own = models.get(page.page.path)
    if (!own || own.operations.length === 0) continue
    for (const part of wrappedParts(page, own, declarations, said)) pushTo(byPath, part.path, part)
  }
  if (byPath.size === 0) return model
  const parts = [...byPath.values()].flat()
  const wrappers = makeWrappers(parts, declarations)
  return {
    ...model,
    declarations: inPageOrder([...model.declarations, ...wrappers.made]),
    pages: model.pages.map((page) => {
      const own = byPath.get(page.path)
      return own ? withParts(page, own, wrappers) : page
    }),
  }
}

interface Wrappers {
  readonly made: readonly RecordDeclaration[]
  nameOf(part: WrappedPart): string
}

/** One wrapper for a record and a key, however many pages have it; each page has its own name for it. */
function makeWrappers(
  parts: readonly WrappedPart[],
  declarations: ReadonlyMap<string, Declaration>,
): Wrappers {
  const identity = ({ record, wrap }: WrappedPart): string =>
    `${record.name}\n${wrap.key}\n${String(wrap.isArray)}`
  const taken = new Set(declarations.keys())
  const paths = new Set(parts.map(({ path }) => path))
  const local = new Set<string>()
  for (const one of declarations.values())
    for (const { page, name } of pageNames(one)) if (paths.has(page)) local.add(`${page}\n${name}`)
  const groups = new Map<string, WrappedPart[]>()
  for (const part of parts) pushTo(groups, identity(part), part)
  const made = new Map<string, RecordDeclaration>()
  for (const [key, group] of groups) {
    const [first] = group
    if (!first) continue
    const name = free(wrapperName(first.record.name), '', taken)
    const [home, ...aliases] = [...new Set(group.map(({ path }) => path))].map((page) => ({
      page,
      name: free(wrapperName(nameOnPage(first.record, page)), `${page}\n`, local),
    }))
    made.set(key, { ...wrapper(name, first), localName: home?.name ?? name, aliases })
  }
  return {
    made: [...made.values()],
    nameOf: (part) => made.get(identity(part))?.name ?? part.record.name,
  }
}

/** What is called a body already holds the fields of one. */
function wrapperName(record: string): string {
  return record.endsWith('Body') ? `${record}Wrapper` : `${record}Body`
}

/** The name, or the first of it with a number, that is not taken in its space. */
function free(wished: string, space: string, taken: Set<string>): string {
  let name = wished
  for (let i = 2; taken.has(space + name); i++) name = `${wished}${String(i)}`
  taken.add(space + name)
  return name
}

function wrapper(
  name: string,
  { path, part, record, table, wrap }: WrappedPart,
): Omit<RecordDeclaration, 'localName' | 'aliases'> {
  const inside: TypeExpression = {
    kind: 'ref',
    name: record.name,
    via: wrap.examples === 0 ? 'config' : 'inline',
    confidence: wrap.examples === 0 ? 1 : 0.9,
  }
  return {
    name,
    page: path,
    kind: 'record',
    flavor: part,
    description: `Body of the ${part}: ${wrap.examples === 0 ? 'all fields are' : 'the examples of the page have all fields'} inside "${wrap.key}"`,
    sources: [table.provenance],
    wildcards: [],
    wraps: record.name,
    fields: [
      {
        name: wrap.key,
        rawName: wrap.key,
        required: true,
        type: wrap.isArray ? { kind: 'array', items: inside } : inside,
        rawType: '',
        description: `What the table of ${record.name} describes.`,
        constraints: {},
        ...wrap.field,
      },
    ],
  }
}

/** The operations of the page with the wrappers for its bodies, and the evidence for them. */
function withParts(page: PageModel, parts: readonly WrappedPart[], wrappers: Wrappers): PageModel {
  const replaced = (operation: Operation): Operation => {
    const parameters = { ...operation.parameters }
    for (const part of parts) {
      if (parameters[part.part] === part.record.name) parameters[part.part] = wrappers.nameOf(part)
    }
    return { ...operation, parameters }
  }
  const explained = (table: TableModel): TableModel => {
    const own = parts.find((part) => part.table === table)
    if (!own) return table
    const { key, examples } = own.wrap
    const detail =
      examples === 0
        ? `said to be inside "${key}"`
        : `${String(examples)} of ${String(examples)} examples have its fields inside "${key}"`
    return {
      ...table,
      wrapper: wrappers.nameOf(own),
      evidence: [...table.evidence, { rule: 'wrapped-body', score: 1, detail }],
    }
  }
  return { ...page, operations: page.operations.map(replaced), tables: page.tables.map(explained) }
}

/** Sorting is stable: wrappers come after what their page has besides. */
function inPageOrder(declarations: readonly Declaration[]): Declaration[] {
  return [...declarations].sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0))
}
