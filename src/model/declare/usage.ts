/** Whether a record is part of a request or of a response: by itself, or by what links to it. */
import type { RectangularTable } from '../../tables/types.js'
import type { LinkTable } from '../links/table-index.js'
import type { Draft, RecordDraft } from './draft.js'
import { recordFlavorOf } from './record-drafts.js'

export type Follows = (from: Draft, to: LinkTable) => boolean

/**
 * `Request` or `Response` by table; what both use, or nothing does, is in neither. `follows` says
 * which links count.
 */
export function usageParts(
  drafts: readonly Draft[],
  follows: Follows = () => true,
): Map<RectangularTable, string> {
  const records = new Map<RectangularTable, RecordDraft>()
  for (const draft of drafts) if (draft.kind === 'record') records.set(draft.from.table, draft)
  const requests = reachable(records, new Set(['request', 'path', 'query']), follows)
  const responses = reachable(records, new Set(['response']), follows)
  const parts = new Map<RectangularTable, string>()
  for (const table of records.keys()) {
    if (requests.has(table) === responses.has(table)) continue
    parts.set(table, requests.has(table) ? 'Request' : 'Response')
  }
  return parts
}

function reachable(
  records: ReadonlyMap<RectangularTable, RecordDraft>,
  flavors: ReadonlySet<string>,
  follows: Follows,
): Set<RectangularTable> {
  const open = [...records.values()].filter((draft) => flavors.has(recordFlavorOf(draft.from)))
  const found = new Set(open.map((draft) => draft.from.table))
  for (let draft = open.pop(); draft; draft = open.pop()) {
    for (const { links } of draft.fields) {
      for (const { to } of links) {
        const target = records.get(to.table)
        if (!target || found.has(to.table) || !follows(draft, to)) continue
        found.add(to.table)
        open.push(target)
      }
    }
  }
  return found
}
