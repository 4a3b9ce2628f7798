/**
 * Which characters open and close, and which of them belong together: general categories Ps, Pe, Pi
 * and Pf of Unicode 5.2 with ASCII's, as docutils has them.
 *
 * Source: "reStructuredText Markup Specification", Inline markup recognition rules 5 to 7.
 */

/** An opening character before its closing one. */
const PAIRS = '""\'\'()<>[]{}［］｛｝'

/** Code points, as ranges of hexadecimal numbers, in which each second one closes the one before. */
const ADJACENT =
  'f3a-f3d 169b-169c 2045-2046 207d-207e 208d-208e 2329-232a 2768-2775 27c5-27c6 27e6-27ef ' +
  '2983-2998 29d8-29db 29fc-29fd 2e22-2e29 3008-3011 3014-301b 301d-301e fd3e-fd3f fe17-fe18 ' +
  'fe35-fe44 fe47-fe48 fe59-fe5e ff08-ff09 ff5f-ff60 ff62-ff63'

/** Quotes that open in some languages and close in others: each stands on either side. */
const QUOTES = '«»‘’“”‹›⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡‚‛„‟'

/** Further quotes that close what the first of each opens, in some language. */
const NATIONAL: readonly (readonly [string, string])[] = [
  ['»', '»'],
  ['‘', '‚'],
  ['’', '’'],
  ['‚', '‘’'],
  ['“', '„'],
  ['„', '“”'],
  ['”', '”'],
  ['›', '›'],
]

/** The closing characters of each opening one. */
const CLOSERS: ReadonlyMap<number, readonly number[]> = closersByOpener()

export const openers: ReadonlySet<number> = new Set(CLOSERS.keys())
/** `〟` closes nothing that docutils would match, but ends markup like any other closing character. */
export const closers: ReadonlySet<number> = new Set([...[...CLOSERS.values()].flat(), 0x301f])

/** Whether the second character closes what the first one opens. */
export function isPair(opener: number, closer: number): boolean {
  return CLOSERS.get(opener)?.includes(closer) ?? false
}

function closersByOpener(): Map<number, number[]> {
  const found = new Map<number, number[]>()
  const add = (opener: number, closer: number) => {
    found.set(opener, [...(found.get(opener) ?? []), closer])
  }
  for (const [first, last] of readRanges(ADJACENT)) {
    for (let code = first; code < last; code += 2) add(code, code + 1)
  }
  eachPair(PAIRS, add)
  eachPair(QUOTES, (left, right) => {
    add(left, right)
    add(right, left)
  })
  for (const [opener, others] of NATIONAL) {
    for (const other of others) add(opener.charCodeAt(0), other.charCodeAt(0))
  }
  return found
}

function eachPair(pairs: string, add: (opener: number, closer: number) => void): void {
  for (let i = 0; i < pairs.length; i += 2) add(pairs.charCodeAt(i), pairs.charCodeAt(i + 1))
}

/** Ranges written as hexadecimal numbers, `2d 41-5a`; both ends belong to a range. */
export function readRanges(text: string): [number, number][] {
  return text.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}
