/**
 * Text that is safe to place in an output, and for which kind of output it is.
 *
 * The brand is a symbol that never leaves this file, so nothing that came from a document, from JSON
 * or from a user's helper can carry it: a `Safe` was made by an escaper or a converter of ours.
 */

/** Whose rules the holes of a template follow. `text` escapes nothing: for plain text only. */
export type Escaping = 'typescript' | 'json' | 'html' | 'markdown' | 'text'

const BRAND: unique symbol = Symbol('safe')

export interface Safe {
  readonly [BRAND]: Escaping
  readonly text: string
  toString(): string
}

/** Marks a text as fit for an output. Only for what an escaper or converter has made. */
export function safe(escaping: Escaping, text: string): Safe {
  return { [BRAND]: escaping, text, toString: ownText }
}

/** One function for all of them: there are as many as there are holes. */
function ownText(this: Safe): string {
  return this.text
}

export function isSafe(value: unknown): value is Safe {
  return typeof value === 'object' && value !== null && BRAND in value
}

/** What kind of output a safe text is fit for. */
export function escapingOf(value: Safe): Escaping {
  return value[BRAND]
}

/** The text of a value that is fit for this kind of output. */
export function textFor(value: unknown, escaping: Escaping): string | undefined {
  return isSafe(value) && value[BRAND] === escaping ? value.text : undefined
}
