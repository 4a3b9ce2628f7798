/** Random documents of every construct, nested by indentation, in tables and in directives. */
import { directive, rowsOfCommas, rowsOfLists } from './directives.js'
import { inlineText } from './inline.js'
import { blockPieces, lineStarts } from './pieces.js'
import type { Random } from './random.js'
import { gridTable, simpleTable } from './tables.js'

const DEEPEST = 3

export function buildDocument(random: Random): string {
  const blocks = Array.from({ length: 1 + random.below(5) }, () => block(random, 0))
  return blocks.join(random.chance(0.85) ? '\n\n' : '\n') + '\n'
}

function block(random: Random, depth: number): string {
  const content = () =>
    depth < DEEPEST && random.chance(0.5) ? block(random, depth + 1) : inlineText(random)
  switch (random.below(10)) {
    case 0:
      return gridTable(random, content)
    case 1:
      return simpleTable(random, content)
    case 2:
      return directive(random, content)
    case 3:
      return directive(random, () => dataRows(random, content))
    case 4:
      return looseLines(random)
    default:
      return nested(random, depth)
  }
}

function dataRows(random: Random, content: () => string): string {
  return random.chance(0.5) ? rowsOfLists(random, content) : rowsOfCommas(random, content)
}

function nested(random: Random, depth: number): string {
  const piece = random.pick(blockPieces).replace(/%/g, () => inlineText(random))
  if (depth >= DEEPEST || !random.chance(0.4)) return piece
  const indent = ' '.repeat(1 + random.below(4))
  const gap = random.chance(0.7) ? '\n\n' : '\n'
  return piece + gap + block(random, depth + 1).replace(/^(?=.)/gm, indent)
}

/** Lines that begin like some construct, at odd indents, with or without blank lines between. */
function looseLines(random: Random): string {
  const line = () =>
    random.chance(0.2)
      ? ''
      : ' '.repeat(random.pick([0, 0, 0, 1, 2, 3, 4, 8])) +
        random.pick(lineStarts) +
        (random.chance(0.8) ? inlineText(random) : '')
  return Array.from({ length: 1 + random.below(8) }, line).join('\n')
}
