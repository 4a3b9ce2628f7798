/** Codes that repeat themselves or contradict each other, on one page or on several. */
import type { Diagnostic } from '../../source/diagnostic.js'
import { isPhraseOf } from '../codes/phrases.js'
import { pushTo } from '../collections.js'
import type { EnumMember, MemberEntry, Model, TableModel } from '../types.js'

export function duplicateCodes({ pages }: Model): Diagnostic[] {
  return pages.flatMap(({ path, tables }) =>
    tables.flatMap((table) => table.members.flatMap((member) => duplicates(path, member))),
  )
}

/** Rows of the same words; the same code with other words is a further case of it. */
function duplicates(path: string, { value, entries }: EnumMember): Diagnostic[] {
  const seen = new Map<string, MemberEntry>()
  const found: Diagnostic[] = []
  for (const entry of entries) {
    const words = JSON.stringify([
      entry.message,
      entry.description,
      entry.solution,
      entry.httpStatus,
      entry.other,
    ])
    const first = seen.get(words)
    if (!first) seen.set(words, entry)
    else {
      found.push({
        code: 'duplicate-code',
        level: 'warning',
        message: `${String(value)} stands here a second time with the same words`,
        path,
        position: entry.provenance.position,
        help: 'remove one of the rows',
        related: [
          {
            message: 'the first',
            path: first.provenance.path,
            position: first.provenance.position,
          },
        ],
      })
    }
  }
  return found
}

interface Said {
  readonly member: EnumMember
  readonly entry: MemberEntry
  readonly words: string
}

/** Two rows of one table that have the same code and other words, or call a value by other names. A blank code cell continues the row above. */
export function contradictoryRows({ pages }: Model): Diagnostic[] {
  return pages.flatMap((page) =>
    page.tables.flatMap(({ flavor, columns, members }) => {
      const names = columns.find(({ role }) => role === 'key')?.header
      const hasMessages = flavor === 'httpStatus' || flavor === 'errorCode'
      return members.flatMap((member) => [
        ...(hasMessages ? contradictions(member) : []),
        ...(names === undefined ? [] : contradicting(namesOf(member, names))),
      ])
    }),
  )
}

/** What the rows of a value call it, but for those that say themselves that it is another name. */
function namesOf(member: EnumMember, column: string): Said[] {
  return member.entries.flatMap((entry) => {
    const words = entry.other[column]
    const isSaid = entry.description !== undefined && ANOTHER_NAME.test(entry.description)
    return words === undefined || isSaid || !isWritten(entry, member)
      ? []
      : [{ member, entry, words }]
  })
}

const ANOTHER_NAME =
  /\b(?:alias(?:es)?|synonyms?|(?:same|equal|equivalent|identical) (?:as|to)|(?:another|other|old|former|deprecated) name)\b/i

function contradictions(member: EnumMember): Diagnostic[] {
  const said = member.entries.flatMap((entry) => {
    const isRepeated = isWritten(entry, member)
    return isRepeated && entry.message !== undefined
      ? [{ member, entry, words: entry.message }]
      : []
  })
  return contradicting(said)
}

/** Whether the row has the code itself. */
function isWritten({ provenance: { position } }: MemberEntry, { rawValue }: EnumMember): boolean {
  return position.end.offset - position.start.offset === rawValue.length
}

/** The same code with other words in another table: a phrase of a status, a message of an error code. */
export function contradictoryCodes({ pages }: Model): Diagnostic[] {
  const said = new Map<string, Said[]>()
  for (const table of pages.flatMap((page) => page.tables)) {
    if (table.flavor !== 'httpStatus' && table.flavor !== 'errorCode') continue
    for (const member of table.members) {
      const words = wordsOf(member, table)
      const [entry] = member.entries
      const isLocal = table.flavor === 'errorCode' && typeof member.value === 'number'
      if (words !== undefined && entry && !isLocal)
        pushTo(said, `${table.flavor}:${String(member.value)}`, { member, entry, words })
    }
  }
  return [...said.values()].flatMap(contradicting)
}

function wordsOf(
  { keySource, keyText, entries }: EnumMember,
  { flavor }: TableModel,
): string | undefined {
  if (flavor === 'errorCode') return onlyMessage(entries)
  return keySource === 'phrase' || keySource === 'nameColumn' ? keyText : undefined
}

/** What all rows say; rows that contradict each other are reported themselves. */
function onlyMessage([first, ...others]: readonly MemberEntry[]): string | undefined {
  return others.every(({ message }) => message === first?.message) ? first?.message : undefined
}

function contradicting(said: readonly Said[]): Diagnostic[] {
  const [first, ...others] = said
  if (!first) return []
  return others
    .filter(
      ({ words, member }) =>
        normal(words) !== normal(first.words) &&
        !(
          typeof member.value === 'number' &&
          isPhraseOf(member.value, words) &&
          isPhraseOf(member.value, first.words)
        ),
    )
    .map(({ member, entry, words }) => ({
      code: 'contradictory-code',
      level: 'warning',
      message: `${String(member.value)} is "${words.slice(0, 80)}" here and "${first.words.slice(0, 80)}" elsewhere`,
      path: entry.provenance.path,
      position: entry.provenance.position,
      help: 'make the texts agree, or say in words that one is an alias of the other',
      related: [
        {
          message: 'the other',
          path: first.entry.provenance.path,
          position: first.entry.provenance.position,
        },
      ],
    }))
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
