/** Cutting a part out of a file: by line numbers, or by texts before and after it. */

export interface Cut {
  readonly start: number
  readonly end: number
}

/** From one line to before another, as Python slices: from 0, negative numbers from the end. */
export function cutByLines(
  text: string,
  { start, end }: Cut,
  first: number | undefined,
  last: number | undefined,
): Cut {
  const starts = [start]
  for (const { 0: found, index } of text.matchAll(/\r\n?|\n/g)) {
    if (index >= start && index + found.length < end) starts.push(index + found.length)
  }
  const count = start === end ? 0 : starts.length
  const from = sliceIndex(first ?? 0, count)
  const to = Math.max(from, sliceIndex(last ?? count, count))
  return { start: starts[from] ?? end, end: to < count ? (starts[to] ?? end) : end }
}

function sliceIndex(index: number, count: number): number {
  return index < 0 ? Math.max(0, count + index) : Math.min(index, count)
}

/** After a text, or before it; undefined where it is not found. */
export function cutByText(
  text: string,
  cut: Cut,
  side: 'start-after' | 'end-before',
  marker: string,
): Cut | undefined {
  const found = text.indexOf(marker, cut.start)
  if (found < 0 || found + marker.length > cut.end) return undefined
  return side === 'start-after'
    ? { start: found + marker.length, end: cut.end }
    : { start: cut.start, end: found }
}
