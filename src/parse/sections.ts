/**
 * Which sections are open, and where a new title belongs.
 *
 * The level of a title is the place of its style among the styles in the order of their first use. A
 * title of an open level closes sections, and is then read again where it belongs, as docutils does.
 */
import type { Line } from '../source/line.js'
import { positionOfLines } from '../source/position.js'
import { astext } from '../tree/astext.js'
import { parent } from '../tree/builders.js'
import { normalizeName } from '../tree/names.js'
import type { BlockNode, Section, SystemMessage, Title } from '../tree/nodes.js'
import { positionAround } from '../tree/position-around.js'
import type { BlockState } from './construct.js'
import type { ParseContext } from './context.js'
import { lastLine, lineAt } from './regions.js'

export interface SectionStack {
  /** Innermost last. */
  readonly open: OpenSection[]
  /** `=` for an underline, `==` for an overline and underline, by level. */
  readonly styles: string[]
  /** Where nodes go while no section is open. */
  readonly base: BlockNode[]
}

interface OpenSection {
  readonly node: Section & { children: BlockNode[] }
  /** Row of the underline. */
  readonly row: number
  /** Whether the overline has fewer than four characters; see `closeSections`. */
  readonly shortOverline: boolean
}

export function createSections(base: BlockNode[]): SectionStack {
  return { open: [], styles: [], base }
}

/** What is to be done with a title: open its section, read it again, or complain. */
export type TitlePlace = 'open' | 'again' | 'inconsistent'

/** Finds the place of the title that begins at the state's index; closes sections that it ends. */
export function placeTitle(state: BlockState, sections: SectionStack, style: string): TitlePlace {
  const { open, styles } = sections
  const level = styles.indexOf(style) + 1
  if (level === 0) {
    if (styles.length !== open.length) return 'inconsistent'
    styles.push(style)
    return 'open'
  }
  if (level === open.length + 1) return 'open'
  if (level > open.length) return 'inconsistent'
  closeSections(state, sections, level)
  return 'again'
}

/**
 * Closes all sections of a level and below. When docutils leaves a section whose overline has fewer
 * than four characters for one further up, it takes the overline for one without a title, goes back
 * two lines, and reads them again as text. Documents are written against that, so we do the same.
 */
function closeSections(state: BlockState, sections: SectionStack, level: number): void {
  while (sections.open.length >= level) {
    const above = sections.open.length > level
    const closed = closeInnermost(state, sections)
    if (above && closed?.shortOverline) {
      state.index -= 2
      state.forcedText = state.index
      return
    }
  }
}

function closeInnermost(state: BlockState, sections: SectionStack): OpenSection | undefined {
  const closed = sections.open.pop()
  state.out = sections.open.at(-1)?.node.children ?? sections.base
  if (closed) {
    const last = lastLine(state.lines, 0, state.index)
    closed.node.position.end = positionOfLines(last, last).end
  }
  return closed
}

/** Closes what is open when the lines end. */
export function closeAllSections(state: BlockState, sections: SectionStack): void {
  while (sections.open.length > 0) closeInnermost(state, sections)
}

export interface TitleLines {
  /** The title's text, without blanks around it. */
  readonly title: Line
  /** Index of the underline. */
  readonly underline: number
  readonly shortOverline: boolean
}

/** Opens the section of a title that begins at the state's index, and moves past it. */
export function openSection(
  state: BlockState,
  sections: SectionStack,
  context: ParseContext,
  { title, underline, shortOverline }: TitleLines,
  messages: readonly SystemMessage[],
): void {
  const first = lineAt(state.lines, state.index)
  const last = lineAt(state.lines, underline)
  state.index = underline + 1
  state.cursor = underline
  const children: BlockNode[] = []
  const position = positionOfLines(first, last)
  const node: Section = parent('section', children, position)
  state.out.push(node)
  const inline = context.parseInline([title])
  const place = positionAround(inline.nodes, title, title)
  const titleNode: Title = parent('title', inline.nodes, place)
  children.push(titleNode, ...messages, ...inline.messages)
  node.names = [normalizeName(astext(inline.nodes))]
  children.push(...context.names.noteImplicit(node, last.row + 1))
  sections.open.push({ node, row: last.row, shortOverline })
  state.out = children
}
