/**
 * Characters that no output can hold, or that mislead a reader of its source.
 *
 * Source: HTML, "preprocessing the input stream"; Unicode Technical Report 36, bidirectional text.
 */

/** Controls, noncharacters and halves of surrogate pairs: not allowed in HTML, even as references. */
const IMPOSSIBLE =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Embeddings, overrides and isolates: what follows is not read in the order in which it stands. */
const DIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/g

/** Text that every output can hold. */
export function possibleText(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd')
}

/** Whether code has characters that change its order. */
export function isMisleading(code: string): boolean {
  return code.search(DIRECTIONAL) >= 0
}

/** Code in which such characters can be seen. */
export function plainCode(code: string): string {
  return possibleText(code).replace(DIRECTIONAL, '\ufffd')
}

/** HTML or Markdown in which they are written as references. Only for text that is not code. */
export function referDirectional(markup: string): string {
  return markup.replace(
    DIRECTIONAL,
    (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  )
}
