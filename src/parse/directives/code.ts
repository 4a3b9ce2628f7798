/**
 * `code`: a literal block with a language. Tokens are not marked up: docutils leaves that to
 * Pygments, and without it keeps the text as it is, as here. Lines can be numbered.
 *
 * Source: "reStructuredText Directives", Code.
 */
import type { Block } from '../../source/line.js'
import { parent, preserved, text } from '../../tree/builders.js'
import type { InlineNode, LiteralBlock } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing, optionFailure } from '../directive-failure.js'
import { readInteger } from '../directive-options/python.js'
import { unchanged } from '../directive-options/text.js'
import type { Directive, DirectiveCall, DirectiveFailure, DirectiveResult } from '../directive.js'
import { positionOfLines, type Position } from '../../source/position.js'
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

export const code: Directive = {
  optionalArguments: 1,
  options: { ...commonOptions, 'number-lines': unchanged },
  hasContent: true,
  run: (call, context) =>
    call.content.length === 0
      ? contentMissing(call)
      : codeBlock(call, context, call.content, call.arguments[0]?.text ?? ''),
}

/** A literal block of some lines; `include` makes one of a file's. */
export function codeBlock(
  call: DirectiveCall,
  context: ParseContext,
  content: Block,
  language: string,
): DirectiveResult {
  const children = numbered(call, content)
  if (!children) return badStartValue(call)
  const node: LiteralBlock = preserved('literal_block', children, positionOf(content, call))
  addClasses(node, ['code', ...(language === '' ? [] : [language]), ...classesOption(call)])
  if (language !== '' && context.options.dialect === 'sphinx') node.language = language
  node.children.unshift(...addName(node, call, context))
  return [node]
}

export function badStartValue(call: DirectiveCall): DirectiveFailure {
  const message = ':number-lines: with non-integer start value'
  return optionFailure(call, 'number-lines', 'code-number-lines', message)
}

/**
 * The content, with a number before each line if option `number-lines` is there; undefined where its
 * value is no number.
 */
export function numbered(call: DirectiveCall, content: Block): InlineNode[] | undefined {
  if (!hasOption(call, 'number-lines')) return textOf(content, call)
  return numberedLines(
    call,
    content.map((line) => ({ text: line.text, position: positionOfLines(line, line) })),
  )
}

export interface PlacedLine {
  readonly text: string
  readonly position: Position
}

/** Lines, each behind its number from the value of the option on; undefined where that is no number. */
export function numberedLines(
  call: DirectiveCall,
  lines: readonly PlacedLine[],
): InlineNode[] | undefined {
  const from = textOption(call, 'number-lines') ?? ''
  const start = from === '' ? { ok: true as const, value: 1 } : readInteger(from)
  if (!start.ok) return undefined
  const first = start.value
  const width = String(first + lines.length).length
  return lines.flatMap(({ text: value, position }, index) => {
    const end = index === lines.length - 1 ? '' : '\n'
    const before = { start: position.start, end: position.start }
    const number = `${String(first + index).padStart(width)} `
    const mark = { ...parent('inline', [text(number, before)], before), classes: ['ln'] }
    return [mark, text(value + end, position)]
  })
}
