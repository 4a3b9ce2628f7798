/**
 * An image whose size is given, as an element. Docusaurus and Astro find the files of Markdown's own
 * images only, so there an element gets its address from what bundles the site. What Docusaurus
 * bundles of an SVG is a component, no address: that image is Markdown's, as wide as said.
 */
import type { PhrasingContent } from 'mdast'
import type { MdxJsxAttributeValueExpression } from 'mdast-util-mdx'
import { decoded } from '../../project/written-address.js'
import type { MdastState } from './state.js'
import { tagged } from './tags.js'

export interface ImageSize {
  readonly width?: unknown
  readonly height?: unknown
}

export function sizedImage(
  src: string,
  alt: string,
  size: ImageSize,
  state: MdastState,
): PhrasingContent[] {
  const properties = Object.fromEntries(
    Object.entries(size).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
  const { name } = state.flavor
  const isOutside = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)
  if (isOutside || (name !== 'docusaurus' && name !== 'starlight')) {
    return tagged(state, 'img', { src, alt, ...properties }, [])
  }
  if (name === 'docusaurus' && /\.svg$/i.test(src)) {
    const image: PhrasingContent = { type: 'image', url: src, alt: alt.replace(/\s+/g, ' ') }
    const { width } = properties
    if (width === undefined) return [image]
    const style = expression(`{display: "inline-block", width: ${JSON.stringify(`${width}px`)}}`)
    const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'style', value: style }]
    return [{ type: 'mdxJsxTextElement', name: 'span', attributes, children: [image] }]
  }
  const path = JSON.stringify(decoded(src).replace(/^(?!\.)/, './'))
  const address =
    name === 'docusaurus' ? `require(${path}).default` : `(await import(${path})).default.src`
  const attributes = [
    { type: 'mdxJsxAttribute' as const, name: 'src', value: expression(address) },
    ...Object.entries({ alt, ...properties }).map(([name, value]) => {
      return { type: 'mdxJsxAttribute' as const, name, value }
    }),
  ]
  return [{ type: 'mdxJsxTextElement', name: 'img', attributes, children: [] }]
}

function expression(value: string): MdxJsxAttributeValueExpression {
  return { type: 'mdxJsxAttributeValueExpression', value }
}
