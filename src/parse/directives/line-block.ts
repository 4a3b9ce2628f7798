/**
 * `line-block`: lines whose breaks count, nested by their indent. Deprecated in favour of lines that
 * begin with a bar.
 *
 * Source: "reStructuredText Directives", Line Block.
 */
import { sliceLineTrimmed, type Line as SourceLine } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { Line, LineBlock, SystemMessage } from '../../tree/nodes.js'
import { contentMissing } from '../directive-failure.js'
import type { Directive } from '../directive.js'
import { nestLines, type IndentedLine } from '../nest-lines.js'
import { whiteSpaceWidth } from '../regions.js'
import { addClasses, addName, classesOption, commonOptions } from './shared.js'

export const lineBlock: Directive = {
  options: commonOptions,
  hasContent: true,
  run(call, context) {
    const [first] = call.content
    if (!first) return contentMissing(call)
    const node: LineBlock = parent('line_block', [], call.position)
    addClasses(node, classesOption(call))
    const lines: IndentedLine[] = []
    const messages: SystemMessage[] = addName(node, call, context)
    // docutils adds the offset of the content to the line of the directive.
    const line = call.lineNumber + context.lineNumber(first) - 1
    for (const [index, source] of call.content.entries()) {
      const indent = source.text === '' ? (lines.at(-1)?.indent ?? 0) : whiteSpaceWidth(source.text)
      const cut = sliceLineTrimmed(source, indent)
      const read = context.parseInline([cut], line + index)
      lines.push({ indent, line: lineNode(cut, read.nodes) })
      messages.push(...read.messages)
    }
    node.children = nestLines(lines)
    return [node, ...messages]
  },
}

function lineNode(source: SourceLine, children: Line['children']): Line {
  return parent('line', children, positionOfLines(source, source))
}
