/**
 * Numbers of sections, which toctrees with `:numbered:` give, of captions, and of equations, which are
 * counted as captions are, and on each page where these have none.
 *
 * Source: Sphinx, "Table of contents" and `numfig`; its collector of toctrees; its domain of math.
 */
import type { Language } from '../parse/languages/language.js'
import type { CaptionKind } from './captions.js'
import { captionNumbers } from './caption-numbers.js'
import { formatNumber, numberFormats, type NumfigOptions } from './number-format.js'
import type { PageIndex, ToctreeEntry, Toctrees } from './types.js'

export interface Numbering {
  /** The numbers of a page, by its path; undefined where it has none. */
  of(path: string): PageNumbers | undefined
  /** What a reference to a place shows that it has the number of. */
  find(page: PageIndex, anchor: string): FoundNumber | undefined
  /** Whether captions have numbers. */
  readonly hasCaptions: boolean
  /** Entries of numbered toctrees whose pages have their numbers from another one. */
  readonly repeated: readonly RepeatedEntry[]
}

export interface PageNumbers {
  /** Numbers by every id of a section. */
  readonly sections: ReadonlyMap<string, string>
  /** As `captions` of the page: what stands before each, or beside an equation; undefined where nothing does. */
  readonly captions: readonly (string | undefined)[]
}

/** `number` is undefined for what could have one and has none. */
export interface FoundNumber {
  readonly kind: CaptionKind | 'section'
  readonly number: string | undefined
  /** The form of references that give none. */
  readonly format: string
}

export interface RepeatedEntry {
  readonly page: PageIndex
  readonly entry: ToctreeEntry
  readonly other: PageIndex
}

/** What a heading shows before its title. */
export function sectionLabel(number: string): string {
  return `${number}. `
}

/** Pages in toctrees in one another further down get no numbers, which would be as long. */
export const DEEPEST = 100

/** By the place of a section in `sections` of its page. */
export type SectionNumbers = Map<PageIndex, Map<number, readonly number[]>>

export function createNumbering(
  pages: ReadonlyMap<string, PageIndex>,
  toctrees: Toctrees,
  numfig: NumfigOptions | undefined,
  rootName: string,
  language?: Language,
): Numbering {
  const repeated: RepeatedEntry[] = []
  const sections = sectionNumbers(pages, toctrees, repeated)
  const captions = numfig
    ? captionNumbers(pages, toctrees, sections, { depth: numfig.secnumDepth ?? 1, rootName })
    : undefined
  const formats = { ...numberFormats(numfig, language), equation: '(%s)' }
  const known = new Map<string, PageNumbers | undefined>()
  const onPages = new Map<PageIndex, PageCounts>()
  const captionNumber = (page: PageIndex, at: number): string | undefined => {
    if (captions) return captions.get(page)?.[at]
    const counts = onPages.get(page) ?? equationsOf(page)
    onPages.set(page, counts)
    return counts[at]
  }
  const make = (page: PageIndex): PageNumbers | undefined => {
    const own = sections.get(page)
    const numbered = [...(own ?? [])].flatMap(([at, number]) =>
      (page.sections[at]?.ids ?? []).map((id) => [id, number.join('.')] as const),
    )
    const labels = page.captions?.map(({ kind }, at) => {
      const number = captionNumber(page, at)
      if (number === undefined) return undefined
      const label = formatNumber(formats[kind], number)
      return kind === 'equation' ? label : `${label} `
    })
    if (!own && !labels?.some((label) => label !== undefined)) return undefined
    return { sections: new Map(numbered), captions: labels ?? [] }
  }
  return {
    hasCaptions: captions !== undefined,
    repeated,
    of(path) {
      const page = pages.get(path)
      if (page && !known.has(path)) known.set(path, make(page))
      return known.get(path)
    },
    find(page, anchor) {
      const at = page.captions?.findIndex(({ ids }) => ids.includes(anchor)) ?? -1
      const caption = page.captions?.[at]
      if (caption) {
        const { kind } = caption
        return { kind, number: captionNumber(page, at), format: formats[kind] }
      }
      const section = page.sections.findIndex(({ ids }) => ids.includes(anchor))
      if (section < 0) return undefined
      const number = sections.get(page)?.get(section)?.join('.')
      return { kind: 'section', number, format: formats.section }
    },
  }
}

type PageCounts = readonly (string | undefined)[]

/** Equations by their numbers on the page, at their places among what has captions. */
function equationsOf({ captions = [] }: PageIndex): PageCounts {
  let count = 0
  return captions.map(({ kind }) => (kind === 'equation' ? String(++count) : undefined))
}

/** Each numbered toctree begins anew. A page has the numbers of the first that leads to it. */
function sectionNumbers(
  pages: ReadonlyMap<string, PageIndex>,
  toctrees: Toctrees,
  repeated: RepeatedEntry[],
): SectionNumbers {
  const numbering = [...pages.values()].filter(({ toctree }) => toctree.some(isNumbered))
  const walk: Walk = { toctrees, assigned: new Set(), numbers: new Map(), stack: [], repeated }
  if (numbering.length === 0) return walk.numbers
  const wanted = new Set(numbering)
  for (const { page } of toctrees.order()) {
    if (!wanted.has(page)) continue
    walk.assigned.add(page)
    const trees = new Map<number, ToctreeEntry[]>()
    for (const entry of page.toctree)
      if (entry.numbered)
        trees.set(entry.numbered.toctree, [...(trees.get(entry.numbered.toctree) ?? []), entry])
    for (const entries of trees.values()) {
      walk.stack = [0]
      numberEntries(page, entries, 0, entries[0]?.numbered?.depth ?? 0, walk)
    }
  }
  return walk.numbers
}

function isNumbered({ numbered }: ToctreeEntry): boolean {
  return numbered !== undefined
}

interface Walk {
  readonly toctrees: Toctrees
  readonly assigned: Set<PageIndex>
  readonly numbers: SectionNumbers
  /** The number that was given last, at each level. */
  stack: number[]
  readonly repeated: RepeatedEntry[]
}

/** `depth` is how many levels of numbers are still to be given. */
function numberEntries(
  from: PageIndex,
  entries: readonly ToctreeEntry[],
  level: number,
  depth: number,
  walk: Walk,
): void {
  if (depth === 0 || level > DEEPEST) return
  const said = new Set([from])
  for (const entry of entries) {
    const found = walk.toctrees.pagesOf(entry, from.path)
    for (const other of entry.glob ? found : found.slice(0, 1)) {
      if (other === from || (entry.glob && said.has(other))) continue
      said.add(other)
      if (walk.assigned.has(other)) walk.repeated.push({ page: from, entry, other })
      else numberPage(other, level, depth, walk)
    }
  }
}

/** Sections and pages of toctrees that stand side by side are counted together. */
function numberPage(page: PageIndex, level: number, depth: number, walk: Walk): void {
  walk.assigned.add(page)
  const own = new Map<number, readonly number[]>()
  walk.numbers.set(page, own)
  const inSection = (at: number | undefined) => page.toctree.filter(({ section }) => section === at)
  numberEntries(page, inSection(undefined), level, depth, walk)
  for (const [at, section] of page.sections.entries()) {
    const last = level + section.depth
    walk.stack.length = Math.min(walk.stack.length, last + 1)
    while (walk.stack.length <= last) walk.stack.push(0)
    walk.stack[last] = (walk.stack[last] ?? 0) + 1
    if (depth > section.depth) own.set(at, [...walk.stack])
    const entries = inSection(at)
    if (entries.length === 0) continue
    walk.stack.push(0)
    numberEntries(page, entries, last + 1, depth - section.depth - 1, walk)
  }
  walk.stack.length = level + 1
}
