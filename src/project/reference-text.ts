/**
 * What references show that give no text of their own: the title of what they lead to.
 *
 * Source: Sphinx, "Cross-referencing syntax".
 */
import { cloneReplacing } from '../tree/clone.js'
import type { Document, InterpretedText } from '../tree/nodes.js'
import { text } from '../tree/builders.js'
import { roleParts } from './roles.js'
import type { PageIndex, Project } from './types.js'

const TITLED = new Set(['ref', 'doc', 'numref', 'any', 'keyword', 'token'])

/** Whether a reference without a text shows the title of what it leads to. */
export function showsTitle(role: string): boolean {
  const { domain, name } = roleParts(role)
  return domain === 'std' && TITLED.has(name)
}

/** Titles by reference, as `titleKey` calls it; only those that differ from what is written. */
export type ReferenceTitles = ReadonlyMap<string, string>

/** The titles that references of a page show; none for most pages. */
export function referenceTitles(page: PageIndex, project: Project): ReferenceTitles {
  const titles = new Map<string, string>()
  for (const { bare, role, target } of page.asks) {
    if (!bare || !showsTitle(role)) continue
    const found = project.resolve(page.path, role, target)
    const title = found?.title ?? found?.name
    if (title !== undefined && title !== target) titles.set(titleKey(role, target), title)
  }
  return titles
}

function titleKey(role: string, target: string): string {
  return `${role} ${target}`
}

/** The tree as its readers see it. All that has no such reference in it is shared with the tree given. */
export function withTitles(tree: Document, titles: ReferenceTitles): Document {
  if (titles.size === 0) return tree
  return cloneReplacing(tree, (node) =>
    node.type === 'interpreted_text' ? titled(node, titles) : undefined,
  )
}

function titled(node: InterpretedText, titles: ReferenceTitles): InterpretedText | undefined {
  const { role, target, explicit, position } = node
  const title = explicit ? undefined : titles.get(titleKey(role, target))
  return title === undefined ? undefined : { ...node, children: [text(title, position)] }
}
