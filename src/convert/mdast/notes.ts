/**
 * Footnotes and citations. A flavour with footnotes takes those that its own references lead to;
 * Markdown would drop any other, so that these are shown where they stand, with a place to link to.
 */
import type { PhrasingContent, RootContent } from 'mdast'
import { citedLabel } from '../../project/citations.js'
import { readableText } from '../../project/walk.js'
import type {
  BlockNode,
  Citation,
  CitationReference,
  Footnote,
  FootnoteReference,
} from '../../tree/nodes.js'
import { citationAddress } from '../citation-address.js'
import type { NumberedNote } from '../names.js'
import { flowOf } from './note-block.js'
import type { MdastState } from './state.js'
import { inlineAnchors, tagged } from './tags.js'
import { bold, prefixBlocks, textNode } from './text.js'

/** A footnote's blocks; called when everything that may refer to it has been converted. */
export function footnoteBlocks(node: Footnote, state: MdastState): RootContent[] {
  const note = state.conversion.names.note(node)
  const content = contentOf(node, state)
  const { fromMarkdown, fromHtml } = state.notes
  if (!fromMarkdown.has(note.id)) return shownNote(note, content, state)
  const anchor = fromHtml.has(note.id) ? tagged(state, 'a', { id: note.id }, []) : []
  const children = flowOf(prefixBlocks(anchor, content))
  return [{ type: 'footnoteDefinition', ...association(note), children }]
}

export function citation(node: Citation, state: MdastState): RootContent[] {
  return shownNote(state.conversion.names.note(node), contentOf(node, state), state)
}

function contentOf(node: Footnote | Citation, state: MdastState): RootContent[] {
  const blocks = node.children.filter((child): child is BlockNode => child.type !== 'label')
  return state.at({ nested: true }).blocks(blocks)
}

function shownNote(
  { id, label }: NumberedNote,
  content: readonly RootContent[],
  state: MdastState,
): RootContent[] {
  const anchor = tagged(state, 'a', { id }, [])
  const head = [...anchor, ...bold([textNode(`[${label}]`)]), textNode(' ')]
  return prefixBlocks(head, content)
}

/** Labels that Markdown's footnotes can have are kept; for others the id serves. */
function association({ id, label }: NumberedNote): { identifier: string; label: string } {
  const name = /^[\w-]+$/.test(label) ? label : id
  return { identifier: name.toLowerCase(), label: name }
}

export function footnoteReference(node: FootnoteReference, state: MdastState): PhrasingContent[] {
  const note = state.conversion.names.footnote(node)
  if (note && state.flavor.footnotes) {
    state.notes.fromMarkdown.add(note.id)
    return [{ type: 'footnoteReference', ...association(note) }]
  }
  const written = node.children.map(readableText).join('')
  const text = textNode(`[${note?.label ?? (written || node.refname || '?')}]`)
  if (!note) return [text]
  const url = state.conversion.anchor(note.id)
  return tagged(state, 'sup', {}, [{ type: 'link', url, children: [noLink(text)] }])
}

type LinkContent = Extract<PhrasingContent, { type: 'link' }>['children'][number]

/** Text is no link; the type of link content says so. */
function noLink(text: PhrasingContent): LinkContent {
  return text.type === 'text' ? text : { type: 'text', value: '' }
}

export function citationReference(node: CitationReference, state: MdastState): PhrasingContent[] {
  const { conversion } = state
  const url = citationAddress(node, conversion)
  const text = textNode(`[${citedLabel(node)}]`)
  if (url === undefined) return [text]
  return [...inlineAnchors(node, state), { type: 'link', url, children: [noLink(text)] }]
}
