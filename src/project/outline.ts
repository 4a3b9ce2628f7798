/** What a page has for lists of contents: its sections, with the toctrees and the objects that stand in them. */
import type { ListedObject } from './listed-objects.js'
import type { PageSet } from './page-set.js'
import type { PageIndex, ResolvedEntry, SectionEntry, ToctreeEntry, Toctrees } from './types.js'

interface OutlineOptions {
  readonly toctrees: Toctrees
  readonly titlesOnly: boolean
  /** Whether the expression of an `only` holds. */
  readonly holds: (expression: string) => boolean
  /** Pages whose entries no list says anything new of. */
  readonly settled: PageSet
}

/** Entries of toctrees, objects that are described, and sections below. */
export interface OutlinePart {
  readonly entries: ResolvedEntry[]
  readonly objects: OutlineSection[]
  readonly sections: OutlineSection[]
}

export interface OutlineSection extends OutlinePart {
  readonly title: string
  readonly anchor: string | undefined
  readonly isCode?: true
}

/** What is in the section that gives a page its title, with what stands before it; and the sections beside it. */
export function outlineOf(
  page: PageIndex,
  { toctrees, titlesOnly, holds, settled }: OutlineOptions,
): { inside: OutlinePart; beside: OutlineSection[] } {
  const isShown = ({ only = [] }: SectionEntry | ToctreeEntry | ListedObject): boolean =>
    only.every(holds)
  const inside: OutlinePart = { entries: [], objects: [], sections: [] }
  const beside: OutlineSection[] = []
  const open: OutlinePart[] = []
  const titled = page.sections.findIndex(isShown)
  const parts = page.sections.map((entry, at): OutlinePart => {
    const { title, ids, depth } = entry
    open.length = Math.min(open.length, depth)
    const above = open.at(-1)
    const section = { title, anchor: ids[0], entries: [], objects: [], sections: [] }
    const isBelow = titlesOnly && depth > 0
    const part = at === titled ? inside : isBelow ? (above ?? inside) : section
    if (part === section && isShown(entry)) (above?.sections ?? beside).push(section)
    open.push(part)
    return part
  })
  for (const resolved of toctrees.entriesOf(page).without(settled)) {
    const { entry } = resolved
    if (isShown(entry)) (parts[entry.section ?? 0] ?? inside).entries.push(resolved)
  }
  if (!titlesOnly) addObjects(page, isShown, (section) => parts[section ?? 0] ?? inside)
  return { inside, beside }
}

/** Each object in its section, or in the object that it belongs to. */
function addObjects(
  { listed = [] }: PageIndex,
  isShown: (object: ListedObject) => boolean,
  partOf: (section: number | undefined) => OutlinePart,
): void {
  const made: OutlineSection[] = []
  for (const object of listed) {
    const { title, anchor, section, within } = object
    const own: OutlineSection = {
      title,
      anchor,
      isCode: true,
      entries: [],
      objects: [],
      sections: [],
    }
    made.push(own)
    const around = (within === undefined ? undefined : made[within]) ?? partOf(section)
    if (isShown(object)) around.objects.push(own)
  }
}
