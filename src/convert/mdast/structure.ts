/** Sections and titles, and what stands beside the text. */
import { slug } from 'github-slugger'
import type { PhrasingContent, RootContent } from 'mdast'
import { readableText } from '../../project/walk.js'
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
import { isMessages } from '../hast/structure.js'
import { fieldTitle } from '../words.js'
import { noteBlock } from './note-block.js'
import type { MdastState } from './state.js'
import { anchored } from './tags.js'
import { bold, italic, paragraph, textNode } from './text.js'
import { fieldItems, type FieldEntry } from './lists.js'

export function documentContent(tree: Document, state: MdastState): RootContent[] {
  const hasTitle = tree.children.some((child) => child.type === 'title')
  if (hasTitle) return sectionContent({ ids: tree.ids ?? [], children: tree.children }, state)
  const first = tree.children.findIndex((child) => child.type === 'section')
  const later = state.at({ level: state.level + 1 })
  return tree.children.flatMap((child, index) =>
    (child.type === 'section' && index > first ? later : state).blocks([child]),
  )
}

export function section(node: Section, state: MdastState): RootContent[] {
  if (isMessages(node)) return state.blocks(node.children.filter((child) => child.type !== 'title'))
  return sectionContent(node, state)
}

function sectionContent(
  node: { ids?: string[]; children: Section['children'] },
  state: MdastState,
): RootContent[] {
  const below = state.at({ level: state.level + 1 })
  return node.children.flatMap((child) =>
    child.type === 'title' ? heading(child, node, state) : below.blocks([child]),
  )
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const

function heading(title: Title, node: { ids?: string[] }, state: MdastState): RootContent[] {
  const { level, flavor, conversion } = state
  if (level === 1 && flavor.titleShown) return []
  if (level > 6) {
    const message = `Sections are ${level} deep; Markdown has six levels of headings.`
    conversion.report('heading-too-deep', message, title.position, 'info')
  }
  const children = squash(state.at({ oneLine: true }).inlines(title.children))
  const depth = DEPTHS[Math.min(level, 6) - 1] ?? 6
  const mark = flavor.anchors === 'attribute' ? headingMark(title, node.ids ?? []) : []
  const block: RootContent = { type: 'heading', depth, children: [...children, ...mark] }
  return flavor.anchors === 'target' ? anchored(node, [block], state) : [block]
}

/** Anchors are made of the text as it stands: blanks in a row would be as many dashes. */
function squash(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text' || node.type === 'inlineCode')
      return { ...node, value: node.value.replace(/[ \t]{2,}/g, ' ') }
    return 'children' in node ? { ...node, children: squash(node.children) } : node
  })
}

/** `{#id}`, where the id is not what the flavour makes of the title by itself. */
function headingMark(title: Title, [id]: readonly string[]): PhrasingContent[] {
  const text = readableText(title)
  const isPlain = /^[a-z][a-z0-9]*( [a-z0-9]+)*$/i.test(text)
  if (id === undefined || (isPlain && slug(text) === id)) return []
  return [textNode(' '), { type: 'html', value: `{#${id}}` }]
}

/** A title that is no section's. */
export function title(node: Title, state: MdastState): RootContent[] {
  return paragraph(bold(state.inlines(node.children)))
}

export function subtitle(node: Subtitle, state: MdastState): RootContent[] {
  return anchored(node, paragraph(italic(state.inlines(node.children))), state)
}

export function rubric(node: Rubric, state: MdastState): RootContent[] {
  return anchored(node, paragraph(bold(state.inlines(node.children))), state)
}

/** A table of contents is a list under its title; any other topic is set apart. */
export function topic(node: Topic, state: MdastState): RootContent[] {
  const isContents = node.classes?.includes('contents')
  if (isContents) return anchored(node, state.blocks(node.children), state)
  return anchored(node, asideBlock(node, 'topic', state), state)
}

export function sidebar(node: Sidebar, state: MdastState): RootContent[] {
  return anchored(node, asideBlock(node, 'sidebar', state), state)
}

function asideBlock(node: Topic | Sidebar, kind: 'topic' | 'sidebar', state: MdastState) {
  const heading = node.children.find((child) => child.type === 'title')
  const rest = node.children.filter((child) => child !== heading)
  const words = heading ? state.at({ oneLine: true }).inlines(heading.children) : []
  return noteBlock({ kind, title: words, content: rest }, state)
}

export function decoration(node: Decoration, state: MdastState): RootContent[] {
  return node.children.flatMap((child) => state.blocks(child.children))
}

/** Where there is no front matter, the fields are a list. */
export function docinfo(node: DocInfo, state: MdastState): RootContent[] {
  const entries = node.children.flatMap((child): FieldEntry[] => {
    if (child.type === 'field') return [child]
    const bodies = child.type === 'authors' ? child.children : [child]
    return bodies.map((body) => ({
      name: [textNode(fieldTitle(state.conversion.language, body.type))],
      body: paragraph(state.inlines(body.children)),
    }))
  })
  return fieldItems(entries, state)
}
