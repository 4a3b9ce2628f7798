/** Whether a record is part of a request or of a response: by itself, or by what links to it. */
import type { LinkTable } from '../links/table-index.js'
import { isInResponseHeader, recordFlavorOf } from './record-drafts.js'
import type { Draft, RecordDraft } from './draft.js'

/**
 * `Request` or `Response` by table; what both use, or nothing does, is in neither. Only links to the
 * tables of the drafts count.
 */
export function usageParts(drafts: readonly Draft[]): ReadonlyMap<LinkTable, string> {
  const records = new Map<LinkTable, RecordDraft>()
  for (const draft of drafts) if (draft.kind === 'record') records.set(draft.from, draft)
  const requests = reachable(records, REQUEST)
  const responses = reachable(records, RESPONSE)
  const parts = new Map<LinkTable, string>()
  for (const table of records.keys()) {
    if (recordFlavorOf(table) === 'header') {
      parts.set(table, isInResponseHeader(table) ? 'Response' : 'Request')
      continue
    }
    if (requests.has(table) === responses.has(table)) continue
    parts.set(table, requests.has(table) ? 'Request' : 'Response')
  }
  return parts
}

const REQUEST: ReadonlySet<string> = new Set(['request', 'path', 'query'])
const RESPONSE: ReadonlySet<string> = new Set(['response'])

function reachable(
  records: ReadonlyMap<LinkTable, RecordDraft>,
  flavors: ReadonlySet<string>,
): Set<LinkTable> {
  const open: RecordDraft[] = []
  const found = new Set<LinkTable>()
  for (const [table, draft] of records) {
    if (!flavors.has(recordFlavorOf(table))) continue
    open.push(draft)
    found.add(table)
  }
  for (let draft = open.pop(); draft; draft = open.pop()) {
    for (const fields of [draft.fields, draft.wildcards]) {
      for (const { links } of fields) {
        for (const { to } of links) {
          const target = records.get(to)
          if (!target || found.has(to)) continue
          found.add(to)
          open.push(target)
        }
      }
    }
  }
  return found
}
