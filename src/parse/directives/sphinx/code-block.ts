/**
 * `code-block`, and `code` and `sourcecode` in dialect `sphinx`: a literal block with a language, and
 * Sphinx's options as attributes. Unlike docutils' `code` it may be empty, and takes any option.
 *
 * Source: Sphinx, "Showing code examples".
 */
import { sliceLine, type Block } from '../../../source/line.js'
import { preserved } from '../../../tree/builders.js'
import type { LiteralBlock } from '../../../tree/nodes.js'
import type { ParseContext } from '../../context.js'
import { classOption } from '../../directive-options/class.js'
import type { Directive, DirectiveCall, DirectiveResult } from '../../directive.js'
import { badStartValue, numbered } from '../code.js'
import { addClasses, addName, classesOption, hasOption, positionOf, textOption } from '../shared.js'

export const codeBlock: Directive = {
  optionalArguments: 1,
  options: 'any',
  hasContent: true,
  run: (call, context) => sphinxCode(call, context, call.content, call.arguments[0]?.text ?? ''),
}

/** A literal block of some lines with the options of a `code-block` or `literalinclude`. */
export function sphinxCode(
  call: DirectiveCall,
  context: ParseContext,
  content: Block,
  language: string,
): DirectiveResult {
  const lines = dedented(content, call)
  const children = numbered(call, lines)
  if (!children) return badStartValue(call)
  const node: LiteralBlock = preserved('literal_block', children, positionOf(lines, call))
  const classes = classOption(textOption(call, 'class') ?? '')
  const given = classes.ok ? classesOption({ options: { class: classes.value } }) : []
  // Without a language it is code of the page's, as a block after `::` is.
  addClasses(node, language === '' ? given : ['code', language, ...given])
  if (language !== '') node.language = language
  addAttributes(node, call)
  return [node, ...addName(node, call, context)]
}

/** Lines without so many characters in front, or without the white space that all begin with. */
function dedented(lines: Block, call: DirectiveCall): Block {
  const wanted = textOption(call, 'dedent')
  if (wanted === undefined) return lines
  const width = wanted === '' ? commonMargin(lines) : Number(wanted)
  return width > 0 ? lines.map((line) => sliceLine(line, width)) : lines
}

function commonMargin(lines: Block): number {
  const [first = '', ...others] = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => /^[ \t]*/.exec(text)?.[0] ?? '')
  let width = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, width))) width--
  return width
}

const NUMBERED = ['linenos', 'lineno-start', 'lineno-match']

function addAttributes(node: LiteralBlock, call: DirectiveCall): void {
  const caption = textOption(call, 'caption')
  const emphasized = textOption(call, 'emphasize-lines')
  if (hasOption(call, 'force')) node.force = true
  if (caption !== undefined && caption !== '') node.caption = caption
  if (NUMBERED.some((option) => hasOption(call, option))) node.linenos = true
  if (emphasized !== undefined) node['emphasize-lines'] = emphasized
}
