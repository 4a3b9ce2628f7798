/**
 * Takes the block of a directive apart: arguments, options, content.
 *
 * Arguments and options stand up to the first blank line, options from the first line that looks
 * like a field. A directive without arguments takes what stands there, and is no option, as content.
 *
 * Source: docutils' `parse_directive_block`; "reStructuredText Markup Specification", "Directives".
 */
import { blockText, sliceLine, type Block, type Line } from '../source/line.js'
import { positionBetween, positionOfLines } from '../source/position.js'
import type { ParseContext } from './context.js'
import { readOptions, startOfOptions } from './directive-option-block.js'
import { malformed } from './directive-failure.js'
import type {
  Directive,
  DirectiveArgument,
  DirectiveCall,
  DirectiveFailure,
  DirectiveMarkup,
} from './directive.js'

export type DirectiveParts = Pick<
  DirectiveCall,
  'arguments' | 'options' | 'optionPositions' | 'rawOptions' | 'content'
>

/** What `splitDirectiveBlock` needs of a directive's markup. */
export type DirectiveSource = Pick<
  DirectiveMarkup,
  'block' | 'writtenName' | 'substitutionName' | 'definition' | 'position'
>

/** The parts, or what docutils says is wrong with them. */
export function splitDirectiveBlock(
  directive: Directive,
  source: DirectiveSource,
  context: ParseContext,
): DirectiveParts | DirectiveFailure {
  const { writtenName } = source
  const takesArguments = maximumOf(directive) > 0
  const takesOptions = directive.options === 'any' || hasKeys(directive.options)
  const lines = trimDirectiveBlock(source.block)
  const head = takesArguments || takesOptions ? headLength(lines) : 0
  const start = takesOptions ? startOfOptions(lines, head) : head
  const fields = start < head ? lines.slice(start, head) : []
  const read = readOptions(directive, fields, source, context)
  if ('failed' in read) return read

  const rest = start > 0 && !takesArguments
  const content = rest
    ? withoutBlankStart([...lines.slice(0, start), ...lines.slice(head)])
    : withoutBlankStart(lines, head)
  const given = takesArguments ? splitArguments(directive, lines.slice(0, start), source) : []
  if ('failed' in given) return given
  const [first] = content
  if (first && !directive.hasContent) {
    const position = positionOfLines(first, content.at(-1) ?? first)
    return malformed(writtenName, 'directive-content-forbidden', 'no content permitted', position)
  }
  const { options, optionPositions, rawOptions } = read
  return { options, optionPositions, rawOptions, arguments: given, content }
}

/** Without the first line if it is blank, and without blank ones at the end. */
function trimDirectiveBlock(block: Block): Block {
  let end = block.length
  while (end > 0 && isBlank(block[end - 1])) end--
  const start = end > 0 && isBlank(block[0]) ? 1 : 0
  return start === 0 && end === block.length ? block : block.slice(start, end)
}

/** The lines from `from` on, without blank ones at the start. */
function withoutBlankStart(block: Block, from = 0): Block {
  let start = from
  while (start < block.length && isBlank(block[start])) start++
  return block.slice(start)
}

function isBlank(line: Line | undefined): boolean {
  return line !== undefined && (line.text === '' || line.text.trim() === '')
}

/** How many lines stand before the first blank one. */
function headLength(lines: Block): number {
  let length = 0
  while (length < lines.length && !isBlank(lines[length])) length++
  return length
}

function hasKeys(object: object | undefined): boolean {
  for (const key in object) if (Object.hasOwn(object, key)) return true
  return false
}

function maximumOf({ requiredArguments = 0, optionalArguments = 0 }: Directive): number {
  return requiredArguments + optionalArguments
}

interface Word {
  /** Index of the line that it stands in. */
  readonly index: number
  readonly line: Line
  readonly start: number
  readonly end: number
}

function splitArguments(
  directive: Directive,
  block: Block,
  { writtenName, position }: DirectiveSource,
): DirectiveArgument[] | DirectiveFailure {
  const { requiredArguments = 0, finalArgumentWhitespace = false } = directive
  const maximum = maximumOf(directive)
  const words = wordsOf(block, finalArgumentWhitespace ? maximum + 1 : Infinity)
  const supplied = words.length
  if (supplied < requiredArguments) {
    const problem = `${requiredArguments} argument(s) required, ${supplied} supplied`
    return malformed(writtenName, 'directive-arguments', problem, position)
  }
  if (supplied > maximum && !finalArgumentWhitespace) {
    const problem = `maximum ${maximum} argument(s) allowed, ${supplied} supplied`
    return malformed(writtenName, 'directive-arguments', problem, position)
  }
  if (supplied <= maximum) return words.map(argumentOfWord)
  const last = words[maximum - 1]
  const single = words.slice(0, maximum - 1).map(argumentOfWord)
  return last ? [...single, restArgument(block, last)] : single
}

/** The words of some lines, up to a number of them. */
function wordsOf(block: Block, limit: number): Word[] {
  const words: Word[] = []
  for (const [index, line] of block.entries()) {
    for (const { 0: word, index: start } of line.text.matchAll(/\S+/g)) {
      words.push({ index, line, start, end: start + word.length })
      if (words.length === limit) return words
    }
  }
  return words
}

function argumentOfWord({ line, start, end }: Word): DirectiveArgument {
  const block = [sliceLine(line, start, end)]
  return { text: blockText(block), block, position: positionBetween(line, start, line, end) }
}

/** The last argument: from a word to the end, with all white space in it. */
function restArgument(lines: Block, { index, line, start }: Word): DirectiveArgument {
  const block = [sliceLine(line, start), ...lines.slice(index + 1)]
  const last = block.at(-1) ?? line
  const position = positionBetween(line, start, last, last.text.length)
  return { text: blockText(block), block, position }
}
