/**
 * Tables that fields can refer to, found by label, by number on their page, and by what their
 * captions and introductions name. Built once for all pages; labels are global, as in Sphinx.
 */
import type { RectangularTable } from '../../tables/types.js'
import type { FieldDraft } from '../fields/field.js'
import { pushTo } from '../collections.js'
import { remembered } from '../remembered.js'
import { tableNumber } from '../provenance.js'
import { normalSubject, subjectsOf, type SubjectReader } from './subject.js'

/** A table that was read as a record, in the place that it has on its page. */
export interface LinkTable {
  readonly page: string
  readonly table: RectangularTable
  /** Names that the table says it describes, normalised. */
  readonly subjects: readonly string[]
  /** What its rows say. */
  fields(): readonly FieldDraft[]
}

export interface TableIndex {
  byLabel(label: string): LinkTable | undefined
  byNumber(page: string, number: string): LinkTable | undefined
  /** All record tables of a page, in order. */
  onPage(page: string): readonly LinkTable[]
  /** Tables of the page that say they describe `name`, in order. */
  bySubject(page: string, name: string): readonly LinkTable[]
  /** The only table of all pages that describes `name`. */
  bySubjectAnywhere(name: string): LinkTable | undefined
  /** Whether some table, record or not, has the label. */
  hasLabel(label: string): boolean
}

export function linkTable(
  page: string,
  table: RectangularTable,
  fields: readonly FieldDraft[],
  readSubjects: SubjectReader,
): LinkTable {
  return { page, table, subjects: subjectsOf(table, readSubjects), fields: () => fields }
}

export function indexTables(
  records: readonly LinkTable[],
  others: readonly RectangularTable[],
): TableIndex {
  const labels = new Map<string, LinkTable>()
  const sections = new Map<string, LinkTable>()
  const numbers = new Map<string, LinkTable>()
  const pages = new Map<string, LinkTable[]>()
  const subjects = new Map<string, LinkTable[]>()
  const everywhere = new Map<string, LinkTable | null>()
  for (const link of records) {
    const { page, table } = link
    for (const label of table.labels) setOnce(labels, normalLabel(label), link)
    if (table.firstOfSection)
      for (const label of table.sectionLabels) setOnce(sections, normalLabel(label), link)
    const number = tableNumber(table.caption)
    if (number !== undefined) setOnce(numbers, `${page}\n${number}`, link)
    pushTo(pages, page, link)
    for (const subject of link.subjects) {
      pushTo(subjects, `${page}\n${subject}`, link)
      everywhere.set(subject, everywhere.has(subject) ? null : link)
    }
  }
  const normal = remembered(normalSubject)
  const otherLabels = new Set(others.flatMap((table) => table.labels.map(normalLabel)))
  return {
    byLabel: (label) => labels.get(normalLabel(label)) ?? sections.get(normalLabel(label)),
    byNumber: (page, number) => numbers.get(`${page}\n${number}`),
    onPage: (page) => pages.get(page) ?? [],
    bySubject: (page, name) => subjects.get(`${page}\n${normal(name)}`) ?? [],
    bySubjectAnywhere: (name) => everywhere.get(normal(name)) ?? undefined,
    hasLabel: (label) =>
      labels.has(normalLabel(label)) ||
      sections.has(normalLabel(label)) ||
      otherLabels.has(normalLabel(label)),
  }
}

export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase()
}

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}
