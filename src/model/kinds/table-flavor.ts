/** What a table is a part of: by its cells, its words and its names, beside the operations of its page. */
import type { Classification } from '../classify.js'
import { locatedIn } from '../fields/location.js'
import type { PageFacts } from '../page-facts.js'
import type { TableReading } from '../reading.js'
import type { EnumFlavor, RecordFlavor } from '../types.js'
import type { Choice } from './choose.js'
import {
  areHeaders,
  asksFor,
  mayHaveBody,
  placeInAddress,
  placeWithoutBody,
  type FlavorReader,
} from './record-flavor.js'

export interface FlavorReading {
  readonly flavor: EnumFlavor | RecordFlavor | undefined
  /** Of parameters that stand in different parts of an address. */
  readonly placeIn?: ReturnType<typeof placeInAddress>
}

/** A record is part of what its caption and headings speak of. */
export function flavorOf(
  { table, columns }: TableReading,
  { verdict }: Choice,
  byRole: Classification['byRole'],
  facts: Pick<PageFacts, 'operations' | 'hasBodySection'>,
  readFlavor: FlavorReader,
): FlavorReading {
  if (verdict.kind !== 'record') return { flavor: verdict.flavor }
  const column = byRole.get('location')
  const location = column === undefined ? undefined : columns[column]
  const located = location && locatedIn(location.texts)
  if (located) return { flavor: located }
  for (const [index, role] of verdict.roles) {
    const names = role === 'name' ? columns[index] : undefined
    if (!names) continue
    const said = readFlavor(table, names.header)
    const flavor =
      said === 'object' && asksFor(table, facts.operations, (role) => byRole.has(role))
        ? 'request'
        : said
    const texts = names.texts.filter((text) => text !== '')
    if (said === 'object' && areHeaders(texts)) return { flavor: 'header' }
    const placeIn = placeInAddress(table, said, texts, facts.operations)
    const places = placeIn && new Set(texts.map(placeIn))
    if (places && places.size > 1) return { flavor: said, placeIn }
    if (places?.has('query')) return { flavor: 'query' }
    // Beside a table of the path, one of the request may be the rest of it.
    if (places) return { flavor: said === 'request' ? said : 'path' }
    if (flavor !== 'request' || mayHaveBody(table, facts)) return { flavor }
    const asked = placeWithoutBody(table, facts.operations)
    const isSplit = new Set(texts.map(asked)).size > 1
    return isSplit ? { flavor, placeIn: asked } : { flavor: asked(texts[0] ?? '') }
  }
  return { flavor: undefined }
}
