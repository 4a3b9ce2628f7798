/**
 * Tables that fields can refer to, found by label, by number on their page, and by what their
 * captions and introductions name. Built once for all pages, what a page has only where a field of
 * it asks; labels are global, as in Sphinx.
 */
import { pushTo } from '../collections.js'
import type { RectangularTable } from '../../tables/types.js'
import { lazily, remembered } from '../remembered.js'
import type { UnderstoodTable } from '../understand.js'
import { normalSubject, subjectsOf, type SubjectReader } from './subject.js'

/** A table that was read as a record, or as values where a type names them. */
export type LinkTable = UnderstoodTable

/** A table, and the names that it says it describes, normalised. */
export interface DescribingTable {
  readonly table: LinkTable
  readonly subjects: readonly string[]
}

export interface TableIndex {
  byLabel(label: string): LinkTable | undefined
  /** A table of values that has the label, and code. */
  enumByLabel(label: string): LinkTable | undefined
  /** Tables of values of the page that say they describe `name`. */
  enumBySubject(page: string, name: string): readonly LinkTable[]
  byNumber(page: string, number: string): LinkTable | undefined
  /** The next record table of the page. */
  after(table: LinkTable): DescribingTable | undefined
  /** Tables of the page that say they describe `name`, in order. */
  bySubject(page: string, name: string): readonly LinkTable[]
  /** The only table of all pages that describes `name`. */
  bySubjectAnywhere(name: string): LinkTable | undefined
  /** Whether some table, record or not, has the label. */
  hasLabel(label: string): boolean
}

export function indexTables(
  records: readonly LinkTable[],
  tables: readonly UnderstoodTable[],
  read: SubjectReader,
): TableIndex {
  const pages = new Map<string, LinkTable[]>()
  for (const record of records) pushTo(pages, record.path, record)
  const normal = remembered(normalSubject)
  const labels = lazily(() => labelsOf(records))
  const allLabels = lazily(
    () => new Set(tables.flatMap(({ table }) => table.labels.map(normalLabel))),
  )
  const numbers = remembered((page) => numbersOf(pages.get(page) ?? []))
  const subjects = remembered((page) => subjectsOn(pages.get(page) ?? [], read))
  const enums = lazily(() => tables.filter(isEnum))
  const enumLabels = lazily(() => labelsOf(enums()))
  const enumSubjects = remembered(
    (page) =>
      subjectsOn(
        enums().filter((table) => table.path === page),
        read,
      ).tables,
  )
  const everywhere = lazily(() => subjectsOn(records, read).tables)
  return {
    byLabel: (label) => labels().get(normalLabel(label)),
    hasLabel: (label) => {
      const normal = normalLabel(label)
      return labels().has(normal) || allLabels().has(normal)
    },
    enumByLabel: (label) => enumLabels().get(normalLabel(label)),
    enumBySubject: (page, name) => enumSubjects(page).get(normal(name)) ?? NONE,
    byNumber: (page, number) => numbers(page).get(number),
    after: ({ path, table }) => subjects(path).next.get(table),
    bySubject: (page, name) => subjects(page).tables.get(normal(name)) ?? NONE,
    bySubjectAnywhere: (name) => {
      const [only, ...others] = everywhere().get(normal(name)) ?? NONE
      return others.length === 0 ? only : undefined
    },
  }
}

const NONE: readonly LinkTable[] = []

function isEnum({ kind, isIgnored, members }: UnderstoodTable): boolean {
  return kind === 'enum' && !isIgnored && (members?.members.length ?? 0) > 1
}

/** Records by their labels, then by those of the sections that begin with one. */
function labelsOf(records: readonly LinkTable[]): ReadonlyMap<string, LinkTable> {
  const labels = new Map<string, LinkTable>()
  for (const record of records)
    for (const label of record.table.labels) setOnce(labels, normalLabel(label), record)
  for (const record of records)
    if (record.table.firstOfSection)
      for (const label of record.table.sectionLabels) setOnce(labels, normalLabel(label), record)
  return labels
}

function numbersOf(tables: readonly LinkTable[]): ReadonlyMap<string, LinkTable> {
  const numbers = new Map<string, LinkTable>()
  for (const table of tables) {
    const { tableNumber } = table.provenance
    if (tableNumber !== undefined) setOnce(numbers, tableNumber, table)
  }
  return numbers
}

interface Subjects {
  readonly tables: ReadonlyMap<string, readonly LinkTable[]>
  /** What stands behind each table. */
  readonly next: ReadonlyMap<RectangularTable, DescribingTable>
}

function subjectsOn(records: readonly LinkTable[], read: SubjectReader): Subjects {
  const tables = new Map<string, LinkTable[]>()
  const next = new Map<RectangularTable, DescribingTable>()
  let last: LinkTable | undefined
  for (const table of records) {
    const subjects = subjectsOf(table.table, read)
    for (const subject of subjects) pushTo(tables, subject, table)
    if (last) next.set(last.table, { table, subjects })
    last = table
  }
  return { tables, next }
}

export function normalLabel(label: string): string {
  return IS_NORMAL.test(label) ? label : label.trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** Most labels are, and need no change. */
const IS_NORMAL = /^[!-@[-~]*$/

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}
