/** `PEP 8`, `pep-0008.txt` and `RFC 2822` in text. Source: docutils' `pep_references`, `rfc_references`. */
import { asciiDigits } from '../digits.js'
import type { ResolvedParseOptions } from '../options.js'
import type { Region } from './uri.js'

export interface Link {
  readonly start: number
  readonly end: number
  readonly refuri: string
}

const SPACE = '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const PEP = new RegExp(`(pep-(\\p{Nd}+))(?:[^\\n]txt)?|PEP${SPACE}+(\\p{Nd}+)`, 'gu')
const RFC = new RegExp(`RFC(?:-|${SPACE}+)?(\\p{Nd}+)`, 'gu')

/** The address of a Python Enhancement Proposal, whose number is in decimal digits of any script. */
export function pepAddress(options: ResolvedParseOptions, digits: string): string {
  return `${options.pepBaseUrl}pep-${withoutZeros(digits).padStart(4, '0')}`
}

export function rfcAddress(options: ResolvedParseOptions, digits: string): string {
  return `${options.rfcBaseUrl}rfc${withoutZeros(digits)}.html`
}

/** The leftmost mention of a PEP. */
export function findPep(region: Region, options: ResolvedParseOptions): Link | undefined {
  const text = region.text.slice(region.start, region.end)
  for (const { 0: whole, 1: file, 2: inFile, 3: byName, index } of text.matchAll(PEP)) {
    if (!region.boundaries.mayStart(text, 0, index)) continue
    const length = [whole.length, file?.length ?? whole.length].find((candidate) =>
      region.boundaries.mayEnd(text, index + candidate, text.length),
    )
    if (length === undefined) continue
    const start = region.start + index
    return { start, end: start + length, refuri: pepAddress(options, inFile ?? byName ?? '') }
  }
  return undefined
}

/** The leftmost mention of an RFC. */
export function findRfc(region: Region, options: ResolvedParseOptions): Link | undefined {
  const text = region.text.slice(region.start, region.end)
  const { boundaries } = region
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(RFC)) {
    if (
      !boundaries.mayStart(text, 0, index) ||
      !boundaries.mayEnd(text, index + whole.length, text.length)
    )
      continue
    const start = region.start + index
    return { start, end: start + whole.length, refuri: rfcAddress(options, digits) }
  }
  return undefined
}

function withoutZeros(digits: string): string {
  return asciiDigits(digits).replace(/^0+(?=.)/, '')
}
