/** Footnotes and citations, with links there and back. */
import type { Element, ElementContent } from 'hast'
import type {
  BlockNode,
  Citation,
  CitationReference,
  Footnote,
  FootnoteReference,
} from '../../tree/nodes.js'
import { citedLabel } from '../../project/citations.js'
import { readableText } from '../../project/walk.js'
import { citationAddress } from '../citation-address.js'
import { classNames, element, textNode } from './element.js'
import type { HastState } from './state.js'

export function note(node: Footnote | Citation, state: HastState): ElementContent[] {
  const { names } = state.conversion
  const { id, label, references } = names.note(node)
  const content = node.children.filter((child): child is BlockNode => child.type !== 'label')
  const role = { role: node.type === 'footnote' ? 'doc-footnote' : 'note' }
  const aside = element('aside', { ...classNames(node.type), ...role }, [
    noteLabel(label, node.backrefs ?? references, state),
    element('div', classNames('note-body'), state.blocks(content)),
  ])
  return state.identifyInside({ ids: node.ids ?? [id] }, aside)
}

/** `[1]`, linked to where it is referred to; with several references a link for each. */
function noteLabel(label: string, backrefs: readonly string[], state: HastState): Element {
  const { conversion } = state
  const link = (id: string, text: string) =>
    element('a', { href: conversion.anchor(id) }, [textNode(text)])
  const [only, ...more] = backrefs
  if (only === undefined) return element('span', classNames('label'), [textNode(`[${label}]`)])
  if (more.length === 0) {
    const children = [textNode('['), link(only, label), textNode(']')]
    return element('span', classNames('label'), children)
  }
  const links = backrefs.flatMap((id, index) => [textNode(' '), link(id, `↩${index + 1}`)])
  return element('span', classNames('label'), [textNode(`[${label}]`), ...links])
}

export function footnoteReference(node: FootnoteReference, state: HastState): ElementContent[] {
  const { conversion } = state
  const found = conversion.names.footnote(node)
  const written = node.children.map(readableText).join('')
  const text = textNode(`[${found?.label ?? (written || node.refname || '?')}]`)
  const id = found?.id ?? node.refid
  const link =
    id === undefined
      ? text
      : element('a', { href: conversion.anchor(id), role: 'doc-noteref' }, [text])
  return state.identify(node, element('sup', classNames('footnote-reference'), [link]))
}

export function citationReference(node: CitationReference, state: HastState): ElementContent[] {
  const { conversion } = state
  const text = textNode(`[${citedLabel(node)}]`)
  const href = citationAddress(node, conversion)
  const properties = classNames('citation-reference')
  const link =
    href === undefined
      ? element('span', properties, [text])
      : element('a', { ...properties, href }, [text])
  return state.identify(node, link)
}
