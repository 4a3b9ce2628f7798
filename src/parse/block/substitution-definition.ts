/**
 * Substitution definitions: `.. |name| directive:: content`, where the directive gives inline nodes.
 *
 * Source: "reStructuredText Markup Specification", Substitution Definitions.
 */
import { sliceLine, type Block, type Line } from '../../source/line.js'
import { positionOfLines, type Position } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import { whitespaceNormalizeName } from '../../tree/names.js'
import type { InlineNode, SubstitutionDefinition } from '../../tree/nodes.js'
import { toPseudoXml } from '../../tree/pseudo-xml.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { MessageInput, ParseContext } from '../context.js'
import { parseSubstitutionDirective } from '../directive-block.js'
import { unescape } from '../escape.js'
import { endExplicit, readMalformed } from '../explicit.js'
import { linesText, sourceBlock } from '../messages.js'
import { explicitWidth, SIMPLE_NAME } from '../patterns.js'
import { parseQuotes } from '../quotes.js'
import {
  consume,
  hangingRegion,
  indentedRegion,
  indentWidth,
  lastLine,
  lineAt,
  type Region,
} from '../regions.js'
import { findIllegalElement, isInlineNode } from '../substitutions.js'
import { findSubstitutionName, type SubstitutionName } from '../substitution-name.js'

const DIRECTIVE = new RegExp(`^(${SIMPLE_NAME})::(?: +|$)`, 'u')

export const substitutionDefinition: BlockConstruct = {
  name: 'substitution definition',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const width = explicitWidth(first.text)
    const next = first.text.charCodeAt(width + 1)
    const begins = width > 2 && first.text.charCodeAt(width) === 0x7c
    if (!begins || next === 0x20 || Number.isNaN(next)) return false
    const region = hangingRegion(lines, index, width + 1)
    const texts = lines.slice(index, region.end).map(({ text }) => text)
    const found = findSubstitutionName(texts, width + 1)
    if (!found) {
      const message = 'malformed substitution definition.'
      readMalformed(state, context, region.end, { code: 'substitution-malformed', message })
      return true
    }
    const content = contentAfter(lines.slice(index, region.end), found)
    const onNameLine = content.length > 0 && content[0]?.row === first.row + found.line
    const lineNumber = context.lineNumber(first) + (onNameLine ? 0 : 1)
    const definition = openDefinition(state, context, region, unescape(found.name), lineNumber)
    consume(state, region.end)
    fillDefinition(state, context, definition, content)
    endExplicit(state, context, endsWell(content) ?? region.blankFinish)
    return true
  },
}

/** The content from its first character on; one blank line may stand before it, where docutils errs. */
function contentAfter(lines: Block, { line, end }: SubstitutionName): Block {
  const nameLine = lineAt(lines, line)
  const rest = sliceLine(nameLine, skipBlanks(nameLine, end))
  const content = lines.slice(line + 1)
  if (rest.text !== '') content.unshift(rest)
  while (content.at(-1)?.text === '') content.pop()
  const first = content[0]
  if (first) content[0] = sliceLine(first, indentWidth(first.text))
  return content
}

/** Text of several lines that is no directive: docutils takes its second line for what follows. */
function endsWell(content: Block): boolean | undefined {
  const first = content[0]
  if (!first || first.text === '' || content.length < 2 || DIRECTIVE.test(first.text))
    return undefined
  return content[1]?.text === ''
}

interface Definition {
  readonly node: SubstitutionDefinition
  readonly name: string
  /** Number of the first line in the source. */
  readonly row: number
  readonly source: string
  readonly position: Position
  /** docutils' number of the line that the content begins in. */
  readonly lineNumber: number
}

function openDefinition(
  { lines, index }: BlockState,
  context: ParseContext,
  region: Region,
  name: string,
  lineNumber: number,
): Definition {
  const first = lineAt(lines, index)
  const last = lastLine(lines, index, region.end)
  const position = positionOfLines(first, last)
  const node: SubstitutionDefinition = parent('substitution_definition', [], position)
  node.names = [whitespaceNormalizeName(name)]
  const source = linesText(lines, index, region.end)
  node.rawsource = source
  return { node, name, row: context.sourceLine(first), source, position, lineNumber }
}

function skipBlanks(line: Line, index: number): number {
  return index + indentWidth(line.text.slice(index))
}

function fillDefinition(
  state: BlockState,
  context: ParseContext,
  definition: Definition,
  content: Block,
): void {
  const { node, name, row } = definition
  const say = (problem: Problem, ...shown: Parameters<ParseContext['message']>[1][]) => {
    const { source, position } = definition
    const message = { ...problem, line: row, position }
    state.out.push(context.message(message, ...shown, sourceBlock(source, position)))
  }
  if (content.length === 0) return say(missing(name))
  for (const child of readContent(state, context, definition, content)) {
    if (isInlineNode(child)) node.children.push(child)
    else state.out.push(child)
  }
  const illegal = findIllegalElement(node)
  if (illegal) {
    const shown = sourceBlock(toPseudoXml(illegal).trimEnd(), definition.position)
    return say(illegalElement(illegal), shown)
  }
  if (node.children.length === 0) return say(empty(name))
  for (const message of context.names.noteSubstitution(node, name, row)) state.out.push(message)
  state.out.push(node)
}

/** What the directive in a definition gives; nothing if there is none. */
function readContent(
  state: BlockState,
  context: ParseContext,
  { node, name, position, lineNumber }: Definition,
  content: Block,
) {
  const line = lineAt(content, 0)
  if (line.text === '') return parseQuotes(context, indentedRegion(content, 0).block)
  const match = DIRECTIVE.exec(line.text)
  if (!match) return []
  const { block, indent, end, blankFinish } = hangingRegion(
    content,
    0,
    match[0].length,
    false,
    false,
  )
  return parseSubstitutionDirective(
    {
      writtenName: match[1] ?? '',
      line,
      lineNumber,
      block,
      indent,
      blankFinish,
      blockText: linesText(content, 0, end),
      position,
      titles: false,
      sidebar: state.sidebar,
      substitution: true,
      substitutionName: whitespaceNormalizeName(name),
      definition: node,
    },
    context,
  )
}

type Problem = Pick<MessageInput, 'code' | 'level' | 'message'>

function missing(name: string): Problem {
  const message = `Substitution definition "${name}" missing contents.`
  return { code: 'substitution-missing-contents', level: 'warning', message }
}

function empty(name: string): Problem {
  const message = `Substitution definition "${name}" empty or invalid.`
  return { code: 'substitution-empty', level: 'warning', message }
}

function illegalElement({ type }: InlineNode): Problem {
  const message = `Substitution definition contains illegal element <${type}>:`
  return { code: 'substitution-illegal-element', level: 'error', message }
}
