/**
 * Section titles with an underline only.
 *
 * Source: "reStructuredText Markup Specification", Sections.
 */
import { columnWidth } from '../../source/width.js'
import { positionOfLines } from '../../source/position.js'
import type { SystemMessage } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { isPunctuationLine } from '../patterns.js'
import { consume, lineAt } from '../regions.js'
import { openSection, placeTitle, type SectionStack } from '../sections.js'
import { INCONSISTENT_TITLE, titleMessage } from '../titles.js'

export const underlinedTitle: BlockConstruct = {
  name: 'underlined title',
  parse(state, context) {
    const { lines, index, sections } = state
    const next = lines[index + 1]
    if (!next || !isPunctuationLine(next.text)) return false
    const short = columnWidth(lineAt(lines, index).text) > next.text.length
    if (short && next.text.length < 4) {
      if (sections) state.out.push(treatedAsText(state, context))
      return false
    }
    if (sections) readTitle(state, sections, context, short)
    else readUnexpected(state, context, short)
    return true
  },
}

function readTitle(
  state: BlockState,
  sections: SectionStack,
  context: ParseContext,
  short: boolean,
): void {
  const { index } = state
  const title = lineAt(state.lines, index)
  const underline = lineAt(state.lines, index + 1)
  const place = placeTitle(state, sections, underline.text.charAt(0))
  if (place === 'open') {
    const messages = short ? [tooShort(state, context)] : []
    const lines = { title, underline: index + 1, shortOverline: false }
    openSection(state, sections, context, lines, messages)
  } else if (place === 'inconsistent') {
    const problem = { ...INCONSISTENT_TITLE, line: context.lineNumber(title) }
    state.out.push(titleMessage(state, context, index + 2, problem))
    consume(state, index + 2)
  }
}

/** A title where no section may open. */
function readUnexpected(state: BlockState, context: ParseContext, short: boolean): void {
  const { index } = state
  if (short) state.out.push(tooShort(state, context))
  state.out.push(
    titleMessage(state, context, index + 2, {
      code: 'title-unexpected',
      level: 'severe',
      message: 'Unexpected section title.',
      line: context.sourceLine(lineAt(state.lines, index + 1)),
    }),
  )
  consume(state, index + 2)
}

function tooShort(state: BlockState, context: ParseContext): SystemMessage {
  return titleMessage(state, context, state.index + 2, {
    code: 'title-underline-too-short',
    level: 'warning',
    message: 'Title underline too short.',
    line: context.lineNumber(lineAt(state.lines, state.index + 1)),
  })
}

function treatedAsText(state: BlockState, context: ParseContext): SystemMessage {
  const underline = lineAt(state.lines, state.index + 1)
  return context.message({
    code: 'title-underline-short',
    level: 'info',
    message:
      'Possible title underline, too short for the title.\n' +
      "Treating it as ordinary text because it's so short.",
    line: context.lineNumber(underline),
    position: positionOfLines(underline, underline),
  })
}
