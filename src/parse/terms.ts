/**
 * A definition list's term with its classifiers, which stand behind ` : ` in text. A colon in inline
 * markup, or one that is escaped, divides nothing.
 *
 * Source: "reStructuredText Markup Specification", Definition Lists.
 */
import { offsetAt, type Line } from '../source/line.js'
import { positionBetween, positionOfLines } from '../source/position.js'
import { parent, text } from '../tree/builders.js'
import type { Classifier, InlineNode, Term, Text } from '../tree/nodes.js'
import { escapeToNulls, unescape } from './escape.js'

const DELIMITER = / +: +/g

/** Divides the inline nodes of a term's line. */
export function splitTerm(line: Line, nodes: readonly InlineNode[]): (Term | Classifier)[] {
  const whole = positionOfLines(line, line)
  const parts: (Term | Classifier)[] = [parent('term', [], whole)]
  let current = parts[0]
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes(':')) {
      current?.children.push(node)
      continue
    }
    const pieces = splitText(line, node)
    const [first, ...classifiers] = pieces
    if (first && first.value !== '') current?.children.push(first)
    for (const piece of classifiers) {
      current = parent('classifier', piece.value === '' ? [] : [piece], piece.position)
      parts.push(current)
    }
  }
  if (parts.length > 1) for (const part of parts) fitPosition(part)
  return parts
}

/** A part reaches from its first child to its last one. */
function fitPosition(part: Term | Classifier): void {
  const { children } = part
  const first = children[0]
  const last = children.at(-1)
  if (first && last) part.position = { start: first.position.start, end: last.position.end }
}

/** The pieces of a text node between delimiters; the node itself if there are none. */
function splitText(line: Line, node: Text): Text[] {
  const from = indexOfOffset(line, node.position.start.offset)
  const to = indexOfOffset(line, node.position.end.offset)
  const raw = escapeToNulls(line.text.slice(from, to))
  const pieces: Text[] = []
  let start = 0
  for (const match of raw.matchAll(DELIMITER)) {
    pieces.push(piece(line, from + start, raw.slice(start, match.index), start === 0))
    start = match.index + match[0].length
  }
  if (pieces.length === 0) return [node]
  pieces.push(piece(line, from + start, raw.slice(start), false))
  return pieces
}

function piece(line: Line, index: number, raw: string, trim: boolean): Text {
  const kept = trim ? raw.trimEnd() : raw
  return text(unescape(kept), positionBetween(line, index, line, index + kept.length))
}

function indexOfOffset(line: Line, offset: number): number {
  if (!line.map) return offset - line.offset
  let index = 0
  while (index < line.text.length && offsetAt(line, index) < offset) index++
  return index
}
