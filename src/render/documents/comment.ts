/** Text within a comment of HTML, MDX, CSS or YAML: on one line, and nothing in it ends the comment. */
import { INVISIBLE } from '../escape/controls.js'

export function commentText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '\ufffd')
    .replace(/-(?=-)/g, '- ')
    .replace(/\*\//g, '* /')
    .replace(/[<>{}]/g, encodeURIComponent)
    .replace(/-$/, '')
}
