/**
 * A paragraph: lines up to a blank or an indented one. If it ends with `::`, a literal block follows.
 *
 * Source: "reStructuredText Markup Specification", Paragraphs.
 */
import { sliceLineTrimmed, type Block, type Line } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import { positionAround } from '../../tree/position-around.js'
import type { BlockConstruct } from '../construct.js'
import type { ParseContext } from '../context.js'
import { consume, lineAt } from '../regions.js'

export const paragraph: BlockConstruct = {
  name: 'paragraph',
  parse(state, context) {
    const { lines, index } = state
    const end = textEnd(lines, index + 1)
    // docutils has read one line more to see that a single line is all there is
    consume(state, end)
    if (end === index + 1) state.cursor = end
    const whole = index === 0 && end === lines.length ? lines : lines.slice(index, end)
    const last = lineAt(whole, whole.length - 1)
    const literal = endsWithLiteralMark(last.text)
    const block = literal ? withoutLiteralMark(whole, last) : whole
    if (block.length > 0) {
      const inline = context.parseInline(block)
      const position = positionAround(inline.nodes, lineAt(whole, 0), last)
      state.out.push(parent('paragraph', inline.nodes, position))
      for (const message of inline.messages) state.out.push(message)
    }
    const next = lines[end]
    if (next && next.text !== '' && end > index + 1) {
      state.out.push(unexpectedIndentation(next, context))
    }
    state.literalNext = literal
    return true
  },
}

/** The index of the first line that is blank or indented. */
function textEnd(lines: Block, start: number): number {
  let end = start
  for (; end < lines.length; end++) {
    const text = lines[end]?.text ?? ''
    if (text === '' || text.charCodeAt(0) === 0x20) break
  }
  return end
}

/** Two colons, not escaped. */
function endsWithLiteralMark(text: string): boolean {
  if (!text.endsWith('::')) return false
  let backslashes = 0
  while (text.charCodeAt(text.length - 3 - backslashes) === 0x5c) backslashes++
  return backslashes % 2 === 0
}

/** One colon stays behind a word; both go where they stand alone. */
function withoutLiteralMark(block: Block, last: Line): Block {
  const alone = last.text.length === 2
  if (alone) return block.slice(0, -1)
  const { length } = last.text
  const cut = last.text.charCodeAt(length - 3) === 0x20 ? length - 3 : length - 1
  return [...block.slice(0, -1), sliceLineTrimmed(last, 0, cut)]
}

function unexpectedIndentation(line: Line, context: ParseContext) {
  return context.message({
    code: 'unexpected-indentation',
    level: 'error',
    message: 'Unexpected indentation.',
    line: context.sourceLine(line),
    position: positionOfLines(line, line),
  })
}
