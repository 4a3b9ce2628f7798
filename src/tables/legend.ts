/** What a line right behind a table says of its asterisks: `\* required`. */
import type { AnyNode } from '../tree/nodes.js'
import { plainText } from './text.js'

const ASTERISK = /^[\s("'“‘[`]*\*|\basterisks?\b/iu
const REQUIRED = /\b(?:required|mandatory|compulsory)\b/iu

/** The text of such a line, also of `* required`, which is a list; undefined of all else. */
export function legendOf(node: AnyNode): string | undefined {
  if (node.type === 'paragraph') {
    const [first] = node.children
    return first?.type === 'text' && ASTERISK.test(first.value) ? plainText([node]) : undefined
  }
  if (node.type !== 'bullet_list' || node.bullet !== '*' || node.children.length !== 1)
    return undefined
  const text = plainText(node.children)
  return REQUIRED.test(text) ? `* ${text}` : undefined
}
