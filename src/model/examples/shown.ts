/**
 * What the examples of a page show of a field, whatever the table says: `null`, an empty text where
 * an answer has no object, or a list where the table describes one element. The example is followed
 * from the record of its body through all links.
 */
import type { PageFacts } from '../page-facts.js'
import type { ModelPage } from '../page.js'
import type {
  Declaration,
  Field,
  Model,
  PageModel,
  RecordDeclaration,
  TableModel,
  TypeExpression,
} from '../types.js'
import { fieldsOfType } from '../table-parts.js'
import { remembered } from '../remembered.js'
import { bodyRecords, partShown } from './bodies.js'
import type { JsonExample } from './find-examples.js'
import type { JsonNode } from './json.js'
import { namesOfRefs, type RefNames } from './ref-names.js'
import { isOf, markField, sightOf, type Sight } from './sight.js'

type Part = JsonExample['of']

/** By the name of the record, then of the field. */
type Sights = Map<string, Map<string, Sight>>

interface ReadPage {
  readonly page: ModelPage
  readonly facts: Pick<PageFacts, 'blocks' | 'examples'>
}

interface Search {
  readonly declarations: ReadonlyMap<string, Declaration>
  /** The fields of a record by name. */
  readonly fieldsOf: (record: string) => ReadonlyMap<string, Field>
  readonly sights: Sights
}

/** The model with `nullable` fields, unions with text, and arrays where examples have them. */
export function withShownValues(model: Model, pages: readonly ReadPage[]): Model {
  const declarations = new Map(model.declarations.map((one) => [one.name, one]))
  const models = new Map(model.pages.map((page) => [page.path, page]))
  const sights: Sights = new Map()
  const search: Search = {
    declarations,
    fieldsOf: remembered((name) => fieldsByName(declarations.get(name))),
    sights,
  }
  const read = new Set<string>()
  const collect = (mayRead: (facts: ReadPage['facts'], own: PageModel) => boolean): void => {
    for (const { page, facts } of pages) {
      const own = models.get(page.path)
      if (!own || own.operations.length === 0 || read.has(page.path) || !mayRead(facts, own))
        continue
      read.add(page.path)
      collectPage(facts, own, search)
    }
  }
  collect((facts, own) => mayShow(facts, own, search))
  if (sights.size === 0) return model
  // Another page that has the type may show one where these show a list.
  const lists = new Set([...sights].filter(([, fields]) => hasList(fields)).map(([name]) => name))
  if (lists.size > 0)
    collect((_, { tables }) => tables.some(({ declaration = '' }) => lists.has(declaration)))
  return {
    ...model,
    declarations: model.declarations.map((declaration) => {
      const fields = sights.get(declaration.name)
      return fields && declaration.kind === 'record'
        ? { ...declaration, fields: markFields(declaration.fields, fields) }
        : declaration
    }),
    pages: model.pages.map((page) => markTables(page, sights)),
  }
}

function fieldsByName(declaration: Declaration | undefined): Map<string, Field> {
  const fields = declaration?.kind === 'record' ? declaration.fields : []
  return new Map(fields.map((field) => [field.name, field]))
}

function hasList(fields: ReadonlyMap<string, Sight>): boolean {
  return [...fields.values()].some(({ isList }) => isList)
}

/** Most examples show nothing that their tables do not say, and need not be read. */
function mayShow(
  { blocks }: ReadPage['facts'],
  { tables }: PageModel,
  { declarations }: Search,
): boolean {
  if (blocks.length === 0) return false
  if (blocks.some(({ text }) => text.includes('null') || text.includes('""'))) return true
  const refs = namesOfRefs(tables, declarations)
  if (refs.one.size === 0 && refs.byKey.size === 0) return false
  return blocks.some(({ text }) => showsList(text, refs))
}

const LIST_KEY = /"([^"\n]+)"\s*:\s*\[/gu

/** Whether a block shows a list under one of the names, or one of those whose keys may have lists. */
function showsList(text: string, { one, byKey }: RefNames): boolean {
  for (const [, key = ''] of text.matchAll(LIST_KEY)) if (one.has(key)) return true
  for (const name of byKey) if (text.includes(`"${name}"`)) return true
  return false
}

function markTables(page: PageModel, sights: Sights): PageModel {
  const isTouched = ({ declaration = '', parts }: TableModel): boolean =>
    sights.has(declaration) || parts?.some((part) => sights.has(part.declaration)) === true
  if (!page.tables.some(isTouched)) return page
  return { ...page, tables: page.tables.map((table) => markTable(table, sights)) }
}

function markTable(table: TableModel, sights: Sights): TableModel {
  const { declaration = '', parts } = table
  if (!parts) {
    const fields = sights.get(declaration)
    return fields ? { ...table, fields: markFields(table.fields, fields) } : table
  }
  const marked = [...table.fields]
  for (const part of parts) {
    const fields = sights.get(part.declaration)
    if (!fields) continue
    const own = markFields(fieldsOfType(table, part.declaration), fields)
    part.fields.forEach((at, of) => {
      const field = own[of]
      if (field) marked[at] = field
    })
  }
  return { ...table, fields: marked }
}

function markFields(fields: readonly Field[], sights: ReadonlyMap<string, Sight>): Field[] {
  return fields.map((field) => {
    const sight = sights.get(field.name)
    return sight ? markField(field, sight) : field
  })
}

function collectPage({ examples }: ReadPage['facts'], model: PageModel, search: Search): void {
  const bodies = bodyRecords(model, search.declarations)
  if (!bodies.request && !bodies.response) return
  for (const example of examples()) {
    const { value } = example
    const of = partShown(example, bodies)
    const record = of && bodies[of]
    if (!record) continue
    const items = value.kind === 'array' && record.arrayBody ? value.items : [value]
    for (const item of items)
      if (isOf(item, record)) collectValue(item, { kind: 'ref', name: record.name }, of, search)
  }
}

type Shape = TypeExpression | { readonly kind: 'ref'; readonly name: string }

/** As deep as the example is, which its reader limits. */
function collectValue(node: JsonNode, type: Shape, of: Part, search: Search): void {
  if (type.kind === 'array' && node.kind === 'array') {
    for (const item of node.items) collectValue(item, type.items, of, search)
  } else if ((type.kind === 'map' || type.kind === 'object') && node.kind === 'object') {
    const { values } = type
    if (values) for (const { value } of node.entries) collectValue(value, values, of, search)
  } else if (type.kind === 'ref') {
    const record = search.declarations.get(type.name)
    if (record?.kind !== 'record') return
    if (node.kind === 'array') for (const item of node.items) collectValue(item, type, of, search)
    else if (node.kind === 'object') collectFields(node, record, of, search)
  }
}

function collectFields(
  { entries }: Extract<JsonNode, { kind: 'object' }>,
  record: RecordDeclaration,
  of: Part,
  search: Search,
): void {
  const fields = search.fieldsOf(record.name)
  for (const { key, value } of entries) {
    const field = fields.get(key)
    if (!field) continue
    const seen = sightOf(value, field.type, of, search.declarations)
    if (seen) note(search.sights, record.name, key, seen)
    if (value.kind !== 'null') collectValue(value, field.type, of, search)
  }
}

function note(sights: Sights, record: string, field: string, seen: keyof Sight): void {
  const fields = sights.get(record) ?? new Map<string, Sight>()
  const sight = fields.get(field) ?? { isNull: false, isBlank: false, isList: false, isOne: false }
  sight[seen] = true
  sights.set(record, fields.set(field, sight))
}
