/**
 * HTML elements around Markdown: tags as a serialiser writes them, in MDX elements of JSX.
 * And the anchors that links need where Markdown has none of its own.
 */
import type { Properties } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { childrenOf } from '../../tree/children.js'
import type { AnyNode, CommonAttributes } from '../../tree/nodes.js'
import { element } from '../hast/element.js'
import { stringifyHtml } from '../hast/stringify.js'
import type { MdastState } from './state.js'
import { prefixBlocks } from './text.js'

/** Inline content in an element. */
export function tagged(
  state: MdastState,
  tagName: string,
  properties: Properties,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  if (state.flavor.jsx) {
    const attributes = jsxAttributes(properties)
    return [{ type: 'mdxJsxTextElement', name: tagName, attributes, children: [...children] }]
  }
  const empty = stringifyHtml(element(tagName, properties, []))
  const end = `</${tagName}>`
  if (!empty.endsWith(end)) return [{ type: 'html', value: empty }]
  const start = empty.slice(0, -end.length)
  return [{ type: 'html', value: start }, ...children, { type: 'html', value: end }]
}

/** Emphasis that touches strong text, in a tag: of `*a***b**` no reader knows which mark ends what. */
export function separateMarks(
  nodes: readonly PhrasingContent[],
  state: MdastState,
): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const isTouching = nodes[index - 1]?.type === 'strong' || nodes[index + 1]?.type === 'strong'
    return node.type === 'emphasis' && isTouching ? tagged(state, 'em', {}, node.children) : [node]
  })
}

/** Properties as attributes of JSX; lists are joined as HTML joins them. */
export function jsxAttributes(properties: Properties): MdxJsxAttribute[] {
  return Object.entries(properties).flatMap(([name, value]): MdxJsxAttribute[] => {
    if (value === null || value === undefined || value === false) return []
    const text = Array.isArray(value) ? value.join(' ') : value === true ? null : String(value)
    return [{ type: 'mdxJsxAttribute', name, value: text }]
  })
}

export function lineBreak(state: MdastState): PhrasingContent {
  return state.flavor.jsx
    ? { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }
    : { type: 'html', value: stringifyHtml(element('br', {}, [])) }
}

/** The ids of a node that a link may lead to, each once in a page, whatever the documents say. */
function placesOf({ ids = [] }: CommonAttributes, { linked, conversion }: MdastState): string[] {
  return ids.filter((id) => linked.has(id) && conversion.takeId(id))
}

/** Places for links to lead to, within text. */
export function inlineAnchors(node: CommonAttributes, state: MdastState): PhrasingContent[] {
  return placesOf(node, state).flatMap((id) => tagged(state, 'a', { id }, []))
}

/**
 * The places of a link and of all that it holds, for before the link: an anchor is a link in HTML, and
 * none stands in another.
 */
export function anchorsWithin(node: AnyNode, state: MdastState): PhrasingContent[] {
  if (node.type === 'text') return []
  const inner = childrenOf(node).flatMap((child) => anchorsWithin(child, state))
  return [...inlineAnchors(node, state), ...inner]
}

/** Blocks with places for links to lead to before them. */
export function anchored(
  node: CommonAttributes,
  blocks: readonly RootContent[],
  state: MdastState,
): RootContent[] {
  if (state.flavor.anchors === 'target' && !state.oneLine) {
    const places = placesOf(node, state)
    return [...places.map((id): RootContent => ({ type: 'html', value: `(${id})=` })), ...blocks]
  }
  return prefixBlocks(inlineAnchors(node, state), blocks)
}
