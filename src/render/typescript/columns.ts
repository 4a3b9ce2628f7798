/**
 * The properties of an enumeration's metadata: the known columns by their role, all others by their
 * header. A header is written in camel case, unless two would become the same or it is a known name;
 * then it stays as it is.
 */
import { camelCase } from 'change-case'
import type { EnumMember, EnumStyle, MemberEntry } from '../../model/types.js'
import { safe, type Safe } from '../escape/safe.js'
import type { TypeScriptOptions } from './options.js'

export interface MetadataColumn {
  readonly name: string
  readonly type: Safe
  /** Whether a member may lack it. */
  readonly optional: boolean
  readonly read: (member: EnumMember, entry: MemberEntry) => string | number | undefined
}

type Read = MetadataColumn['read']

const KNOWN: readonly (readonly [string, Read])[] = [
  ['message', (_, entry) => filled(entry.message)],
  ['description', (_, entry) => filled(entry.description)],
  ['solution', (_, entry) => filled(entry.solution)],
  ['httpStatus', (_, entry) => filled(entry.httpStatus)],
]
/** What is there already, and what every object inherits: a row may lack the column. */
const TAKEN = ['key', 'also', 'page', 'line', ...Object.getOwnPropertyNames(Object.prototype)]

export function metadataColumns(
  members: readonly EnumMember[],
  style: EnumStyle,
  name: string,
  options: TypeScriptOptions,
): readonly MetadataColumn[] {
  const headers = new Set<string>()
  let rows = 0
  for (const { entries } of members) {
    rows += entries.length
    for (const { other } of entries) for (const header of Object.keys(other)) headers.add(header)
  }
  const others = [...namesOfHeaders([...headers])].map(([header, property]): [string, Read] => [
    property,
    (_, entry) => (Object.hasOwn(entry.other, header) ? filled(entry.other[header]) : undefined),
  ])
  const keyType = style === 'union' ? 'string' : `keyof typeof ${name}`
  const columns = [...KNOWN, ...others].flatMap(([property, read]): MetadataColumn[] => {
    const filledRows = countRows(members, read)
    if (filledRows === 0) return []
    const optional = filledRows < rows
    return [{ name: property, type: safe('typescript', 'string'), optional, read }]
  })
  const key: MetadataColumn = {
    name: 'key',
    type: safe('typescript', keyType),
    optional: false,
    read: (member) => member.key,
  }
  return [key, ...columns, ...(options.sourceLines ? PLACE : [])]
}

/** How many rows have something in a column. */
function countRows(members: readonly EnumMember[], read: Read): number {
  let count = 0
  for (const member of members)
    for (const entry of member.entries) if (read(member, entry) !== undefined) count++
  return count
}

const PLACE: readonly MetadataColumn[] = [
  {
    name: 'page',
    type: safe('typescript', 'string'),
    optional: false,
    read: (_, { provenance: { path, position } }) => position.start.source ?? path,
  },
  {
    name: 'line',
    type: safe('typescript', 'number'),
    optional: false,
    read: (_, entry) => entry.provenance.position.start.line,
  },
]

function namesOfHeaders(headers: readonly string[]): ReadonlyMap<string, string> {
  const wanted = headers.map((header) => camelCase(header))
  const known = new Set([...TAKEN, ...KNOWN.map(([name]) => name)])
  const used = new Set(known)
  const names = new Map<string, string>()
  headers.forEach((header, index) => {
    const camel = wanted[index] ?? ''
    const unique = wanted.indexOf(camel) === wanted.lastIndexOf(camel)
    let name = camel !== '' && unique && !known.has(camel) ? camel : header
    while (used.has(name)) name += '_'
    used.add(name)
    names.set(header, name)
  })
  return names
}

function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
