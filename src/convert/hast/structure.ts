/** Sections, titles, and what stands beside the text: topics, sidebars, headers and footers. */
import type { ElementContent } from 'hast'
import type {
  Decoration,
  DocInfo,
  Document,
  Rubric,
  Section,
  Sidebar,
  Subtitle,
  Title,
  Topic,
} from '../../tree/nodes.js'
import { readableText } from '../../project/walk.js'
import { fieldTitle } from '../words.js'
import { classNames, element, textNode } from './element.js'
import { fieldEntry } from './lists.js'
import type { HastState } from './state.js'

/** A document: with a title of its own a section, else what it holds. */
export function documentContent(tree: Document, state: HastState): ElementContent[] {
  const hasTitle = tree.children.some((child) => child.type === 'title')
  if (!hasTitle) return untitledContent(tree, state)
  return sectionElement({ ids: tree.ids ?? [], children: tree.children }, state)
}

/** The first section gives the page its title; further ones are parts of the page. */
function untitledContent(tree: Document, state: HastState): ElementContent[] {
  const first = tree.children.findIndex((child) => child.type === 'section')
  const later = state.atLevel(state.level + 1)
  return tree.children.flatMap((child, index) =>
    (child.type === 'section' && index > first ? later : state).blocks([child]),
  )
}

export function section(node: Section, state: HastState): ElementContent[] {
  return isMessages(node)
    ? state.blocks(node.children.filter((child) => child.type !== 'title'))
    : sectionElement(node, state)
}

/** docutils' section of messages at the end; they were reported, and need no heading. */
export function isMessages(node: Section): boolean {
  return node.classes?.includes('system-messages') ?? false
}

function sectionElement(
  node: { ids?: string[]; classes?: string[]; children: Section['children'] },
  state: HastState,
): ElementContent[] {
  const { level } = state
  const below = state.atLevel(level + 1)
  const children = node.children.flatMap((child) =>
    child.type === 'title' ? heading(child, state) : below.blocks([child]),
  )
  return state.identifyInside(
    node,
    element('section', classNames(...(node.classes ?? [])), children),
  )
}

function heading(node: Title, state: HastState): ElementContent[] {
  if (state.level > 6) {
    const message = `Sections are ${state.level} deep; HTML has six levels of headings.`
    state.conversion.report('heading-too-deep', message, node.position, 'info')
  }
  return [element(`h${Math.min(state.level, 6)}`, {}, state.inlines(node.children))]
}

/** A title that is no section's: of a topic, a sidebar, an admonition. One without text is none. */
export function title(node: Title, state: HastState): ElementContent[] {
  const content = state.inlines(node.children)
  const isEmpty = content.every((child) => child.type === 'text' && child.value === '')
  return isEmpty ? [] : [element('p', classNames('title'), content)]
}

export function subtitle(node: Subtitle, state: HastState): ElementContent[] {
  return state.identify(
    node,
    element('p', classNames('subtitle', ...(node.classes ?? [])), state.inlines(node.children)),
  )
}

export function rubric(node: Rubric, state: HastState): ElementContent[] {
  return state.identify(
    node,
    element('p', classNames('rubric', ...(node.classes ?? [])), state.inlines(node.children)),
  )
}

/** A table of contents is navigation, any other topic a part of the text. */
export function topic(node: Topic, state: HastState): ElementContent[] {
  const classes = node.classes ?? []
  const isContents = classes.includes('contents')
  const properties = classNames('topic', ...classes)
  const children = state.blocks(node.children)
  const heading = node.children.find((child) => child.type === 'title')
  const label = isContents ? { ariaLabel: heading ? readableText(heading) : 'Contents' } : {}
  return state.identify(
    node,
    element(isContents ? 'nav' : 'div', { ...properties, ...label }, children),
  )
}

export function sidebar(node: Sidebar, state: HastState): ElementContent[] {
  return state.identify(
    node,
    element(
      'aside',
      { role: 'note', ...classNames('sidebar', ...(node.classes ?? [])) },
      state.blocks(node.children),
    ),
  )
}

export function decoration(node: Decoration, state: HastState): ElementContent[] {
  return node.children.map((child) =>
    element('div', classNames(`page-${child.type}`), state.blocks(child.children)),
  )
}

export function docinfo(node: DocInfo, state: HastState): ElementContent[] {
  const entries = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'field') return fieldEntry(child, state)
    const term = element('dt', {}, [textNode(fieldTitle(state.conversion.language, child.type))])
    if (child.type !== 'authors') {
      return [term, element('dd', classNames(child.type), state.inlines(child.children))]
    }
    const authors = child.children.map((author) =>
      element('dd', {}, state.inlines(author.children)),
    )
    return [term, ...authors]
  })
  return entries.length > 0 ? [element('dl', classNames('docinfo'), entries)] : []
}
