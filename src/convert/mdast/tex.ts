/**
 * TeX between dollars, for a site that renders it. Sphinx aligns an equation of several lines. Signs
 * that could be a tag are TeX's words for them, so that a site that renders nothing reads no markup.
 */
import type { Html } from 'mdast'
import type { MathBlock } from '../../tree/nodes.js'

/** Within text; undefined where a dollar would end it. A bar would end a cell. */
export function inlineTex(value: string): Html | undefined {
  const line = value.replace(/\s+/g, ' ').trim()
  if (line === '' || line.includes('$')) return undefined
  const safe = untagged(line).replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ').trim()
  return { type: 'html', value: `$${safe}$` }
}

export function texBlock(value: string, { nowrap }: Pick<MathBlock, 'nowrap'>): Html | undefined {
  const lines = value.trim()
  if (lines === '' || lines.includes('$$')) return undefined
  const isWhole = nowrap === true || !lines.includes('\\\\') || lines.startsWith('\\begin{')
  const tex = isWhole ? lines : `\\begin{split}\n${lines}\n\\end{split}`
  return { type: 'html', value: `$$\n${untagged(tex)}\n$$` }
}

function untagged(tex: string): string {
  return tex.replaceAll('<', '\\lt ').replaceAll('>', '\\gt ')
}
