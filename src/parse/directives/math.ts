/**
 * `math`: formulas, one block for each part between blank lines.
 *
 * Sphinx's options `label` and `nowrap` make one block of all that is there; a name is a label too.
 *
 * Source: "reStructuredText Directives", Math.
 */
import { blockText, type Block } from '../../source/line.js'
import { preserved } from '../../tree/builders.js'
import type { MathBlock } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing } from '../directive-failure.js'
import { flag, unchanged } from '../directive-options/text.js'
import type { Directive, DirectiveCall } from '../directive.js'
import {
  addClasses,
  addName,
  classesOption,
  commonOptions,
  hasOption,
  positionOf,
  textOf,
  textOption,
} from './shared.js'

export const math: Directive = {
  options: commonOptions,
  hasContent: true,
  run: (call, context) =>
    call.content.length === 0
      ? contentMissing(call)
      : makeBlocks(splitFormulas(call.content), call, context),
}

export const sphinxMath: Directive = {
  options: { ...commonOptions, label: unchanged, nowrap: flag, 'no-wrap': flag },
  hasContent: true,
  run(call, context) {
    const label = textOption(call, 'label') ?? textOption(call, 'name')
    const nowrap = hasOption(call, 'nowrap') || hasOption(call, 'no-wrap')
    if (label === undefined && !nowrap) return math.run(call, context)
    const nodes = makeBlocks([call.content], call, context)
    for (const node of nodes) {
      if (label !== undefined) node.label = label
      if (nowrap) node.nowrap = true
    }
    return nodes
  },
}

function makeBlocks(
  parts: readonly Block[],
  call: DirectiveCall,
  context: ParseContext,
): MathBlock[] {
  return parts.map((part, index) => {
    const node: MathBlock = preserved('math_block', textOf(part, call), positionOf(part, call))
    addClasses(node, classesOption(call))
    const [first] = call.content
    if (index > 0) return node
    node.children.push(...addName(node, call, context, first && context.lineNumber(first)))
    return node
  })
}

/** Splits at every second line break in a row, as docutils splits the text at `\n\n`. */
function splitFormulas(content: Block): Block[] {
  let row = 0
  const parts = blockText(content)
    .split('\n\n')
    .map((part) => {
      const start = row
      const height = part.split('\n').length
      row += height + 1
      return part === '' ? [] : content.slice(start, start + height)
    })
  return parts.filter((part) => part.length > 0)
}
