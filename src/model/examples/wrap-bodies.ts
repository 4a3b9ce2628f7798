/**
 * Bodies that are one field deeper than their table: the table lists the fields of a volume, and
 * every example of the page has them inside `{"volume": {…}}`. Whoever uses the type sends or gets the
 * whole body, so the operation's type becomes a record with that one field.
 *
 * Only where it is sure: all examples of the body that are no errors have the same single key, most
 * fields inside are the table's, and the table has no field of the key's name.
 */
import { pushTo } from '../collections.js'
import type { PageFacts } from '../page-facts.js'
import { nameOnPage, pageNames } from '../page-names.js'
import type { ModelPage } from '../page.js'
import { provenanceAt } from '../provenance.js'
import type {
  Declaration,
  Field,
  Model,
  Operation,
  PageModel,
  RecordDeclaration,
  TableModel,
  TypeExpression,
} from '../types.js'
import { blockPlacer } from './block-place.js'
import { bodyRecords, isErrorBody, sharesKey, wrappedBodies } from './bodies.js'
import type { JsonExample } from './find-examples.js'

/** What an override says of a table: the key (`volumes[]` holds an array), `false` for none. */
export type SaidWrap = (path: string, tableIndex: number) => string | false | undefined

interface WrapPage {
  readonly page: ModelPage
  readonly facts: Pick<PageFacts, 'blocks' | 'examples'>
}

interface Wrap {
  readonly key: string
  readonly isArray: boolean
  /** How many examples show it; none where it was said. */
  readonly examples: number
  readonly field: Pick<Field, 'provenance'>
}

interface WrappedPart {
  readonly path: string
  readonly part: 'request' | 'response'
  readonly record: RecordDeclaration
  readonly table: TableModel
  readonly wrap: Wrap
}

export function withWrappedBodies(model: Model, pages: readonly WrapPage[], said: SaidWrap): Model {
  const declarations = new Map(model.declarations.map((one) => [one.name, one]))
  const models = new Map(model.pages.map((page) => [page.path, page]))
  const parts = pages.flatMap((page) => {
    const own = models.get(page.page.path)
    return own && own.operations.length > 0 ? wrappedParts(page, own, declarations, said) : []
  })
  if (parts.length === 0) return model
  const wrappers = makeWrappers(parts, declarations)
  return {
    ...model,
    declarations: inPageOrder([...model.declarations, ...wrappers.made]),
    pages: model.pages.map((page) => {
      const own = parts.filter(({ path }) => path === page.path)
      return own.length === 0 ? page : withParts(page, own, wrappers)
    }),
  }
}

function wrappedParts(
  { page, facts }: WrapPage,
  model: PageModel,
  declarations: ReadonlyMap<string, Declaration>,
  said: SaidWrap,
): WrappedPart[] {
  const bodies = bodyRecords(model, declarations)
  const open = (['request', 'response'] as const).flatMap((part) => {
    const record = bodies[part]
    const table = model.tables.find(({ declaration }) => declaration === record?.name)
    return record && table && !record.arrayBody ? [{ part, record, table }] : []
  })
  if (open.length === 0) return []
  // Most pages wrap nothing, and their examples need not be read for it.
  const roots = rootKeys(facts.blocks)
  const mayWrap = open.some(({ record, table }) => {
    const own = said(page.path, table.provenance.tableIndex)
    return (
      own !== undefined || roots.some((root) => record.fields.every(({ name }) => name !== root))
    )
  })
  if (!mayWrap) return []
  const examples = facts.examples()
  return open.flatMap(({ part, record, table }) => {
    const own = said(page.path, table.provenance.tableIndex)
    if (own === false) return []
    const wrap =
      own === undefined
        ? shownWrap(
            page,
            examples.filter((example) => example.of === part),
            record,
            table,
          )
        : saidWrap(own, table)
    return wrap ? [{ path: page.path, part, record, table, wrap }] : []
  })
}

const ROOT_KEY = /^\s*\{\s*"([^"\n]+)"\s*:\s*[{[]/u

/** Keys that blocks begin with, of objects and arrays: what may wrap a body. */
function rootKeys(blocks: PageFacts['blocks']): string[] {
  const keys: string[] = []
  for (const { text } of blocks) {
    const [, key] = ROOT_KEY.exec(text.slice(Math.max(0, text.search(/^[^\S\n]*[{[]/mu)))) ?? []
    if (key !== undefined) keys.push(key)
  }
  return keys
}

function saidWrap(said: string, { provenance }: TableModel): Wrap {
  const key = said.replace(/\[\]$/u, '')
  return { key, isArray: key !== said, examples: 0, field: { provenance } }
}

/** What all examples of a body show, if they agree. */
function shownWrap(
  page: ModelPage,
  examples: readonly JsonExample[],
  record: RecordDeclaration,
  table: TableModel,
): Wrap | undefined {
  let found: Wrap | undefined
  for (const example of examples) {
    const { value } = example
    if (value.kind !== 'object' || value.entries.length === 0) return undefined
    const keys = value.entries.map(({ key }) => key)
    if (isErrorBody(keys)) continue
    const [only] = value.entries
    if (!only || sharesKey(keys, record) || !isWholly(example, record)) return undefined
    const isArray = only.value.kind === 'array'
    if (found && (found.key !== only.key || found.isArray !== isArray)) return undefined
    const position = blockPlacer(example, page.text)(only.at, only.key.length + 2)
    found ??= {
      key: only.key,
      isArray,
      examples: 0,
      field: { provenance: provenanceAt(table.provenance, position) },
    }
    found = { ...found, examples: found.examples + 1 }
  }
  return found
}

/** Whether all that the only field holds is of the record. */
function isWholly({ value }: JsonExample, record: RecordDeclaration): boolean {
  if (value.kind !== 'object') return false
  const [only] = value.entries
  const items = only?.value.kind === 'array' ? only.value.items.length : 1
  return items > 0 && wrappedBodies(value, record).length === items
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
  const local = new Set(
    [...declarations.values()].flatMap((one) =>
      pageNames(one).map(({ page, name }) => `${page}\n${name}`),
    ),
  )
  const groups = new Map<string, WrappedPart[]>()
  for (const part of parts) pushTo(groups, identity(part), part)
  const made = new Map<string, RecordDeclaration>()
  for (const [key, group] of groups) {
    const [first] = group
    if (!first) continue
    const name = free(`${first.record.name}Body`, '', taken)
    const [home, ...aliases] = [...new Set(group.map(({ path }) => path))].map((page) => ({
      page,
      name: free(`${nameOnPage(first.record, page)}Body`, `${page}\n`, local),
    }))
    made.set(key, { ...wrapper(name, first), localName: home?.name ?? name, aliases })
  }
  return {
    made: [...made.values()],
    nameOf: (part) => made.get(identity(part))?.name ?? part.record.name,
  }
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
    description: `Body of the ${part}: the examples of the page have all fields inside "${wrap.key}"`,
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
