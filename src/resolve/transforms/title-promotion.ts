/** What the document title and section subtitles share: moving a lone section's title up. */
import type { Document, Section, Subtitle } from '../../tree/nodes.js'
import { isPreBibliographic } from '../classes-of-nodes.js'
import type { ResolveContext } from '../transform.js'

type Holder = Document | Section

/**
 * The section that is the only thing in a node but for what may stand before a title.
 */
function loneSection(node: Holder): { section: Section; index: number } | undefined {
  const index = node.children.findIndex(({ type }) => !isPreBibliographic(type))
  const section = node.children[index]
  if (section?.type !== 'section' || node.children.length > index + 1) return undefined
  return { section, index }
}

export function promoteTitle(context: ResolveContext, document: Document): boolean {
  const found = loneSection(document)
  if (!found) return false
  const { section, index } = found
  const [title] = section.children
  if (title?.type !== 'title') return false
  takeOverAttributes(document, section)
  context.editing.unwrap(section)
  if (index === 0) return true
  context.editing.remove(title)
  context.editing.insert(document, 0, [title])
  return true
}

export function promoteSubtitle(context: ResolveContext, node: Holder): boolean {
  const found = loneSection(node)
  if (!found) return false
  const { section, index } = found
  const [title] = section.children
  if (title?.type !== 'title' || index === 0) return false
  const { children, position } = title
  const subtitle: Subtitle = { type: 'subtitle', children, position }
  takeOverAttributes(subtitle, section)
  context.editing.unwrap(section)
  context.editing.remove(title)
  context.editing.insert(node, 1, [subtitle])
  return true
}

function takeOverAttributes(node: Holder | Subtitle, section: Section): void {
  for (const key of ['ids', 'names', 'dupnames', 'classes'] as const) {
    const values = section[key]
    if (values) node[key] = [...new Set([...(node[key] ?? []), ...values])]
  }
}
