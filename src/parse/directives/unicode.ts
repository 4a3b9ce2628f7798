/**
 * `unicode`: characters by their codes, for a substitution. What follows ` .. ` is a comment.
 *
 * Source: "reStructuredText Directives", Unicode Character Codes.
 */
import { sliceLine, type Block } from '../../source/line.js'
import { positionBetween } from '../../source/position.js'
import { text } from '../../tree/builders.js'
import type { Text } from '../../tree/nodes.js'
import { failure, substitutionOnly } from '../directive-failure.js'
import { unicodeCode } from '../directive-options/unicode.js'
import { flag } from '../directive-options/text.js'
import type { Directive, DirectiveCall } from '../directive.js'
import { hasOption } from './shared.js'

export const unicode: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: { trim: flag, ltrim: flag, rtrim: flag },
  run(call) {
    if (!call.inSubstitution) return substitutionOnly(call)
    trim(call)
    const nodes: Text[] = []
    for (const line of withoutComment(call.arguments[0]?.block ?? [])) {
      for (const { 0: code, index } of line.text.matchAll(/\S+/g)) {
        const position = positionBetween(line, index, line, index + code.length)
        const read = unicodeCode(code)
        if (!read.ok) {
          const message = `Invalid character code: ${code}\nValueError: ${read.error}`
          return failure('unicode-code', message, { position })
        }
        nodes.push(text(read.value, position))
      }
    }
    return nodes
  },
}

function trim(call: DirectiveCall): void {
  const { definition } = call
  if (!definition) return
  if (hasOption(call, 'trim') || hasOption(call, 'ltrim')) definition.ltrim = true
  if (hasOption(call, 'trim') || hasOption(call, 'rtrim')) definition.rtrim = true
}

function withoutComment(block: Block): Block {
  for (const [index, line] of block.entries()) {
    const start = line.text.search(/(?: |^)\.\. /)
    if (start >= 0) return [...block.slice(0, index), sliceLine(line, 0, start)]
  }
  return block
}
