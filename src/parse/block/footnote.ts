/**
 * Footnotes: numbered by hand, automatically (with a name or not), or with symbols.
 *
 * Source: "reStructuredText Markup Specification", Footnotes.
 */
import { positionBetween, positionOfLines, type Position } from '../../source/position.js'
import { parent, text } from '../../tree/builders.js'
import { normalizeName } from '../../tree/names.js'
import type { Footnote } from '../../tree/nodes.js'
import type { BlockConstruct } from '../construct.js'
import type { ParseContext } from '../context.js'
import { endExplicit } from '../explicit.js'
import { SIMPLE_NAME } from '../patterns.js'
import { consume, hangingRegion, lastLine, lineAt } from '../regions.js'

const START = new RegExp(`^\\.\\. +\\[([0-9]+|#(?:${SIMPLE_NAME})?|\\*)\\](?: +|$)`, 'u')

export const footnote: BlockConstruct = {
  name: 'footnote',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const match = START.exec(first.text)
    if (!match) return false
    const { block, end, blankFinish } = hangingRegion(lines, index, match[0].length)
    consume(state, end)
    const last = lastLine(lines, index, end)
    const label = match[1] ?? ''
    const start = first.text.indexOf('[') + 1
    const node: Footnote = parent('footnote', [], positionOfLines(first, last))
    addLabel(node, label, positionBetween(first, start, first, start + label.length))
    register(node, context, context.sourceLine(first))
    for (const child of context.parseBlock(block)) node.children.push(child)
    state.out.push(node)
    endExplicit(state, context, blankFinish)
    return true
  },
}

/** An automatic footnote gets its label when all footnotes are known. */
function addLabel(node: Footnote, label: string, position: Position): void {
  if (label === '*') node.auto = '*'
  else if (label.startsWith('#')) {
    node.auto = 1
    if (label.length > 1) node.names = [normalizeName(label.slice(1))]
  } else {
    node.children.push(parent('label', [text(label, position)], position))
    node.names = [normalizeName(label)]
  }
}

function register(node: Footnote, context: ParseContext, line: number): void {
  if (node.names) node.children.push(...context.names.noteExplicit(node, line))
  else context.names.setId(node)
}
