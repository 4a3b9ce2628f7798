/**
 * `literalinclude`: a file, or parts of it, as a literal block. Where no files can be read, or what
 * is asked for needs more than the text of the file, the directive is kept whole.
 *
 * Source: Sphinx, "Showing code examples".
 */
import type { Block } from '../../../source/line.js'
import { readLines, type Source } from '../../../source/source.js'
import type { ParseContext } from '../../context.js'
import { joinPath } from '../../directive-options/text.js'
import type { Directive, DirectiveCall } from '../../directive.js'
import { readTextFile } from '../../files.js'
import { readRawLines } from '../../source-region.js'
import { hasOption, textOption } from '../shared.js'
import { chooseLines } from './chosen-lines.js'
import { sphinxCode } from './code-block.js'
import { keep } from './kept.js'

/** Options for which the text of the file is not enough. */
const BEYOND_TEXT = ['pyobject', 'diff', 'prepend', 'append']

export const literalInclude: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: 'any',
  hasContent: true,
  run(call, context) {
    const [argument] = call.arguments
    if (!argument || !mayRead(call, context)) return [keep(call, [])]
    const request = {
      path: joinPath(argument.text),
      encoding: textOption(call, 'encoding'),
      position: argument.position,
    }
    const source = readTextFile(request, call, context)
    if ('failed' in source) return { ...source, keep: [keep(call, [])] }
    const lines = chooseLines(linesOf(source, call), call)
    if ('failed' in lines) return { ...lines, keep: [keep(call, [])] }
    const result = sphinxCode(call, context, lines, textOption(call, 'language') ?? '')
    if ('failed' in result) return result
    for (const node of result) {
      if (node.type !== 'literal_block') continue
      node.source = source.path
      if (textOption(call, 'caption') === '') node.caption = argument.text
    }
    return result
  },
}

function mayRead(call: DirectiveCall, { options }: ParseContext): boolean {
  const { fileInsertionEnabled, readFile } = options
  if (!fileInsertionEnabled || !readFile) return false
  return !BEYOND_TEXT.some((name) => hasOption(call, name))
}

/** As they stand in the file: tabs stay tabs, unless the option says how wide they are. */
function linesOf(source: Source, call: DirectiveCall): Block {
  const tabWidth = Number(textOption(call, 'tab-width'))
  return tabWidth > 0 ? readLines(source, tabWidth) : readRawLines(source)
}
