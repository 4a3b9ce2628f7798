/**
 * What a cell of an error-code column holds: one code or several. A code is one token: `APIG.0101`,
 * `CCE.01400001`, `NoSuchBucket`, `DSC_ERR_003_001`, `1100`, `08006`.
 */
import type { CodeText } from './status-cell.js'

/** One token that ends with no full stop, colon or dash; or a negative number or `errno`. */
const CODE =
  /^(?:[\p{L}\p{N}_$](?:[\p{L}\p{N}_.:#$-]{0,78}[\p{L}\p{N}_#$])?|[-−](?:\d{1,15}|E[A-Z][A-Z\d]+))$/u
/** More than a word: a digit, an underscore, a sign inside, or capitals inside. */
const MORE_THAN_WORD = /[\p{N}_]|\p{L}[.:]\p{L}|\p{Ll}\p{Lu}|^\p{Lu}{4,}$/u
const LEAD = /^(?:error\s+code|code|error)\s*[:：]\s*/i
const LONGEST = 2000

/** The codes of a cell in order; none where it is prose, a placeholder or empty. */
export function errorCodes(text: string): CodeText<string>[] {
  if (text === '' || text.length > LONGEST) return []
  const lead = LEAD.exec(text)?.[0].length ?? 0
  const rest = text.slice(lead)
  if (isCode(rest)) return [{ value: rest, raw: rest, at: lead }]
  if (!looksLikeCode(/^[^\s/,;|、]*/u.exec(rest)?.[0].replace(/[.:]+$/u, '') ?? '')) return []
  const several = [...rest.matchAll(/[^\s/,;|、]+/gu)]
  const words = several.map(({ 0: word }) => word)
  if (several.length > 1 && words.every(isCode) && haveOneShape(words)) {
    return several.map(({ 0: raw, index }) => ({ value: raw, raw, at: lead + index }))
  }
  return withPhrase(rest, lead)
}

/** `APIG.0101 The API does not exist`, `InvalidTag (400)`: the code, then words about it. */
function withPhrase(text: string, lead: number): CodeText<string>[] {
  const [, raw = '', phrase = ''] = /^(\S+?)[:,]?\s+[-–(]?\s*(.{1,120})$/u.exec(text) ?? []
  if (!isCode(raw) || !looksLikeCode(raw)) return []
  return [{ value: raw, raw, at: lead, phrase: phrase.replace(/[)）.]$/u, '') }]
}

export function isCode(text: string): boolean {
  return !text.includes(' ') && CODE.test(text)
}

/** More than a word: it has a digit, an underscore, a dot inside, or capitals inside. */
export function looksLikeCode(text: string): boolean {
  return isCode(text) && MORE_THAN_WORD.test(text)
}

/** Whether all words have digits (or all have none), and none is a plain word of a sentence. */
function haveOneShape(words: readonly string[]): boolean {
  const numbered = words.filter((word) => /\p{N}/u.test(word)).length
  if (numbered === words.length) return true
  return numbered === 0 && words.every((word) => /\p{Ll}\p{Lu}|_|\./u.test(word))
}
