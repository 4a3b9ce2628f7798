/**
 * Admonitions and whatever else is set apart from the text, as each flavour has it: GitHub's alerts
 * at the top level of a page, MyST's directives, asides, or a quotation with a title.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Admonition, AdmonitionType, BlockNode } from '../../tree/nodes.js'
import { titleIn } from '../../parse/languages/languages.js'
import type { MdastState } from './state.js'
import { anchored } from './tags.js'
import { bold, joinText, textNode } from './text.js'

export interface NoteBlock {
  readonly kind: AdmonitionType | 'topic' | 'sidebar'
  readonly title: readonly PhrasingContent[]
  readonly content: readonly BlockNode[]
}

/** GitHub's alert for each admonition, and whether its name says the same. */
const ALERTS: Readonly<Partial<Record<NoteBlock['kind'], string>>> = {
  attention: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
  error: 'CAUTION',
  hint: 'TIP',
  important: 'IMPORTANT',
  note: 'NOTE',
  tip: 'TIP',
  warning: 'WARNING',
}

export function admonition(node: Admonition, state: MdastState): RootContent[] {
  const { type, children } = node
  const heading = children.find((child) => child.type === 'title')
  const content = children.filter((child) => child !== heading)
  const title = heading
    ? state.at({ oneLine: true }).inlines(heading.children)
    : type === 'admonition'
      ? []
      : [textNode(titleIn(state.conversion.language, type))]
  return anchored(node, noteBlock({ kind: type, title, content }, state), state)
}

export function noteBlock(note: NoteBlock, state: MdastState): RootContent[] {
  const { notes } = state.flavor
  if (notes === 'directive' && !state.oneLine) return directiveBlock(note, state)
  if (notes === 'aside' && !state.oneLine) return asideBlock(note, state)
  const isAlert = notes === 'alert' && !state.nested && ALERTS[note.kind] !== undefined
  return isAlert ? alertBlock(note, state) : quoteBlock(note, state)
}

/** `> **Title**`, then the content. */
function quoteBlock({ title, content }: NoteBlock, state: MdastState): RootContent[] {
  const head: RootContent[] = title.length > 0 ? [{ type: 'paragraph', children: bold(title) }] : []
  const body = state.at({ nested: true }).blocks(content)
  return quotation([...head, ...body])
}

/** `> [!NOTE]`, with the title where the alert's own name is another word. */
function alertBlock({ kind, title, content }: NoteBlock, state: MdastState): RootContent[] {
  const name = ALERTS[kind] ?? 'NOTE'
  const body = state.at({ nested: true }).blocks(content)
  const isNamed = kind.toUpperCase() === name
  const head: RootContent[] = isNamed ? [] : [{ type: 'paragraph', children: bold(title) }]
  const [first, ...rest] = [...head, ...body]
  const mark: PhrasingContent = { type: 'html', value: `[!${name}]` }
  if (first?.type !== 'paragraph') {
    return quotation([{ type: 'paragraph', children: [mark] }, ...(first ? [first] : []), ...rest])
  }
  const children = joinText([mark, textNode('\n'), ...first.children], false)
  return quotation([{ type: 'paragraph', children }, ...rest])
}

/** `:::{note}` … `:::`, with more colons than any block within has. */
function directiveBlock({ kind, title, content }: NoteBlock, state: MdastState): RootContent[] {
  const body = state.at({ nested: true }).blocks(content)
  const fence = ':'.repeat(3 + deepestFence(body))
  const hasTitle = kind === 'admonition' || kind === 'topic' || kind === 'sidebar'
  const open: PhrasingContent[] = [{ type: 'html', value: `${fence}{${kind}}` }]
  const words = hasTitle ? [textNode(' '), ...title] : []
  const head: RootContent = { type: 'paragraph', children: joinText([...open, ...words], true) }
  return [head, ...body, { type: 'html', value: fence }]
}

/** The aside of each admonition in Docusaurus and in Starlight; any other is a note. */
const ASIDES: Readonly<Record<'docusaurus' | 'starlight', AsideNames>> = {
  docusaurus: {
    attention: 'warning',
    caution: 'warning',
    danger: 'danger',
    error: 'danger',
    hint: 'tip',
    important: 'info',
    tip: 'tip',
    warning: 'warning',
  },
  starlight: {
    attention: 'caution',
    caution: 'caution',
    danger: 'danger',
    error: 'danger',
    hint: 'tip',
    important: 'caution',
    tip: 'tip',
    warning: 'caution',
  },
}

type AsideNames = Readonly<Partial<Record<NoteBlock['kind'], string>>>

/** `:::note[Title]` … `:::`, with the title where the aside's own name is another word. */
function asideBlock({ kind, title, content }: NoteBlock, state: MdastState): RootContent[] {
  const body = state.at({ nested: true }).blocks(content)
  const fence = ':'.repeat(3 + deepestFence(body))
  const name = ASIDES[state.flavor.name === 'starlight' ? 'starlight' : 'docusaurus'][kind]
  const open: PhrasingContent = { type: 'html', value: `${fence}${name ?? 'note'}` }
  const label = kind === (name ?? 'note') || title.length === 0 ? [] : bracketed(title)
  const head: RootContent = { type: 'paragraph', children: [open, ...label] }
  return [head, ...body, { type: 'html', value: fence }]
}

/** Text in brackets, of which none in it is the last. */
function bracketed(title: readonly PhrasingContent[]): PhrasingContent[] {
  const words = title.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    return node.value.split(/(\])/).flatMap((value): PhrasingContent[] => {
      if (value === '') return []
      return [value === ']' ? { type: 'html', value: '\\]' } : { type: 'text', value }]
    })
  })
  return [{ type: 'html', value: '[' }, ...words, { type: 'html', value: ']' }]
}

/**
 * How many directives are nested in some blocks, at any depth of lists, quotations and tables. A line
 * of colons in code counts: it would end the directive all the same.
 */
function deepestFence(blocks: readonly Nodes[]): number {
  let deepest = 0
  for (const block of blocks) {
    if (block.type === 'html' || block.type === 'code') {
      for (const line of block.value.split('\n')) {
        if (/^[ \t]*:{3,}[ \t]*$/.test(line)) deepest = Math.max(deepest, line.trim().length - 2)
      }
    } else if ('children' in block) {
      deepest = Math.max(deepest, deepestFence(block.children))
    }
  }
  return deepest
}

export function quotation(children: readonly RootContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'blockquote', children: flowOf(children) }] : []
}

type Flow = Extract<RootContent, { type: 'blockquote' }>['children'][number]

/** What may stand in a quotation or an item: everything that a page's converter makes but text. */
export function flowOf(nodes: readonly RootContent[]): Flow[] {
  return nodes.filter((node): node is Flow => !PHRASING.has(node.type) && node.type !== 'yaml')
}

const PHRASING = new Set<RootContent['type']>(['text', 'emphasis', 'strong', 'inlineCode', 'link'])
