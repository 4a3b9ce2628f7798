/** Sets of a project's pages: what one has and another lacks is found in 32 pages at a time. */
import type { PageIndex } from './types.js'

/** Each page of a project with its place among them. */
export type PagePlaces = ReadonlyMap<PageIndex, number>

export interface PageSet {
  /** Has no effect where the page is none of the project's. */
  add(page: PageIndex): void
  has(page: PageIndex): boolean
  /** The places of the pages that are here and not in the other. */
  lacking(other: PageSet): number[]
  readonly words: Uint32Array
}

const BITS = 32

/** How many words each set of these pages has. */
export const wordsOf = (places: PagePlaces): number => Math.ceil(places.size / BITS)

export function createPageSet(places: PagePlaces): PageSet {
  const words = new Uint32Array(wordsOf(places))
  return {
    words,
    add(page) {
      const place = places.get(page)
      if (place === undefined) return
      const at = Math.floor(place / BITS)
      words[at] = (words[at] ?? 0) | (1 << (place % BITS))
    },
    has(page) {
      const place = places.get(page)
      if (place === undefined) return false
      return (((words[Math.floor(place / BITS)] ?? 0) >>> (place % BITS)) & 1) === 1
    },
    lacking(other) {
      const found: number[] = []
      for (const [at, word] of words.entries()) {
        let left = word & ~(other.words[at] ?? 0)
        while (left !== 0) {
          const bit = BITS - 1 - Math.clz32(left)
          found.push(at * BITS + bit)
          left &= ~(1 << bit)
        }
      }
      return found
    },
  }
}
