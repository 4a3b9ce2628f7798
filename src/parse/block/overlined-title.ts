/**
 * Section titles with an overline and an underline, which must be equal. The title may be indented.
 *
 * Source: "reStructuredText Markup Specification", Sections.
 */
import { sliceLine } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { columnWidth } from '../../source/width.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { isPunctuationLine } from '../patterns.js'
import { consume, lineAt, whiteSpaceWidth } from '../regions.js'
import { openSection, placeTitle, type SectionStack } from '../sections.js'
import { INCONSISTENT_TITLE, titleMessage, type TitleProblem } from '../titles.js'

type Fault = Omit<TitleProblem, 'line'> & { readonly lines: number }

export const overlinedTitle: BlockConstruct = {
  name: 'overlined title',
  parse(state, context) {
    const { lines, index, sections } = state
    const overline = lineAt(lines, index)
    if (!sections || !isPunctuationLine(overline.text)) return false
    const title = lines[index + 1]
    if (!title || title.text === '') return false
    const short = overline.text.length < 4
    const tooLong = columnWidth(title.text) > overline.text.length
    const fault = findFault(state) ?? (short && tooLong ? UNDERLINE_MISSING : undefined)
    if (!fault) {
      readTitle(state, sections, context, tooLong)
      return true
    }
    if (short) {
      state.out.push(treatedAsText(state, context))
      return false
    }
    const line = context.lineNumber(overline)
    const { code, level, message } = fault
    state.out.push(
      titleMessage(state, context, index + fault.lines, { code, level, message, line }),
    )
    consume(state, index + fault.lines)
    return true
  },
}

const LINE_FOLLOWS: Fault = {
  code: 'title-or-transition-invalid',
  level: 'error',
  message: 'Invalid section title or transition marker.',
  lines: 2,
}
const INCOMPLETE: Fault = {
  code: 'title-incomplete',
  level: 'severe',
  message: 'Incomplete section title.',
  lines: 2,
}
const UNDERLINE_MISSING: Fault = {
  code: 'title-underline-missing',
  level: 'severe',
  message: 'Missing matching underline for section title overline.',
  lines: 3,
}
const MISMATCH: Fault = {
  code: 'title-overline-mismatch',
  level: 'severe',
  message: 'Title overline & underline mismatch.',
  lines: 3,
}

function findFault({ lines, index }: BlockState): Fault | undefined {
  if (isPunctuationLine(lines[index + 1]?.text ?? '')) return LINE_FOLLOWS
  const underline = lines[index + 2]?.text
  if (underline === undefined) return INCOMPLETE
  if (!isPunctuationLine(underline)) return UNDERLINE_MISSING
  return underline === lines[index]?.text ? undefined : MISMATCH
}

function readTitle(
  state: BlockState,
  sections: SectionStack,
  context: ParseContext,
  tooLong: boolean,
): void {
  const { lines, index } = state
  const overline = lineAt(lines, index)
  const titleLine = lineAt(lines, index + 1)
  const style = overline.text.charAt(0)
  const place = placeTitle(state, sections, style + style)
  if (place === 'inconsistent') {
    const problem = { ...INCONSISTENT_TITLE, line: context.lineNumber(titleLine) }
    state.out.push(titleMessage(state, context, index + 3, problem))
    consume(state, index + 3)
  } else if (place === 'open') {
    const messages = tooLong
      ? [
          titleMessage(state, context, index + 3, {
            code: 'title-overline-too-short',
            level: 'warning',
            message: 'Title overline too short.',
            line: context.lineNumber(overline),
          }),
        ]
      : []
    const title = sliceLine(titleLine, whiteSpaceWidth(titleLine.text))
    const shortOverline = overline.text.length < 4
    openSection(state, sections, context, { title, underline: index + 2, shortOverline }, messages)
  }
}

function treatedAsText(state: BlockState, context: ParseContext) {
  const overline = lineAt(state.lines, state.index)
  return context.message({
    code: 'title-incomplete-short',
    level: 'info',
    message:
      'Possible incomplete section title.\n' +
      "Treating the overline as ordinary text because it's so short.",
    line: context.lineNumber(overline),
    position: positionOfLines(overline, overline),
  })
}
