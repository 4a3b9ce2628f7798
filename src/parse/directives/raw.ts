/**
 * `raw`: text for one output format, passed through as it is.
 *
 * Source: "reStructuredText Directives", Raw Data Pass-Through.
 */
import { blockText } from '../../source/line.js'
import { preserved, text } from '../../tree/builders.js'
import { squashWhiteSpace } from '../../source/white-space.js'
import type { Raw } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing, failure } from '../directive-failure.js'
import { classOption } from '../directive-options/class.js'
import { encoding } from '../directive-options/encoding.js'
import { path, uri } from '../directive-options/text.js'
import type { Directive, DirectiveCall, DirectiveFailure } from '../directive.js'
import { fileOfOptions } from '../files.js'
import { addClasses, classesOption, hasOption, positionOf } from './shared.js'

export const raw: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: { file: path, url: uri, encoding, class: classOption },
  hasContent: true,
  run(call, context) {
    const { rawEnabled, fileInsertionEnabled } = context.options
    const external = hasOption(call, 'file') || hasOption(call, 'url')
    if (!rawEnabled || (external && !fileInsertionEnabled)) {
      const message = `"${call.writtenName}" directive disabled.`
      return failure('file-disabled', message, { level: 'warning' })
    }
    const found = textFor(call, context)
    if ('failed' in found) return found
    const position = positionOf(call.content, call)
    const children = found.text === '' ? [] : [text(found.text, position)]
    const format = squashWhiteSpace((call.arguments[0]?.text ?? '').toLowerCase())
    const node: Raw = { ...preserved('raw', children, call.position), format }
    if (found.source !== undefined) node.source = found.source
    addClasses(node, classesOption(call))
    return [node]
  },
}

function textFor(
  call: DirectiveCall,
  context: ParseContext,
): { text: string; source?: string } | DirectiveFailure {
  const file = fileOfOptions(call, context)
  if (!file)
    return call.content.length > 0 ? { text: blockText(call.content) } : contentMissing(call)
  if ('failed' in file) return file
  return { text: file.text.replace(/\r\n?/g, '\n'), source: file.path }
}
