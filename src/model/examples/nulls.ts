/**
 * Fields that the examples of a page show as `null`: whatever the table says, the value occurs. The
 * example is followed from the record of its body through all links.
 */
import type { PageFacts } from '../page-facts.js'
import type { ModelPage } from '../page.js'
import type { Declaration, Field, Model, PageModel, TypeExpression } from '../types.js'
import { bodyRecords, sharesKey } from './bodies.js'
import { findExamples } from './find-examples.js'
import type { JsonNode } from './json.js'

type Declarations = ReadonlyMap<string, Declaration>
/** Names of fields by the name of their record. */
type Nulls = Map<string, Set<string>>

interface ReadPage {
  readonly page: ModelPage
  readonly facts: PageFacts
}

/** The model with `nullable` fields where an example has `null`. */
export function withShownNulls(model: Model, pages: readonly ReadPage[]): Model {
  const declarations = new Map(model.declarations.map((one) => [one.name, one]))
  const models = new Map(model.pages.map((page) => [page.path, page]))
  const nulls: Nulls = new Map()
  for (const { page, facts } of pages) {
    const own = facts.showsNull ? models.get(page.path) : undefined
    if (own && own.operations.length > 0) collectPage(page, own, declarations, nulls)
  }
  if (nulls.size === 0) return model
  return {
    ...model,
    declarations: model.declarations.map((declaration) => {
      const names = nulls.get(declaration.name)
      return names && declaration.kind === 'record'
        ? { ...declaration, fields: markFields(declaration.fields, names) }
        : declaration
    }),
    pages: model.pages.map((page) => markTables(page, nulls)),
  }
}

function markTables(page: PageModel, nulls: Nulls): PageModel {
  const isTouched = ({ declaration }: PageModel['tables'][number]): boolean =>
    declaration !== undefined && nulls.has(declaration)
  if (!page.tables.some(isTouched)) return page
  return {
    ...page,
    tables: page.tables.map((table) => {
      const names = nulls.get(table.declaration ?? '')
      return names ? { ...table, fields: markFields(table.fields, names) } : table
    }),
  }
}

function markFields(fields: readonly Field[], names: ReadonlySet<string>): Field[] {
  return fields.map((field) => (names.has(field.name) ? { ...field, nullable: true } : field))
}

function collectPage(
  page: ModelPage,
  model: PageModel,
  declarations: Declarations,
  nulls: Nulls,
): void {
  const bodies = bodyRecords(model, declarations)
  if (!bodies.request && !bodies.response) return
  for (const { value, of } of findExamples(page.tree, 'null')) {
    const record = of && bodies[of]
    if (!record) continue
    const items = value.kind === 'array' && record.arrayBody ? value.items : [value]
    for (const item of items) {
      const isOwn =
        item.kind === 'object' &&
        sharesKey(
          item.entries.map(({ key }) => key),
          record,
        )
      if (isOwn) collectValue(item, { kind: 'ref', name: record.name }, declarations, nulls)
    }
  }
}

type Shape = TypeExpression | { readonly kind: 'ref'; readonly name: string }

/** As deep as the example is, which its reader limits. */
function collectValue(node: JsonNode, type: Shape, declarations: Declarations, nulls: Nulls): void {
  if (type.kind === 'array' && node.kind === 'array') {
    for (const item of node.items) collectValue(item, type.items, declarations, nulls)
  } else if (type.kind === 'map' && node.kind === 'object') {
    for (const { value } of node.entries) collectValue(value, type.values, declarations, nulls)
  } else if (type.kind === 'ref' && node.kind === 'object') {
    const record = declarations.get(type.name)
    if (record?.kind !== 'record') return
    const fields = new Map(record.fields.map((field) => [field.name, field]))
    for (const { key, value } of node.entries) {
      const field = fields.get(key)
      if (!field) continue
      if (value.kind !== 'null') collectValue(value, field.type, declarations, nulls)
      else if (field.type.kind !== 'null' && field.type.kind !== 'unknown')
        note(nulls, type.name, key)
    }
  }
}

function note(nulls: Nulls, record: string, field: string): void {
  const names = nulls.get(record)
  if (names) names.add(field)
  else nulls.set(record, new Set([field]))
}
