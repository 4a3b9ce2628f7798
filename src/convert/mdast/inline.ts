/** Inline markup. */
import type { PhrasingContent } from 'mdast'
import { astext } from '../../tree/astext.js'
import type {
  Abbreviation,
  Image,
  InlineNode,
  Literal,
  MathInline,
  Reference,
  Strong,
  SubstitutionReference,
} from '../../tree/nodes.js'
import { checkedCode } from '../hast/body.js'
import { imageSize } from '../hast/figure.js'
import { abbreviationParts, referenceAddress, substituted } from '../hast/inline.js'
import { isReadable, isSafeImage, withoutAngles, withoutStrayPercents } from '../url.js'
import { imageElement } from './image-element.js'
import { inlineTex } from './tex.js'
import type { MdastState } from './state.js'
import { anchorsWithin, inlineAnchors, tagged } from './tags.js'
import { bold, italic, textNode } from './text.js'

type Styled = Extract<InlineNode, { children: InlineNode[] }>

export function content(node: Styled, state: MdastState): PhrasingContent[] {
  return [...inlineAnchors(node, state), ...state.inlines(node.children)]
}

export function emphasis(node: Styled, state: MdastState): PhrasingContent[] {
  return [...inlineAnchors(node, state), ...italic(state.inlines(node.children))]
}

export function strong(node: Strong, state: MdastState): PhrasingContent[] {
  return [...inlineAnchors(node, state), ...bold(state.inlines(node.children))]
}

/** Sub- and superscript, which Markdown lacks. */
export function script(tagName: 'sub' | 'sup') {
  return (node: Styled, state: MdastState): PhrasingContent[] => [
    ...inlineAnchors(node, state),
    ...tagged(state, tagName, {}, state.inlines(node.children)),
  ]
}

/** A code span, or `<code>` where there is markup in the code or Vue would read it. */
export function literal(node: Literal, state: MdastState): PhrasingContent[] {
  const anchors = inlineAnchors(node, state)
  if (node.classes?.includes('kbd')) {
    return [...anchors, ...tagged(state, 'kbd', {}, state.inlines(node.children))]
  }
  const hasMarkup = node.children.some((child) => child.type !== 'text' && child.type !== 'inline')
  if (hasMarkup) return [...anchors, ...tagged(state, 'code', {}, state.inlines(node.children))]
  return [
    ...anchors,
    ...codeSpan(checkedCode(astext(node.children), node, state.conversion), state),
  ]
}

function codeSpan(code: string, state: MdastState): PhrasingContent[] {
  const value = code.replace(/(?<!\s)\s*\n\s*/g, ' ')
  if (value.trim() === '') return [textNode(value)]
  if (state.flavor.name === 'vitepress' && value.includes('{{')) {
    return tagged(state, 'code', { 'v-pre': true }, [textNode(value)])
  }
  return [{ type: 'inlineCode', value }]
}

export function math(node: MathInline, state: MdastState): PhrasingContent[] {
  const value = checkedCode(astext(node.children), node, state.conversion)
  const span = codeSpan(value, state)
  const verbatim = (text: string): PhrasingContent => ({ type: 'html', value: text })
  if (state.flavor.math === 'tex') {
    const tex = inlineTex(value)
    return tex ? [tex] : span
  }
  if (state.flavor.math === 'dollar') return [verbatim('$'), ...span, verbatim('$')]
  return state.flavor.math === 'role' ? [verbatim('{math}'), ...span] : span
}

export function abbreviation(node: Abbreviation, state: MdastState): PhrasingContent[] {
  const { text, title } = abbreviationParts(node)
  return title === undefined
    ? content(node, state)
    : tagged(state, 'abbr', { title }, [textNode(text)])
}

export function reference(node: Reference, state: MdastState): PhrasingContent[] {
  const address = referenceAddress(node, state.conversion)
  const anchors = anchorsWithin(node, state)
  const children = state.inlines(node.children)
  if (address === undefined) return [...anchors, ...children]
  const url = withoutAngles(address)
  const inner = children.filter(isLinkContent)
  if (inner.length < children.length) return [...anchors, ...children]
  if (isRefused(url, state))
    return [
      ...anchors,
      ...tagged(state, 'a', { href: withoutStrayPercents(url) }, asText(inner, state)),
    ]
  return [
    ...anchors,
    { type: 'link', url, children: isPlainAddress(url) ? inner : inParts(inner, url) },
  ]
}

/** In JSX, where an address in text would become a link again, as the value of an expression. */
function asText(nodes: readonly PhrasingContent[], { flavor }: MdastState): PhrasingContent[] {
  return nodes.map((node) =>
    flavor.jsx && node.type === 'text' && /:\/\/|www\./i.test(node.value)
      ? { type: 'mdxTextExpression', value: JSON.stringify(node.value) }
      : node,
  )
}

/** Whether the flavour's tool would build no page at all for this address of a link or an image. */
function isRefused(url: string, { flavor }: MdastState): boolean {
  return flavor.readsAddresses && !isReadable(url)
}

/** Addresses that every reader of Markdown takes for one in angle brackets. */
function isPlainAddress(url: string): boolean {
  return (
    /^(https?|ftp):\/\/[\w./?#&=%+~:@!$()*,;-]+$/i.test(url) ||
    /^mailto:[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(url)
  )
}

/**
 * remark writes a link whose only text is its address in angle brackets, also where no reader takes
 * that for a link. With its text in two parts it is written in full.
 */
function inParts(nodes: LinkContent[], url: string): LinkContent[] {
  const [only] = nodes
  if (nodes.length !== 1 || only?.type !== 'text') return nodes
  if (only.value !== url && `mailto:${only.value}` !== url) return nodes
  const half = only.value.length >> 1
  const start: LinkContent = { type: 'text', value: only.value.slice(0, half) }
  return [start, { type: 'text', value: only.value.slice(half) }]
}

type LinkContent = Extract<PhrasingContent, { type: 'link' }>['children'][number]

/** A link cannot stand in a link. */
function isLinkContent(node: PhrasingContent): node is LinkContent {
  if (node.type === 'link' || node.type === 'footnoteReference') return false
  return !('children' in node) || node.children.every(isLinkContent)
}

export function substitutionReference(
  node: SubstitutionReference,
  state: MdastState,
): PhrasingContent[] {
  return state.inlines(substituted(node, state.conversion))
}

/** An image; as an element where its size is given, which Markdown cannot say, or its file is not there. */
export function image(node: Image, state: MdastState): PhrasingContent[] {
  const { uri, alt = '', position } = node
  if (!isSafeImage(uri)) {
    const message = `The image "${uri}" is not shown: its address may not be read.`
    state.conversion.report('unsafe-address', message, position)
    return alt ? [textNode(alt)] : []
  }
  const anchors = inlineAnchors(node, state)
  const address = state.conversion.file(uri)
  const url = withoutAngles(address)
  const { width, height } = imageSize(node)
  const isGone = state.flavor.bundles !== 'none' && state.conversion.isMissing(address)
  if (width || height || isGone) {
    return [...anchors, ...imageElement(url, { alt, width, height }, state)]
  }
  if (isRefused(url, state)) return [...anchors, ...tagged(state, 'img', { src: url, alt }, [])]
  return [...anchors, { type: 'image', url, alt: alt.replace(/\s+/g, ' ') }]
}
