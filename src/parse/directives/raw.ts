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
import { readTextFile, refuseUrl } from '../files.js'
import { addClasses, classesOption, hasOption, positionOf, textOption } from './shared.js'

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
  const { writtenName: name, content } = call
  const file = textOption(call, 'file')
  const url = textOption(call, 'url')
  if (content.length > 0) {
    if (file === undefined && url === undefined) return { text: blockText(content) }
    const message = `"${name}" directive may not both specify an external file and have content.`
    return failure('file-and-content', message)
  }
  if (file !== undefined && url !== undefined) {
    const message = `The "file" and "url" options may not be simultaneously specified for the "${name}" directive.`
    return failure('file-and-url', message)
  }
  if (url !== undefined) return refuseUrl(call, url)
  if (file === undefined) return contentMissing(call)
  const request = {
    path: file,
    encoding: textOption(call, 'encoding'),
    position: call.optionPositions['file'] ?? call.position,
  }
  const source = readTextFile(request, call, context)
  if ('failed' in source) return source
  return { text: source.text.replace(/\r\n?/g, '\n'), source: source.path }
}
