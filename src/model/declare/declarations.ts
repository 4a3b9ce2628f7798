/** A group of equal drafts as declarations: its type, and the records inside it. */
import { isDeprecatedPage } from '../deprecated-page.js'
import type { Place } from '../fields/location.js'
import type { SubjectReader } from '../links/subject.js'
import type { LinkTable } from '../links/table-index.js'
import { fillOpen, withoutTwins } from '../types/type-expression.js'
import type {
  Declaration,
  EnumDeclaration,
  Field,
  Provenance,
  RecordDeclaration,
  RecordFlavor,
  TypeExpression,
} from '../types.js'
import type { Draft, DraftField, EnumDraft, RecordDraft } from './draft.js'
import type { GroupNames, TypeNames } from './name-groups.js'
import { nestPaths } from './nest-paths.js'
import { recordFlavorOf } from './record-drafts.js'

/** The name of the type that a table became. */
export type NameOf = (table: LinkTable) => string | undefined

/** The fields of a record's draft, with what they lead to in their types. */
export interface LinkedRecord {
  readonly fields: readonly Field[]
  readonly wildcards: readonly Field[]
}

/** `linked` is of the group's first draft, if that is a record. */
export function declarationsOf(
  names: GroupNames,
  linked: LinkedRecord | undefined,
  readSubjects: SubjectReader,
): Declaration[] {
  const { group, first } = names
  const sources: Provenance[] = []
  for (const { tables } of group) for (const { provenance } of tables) sources.push(provenance)
  const origin: Origin = {
    page: first.from.path,
    sources,
    description: placed(titleOf(first, readSubjects), first.from.place),
  }
  const made =
    first.kind === 'enum'
      ? [enumDeclaration(first, names.own, origin)]
      : recordDeclarations(first, names, origin, linked ?? NO_FIELDS)
  return sources.every(isDeprecated) ? made.map((one) => ({ ...one, deprecated: '' })) : made
}

/** The caption; of a record without one the words before it that say what it describes; else the heading. */
function titleOf({ kind, from }: Draft, read: SubjectReader): string | undefined {
  const { caption, introduction = '', headingPath } = from.table
  const name = caption === undefined ? '' : read.captionName(caption)
  if (name !== '') return name
  return kind === 'record' && TITLE.test(introduction) && read.inText(introduction).length > 0
    ? introduction.replace(/\s*[:：.]$/u, '')
    : headingPath.at(-1)
}

/** A few words that do not speak of the table as one. */
const TITLE = /^(?!.*\b(?:following|below|tables?|lists?|see|describes?)\b).{1,80}$/iu

/** Of what is one part of a table, which one it is. */
function placed(description: string | undefined, place: Place | undefined): string | undefined {
  return description === undefined || place === undefined
    ? description
    : `${description} (${PLACES[place]})`
}

const PLACES: Readonly<Record<Place, string>> = {
  path: 'path',
  query: 'query',
  header: 'headers',
  cookie: 'cookies',
  request: 'body',
  responseHeader: 'headers',
  response: 'body',
}

function isDeprecated({ path, headingPath }: Provenance): boolean {
  return isDeprecatedPage(path, headingPath[0])
}

const NO_FIELDS: LinkedRecord = { fields: [], wildcards: [] }

interface Origin extends Pick<Declaration, 'page' | 'sources'> {
  readonly description: string | undefined
}

function enumDeclaration(
  { from, flavor, valueType, members, ranges }: EnumDraft,
  names: TypeNames,
  { page, sources, description }: Origin,
): EnumDeclaration {
  const { style } = from.override
  return {
    ...names,
    page,
    sources,
    ...(description !== undefined && { description }),
    kind: 'enum',
    flavor,
    valueType,
    members,
    ranges,
    ...(style && { style }),
  }
}

/** The record, and the records that its paths make inside it. */
function recordDeclarations(
  { from, arrayBody, fields: drafts, wildcards: wildcardDrafts }: RecordDraft,
  { own, inner }: GroupNames,
  origin: Origin,
  linked: LinkedRecord,
): RecordDeclaration[] {
  const { fields, nested } = nestPaths(linked.fields, (path) => ({
    kind: 'ref',
    name: inner(path).name,
    via: 'inline',
    confidence: 1,
  }))
  const record = recordDeclaration(own, origin, recordFlavorOf(from), fields, linked.wildcards)
  const made = [arrayBody ? { ...record, arrayBody } : record]
  const add = (path: readonly string[], below: readonly Field[], any: readonly Field[]): void => {
    const inside = { ...origin, description: path.join('.') }
    made.push(recordDeclaration(inner(path), inside, 'object', below, any))
  }
  for (const { path, fields: below, wildcards } of nested) add(path, below, wildcards)
  for (const all of [drafts, wildcardDrafts])
    for (const { field, inline } of all)
      if (inline && inline.length > 0) add([field.name], inline, [])
  return made
}

/** Written out, because an object that is spread and then added to costs many times as much. */
function recordDeclaration(
  { name, localName, aliases }: TypeNames,
  { page, sources, description }: Origin,
  flavor: RecordFlavor,
  fields: readonly Field[],
  wildcards: readonly Field[],
): RecordDeclaration {
  const kind = 'record'
  return description === undefined
    ? { name, localName, aliases, page, sources, kind, flavor, fields, wildcards }
    : { name, localName, aliases, page, sources, description, kind, flavor, fields, wildcards }
}

/** `nameOf` is asked for links to tables, `inner` for records that examples gave to fields. */
export function linkedRecord(
  { fields, wildcards, from }: RecordDraft,
  nameOf: NameOf,
  inner: GroupNames['inner'],
): LinkedRecord {
  const linked = (one: DraftField): Field =>
    linkedField(one, from.path, nameOf, one.inline && inner([one.field.name]).name)
  return { fields: fields.map(linked), wildcards: wildcards.map(linked) }
}

/**
 * The field of a page with its links in its type, or with the name of the record that examples gave
 * it. The last link stands for all further open parts.
 */
function linkedField(
  { field, links }: DraftField,
  page: string,
  nameOf: NameOf,
  inline: string | undefined,
): Field {
  if (inline !== undefined)
    return {
      ...field,
      type: fillOpen(field.type, () => ({
        kind: 'ref',
        name: inline,
        via: 'inline',
        confidence: 0.6,
      })),
    }
  if (links.length === 0)
    return field.type.kind === 'union' ? { ...field, type: withoutTwins(field.type) } : field
  let next = 0
  const type = fillOpen(field.type, (): TypeExpression | undefined => {
    const link = links[Math.min(next++, links.length - 1)]
    const name = link && nameOf(link.to)
    if (!link || name === undefined) return undefined
    const { to, via, confidence } = link
    return to.path === page
      ? { kind: 'ref', name, via, confidence }
      : { kind: 'ref', name, page: to.path, via, confidence }
  })
  return { ...field, type: withoutTwins(type) }
}
