/** The role that inline markup was written with. */
import type { AnyNode } from '../tree/nodes.js'

const BEFORE = /:([\w.:+-]+):`/y
const AFTER = /`[^`]+`:([\w.:+-]+):$/

const BLOCKS: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'document',
  'section',
  'paragraph',
  'title',
  'field',
  'field_list',
  'target',
])

/** The role of an inline node; null where it is the default one, undefined where there is none. */
export function roleOf(
  node: Exclude<AnyNode, { type: 'text' }>,
  text: string,
): string | null | undefined {
  const { start, end } = node.position
  if (node.type === 'title_reference' || node.type === 'interpreted_text') {
    const written = writtenRole(text, start.offset, end.offset)
    return written ?? (node.type === 'interpreted_text' ? node.role : null)
  }
  const first = text[start.offset]
  if (first !== ':' && first !== '`') return undefined
  return BLOCKS.has(node.type) ? undefined : writtenRole(text, start.offset, end.offset)
}

function writtenRole(text: string, start: number, end: number): string | undefined {
  BEFORE.lastIndex = start
  const before = BEFORE.exec(text)
  if (before) return before[1]
  return AFTER.exec(text.slice(start, end))?.[1]
}
