/**
 * Files that every reStructuredText processor has, included by a name in angle brackets:
 * substitution definitions for characters. Here is the set that documents use most, ISO's "Numeric
 * and Special Graphic Characters".
 *
 * Source: "reStructuredText Standard Definition Files".
 */
import type { Source } from '../source/source.js'

// prettier-ignore
const ISO_NUMERIC: Readonly<Record<string, number>> = {
  amp: 0x26, apos: 0x27, ast: 0x2a, brvbar: 0xa6, bsol: 0x5c, cent: 0xa2, colon: 0x3a, comma: 0x2c,
  commat: 0x40, copy: 0xa9, curren: 0xa4, darr: 0x2193, deg: 0xb0, divide: 0xf7, dollar: 0x24,
  equals: 0x3d, excl: 0x21, frac12: 0xbd, frac14: 0xbc, frac18: 0x215b, frac34: 0xbe,
  frac38: 0x215c, frac58: 0x215d, frac78: 0x215e, gt: 0x3e, half: 0xbd, horbar: 0x2015,
  hyphen: 0x2010, iexcl: 0xa1, iquest: 0xbf, laquo: 0xab, larr: 0x2190, lcub: 0x7b, ldquo: 0x201c,
  lowbar: 0x5f, lpar: 0x28, lsqb: 0x5b, lsquo: 0x2018, lt: 0x3c, micro: 0xb5, middot: 0xb7,
  nbsp: 0xa0, not: 0xac, num: 0x23, ohm: 0x2126, ordf: 0xaa, ordm: 0xba, para: 0xb6, percnt: 0x25,
  period: 0x2e, plus: 0x2b, plusmn: 0xb1, pound: 0xa3, quest: 0x3f, quot: 0x22, raquo: 0xbb,
  rarr: 0x2192, rcub: 0x7d, rdquo: 0x201d, reg: 0xae, rpar: 0x29, rsqb: 0x5d, rsquo: 0x2019,
  sect: 0xa7, semi: 0x3b, shy: 0xad, sol: 0x2f, sung: 0x266a, sup1: 0xb9, sup2: 0xb2, sup3: 0xb3,
  times: 0xd7, trade: 0x2122, uarr: 0x2191, verbar: 0x7c, yen: 0xa5,
}

/** The file of a name, or undefined where there is none of it here. */
export function standardFile(name: string): Source | undefined {
  if (name !== 'isonum.txt') return undefined
  const text = Object.entries(ISO_NUMERIC)
    .map(([entity, code]) => `.. |${entity}| unicode:: U+${code.toString(16).padStart(5, '0')}\n`)
    .join('')
  return { path: `<${name}>`, text, isInserted: true }
}
