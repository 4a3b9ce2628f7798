/**
 * A page's JSON examples against its records: the docs checking themselves. Both places are named,
 * the key in the example and the row (or the table) that should agree with it.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { agrees, isOnlyShown } from './examples/agrees.js'
import {
  bodyRecords,
  isErrorBody,
  matchesWildcard,
  partShown,
  sharesKey,
  wrappedBodies,
} from './examples/bodies.js'
import { blockPlacer } from './examples/block-place.js'
import { findExamples } from './examples/find-examples.js'
import {
  foreignExample,
  missingField,
  rowOf,
  shapeOf,
  unknownKey,
  wrappedBody,
  wrongType,
  type Check,
  type KeyPlace,
  type OptionalFields,
  type Records,
} from './examples/findings.js'
import type { JsonNode, JsonObject } from './examples/json.js'
import { valuesOf } from './examples/ref-names.js'
import { walkPage } from './page-walk.js'
import type { ModelPage } from './page.js'
import type { Field, Model, PageModel, RecordDeclaration, TypeExpression } from './types.js'

export function reconcile(pages: readonly ModelPage[], model: Model): Diagnostic[] {
  const records = new Map(
    model.declarations
      .filter((declaration): declaration is RecordDeclaration => declaration.kind === 'record')
      .map((record) => [record.name, record]),
  )
  const models = new Map(model.pages.map((page) => [page.path, page]))
  return [...pages]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .flatMap((page) => {
      const own = models.get(page.path)
      return own ? reconcilePage(page, own, records) : []
    })
}

function reconcilePage(page: ModelPage, model: PageModel, records: Records): Diagnostic[] {
  const found: Diagnostic[] = []
  const bodies = bodyRecords(model, records)
  if (bodies.request === undefined && bodies.response === undefined) return found
  const shapes: Check['shapes'] = new Map()
  for (const example of findExamples(walkPage(page.tree).blocks)) {
    const part = partShown(example, bodies)
    const record = part && bodies[part]
    if (!record) continue
    const optional: OptionalFields = { met: new Set(), shown: new Set(), lacked: new Map() }
    checkRoot(example.value, record, {
      path: page.path,
      place: blockPlacer(example, page.text),
      records,
      found,
      optional,
      tables: model.tables,
      shapes,
    })
    for (const [row, finding] of optional.lacked) if (!optional.shown.has(row)) found.push(finding)
  }
  return found
}

function checkRoot(node: JsonNode, record: RecordDeclaration, check: Check): void {
  if (node.kind === 'array') {
    if (record.arrayBody) for (const item of node.items) checkRoot(item, record, check)
    return
  }
  if (node.kind !== 'object' || node.entries.length === 0) return
  const keys = node.entries.map(({ key }) => key)
  if (sharesKey(keys, record)) {
    const inside = record.wraps === undefined ? undefined : check.records.get(record.wraps)
    if (inside && isShown(record)) wrappedBody(node, inside, check)
    checkObject(node, record, check, 0)
    return
  }
  if (isErrorBody(keys)) return
  const wrapped = wrappedBodies(node, record)
  if (wrapped.length === 0) foreignExample(node, record, check)
  else wrappedBody(node, record, check)
  for (const body of wrapped) checkObject(body, record, check, 0)
}

/** Whether examples show the wrapper; one that was said is no finding. */
function isShown({ fields: [only] }: RecordDeclaration): boolean {
  const core = only?.type.kind === 'array' ? only.type.items : only?.type
  return core?.kind === 'ref' && core.via !== 'config'
}

const DEEPEST = 40

function checkObject(
  node: JsonObject,
  shared: RecordDeclaration,
  check: Check,
  depth: number,
): void {
  if (depth > DEEPEST) return
  const { record, fields, required } = shapeOf(shared, check)
  const shown = new Set(node.entries.map(({ key }) => key))
  for (const entry of node.entries) {
    const { key, value } = entry
    const field = fields.get(key)
    if (field) {
      if (field.required !== true) check.optional.shown.add(rowOf(field))
      if (isOnlyShown(value, field)) wrongType(value, field, entry, check)
      checkValue(value, field.type, field, entry, check, depth)
    } else if (!record.wildcards.some((wildcard) => matchesWildcard(wildcard.name, key))) {
      const any = standIn(node, record, check)
      if (any) checkValue(value, any.type, any, entry, check, depth)
      else unknownKey(entry, record, check)
    }
  }
  if (standIn(node, record, check)) return
  for (const field of check.optional.met.has(shared) ? required : record.fields) {
    if (!shown.has(field.name)) missingField(field, node.at, check)
  }
  check.optional.met.add(shared)
}

/**
 * The only row of a table, where it stands for whatever keys an object has (`operator`): the object has
 * others, and what all of them hold is an object or a list, as the row says.
 */
function standIn(node: JsonObject, { fields }: RecordDeclaration, check: Check): Field | undefined {
  const [only] = fields
  if (!only || fields.length > 1 || node.entries.length === 0) return undefined
  const isStructure = only.type.kind === 'array' || only.type.kind === 'ref'
  const fits = node.entries.every(
    ({ key, value }) =>
      key !== only.name && value.kind !== 'null' && mayBe(value, only.type, check),
  )
  return isStructure && fits ? only : undefined
}

function checkValue(
  node: JsonNode,
  type: TypeExpression,
  field: Field,
  key: KeyPlace,
  check: Check,
  depth: number,
): void {
  if (node.kind === 'null' || type.kind === 'unknown') return
  if (type.kind === 'union') {
    const option = type.options.find((one) => mayBe(node, one, check))
    if (option) checkValue(node, option, field, key, check, depth)
    else wrongType(node, field, key, check)
    return
  }
  if (!mayBe(node, type, check)) {
    wrongType(node, field, key, check)
    return
  }
  if (type.kind === 'array' && node.kind === 'array')
    for (const item of node.items) checkValue(item, type.items, field, key, check, depth + 1)
  const values = valuesOf(type)
  if (values && node.kind === 'object')
    for (const entry of node.entries) checkValue(entry.value, values, field, key, check, depth + 1)
  const target = type.kind === 'ref' ? check.records.get(type.name) : undefined
  if (target && node.kind === 'object') checkObject(node, target, check, depth + 1)
}

/** Whether a value may be of the type; one of a set of values, which are not looked at, may be anything. */
function mayBe(node: JsonNode, type: TypeExpression, { records }: Check): boolean {
  return (type.kind === 'ref' && !records.has(type.name)) || agrees(node, type)
}
