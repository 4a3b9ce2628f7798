/**
 * A text as the words that a name is made of.
 *
 * Compatibility decomposition first, without marks (`Größe` reads `Große`), then cuts at everything
 * that is no letter or digit, and at the edges of case: `noContent`, `No Content` and `no_content`
 * are the same two words, `HTTPVersion` is `HTTP Version`. Digits stay with the word before them
 * (`SHA256`), with the `v` of a version (`IPv4`, `DHCPv6`).
 */
const PARTS = /[\p{L}\p{N}]+/gu
const EDGES = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}v\p{N})/u
/** Without one a text has no edge. */
const INNER_CAPITAL = /.\p{Lu}/u
/** `VMs`, `vCPUs`: capitals with one small letter that belongs to them. */
const PLURAL_CAPITALS = /^\p{Ll}?\p{Lu}{2,}s$/u

export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const part of withoutApostrophes(plainLetters(text)).match(PARTS) ?? []) {
    if (INNER_CAPITAL.test(part) && !PLURAL_CAPITALS.test(part)) words.push(...part.split(EDGES))
    else words.push(part)
  }
  return words
}

/** Those between letters: `server's` is one word. */
function withoutApostrophes(text: string): string {
  return /['’]/u.test(text) ? text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '') : text
}

/** NFKD without combining marks. */
export function plainLetters(text: string): string {
  return isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}
