/** `raw` HTML within Markdown: as it is where a config allows it, else sanitised; in MDX as JSX. */
import type { ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { astext } from '../../tree/astext.js'
import type { Raw } from '../../tree/nodes.js'
import { stringifyHtml } from '../hast/stringify.js'
import { sanitizeHtml } from '../raw.js'
import { hideMissing, imageElement } from './image-element.js'
import type { MdastState } from './state.js'
import { jsxAttributes } from './tags.js'
import { textNode } from './text.js'

export function rawContent(node: Raw, state: MdastState): PhrasingContent[] {
  const { conversion, flavor } = state
  const formats = node.format.split(/\s+/)
  const value = astext(node.children)
  if (conversion.allowRaw && (formats.includes('markdown') || formats.includes('md'))) {
    return [{ type: 'html', value }]
  }
  if (!formats.includes('html')) return []
  if (conversion.allowRaw && !flavor.jsx) return [{ type: 'html', value }]
  const message = 'Raw HTML was sanitised: what could run is left out.'
  conversion.report('raw-not-shown', message, node.position, 'info')
  const clean = sanitizeHtml(value, conversion.file)
  return flavor.jsx ? clean.flatMap((child) => jsxOf(child, state)) : htmlOf(clean, state)
}

/** HTML of one block must not hold a blank line, which would end it. */
function htmlOf(nodes: readonly ElementContent[], state: MdastState): PhrasingContent[] {
  for (const node of nodes) hideMissing(node, state)
  const html = stringifyHtml({ type: 'root', children: [...nodes] })
  const guarded = state.flavor.name === 'vitepress' ? html.replaceAll('{{', '&#123;&#123;') : html
  return guarded.trim() === '' ? [] : [{ type: 'html', value: withoutBlankLines(guarded) }]
}

/** Blank lines within HTML as references; a blank line would end the block in Markdown. */
export function withoutBlankLines(html: string): string {
  return html.trim().replace(/\n(?=[ \t]*\n)/g, '&#10;')
}

function jsxOf(node: ElementContent, state: MdastState): PhrasingContent[] {
  if (node.type === 'text') return [textNode(node.value.replace(/\s+/g, ' '))]
  if (node.type !== 'element') return []
  const { src, ...others } = node.properties
  if (node.tagName === 'img' && typeof src === 'string' && src !== '') {
    return imageElement(src, others, state)
  }
  return [
    {
      type: 'mdxJsxTextElement',
      name: node.tagName,
      attributes: jsxAttributes(node.properties),
      children: node.children.flatMap((child) => jsxOf(child, state)),
    },
  ]
}
