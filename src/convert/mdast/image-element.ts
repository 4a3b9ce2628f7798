/**
 * An image as an element: one whose size is given, one of raw HTML, one whose file is not there.
 * Docusaurus and Astro find the files of Markdown's own images only, so there an element gets its
 * address from what bundles the site. What Docusaurus bundles of an SVG is a component, no address:
 * that image is Markdown's, as wide as said. VitePress bundles each address that it can read, so that
 * one that leads nowhere is given by an expression.
 */
import type { ElementContent, Properties } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxAttributeValueExpression } from 'mdast-util-mdx'
import { decoded } from '../../project/written-address.js'
import type { MdastState } from './state.js'
import { jsxAttributes, tagged } from './tags.js'

/** `properties` are those of the element besides `src`. */
export function imageElement(
  src: string,
  properties: Properties,
  state: MdastState,
): PhrasingContent[] {
  const { flavor, conversion } = state
  if (conversion.isMissing(src) && flavor.bundles === 'all') {
    return tagged(state, 'img', { ...expressed(src), ...properties }, [])
  }
  const isOutside = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)
  if (isOutside || flavor.bundles !== 'markdown' || conversion.isMissing(src)) {
    return tagged(state, 'img', { src, ...properties }, [])
  }
  const isDocusaurus = flavor.name === 'docusaurus'
  if (isDocusaurus && /\.svg$/i.test(src)) return vectorImage(src, properties)
  const path = JSON.stringify(decoded(src).replace(/^(?!\.)/, './'))
  const address = isDocusaurus ? `require(${path}).default` : `(await import(${path})).default.src`
  const attributes = [attribute('src', expression(address)), ...jsxAttributes(properties)]
  return [{ type: 'mdxJsxTextElement', name: 'img', attributes, children: [] }]
}

/** In HTML that VitePress reads, addresses of images that are not there are none that it looks for. */
export function hideMissing(
  node: ElementContent,
  { conversion, flavor }: Pick<MdastState, 'conversion' | 'flavor'>,
): void {
  if (node.type !== 'element' || flavor.bundles !== 'all') return
  const { src, ...others } = node.properties
  if (node.tagName === 'img' && typeof src === 'string' && conversion.isMissing(src)) {
    node.properties = { ...expressed(src), ...others }
  }
  for (const child of node.children) hideMissing(child, { conversion, flavor })
}

/** The address as an expression of Vue's, which no bundler looks into. */
function expressed(src: string): Properties {
  return { ':src': `'${src.replaceAll("'", '%27')}'` }
}

function vectorImage(src: string, { alt, width }: Properties): PhrasingContent[] {
  const text = typeof alt === 'string' ? alt.replace(/\s+/g, ' ') : ''
  const image: PhrasingContent = { type: 'image', url: src, alt: text }
  if (!width) return [image]
  const length = String(width).replace(/^\d+$/, '$&px')
  const style = expression(`{display: "inline-block", width: ${JSON.stringify(length)}}`)
  const attributes = [attribute('style', style)]
  return [{ type: 'mdxJsxTextElement', name: 'span', attributes, children: [image] }]
}

function attribute(name: string, value: MdxJsxAttributeValueExpression): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value }
}

function expression(value: string): MdxJsxAttributeValueExpression {
  return { type: 'mdxJsxAttributeValueExpression', value }
}
