/** `restructuredtext-test-directive`: says what it was given. For tests only. */
import { blockText } from '../../source/line.js'
import { pythonRepr } from '../../tree/python-repr.js'
import { unchangedRequired } from '../directive-options/text.js'
import type { Directive } from '../directive.js'
import { sourceBlock } from '../messages.js'
import { positionOf } from './shared.js'

export const testDirective: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: { option: unchangedRequired },
  hasContent: true,
  run({ content, ...call }, context) {
    const given = call.arguments.map(({ text }) => pythonRepr(text)).join(', ')
    const options = Object.entries(call.options)
      .map(([name, value]) => `${pythonRepr(name)}: ${pythonRepr(String(value))}`)
      .join(', ')
    const message =
      `Directive processed. Type="${call.writtenName}", arguments=[${given}], ` +
      `options={${options}}, content:${content.length > 0 ? '' : ' None'}`
    const shown =
      content.length > 0 ? [sourceBlock(blockText(content), positionOf(content, call))] : []
    const { lineNumber: line, position } = call
    return [
      context.message({ code: 'test-directive', level: 'info', message, line, position }, ...shown),
    ]
  },
}
