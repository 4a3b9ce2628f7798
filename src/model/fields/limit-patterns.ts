/** How limits are looked for in a text: patterns with `N` for a number and `TO` for what stands between two. */
import type { Constraints } from '../types.js'
import type { Writable } from '../../tree/writable.js'

const NUMBER = String.raw`(-?\d{1,3}(?:,\d{3})+|-?\d{1,15}(?:\.\d{1,9})?)(?![\d^])`
const TO = String.raw`\s*(?:-|–|—|~|to|and|through)\s*`
export const pattern = (source: string, flags = 'i'): RegExp =>
  new RegExp(source.replaceAll('N', NUMBER).replaceAll('TO', TO), flags)
/** All that a text says of a range. */
export const range = (source: string, flags = 'gi'): RegExp => pattern(source, flags)

export type Limit = Exclude<keyof Constraints, 'pattern' | 'format' | 'items'>

export function one(
  found: Writable<Constraints>,
  limit: Limit,
  text: string,
  patterns: readonly RegExp[],
): void {
  const number = numberOf(firstMatch(text, patterns)?.[1])
  if (number !== undefined) found[limit] = number
}

/** A range counts only if it is one, from less than to, and no other range is said of some of the values. */
export function both(
  found: Writable<Constraints>,
  low: Limit,
  high: Limit,
  text: string,
  patterns: readonly RegExp[],
): void {
  // Few texts say any, and to go through all matches costs much more than to look for one.
  const said = patterns.filter((next) => text.search(next) >= 0)
  if (said.length === 0) return
  const ranges = said
    .flatMap((next) => [...text.matchAll(next)])
    .map((match) => [numberOf(match[1]) ?? 0, numberOf(match[2]) ?? 0] as const)
    .filter(([from, to]) => from < to)
  const [first] = ranges
  if (!first || ranges.some((other) => String(other) !== String(first))) return
  found[low] = first[0]
  found[high] = first[1]
}

export function firstMatch(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const next of patterns) {
    const match = next.exec(text)
    if (match) return match
  }
  return undefined
}

export function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replaceAll(',', ''))
}
