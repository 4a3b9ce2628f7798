/** A group of equal drafts as declarations: its type, and the records inside it. */
import type { RectangularTable } from '../../tables/types.js'
import { captionName } from '../provenance.js'
import { fillOpen } from '../types/type-expression.js'
import type {
  Declaration,
  EnumDeclaration,
  Field,
  RecordDeclaration,
  TypeExpression,
} from '../types.js'
import type { Draft, DraftField, EnumDraft, RecordDraft } from './draft.js'
import type { GroupNames, TypeNames } from './name-groups.js'
import { nestPaths } from './nest-paths.js'
import { recordFlavorOf } from './record-drafts.js'

/** Names of what fields lead to. */
export interface LinkNames {
  readonly nameOf: ReadonlyMap<RectangularTable, string>
  /** Names of the records that examples gave to fields. */
  readonly inlineNameOf: ReadonlyMap<Field, string>
}

export function declarationsOf(
  group: readonly Draft[],
  names: GroupNames,
  nameOf: LinkNames['nameOf'],
): Declaration[] {
  const [first] = group
  if (!first) return []
  const tables = group.flatMap((draft) => draft.tables)
  const description = captionName(first.from.table.caption) ?? first.from.table.headingPath.at(-1)
  const base = {
    ...names.own,
    page: first.from.path,
    sources: tables.map(({ provenance }) => provenance),
    ...(description !== undefined && { description }),
  }
  return first.kind === 'enum'
    ? [enumDeclaration(first, base)]
    : recordDeclarations(first, base, names, nameOf)
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
  { inner }: GroupNames,
  nameOf: LinkNames['nameOf'],
): RecordDeclaration[] {
  const linked = (one: DraftField): Field =>
    linkedField(one, base.page, nameOf, one.inline && inner([one.field.name]).name)
  const { fields: own, nested } = nestPaths(draft.fields.map(linked), (path) => ({
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
    wildcards: draft.wildcards.map(linked),
    ...(draft.arrayBody && { arrayBody: true }),
  }
  const shown = [...draft.fields, ...draft.wildcards].flatMap(({ field, inline }) =>
    inline && inline.length > 0 ? [{ path: [field.name], fields: inline }] : [],
  )
  const inside = [...nested, ...shown].map(({ path, fields: below }): RecordDeclaration => ({
    ...base,
    ...inner(path),
    description: path.join('.'),
    kind: 'record',
    flavor: 'object',
    fields: below,
    wildcards: [],
  }))
  return [record, ...inside]
}

/**
 * The field of a page with its links in its type, or with the name of the record that examples gave
 * it. The last link stands for all further open parts.
 */
export function linkedField(
  { field, links }: DraftField,
  page: string,
  nameOf: LinkNames['nameOf'],
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
    const name = link && nameOf.get(link.to.table)
    if (!link || name === undefined) return undefined
    const { via, confidence } = link
    const isElsewhere = link.to.page !== page
    return { kind: 'ref', name, ...(isElsewhere && { page: link.to.page }), via, confidence }
  })
  return { ...field, type }
}
