/**
 * What references show that give no text of their own: the title of what they lead to.
 *
 * Source: Sphinx, "Cross-referencing syntax".
 */
import { cloneReplacing } from '../tree/clone.js'
import type { Document, InlineNode, InterpretedText } from '../tree/nodes.js'
import { text } from '../tree/builders.js'
import { formatNumber } from './number-format.js'
import { isEquationRole, isNumref, roleParts } from './roles.js'
import type { PageIndex, Project, ResolvedReference } from './types.js'

const TITLED = new Set(['ref', 'doc', 'numref', 'eq', 'any', 'token'])

/** Whether a reference without a text shows the title of what it leads to. */
export function showsTitle(role: string): boolean {
  const { domain, name } = roleParts(role)
  return domain === 'std' && TITLED.has(name)
}

/** What a reference without a text shows; undefined where that is its target. */
export function shownTitle(role: string, found: ResolvedReference | undefined): string | undefined {
  if (found?.url !== undefined) return found.title
  return showsTitle(role) ? (found?.numbered?.text ?? found?.title) : undefined
}

/** The text of a `numref` with the number in it; without numbers a figure goes by its caption. */
export function withNumberIn(
  children: readonly InlineNode[],
  found: ResolvedReference | undefined,
): InlineNode[] {
  return children.map((child) =>
    child.type === 'text' ? { ...child, value: numberedText(child.value, found) } : child,
  )
}

function numberedText(value: string, found: ResolvedReference | undefined): string {
  const { numbered, title = '' } = found ?? {}
  return numbered
    ? formatNumber(value, numbered.number, title)
    : value.replace(/%s|\{number\}|\{name\}/g, title)
}

/** What references lead to that show something else than what is written, by `keyOf` them. */
export type ReferenceTitles = ReadonlyMap<string, ResolvedReference>

/** What references of a page lead to whose text is a title or has a number in it; none for most pages. */
export function referenceTitles(page: PageIndex, project: Project): ReferenceTitles {
  const titles = new Map<string, ResolvedReference>()
  for (const { bare, role, target } of page.asks) {
    if (bare ? !showsTitle(role) : !isNumref(role) && !isEquationRole(role)) continue
    const found = project.resolve(page.path, role, target)
    if (found && (!bare || textOf(role, target, found) !== target))
      titles.set(keyOf(role, target), found)
  }
  return titles
}

function keyOf(role: string, target: string): string {
  return `${role} ${target}`
}

function textOf(role: string, target: string, found: ResolvedReference): string {
  return shownTitle(role, found) ?? found.name ?? target
}

/** The tree as its readers see it. All that has no such reference in it is shared with the tree given. */
export function withTitles(tree: Document, titles: ReferenceTitles): Document {
  if (titles.size === 0) return tree
  return cloneReplacing(tree, (node) => {
    if (node.type !== 'interpreted_text') return undefined
    const found = titles.get(keyOf(node.role, node.target))
    return found && titled(node, found)
  })
}

function titled(node: InterpretedText, found: ResolvedReference): InterpretedText | undefined {
  const { role, target, explicit, children, position } = node
  if (!explicit || isEquationRole(role))
    return { ...node, children: [text(textOf(role, target, found), position)] }
  return isNumref(role) ? { ...node, children: withNumberIn(children, found) } : undefined
}
