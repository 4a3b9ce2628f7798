/**
 * Option lists: `-a, --all=WHAT  description`.
 *
 * Source: "reStructuredText Markup Specification", Option Lists.
 */
import { positionOfLines } from '../../source/position.js'
import { parent } from '../../tree/builders.js'
import type { OptionListItem } from '../../tree/nodes.js'
import type { BlockConstruct, BlockState } from '../construct.js'
import type { ParseContext } from '../context.js'
import { warnUnindent } from '../messages.js'
import { readOptions } from '../options-markup.js'
import { optionMarker } from '../patterns.js'
import { parseQuotes } from '../quotes.js'
import { consume, hangingRegion, lastLine, lineAt, type Region } from '../regions.js'

export const optionList: BlockConstruct = {
  name: 'option list',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const marker = optionMarker(first.text)
    if (marker === undefined) return false
    const region = hangingRegion(lines, index, marker.length)
    const item = readItem(state, context, marker, region, true)
    if (item === 'none') return false
    if (typeof item === 'string') {
      readFaulty(state, context, region, item)
      return true
    }
    const items = [item]
    const blankFinish = readMore(state, context, items) ?? region.blankFinish
    const last = lastLine(lines, index, state.index)
    const position = positionOfLines(first, last)
    state.out.push(parent('option_list', items, position))
    if (!blankFinish) warnUnindent(state, context, 'Option list')
    return true
  },
}

/** Reads the items after the first. Returns whether the last of them ended with a blank line. */
function readMore(
  state: BlockState,
  context: ParseContext,
  items: OptionListItem[],
): boolean | undefined {
  let blankFinish: boolean | undefined
  for (;;) {
    const { lines, index } = state
    const line = lines[index]
    const marker = line && optionMarker(line.text)
    if (marker === undefined) return blankFinish
    const region = hangingRegion(lines, index, marker.length)
    const item = readItem(state, context, marker, region, false)
    if (typeof item === 'string') return blankFinish
    items.push(item)
    blankFinish = region.blankFinish
  }
}

/** An item; `none` where there is no description; or docutils' words for what is wrong. */
function readItem(
  state: BlockState,
  context: ParseContext,
  marker: string,
  region: Region,
  isFirst: boolean,
): OptionListItem | string {
  const { lines, index } = state
  const first = lineAt(lines, index)
  const options = readOptions(first, marker.trimEnd())
  if (typeof options === 'string') return options
  const from = region.block[0]
  if (!from) return 'none'
  if (isFirst) consume(state, region.end)
  else state.index = region.end
  const last = lastLine(lines, index, region.end)
  const start = options[0]?.position.start ?? positionOfLines(first, first).start
  const end = options.at(-1)?.position.end ?? start
  return parent(
    'option_list_item',
    [
      parent('option_group', options, { start, end }),
      parent('description', context.parseBlock(region.block), positionOfLines(from, last)),
    ],
    positionOfLines(first, last),
  )
}

/** What was meant for an item becomes a message and a quote. */
function readFaulty(
  state: BlockState,
  context: ParseContext,
  region: Region,
  problem: string,
): void {
  const first = lineAt(state.lines, state.index)
  state.out.push(
    context.message({
      code: 'option-marker-invalid',
      level: 'error',
      message: `Invalid option list marker: ${problem}`,
      position: positionOfLines(first, first),
    }),
  )
  consume(state, region.end)
  for (const node of parseQuotes(context, region.block)) state.out.push(node)
  if (!region.blankFinish) warnUnindent(state, context, 'Option list')
}
