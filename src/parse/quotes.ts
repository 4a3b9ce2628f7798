/**
 * The content of block quotes: each attribution ends one, and what follows is the next. Shared by
 * indented text and the directives that make quotes (`epigraph` and the like).
 *
 * Source: "reStructuredText Markup Specification", Block Quotes.
 */
import { sliceLine, type Block, type Line } from '../source/line.js'
import { positionOfLines } from '../source/position.js'
import { parent } from '../tree/builders.js'
import type { Attribution, BlockNode, BlockQuote } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import { indentWidth, lastLine, lineAt } from './regions.js'

/** Two or three hyphens, or an em dash. */
const ATTRIBUTION = /^(?:---?(?!-)|\u2014) *(?=[^ ])/

export function parseQuotes(context: ParseContext, block: Block): BlockNode[] {
  const nodes: BlockNode[] = []
  let start = 0
  while (start < block.length) {
    const found = findAttribution(block, start)
    const end = found?.start ?? block.length
    const content = start === 0 && end === block.length ? block : block.slice(start, end)
    const children = context.parseBlock(content)
    const last = lastLine(block, start, found?.end ?? end)
    const quote: BlockQuote = parent(
      'block_quote',
      children,
      positionOfLines(lineAt(block, start), last),
    )
    nodes.push(quote)
    start = found?.end ?? end
    if (found) {
      const inline = context.parseInline(found.lines)
      const place = positionOfLines(lineAt(block, found.start), last)
      const attribution: Attribution = parent('attribution', inline.nodes, place)
      children.push(attribution)
      nodes.push(...inline.messages)
    }
    while (start < block.length && block[start]?.text === '') start++
  }
  return nodes
}

interface FoundAttribution {
  readonly start: number
  readonly end: number
  /** Its lines without dash and indent. */
  readonly lines: Line[]
}

/** The first attribution after a blank line that has text before it, and is well-shaped. */
function findAttribution(block: Block, start: number): FoundAttribution | undefined {
  let seen = false
  for (let i = start; i < block.length; i++) {
    const line = lineAt(block, i)
    if (line.text === '') continue
    const match = seen && block[i - 1]?.text === '' ? ATTRIBUTION.exec(line.text) : null
    const shape = match && attributionShape(block, i)
    if (shape) {
      const { end, indent } = shape
      const below = block.slice(i + 1, end).map((other) => sliceLine(other, indent))
      return { start: i, end, lines: [sliceLine(line, match[0].length), ...below] }
    }
    seen = true
  }
  return undefined
}

/** All lines after the first must have one indent. */
function attributionShape(
  block: Block,
  start: number,
): { end: number; indent: number } | undefined {
  let indent: number | undefined
  let end = start + 1
  for (; end < block.length; end++) {
    const text = block[end]?.text ?? ''
    if (text === '') break
    const width = indentWidth(text)
    indent ??= width
    if (width !== indent) return undefined
  }
  return { end, indent: indent ?? 0 }
}
