/** A group of equal drafts as declarations: its type, and the records inside it. */
import type { LinkTable } from '../links/table-index.js'
import { captionName } from '../provenance.js'
import { fillOpen } from '../types/type-expression.js'
import type {
  Declaration,
  EnumDeclaration,
  Field,
  Provenance,
  RecordDeclaration,
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
  { group, first, own, inner }: GroupNames,
  linked: LinkedRecord | undefined,
): Declaration[] {
  const { table, path } = first.from
  const description = captionName(table.caption) ?? table.headingPath.at(-1)
  const base: Base = {
    name: own.name,
    localName: own.localName,
    aliases: own.aliases,
    page: path,
    sources: sourcesOf(group),
    ...(description !== undefined && { description }),
  }
  return first.kind === 'enum'
    ? [enumDeclaration(first, base)]
    : recordDeclarations(first, base, inner, linked ?? NO_FIELDS)
}

const NO_FIELDS: LinkedRecord = { fields: [], wildcards: [] }

function sourcesOf(group: readonly Draft[]): Provenance[] {
  const sources: Provenance[] = []
  for (const { tables } of group) for (const { provenance } of tables) sources.push(provenance)
  return sources
}

type Base = TypeNames & Pick<Declaration, 'page' | 'sources' | 'description'>

function enumDeclaration(draft: EnumDraft, base: Base): EnumDeclaration {
  const { style } = draft.from.override
  return {
    ...base,
    kind: 'enum',
    flavor: draft.flavor,
    valueType: draft.valueType,
    members: draft.members,
    ranges: draft.ranges,
    ...(style && { style }),
  }
}

/** The record, and the records that its paths make inside it. */
function recordDeclarations(
  draft: RecordDraft,
  base: Base,
  inner: GroupNames['inner'],
  { fields, wildcards }: LinkedRecord,
): RecordDeclaration[] {
  const { fields: own, nested } = nestPaths(fields, (path) => ({
    kind: 'ref',
    name: inner(path).name,
    via: 'inline',
    confidence: 1,
  }))
  const record: RecordDeclaration = {
    ...base,
    kind: 'record',
    flavor: recordFlavorOf(draft.from),
    fields: own,
    wildcards,
    ...(draft.arrayBody && { arrayBody: true }),
  }
  const made = [record]
  const add = (path: readonly string[], below: readonly Field[]): void => {
    made.push({
      ...base,
      ...inner(path),
      description: path.join('.'),
      kind: 'record',
      flavor: 'object',
      fields: below,
      wildcards: [],
    })
  }
  for (const { path, fields: below } of nested) add(path, below)
  for (const drafts of [draft.fields, draft.wildcards])
    for (const { field, inline } of drafts)
      if (inline && inline.length > 0) add([field.name], inline)
  return made
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
  if (links.length === 0) return field
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
  return { ...field, type }
}
