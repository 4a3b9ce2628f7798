/**
 * Addresses without markup: absolute URIs and e-mail addresses.
 *
 * The text is read at each `:` and `@`: forwards for the longest end that is allowed, backwards for
 * the leftmost start. Since the end depends only on the run of URI characters, it is found once a
 * run, however many colons are in it.
 *
 * Source: "Standalone Hyperlinks" (RFC 2396, RFC 2732; RFC 822 for e-mail addresses).
 */
import { betweenWords, type Boundaries } from './boundaries.js'

export interface FoundUri {
  readonly start: number
  readonly end: number
  /** Absent in an e-mail address. */
  readonly scheme?: string
}

const URIC = 1
const LAST = 2
const EMAIL = 4
const SCHEME = 8
const LETTER = 16

const CLASSES: readonly (readonly [number, string])[] = [
  [URIC, "-_.!~*'()[];/:@&=+$,%\0"],
  [LAST, '_~*/=+'],
  [EMAIL, "-_!~*'{|}/#?^`&=+$%\0"],
  [SCHEME, '.+-'],
]
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code)
  let flags = 0
  for (const [flag, characters] of CLASSES) if (characters.includes(character)) flags |= flag
  if (/[A-Za-z]/.test(character)) return flags | URIC | LAST | EMAIL | SCHEME | LETTER
  return /[0-9]/.test(character) ? flags | URIC | LAST | EMAIL | SCHEME : flags
})

const COLON = 0x3a
const AT = 0x40
const DOT = 0x2e
const GREATER = 0x3e
const QUESTION = 0x3f
const HASH = 0x23

/** A part of a text that is searched as if it were a text of its own. */
export interface Region {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly boundaries: Boundaries
}

/** The leftmost address, of whatever scheme. */
export function findUri(region: Region): FoundUri | undefined {
  const { text, start, end } = region
  let runEnd = -1
  let uriEnd = -1
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === COLON) {
      if (i >= runEnd) {
        runEnd = skip(region, i + 1, URIC)
        uriEnd = findUriEnd(region, i + 1, runEnd)
      }
      const from = uriEnd < i + 2 ? -1 : schemeStart(region, i)
      if (from >= 0) return { start: from, end: uriEnd, scheme: text.slice(from, i) }
    } else if (code === AT) {
      const from = localPartStart(region, i)
      const to = from < 0 ? -1 : hostEnd(region, i + 1)
      if (to >= 0) return { start: from, end: to }
    }
  }
  return undefined
}

/** Whether an address of whatever scheme stands at the start of a text. */
export function beginsWithUri(text: string, boundaries: Boundaries): boolean {
  const region = { text, start: 0, end: text.length, boundaries }
  const colon = text.indexOf(':')
  if (colon > 0 && is(text, 0, LETTER) && skip(region, 0, SCHEME) === colon) {
    if (findUriEnd(region, colon + 1, skip(region, colon + 1, URIC)) >= 0) return true
  }
  const at = text.indexOf('@')
  return at > 0 && localPartStart(region, at) === 0 && hostEnd(region, at + 1) >= 0
}

/** Whether a text is an e-mail address and nothing else. */
export function isEmailAddress(text: string): boolean {
  const region = { text, start: 0, end: text.length, boundaries: betweenWords }
  const at = text.indexOf('@')
  return at > 0 && localPartStart(region, at) === 0 && hostEnd(region, at + 1) === text.length
}

function is(text: string, index: number, flags: number): boolean {
  return ((ASCII[text.charCodeAt(index)] ?? 0) & flags) !== 0
}

/** The end of the run of characters of a class from `index`. */
function skip({ text, end }: Region, index: number, flags: number): number {
  let i = index
  while (i < end && is(text, i, flags)) i++
  return i
}

/** Whether the address may end after the character at `index`: no punctuation, unless `>` follows. */
function mayBeLast({ text, end }: Region, index: number): boolean {
  if (is(text, index, LAST)) return true
  return index + 1 < end && text.charCodeAt(index + 1) === GREATER && is(text, index, URIC)
}

function mayEnd({ text, end, boundaries }: Region, index: number): boolean {
  return boundaries.mayEnd(text, index, end)
}

/** The end of what follows a scheme's colon, whose run of URI characters ends at `run`; or -1. */
function findUriEnd(region: Region, start: number, run: number): number {
  if (run > start && mayBeLast(region, run - 1)) {
    const end = findQueryEnd(region, run)
    if (end >= 0) return end
  }
  return findLastBefore(region, start + 1, run - 1)
}

/** The longest end from `high` down to `low`. */
function findLastBefore(region: Region, low: number, high: number): number {
  for (let end = high; end >= low; end--) {
    if (mayBeLast(region, end - 1) && mayEnd(region, end)) return end
  }
  return -1
}

/** The end with a query and a fragment from `index`, with a fragment, or right there; or -1. */
function findQueryEnd(region: Region, index: number): number {
  if (region.text.charCodeAt(index) === QUESTION && index < region.end) {
    const run = skip(region, index + 1, URIC)
    const last = run > index + 1 && mayBeLast(region, run - 1)
    const fragment = last ? findFragmentEnd(region, run) : -1
    const end = fragment >= 0 ? fragment : findLastBefore(region, index + 2, run)
    if (end >= 0) return end
  }
  const fragment = findFragmentEnd(region, index)
  if (fragment >= 0) return fragment
  return mayEnd(region, index) ? index : -1
}

function findFragmentEnd(region: Region, index: number): number {
  if (region.text.charCodeAt(index) !== HASH || index >= region.end) return -1
  return findLastBefore(region, index + 2, skip(region, index + 1, URIC))
}

/** The leftmost start of a scheme that ends at the colon at `index`, or -1. */
function schemeStart({ text, start, boundaries }: Region, index: number): number {
  let found = -1
  for (let i = index - 1; i >= start && is(text, i, SCHEME); i--) {
    if (is(text, i, LETTER) && boundaries.mayStart(text, start, i)) found = i
  }
  return found
}

/** The leftmost start of what is before the `@` at `index`: words joined by single dots. */
function localPartStart({ text, start, boundaries }: Region, index: number): number {
  if (text.charCodeAt(index - 1) === 0) return -1
  let found = -1
  for (let i = index - 1; i >= start; i--) {
    if (is(text, i, EMAIL)) {
      if (boundaries.mayStart(text, start, i)) found = i
    } else if (text.charCodeAt(i) !== DOT || i === index - 1 || text.charCodeAt(i + 1) === DOT)
      break
  }
  return found
}

/** The end of a host that begins at `index`, or -1. */
function hostEnd(region: Region, index: number): number {
  const { text, end } = region
  if (index >= end || !is(text, index, EMAIL)) return -1
  let run = index
  while (run < end && (is(text, run, EMAIL) || text.charCodeAt(run) === DOT)) run++
  if (run < end && mayBeLast(region, run) && mayEnd(region, run + 1)) return run + 1
  return findLastBefore(region, index + 2, run)
}
