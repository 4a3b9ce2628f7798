/**
 * Columns that a text takes in a fixed-pitch font: wide East Asian characters take two, combining
 * ones none (docutils' `column_width`).
 */
import { eastAsianWidth } from 'get-east-asian-width'

const NOT_ASCII = /[^\x00-\x7f]/

/** The width of a text in columns. */
export function columnWidth(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  const width = isWide(character) ? 2 : 1
  return isCombining(character) ? width - 1 : width
}

/** Whether a character takes two columns ("Wide" or "Fullwidth" in Unicode's East Asian widths). */
export function isWide(character: string): boolean {
  return eastAsianWidth(character.codePointAt(0) ?? 0) === 2
}

const MARK = /\p{M}/u

/**
 * Whether a character has a canonical combining class. JavaScript does not tell; but normalising
 * sorts marks by class, and U+0345 has the highest: what moves before it has a class.
 */
export function isCombining(character: string): boolean {
  if (character.charCodeAt(0) < 0x300 || !MARK.test(character)) return false
  return character === '\u0345' || !`\u0345${character}`.normalize('NFD').startsWith('\u0345')
}
