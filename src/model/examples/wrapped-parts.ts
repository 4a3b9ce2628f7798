/** Bodies of a page that are one field deeper than their table, by its examples or as was said. */
import type { PageFacts } from '../page-facts.js'
import type { ModelPage } from '../page.js'
import { provenanceAt } from '../provenance.js'
import { hasType } from '../table-parts.js'
import type { Declaration, Field, PageModel, RecordDeclaration, TableModel } from '../types.js'
import { blockPlacer } from './block-place.js'
import { bodyRecords, isErrorBody, sharesKey, wrappedBodies } from './bodies.js'
import { exampleStart, type JsonExample } from './find-examples.js'
import type { JsonEntry } from './json.js'

/** What an override says of a table: the key (`volumes[]` holds an array), `false` for none. */
export type SaidWrap = (path: string, tableIndex: number) => string | false | undefined

export interface WrapPage {
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

export interface WrappedPart {
  readonly path: string
  readonly part: 'request' | 'response'
  readonly record: RecordDeclaration
  readonly table: TableModel
  readonly wrap: Wrap
}

export function wrappedParts(
  { page, facts }: WrapPage,
  model: PageModel,
  declarations: ReadonlyMap<string, Declaration>,
  said: SaidWrap,
): WrappedPart[] {
  const bodies = bodyRecords(model, declarations)
  const open = (['request', 'response'] as const).flatMap((part) => {
    const record = bodies[part]
    if (!record || record.arrayBody) return []
    const table = model.tables.find((one) => hasType(one, record.name))
    return table ? [{ part, record, table }] : []
  })
  if (open.length === 0) return []
  // Most pages wrap nothing, and their examples need not be read for it.
  const roots = rootKeys(facts.blocks)
  const mayWrap = open.some(({ record, table }) => {
    const own = said(page.path, table.provenance.tableIndex)
    return own !== undefined || (roots.size > 0 && hasOther(roots, record))
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
function rootKeys(blocks: PageFacts['blocks']): Set<string> {
  const keys = new Set<string>()
  for (const { text } of blocks) {
    const [, key] = ROOT_KEY.exec(text.slice(Math.max(0, exampleStart(text)))) ?? []
    if (key !== undefined) keys.add(key)
  }
  return keys
}

/** Whether one of the keys is of no field. */
function hasOther(keys: ReadonlySet<string>, { fields }: RecordDeclaration): boolean {
  const names = new Set(fields.map(({ name }) => name))
  return [...keys].some((key) => !names.has(key))
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
    if (!only || !isFieldName(only.key) || sharesKey(keys, record) || !isWholly(example, record))
      return undefined
    const isArray = only.value.kind === 'array'
    if (found && (found.key !== only.key || found.isArray !== isArray)) return undefined
    found = found
      ? { ...found, examples: found.examples + 1 }
      : firstWrap(only, example, page, table)
  }
  return found
}

function firstWrap(
  { key, at, length, value }: JsonEntry,
  example: JsonExample,
  page: ModelPage,
  table: TableModel,
): Wrap {
  const position = blockPlacer(example, page.text)(at, length)
  const field = { provenance: provenanceAt(table.provenance, position) }
  return { key, isArray: value.kind === 'array', examples: 1, field }
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$:.-]*$/u
/** A part of an id: many digits, or hexadecimal ones. */
const ID = /\d{4}|(?=[a-f]*\d)[\da-f]{8}/i

/** Whether a key is called so in every body, and is not what one body is about, such as an id. */
function isFieldName(key: string): boolean {
  return NAME.test(key) && !ID.test(key)
}

/** Whether all that the only field holds is of the record. */
function isWholly({ value }: JsonExample, record: RecordDeclaration): boolean {
  if (value.kind !== 'object') return false
  const [only] = value.entries
  const items = only?.value.kind === 'array' ? only.value.items.length : 1
  return items > 0 && wrappedBodies(value, record).length === items
}
