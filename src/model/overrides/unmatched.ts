/**
 * Parts of overrides that match nothing: a value in `names` or `skip` that no row has, a field in
 * `literals` that the table does not list. A comment speaks of one table; a rule of the config may
 * speak of many, and a part of it is unmatched only if none of them has it.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import { firstParagraph } from '../cells/content.js'
import { isEmptyObject } from '../collections.js'
import type { NameReader } from '../fields/field-name.js'
import { areTitled, namesIn } from '../fields/told-names.js'
import { createNearest } from '../../source/nearest.js'
import type { UnderstoodTable } from '../understand.js'
import type { OverrideRule, TableOverride } from '../options.js'
import type { PageComments } from './page-comments.js'
import type { ResolvedOverride } from './resolve.js'

export interface MatchedParts {
  readonly names: ReadonlySet<string>
  readonly skip: ReadonlySet<string>
  readonly literals: ReadonlySet<string>
  /** What could have been said, for the help. */
  readonly known: readonly string[]
}

const NOTHING: MatchedParts = { names: new Set(), skip: new Set(), literals: new Set(), known: [] }

type Read = Pick<UnderstoodTable, 'reading' | 'roles' | 'flavor'>

export function matchedParts(
  override: TableOverride,
  { reading, roles, flavor }: Read,
  members: UnderstoodTable['members'],
  fields: UnderstoodTable['fields'],
  readName: NameReader,
): MatchedParts {
  const { names, skip = [], literals } = override
  if (isEmptyObject(names) && skip.length === 0 && isEmptyObject(literals)) return NOTHING
  if (members)
    return {
      names: new Set(members.renamed),
      skip: new Set(members.left),
      literals: new Set(),
      known: members.members.map(({ rawValue }) => rawValue),
    }
  if (!fields) return NOTHING
  const column = [...roles].find(([, role]) => role === 'name')?.[0] ?? 0
  const isPath = flavor === 'path'
  const isTitled = areTitled(reading.columns[column]?.texts ?? [])
  const written = reading.body.flatMap(({ cells }) => {
    const cell = cells[column]
    const names = cell ? namesIn(cell, firstParagraph(cell), isTitled) : []
    return names.map((name) => readName(name, isPath).name)
  })
  const wanted = new Set(skip)
  return {
    names: new Set(),
    skip: new Set(written.filter((name) => wanted.has(name))),
    literals: new Set(fields.map(({ field }) => field.name)),
    known: fields.map(({ field }) => field.name),
  }
}

export function unmatchedInComment(
  path: string,
  { comment, placeOf }: ResolvedOverride,
  matched: MatchedParts,
): Diagnostic[] {
  if (comment === undefined) return []
  return partsOf(comment.override, [matched]).map(({ option, part, help }) => ({
    code: 'override-unmatched',
    level: 'warning',
    message: `No row of the table has "${part.slice(0, 60)}", which \`${option}\` names`,
    path,
    position: placeOf(`${option}.${part}`),
    help,
  }))
}

/** `placeOf` says where the page's own comments have a part. */
export function unmatchedInPage(
  path: string,
  override: TableOverride,
  placeOf: PageComments['placeOf'],
  tables: readonly Pick<UnderstoodTable, 'matched'>[],
): Diagnostic[] {
  if (isEmptyObject(override)) return []
  const matched = tables.map((table) => table.matched)
  return partsOf(override, matched).map(({ option, part, help }): Diagnostic => {
    const position = placeOf(`${option}.${part}`)
    return {
      code: 'override-unmatched',
      level: 'warning',
      message: `No table of the page has a row "${part.slice(0, 60)}", which \`${option}\` names`,
      path,
      ...(position && { position }),
      help,
    }
  })
}

export function unmatchedInRule(
  rule: OverrideRule,
  index: number,
  tables: readonly MatchedParts[],
  path: string,
): Diagnostic[] {
  return partsOf(rule, tables).map(({ option, part, help }) => ({
    code: 'override-unmatched',
    level: 'warning',
    message: `No row of the tables that tables[${String(index)}] of the config applies to has "${part.slice(0, 60)}", which \`${option}\` names`,
    path,
    configKey: ['tables', index, option, part],
    help,
  }))
}

interface UnmatchedPart {
  readonly option: 'names' | 'skip' | 'literals'
  readonly part: string
  readonly help: string
}

function partsOf(
  { names = {}, skip = [], literals = {} }: TableOverride,
  tables: readonly MatchedParts[],
): UnmatchedPart[] {
  const said = [
    ...Object.keys(names).map((part) => ['names', part] as const),
    ...skip.map((part) => ['skip', part] as const),
    ...Object.keys(literals).map((part) => ['literals', part] as const),
  ]
  const open = said.filter(([option, part]) => !tables.some((table) => table[option].has(part)))
  if (open.length === 0) return []
  const known = [...new Set(tables.flatMap((table) => table.known))]
  const nearest = createNearest(known)
  return open.map(([option, part]) => {
    const near = nearest(part)
    return {
      option,
      part,
      help:
        near !== undefined && near !== part
          ? `did you mean "${near}"?`
          : `known: ${known.slice(0, 20).join(', ') || 'nothing, for the table is neither enum nor record'}`,
    }
  })
}
