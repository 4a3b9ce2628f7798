/**
 * Members of an enum from its rows. Rows of the same value are one member with several entries;
 * names come from the phrase, the name column or the code, and are made different at the end.
 */
import { isEmptyObject } from '../collections.js'
import { ianaPhrase } from '../codes/phrases.js'
import { groupTexts, NO_GROUPS } from '../cells/groups.js'
import { textPlace } from '../cells/place.js'
import { areLedBySymbols, leadingSymbol } from '../kinds/symbols.js'
import { commonScope } from '../names/common-scope.js'
import { separateNames } from '../names/collide.js'
import { memberName, type MemberNaming } from '../names/member-name.js'
import { provenanceAt } from '../provenance.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { EnumMember, MemberEntry, MemberValue, ValueRange } from '../types.js'
import type { Writable } from '../../tree/writable.js'
import { deprecation } from '../fields/deprecation.js'
import { saysDeprecated, withoutRemark } from '../codes/remark.js'
import { isCalledTwice } from './called-twice.js'
import { columnWith, describe, entryOf, filledTexts, type EntriesInput } from './entries.js'
import { codeRows, type CodeRow, type SkippedRow } from './rows.js'

export interface MembersInput extends Omit<EntriesInput, 'keepsNames' | 'groups'> {
  readonly keyFrom?: EnumMember['keySource']
  readonly style: MemberNaming
  /** Names that the user gave, by value or raw name. */
  readonly names: Readonly<Record<string, string>>
  readonly skip: readonly string[]
}

export interface Members {
  readonly members: readonly EnumMember[]
  readonly ranges: readonly ValueRange[]
  readonly valueType: 'number' | 'string'
  readonly skipped: readonly SkippedRow[]
  /** Members whose names met, in groups. */
  readonly collisions: readonly (readonly EnumMember[])[]
  /** The codes that were left out because `skip` has them, and the keys of `names` that named a member. */
  readonly left: readonly string[]
  readonly renamed: readonly string[]
}

interface Draft {
  readonly value: MemberValue
  readonly rawValue: string
  readonly rows: CodeRow[]
  readonly entries: MemberEntry[]
}

export function enumMembers(input: MembersInput): Members {
  const code = codeColumn(input)
  const rows = codeRows(input.reading, code, input.flavor, input.fillDown)
  const codes = rows.codes.filter(({ raw }) => !input.skip.includes(raw))
  const isNumeric = codes.length > 0 && codes.every(({ number }) => number !== undefined)
  const drafts = draftsOf(codes, isNumeric, input, code)
  const said = drafts.map((draft) => ({ draft, ...keyText(draft, input) }))
  const scope = input.flavor === 'errorCode' ? '' : commonScope(said.map(({ text }) => text))
  const named = said.map((one) => nameOf(one, scope, input))
  const separated = separateNames(
    named.map((one, index) => ({ ...one, value: drafts[index]?.value ?? '' })),
  )
  const members = drafts.map((draft, index) =>
    memberOf(draft, named[index], separated.names[index] ?? ''),
  )
  return {
    members,
    valueType: isNumeric ? 'number' : 'string',
    skipped: rows.skipped,
    left: rows.codes.flatMap(({ raw }) => (input.skip.includes(raw) ? [raw] : [])),
    renamed: named.flatMap(({ by }) => by ?? []),
    collisions: separated.collisions.map((group) => group.flatMap((index) => members[index] ?? [])),
    ranges: rows.ranges.map(({ range, row, cell }) => ({
      from: range.from,
      to: range.to,
      rawValue: range.raw,
      description: describe(input, row.cells, code),
      provenance: provenanceAt(input.provenance, textPlace(cell, range.raw, input.reading.source)),
    })),
  }
}

/** The column that holds the values: the one that the kind stands on. */
function codeColumn({ naming, flavor }: MembersInput): number {
  const status = flavor === 'httpStatus' ? columnWith(naming, 'httpStatus') : undefined
  return status ?? columnWith(naming, 'code') ?? columnWith(naming, 'value') ?? 0
}

function draftsOf(
  codes: readonly CodeRow[],
  isNumeric: boolean,
  input: MembersInput,
  column: number,
): Draft[] {
  const drafts = new Map<MemberValue, Draft>()
  const groups = input.fillDown ? groupTexts(input.reading, input.roles) : NO_GROUPS
  const valueOf = ({ number, raw }: CodeRow): MemberValue =>
    isNumeric && number !== undefined ? number : raw
  const keepsNames =
    saysMoreThanKeys(input) || isCalledTwice(codes, valueOf, columnWith(input.naming, 'key'))
  const entries = { ...input, groups, keepsNames }
  const statuses = filledTexts(
    input,
    input.flavor === 'httpStatus' ? undefined : columnWith(input.roles, 'httpStatus'),
  )
  for (const code of codes) {
    const value = valueOf(code)
    const entry = entryOf(code, entries, column, statuses.get(code.row.index))
    const draft = drafts.get(value)
    if (draft) {
      draft.rows.push(code)
      draft.entries.push(entry)
    } else drafts.set(value, { value, rawValue: code.raw, rows: [code], entries: [entry] })
  }
  return [...drafts.values()]
}

/** Words become identifiers, and rows of one value one member: what they were called is kept. */
function saysMoreThanKeys({ reading, naming, style, names, keyFrom }: MembersInput): boolean {
  const column = columnWith(naming, 'key')
  if (column === undefined) return false
  const isNamed = (keyFrom ?? 'nameColumn') === 'nameColumn' && isEmptyObject(names)
  return (
    !isNamed ||
    reading.body.some(({ cells }) => {
      const text = cells[column]?.text ?? ''
      return text !== '' && memberName(text, style) !== text
    })
  )
}

interface SaidName {
  readonly text: string
  readonly source: EnumMember['keySource']
}

interface NamedDraft extends SaidName {
  readonly name: string
  readonly fixed: boolean
  /** The key of `names` that named it. */
  readonly by?: string
}

function nameOf(
  { draft, text, source }: SaidName & { readonly draft: Draft },
  scope: string,
  input: MembersInput,
): NamedDraft {
  const by = [String(draft.value), draft.rawValue, text].find((key) =>
    Object.hasOwn(input.names, key),
  )
  const said = by === undefined ? undefined : input.names[by]
  if (said !== undefined && by !== undefined)
    return { text: said, source: 'config', name: said, fixed: true, by }
  const phrase =
    source === 'iana' && typeof draft.value === 'number' ? ianaPhrase(draft.value) : undefined
  return {
    text,
    source,
    name: memberName(phrase ?? text.slice(scope.length), input.style),
    fixed: false,
  }
}

/** The first row that has a phrase or a name; else IANA's phrase; else the code. */
function keyText(draft: Draft, input: MembersInput): SaidName {
  const { value, rawValue } = draft
  const known = typeof value === 'number' && ianaPhrase(value) !== undefined
  const code = {
    text: rawValue,
    source: input.flavor === 'httpStatus' && known ? ('iana' as const) : ('code' as const),
  }
  if (input.keyFrom === 'code') return { text: rawValue, source: 'code' }
  if (input.keyFrom === 'iana') return { text: rawValue, source: known ? 'iana' : 'code' }
  const said = saidName(draft, input)
  return said ? { ...said, text: withoutValue(withoutRemark(said.text), rawValue) } : code
}

/** `badRequest(400)` beside 400 says again what it names. */
function withoutValue(text: string, value: string): string {
  const bare = text.endsWith(`(${value})`) ? text.slice(0, -value.length - 2).trimEnd() : ''
  return bare === '' ? text : bare
}

/** What the rows call it: a name of its own, else its phrase, unless the user says which. */
function saidName(draft: Draft, input: MembersInput): SaidName | undefined {
  const { keyFrom, flavor } = input
  if (keyFrom === 'phrase')
    return phraseOf(draft) ?? messageOf(draft, input) ?? ownName(draft, input)
  if (keyFrom === 'nameColumn')
    return ownName(draft, input) ?? messageOf(draft, input) ?? phraseOf(draft)
  const own = ownName(draft, input)
  return own ?? (flavor === 'errorCode' ? undefined : (phraseOf(draft) ?? messageOf(draft, input)))
}

/** In a column of names, or as a symbol before the words. */
function ownName({ value, rows }: Draft, input: MembersInput): SaidName | undefined {
  const { naming, reading } = input
  const keyColumn = columnWith(naming, 'key')
  for (const { row } of rows) {
    const text = keyColumn === undefined ? '' : (row.cells[keyColumn]?.text ?? '')
    if (!isPlaceholder(text)) return { text, source: 'nameColumn' }
  }
  const words = reading.columns[columnWith(naming, 'description') ?? -1]
  if (typeof value !== 'number' || !words || !areLedBySymbols(words)) return undefined
  for (const { row } of rows) {
    const text = leadingSymbol(row.cells[words.index]?.text ?? '')
    if (text !== undefined) return { text, source: 'nameColumn' }
  }
  return undefined
}

/** Beside the code in its cell. */
function phraseOf({ rows }: Draft): SaidName | undefined {
  for (const { phrase } of rows) if (phrase !== undefined) return { text: phrase, source: 'phrase' }
  return undefined
}

/** In a column of messages: one that can name members, or any where the user says so. */
function messageOf(
  { rows }: Draft,
  { naming, roles, keyFrom }: MembersInput,
): SaidName | undefined {
  const column =
    columnWith(naming, 'message') ?? (keyFrom ? columnWith(roles, 'message') : undefined)
  for (const { row } of column === undefined ? [] : rows) {
    const text = row.cells[column ?? 0]?.text ?? ''
    if (!isPlaceholder(text)) return { text: text.replace(/[.。]$/u, ''), source: 'nameColumn' }
  }
  return undefined
}

function memberOf(draft: Draft, named: NamedDraft | undefined, key: string): EnumMember {
  const deprecated = draft.rows.some(({ cell }) => saysDeprecated(cell.text))
    ? ''
    : draft.entries
        .map((entry) => deprecation(entry.description ?? entry.message ?? ''))
        .find((text) => text !== undefined)
  const member: Writable<EnumMember> = {
    key,
    keyText: named?.text ?? draft.rawValue,
    keySource: named?.source ?? 'code',
    value: draft.value,
    rawValue: draft.rawValue,
    entries: draft.entries,
  }
  if (deprecated !== undefined) member.deprecated = deprecated
  return member
}
