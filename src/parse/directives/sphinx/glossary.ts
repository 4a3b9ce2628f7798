/**
 * `glossary`: a definition list in which an entry may have several terms, one a line, and in which
 * there may be comments.
 *
 * Source: Sphinx, "Glossary".
 */
import { sliceLine, type Block, type Line } from '../../../source/line.js'
import { positionOfLines } from '../../../source/position.js'
import { parent } from '../../../tree/builders.js'
import type { BlockNode, DefinitionListItem } from '../../../tree/nodes.js'
import type { ParseContext } from '../../context.js'
import type { Directive } from '../../directive.js'
import { indentedRegion, lastLine, lineAt } from '../../regions.js'
import { keep } from './kept.js'

export const glossary: Directive = {
  options: 'any',
  hasContent: true,
  run: (call, context) => [keep(call, readEntries(call.content, context))],
}

function readEntries(lines: Block, context: ParseContext): BlockNode[] {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  const items: DefinitionListItem[] = []
  const messages: BlockNode[] = []
  for (let entry = entryAt(lines, 0); entry; entry = entryAt(lines, entry.end)) {
    const { terms, body } = entry
    const position = positionOfLines(entry.first, lastLine(lines, 0, entry.end))
    const children: DefinitionListItem['children'] = []
    for (const line of terms) {
      const term = sliceLine(line, 0, endOfTerm(line.text))
      const read = context.parseInline([term])
      children.push(parent('term', read.nodes, positionOfLines(term, term)))
      messages.push(...read.messages)
    }
    children.push(parent('definition', context.parseBlock(body), position))
    items.push(parent('definition_list_item', children, position))
  }
  return [parent('definition_list', items, positionOfLines(first, last)), ...messages]
}

interface GlossaryEntry {
  readonly first: Line
  readonly terms: readonly Line[]
  readonly body: Block
  /** The index of the line behind it. */
  readonly end: number
}

/** The terms from a line on, blank lines and comments among them, and the definition below. */
function entryAt(lines: Block, start: number): GlossaryEntry | undefined {
  const terms: Line[] = []
  let inComment = false
  let end = start
  while (end < lines.length) {
    const line = lineAt(lines, end)
    if (line.text.startsWith(' ')) {
      const region = indentedRegion(lines, end)
      end = region.end
      // what is indented below a comment is of the comment
      if (!inComment) return { first: terms[0] ?? line, terms, body: region.block, end }
    } else {
      inComment = line.text === '' ? inComment : /^\.\.(?: |$)/.test(line.text)
      if (line.text !== '' && !inComment) terms.push(line)
      end++
    }
  }
  const [first] = terms
  return first && { first, terms, body: [], end }
}

/** What stands behind ` : ` sorts a term, and is not shown. */
function endOfTerm(text: string): number {
  const found = text.search(/ +: +/)
  return found < 0 ? text.length : found
}
