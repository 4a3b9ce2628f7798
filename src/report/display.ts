/**
 * How a line of a page is shown on a terminal, and at which display column each of its characters
 * stands. Tabs become blanks, wide characters count two columns, combining marks none, and what
 * could steer a terminal (escape sequences, bidirectional overrides) is shown as a replacement
 * character.
 */
import { eastAsianWidth } from 'get-east-asian-width'

export interface DisplayLine {
  readonly text: string
  /** `columns[i]`: display column of the UTF-16 code unit `i`; one more entry for the line's end. */
  readonly columns: readonly number[]
}

const TAB_WIDTH = 8
const PLAIN = /^[\x20-\x7e]*$/
const COMBINING = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200c\u2060]|\u200d|[\ufe00-\ufe0f])$/u
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
const STEERING_ALL = new RegExp(STEERING.source, 'gu')
const REPLACEMENT = '\ufffd'

export function displayLine(raw: string): DisplayLine {
  if (PLAIN.test(raw))
    return { text: raw, columns: Array.from({ length: raw.length + 1 }, (_, i) => i) }
  const columns: number[] = []
  let text = ''
  let column = 0
  for (const character of raw) {
    for (let i = 0; i < character.length; i++) columns.push(column)
    const width = character === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : widthOf(character)
    text += character === '\t' ? ' '.repeat(width) : visible(character)
    column += width
  }
  columns.push(column)
  return { text, columns }
}

/** A text of a document made safe for a terminal or a log, on one line. */
export function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ').replace(STEERING_ALL, REPLACEMENT)
}

/** As `oneLine`, with the line breaks kept. */
export function safeLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll('\t', ' ').replace(STEERING_ALL, REPLACEMENT))
}

function visible(character: string): string {
  return STEERING.test(character) ? REPLACEMENT : character
}

function widthOf(character: string): number {
  if (STEERING.test(character)) return 1
  if (COMBINING.test(character)) return 0
  return eastAsianWidth(character.codePointAt(0) ?? 0)
}
