/**
 * `glossary`: a definition list in which an entry may have several terms, one a line.
 *
 * Source: Sphinx, "Glossary".
 */
import { blockText, type Block } from '../../../source/line.js'
import { positionOfLines } from '../../../source/position.js'
import { parent } from '../../../tree/builders.js'
import type { BlockNode, DefinitionListItem } from '../../../tree/nodes.js'
import type { ParseContext } from '../../context.js'
import type { Directive } from '../../directive.js'
import { indentedRegion, lineAt } from '../../regions.js'
import { keep } from './kept.js'

export const glossary: Directive = {
  options: 'any',
  hasContent: true,
  run: (call, context) => [keep(call, readEntries(call.content, context))],
}

function readEntries(lines: Block, context: ParseContext): BlockNode[] {
  const [first] = lines
  if (!first || blockText(lines).trim() === '') return []
  const items: DefinitionListItem[] = []
  const messages: BlockNode[] = []
  for (let index = 0; index < lines.length;) {
    const start = index
    while (isTerm(lines, index)) index++
    const terms = lines.slice(start, index).filter(({ text }) => !/^\.\.(?: |$)/.test(text))
    while (lines[index]?.text === '') index++
    const indented = lines[index]?.text.startsWith(' ') ?? false
    const region = indented ? indentedRegion(lines, index) : undefined
    index = region?.end ?? index
    if (terms.length === 0 && !region) continue
    const last = lineAt(lines, index - 1)
    const position = positionOfLines(lineAt(lines, start), last)
    const children: DefinitionListItem['children'] = []
    for (const line of terms) {
      const read = context.parseInline([line])
      const place = positionOfLines(line, line)
      children.push(parent('term', read.nodes, place))
      messages.push(...read.messages)
    }
    const body = region ? context.parseBlock(region.block) : []
    children.push(parent('definition', body, position))
    items.push(parent('definition_list_item', children, position))
  }
  const last = lineAt(lines, lines.length - 1)
  const position = positionOfLines(first, last)
  return [parent('definition_list', items, position), ...messages]
}

function isTerm(lines: Block, index: number): boolean {
  const text = lines[index]?.text ?? ''
  return text !== '' && !text.startsWith(' ')
}
