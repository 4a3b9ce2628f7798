/** Numbers of captions: counted by kind in each section that has a number, along the toctrees. */
import type { CaptionKind } from './captions.js'
import { DEEPEST, type SectionNumbers } from './numbering.js'
import type { PageIndex, Toctrees } from './types.js'

interface Counting {
  /** How many parts of a section's number begin that of a caption. */
  readonly depth: number
  /** Name of the page that all begins at. Without such a page all are counted, in their order. */
  readonly rootName: string
}

/** As `captions` of each page. */
type CaptionNumbers = ReadonlyMap<PageIndex, readonly (string | undefined)[]>

export function captionNumbers(
  pages: ReadonlyMap<string, PageIndex>,
  toctrees: Toctrees,
  sections: SectionNumbers,
  { depth, rootName }: Counting,
): CaptionNumbers {
  const numbers = new Map<PageIndex, (string | undefined)[]>()
  const counts = new Map<string, number>()
  const root = [...pages.values()].find(
    ({ name, toctree }) => name === rootName && toctree.length > 0,
  )
  const roots = root ? [root] : toctrees.order().map(({ page }) => page)
  for (const page of roots) visit(page, [], 0)
  return numbers

  function visit(page: PageIndex, outer: readonly number[], level: number): void {
    if (numbers.has(page) || level > DEEPEST) return
    const { captions = [] } = page
    const own: (string | undefined)[] = []
    numbers.set(page, own)
    const around = numbersAround(page, sections.get(page), outer)
    for (const [at, { entry, pages: found }] of toctrees.entriesOf(page).all.entries()) {
      count(captions.length, at)
      for (const other of entry.glob ? found : found.slice(0, 1))
        visit(other, around(entry.section), level + 1)
    }
    count(captions.length, Infinity)

    /** All captions up to the place of an entry. */
    function count(end: number, entries: number): void {
      while (own.length < end) {
        const caption = captions[own.length]
        if (!caption || caption.entriesBefore > entries) return
        own.push(next(caption.kind, around(caption.section).slice(0, depth)))
      }
    }
  }

  function next(kind: CaptionKind, section: readonly number[]): string {
    const key = `${kind} ${section.join('.')}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return [...section, count].join('.')
  }
}

/** The number of the innermost section around a place that has one. */
function numbersAround(
  page: PageIndex,
  own: ReadonlyMap<number, readonly number[]> | undefined,
  outer: readonly number[],
): (section: number | undefined) => readonly number[] {
  const open: (readonly number[])[] = []
  const around = page.sections.map(({ depth }, at) => {
    open.length = Math.min(open.length, depth)
    const number = own?.get(at) ?? open.at(-1) ?? outer
    open.push(number)
    return number
  })
  return (section) => (section === undefined ? outer : (around[section] ?? outer))
}
