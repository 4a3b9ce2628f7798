/**
 * The most frequent block of all, in cells and list items: a single line of text that opens no
 * construct. It is read here without the block loop; the tree is the one that the loop would make.
 */
import type { Block, Line } from '../source/line.js'
import { parent } from '../tree/builders.js'
import type { BlockNode } from '../tree/nodes.js'
import { positionAround } from '../tree/position-around.js'
import type { InlineReading } from './inline.js'
import { isPunctuation, matchEnumerator } from './patterns.js'

/** The line of such a block, or undefined if it has more, or may be something else than text. */
export function plainLine(block: Block): Line | undefined {
  let { length } = block
  while (length > 1 && block[length - 1]?.text === '') length--
  const line = length === 1 ? block[0] : undefined
  return line && isPlain(line.text) ? line : undefined
}

function isPlain(text: string): boolean {
  const first = text.charCodeAt(0)
  if (!(first > 0x20 && first < 0x7f) || isPunctuation(first)) return false
  return matchEnumerator(text) === null && !text.endsWith('::')
}

/** The paragraph that such a line is, with messages before and after it. */
export function plainParagraph(line: Line, inline: InlineReading): BlockNode[] {
  const position = positionAround(inline.nodes, line, line)
  const nodes: BlockNode[] = [parent('paragraph', inline.nodes, position)]
  if (inline.messages.length > 0) nodes.push(...inline.messages)
  return inline.before.length > 0 ? [...inline.before, ...nodes] : nodes
}
