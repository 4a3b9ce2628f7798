/** A list of texts in the details of a `pending` node, such as classes; nothing where it is none. */
import type { PendingDetail } from '../tree/nodes.js'

export function textList(detail: PendingDetail | undefined): readonly string[] {
  if (!Array.isArray(detail)) return []
  const texts: string[] = []
  for (const item of detail) {
    if (typeof item !== 'string') return []
    texts.push(item)
  }
  return texts
}
