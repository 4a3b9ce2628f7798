/**
 * `literalinclude`: a file, or parts of it, as a literal block. Where no files can be read, or what
 * is asked for needs more than the text of the file, the directive is kept whole.
 *
 * Source: Sphinx, "Showing code examples".
 */
import { sliceLine, indentOf, type Block } from '../../../source/line.js'
import { readLines } from '../../../source/source.js'
import type { ParseContext } from '../../context.js'
import { joinPath } from '../../directive-options/text.js'
import type { Directive, DirectiveCall } from '../../directive.js'
import { readTextFile } from '../../files.js'
import { hasOption, textOption } from '../shared.js'
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
    const tabWidth = Number(textOption(call, 'tab-width')) || context.options.tabWidth
    const lines = dedented(chosenLines(readLines(source, Math.max(0, tabWidth)), call), call)
    const result = sphinxCode(call, context, lines, textOption(call, 'language') ?? '')
    if (!('failed' in result)) {
      for (const node of result) if (node.type === 'literal_block') node.source = source.path
    }
    return result
  },
}

function mayRead(call: DirectiveCall, { options }: ParseContext): boolean {
  const { fileInsertionEnabled, readFile } = options
  if (!fileInsertionEnabled || !readFile) return false
  return !BEYOND_TEXT.some((name) => hasOption(call, name))
}

/** The lines between those that hold the marks, or those that are listed. */
function chosenLines(lines: Block, call: DirectiveCall): Block {
  const listed = textOption(call, 'lines')
  const chosen = listed === undefined ? lines : lines.filter(listFilter(listed, lines.length))
  const first = indexOf(chosen, call, 'start-at', 0) ?? indexOf(chosen, call, 'start-after', 1) ?? 0
  const rest = chosen.slice(first)
  const end = indexOf(rest, call, 'end-at', 1) ?? indexOf(rest, call, 'end-before', 0)
  return rest.slice(0, end ?? rest.length)
}

/** The index of the line with an option's text, and so many lines further. */
function indexOf(lines: Block, call: DirectiveCall, option: string, further: number) {
  const mark = textOption(call, option)
  if (!mark) return undefined
  const found = lines.findIndex(({ text }) => text.includes(mark))
  return found < 0 ? undefined : found + further
}

/** Whether a line is in a list such as `1,3-5,8-`. */
function listFilter(list: string, count: number): (line: unknown, index: number) => boolean {
  const ranges = list.split(',').map((part) => {
    const [first = '', last] = part.trim().split('-')
    const start = Number(first) || 1
    return { start, end: last === undefined ? start : Number(last) || count }
  })
  return (_, index) => ranges.some(({ start, end }) => index + 1 >= start && index + 1 <= end)
}

function dedented(lines: Block, call: DirectiveCall): Block {
  const wanted = textOption(call, 'dedent')
  if (wanted === undefined) return lines
  const texts = lines.filter(({ text }) => text !== '')
  const least = texts.reduce((width, { text }) => Math.min(width, indentOf(text)), Infinity)
  const width = wanted === '' ? least : Number(wanted) || 0
  return lines.map((line) => sliceLine(line, Math.min(width, line.text.length)))
}
