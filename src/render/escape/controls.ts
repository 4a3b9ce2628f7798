/**
 * Characters that change how text is read without being seen: controls, directional overrides and
 * isolates, zero-width characters, noncharacters, and halves of surrogate pairs.
 */

/** All of them but tab, line feed and carriage return, which each format treats in its own way. */
export const INVISIBLE =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Those among them that may not stand in HTML or Markdown even as a reference, or mislead there. */
export const MISLEADING =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** `\u202e`: as JavaScript and JSON write a UTF-16 code unit. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
