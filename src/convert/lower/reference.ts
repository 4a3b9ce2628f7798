/**
 * References through the project: a link with the text that the reference gives, else with what it
 * leads to is called. One that leads nowhere keeps its text; the project's check reports it.
 */
import { askedFor, isOptionRole } from '../../project/object-scope.js'
import { shownTitle, withNumberIn } from '../../project/reference-text.js'
import { isEquationRole, isNumref, roleParts } from '../../project/roles.js'
import type { ResolvedReference } from '../../project/types.js'
import { parent, text } from '../../tree/builders.js'
import type { InlineNode, InterpretedText } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { link } from './build.js'

export function lowerReference(node: InterpretedText, conversion: Conversion): InlineNode[] {
  const { role, position } = node
  const target = isOptionRole(role) ? askedFor(node, conversion.scopeOf(node)) : node.target
  const found = conversion.project.resolve(conversion.path, role, target)
  const address = found && conversion.address(found)
  const shown = shownText(found?.name === undefined ? node : calledBy(node, found.name), found)
  return [link(address, shown, position)]
}

/** As an inventory knows it, which the target names besides. */
function calledBy(node: InterpretedText, name: string): InterpretedText {
  if (node.explicit) return node
  return { ...node, target: name, children: [text(name, node.position)] }
}

/** Roles whose text is prose; the others' is code. */
const PROSE = new Set(['ref', 'doc', 'numref', 'term', 'any', 'eq', 'token'])

function shownText(node: InterpretedText, found: ResolvedReference | undefined): InlineNode[] {
  const { explicit, children, position } = node
  const { domain, name } = roleParts(node.role)
  const isProse = domain === 'std' && PROSE.has(name)
  if (explicit && !(found?.numbered && isEquationRole(node.role)))
    return isNumref(node.role) ? withNumberIn(children, found) : children
  const title = shownTitle(node.role, found)
  if (isProse) return title === undefined ? withoutMark(children) : [text(title, position)]
  const value = title ?? (domain === 'std' ? node.target : objectText(node, name))
  return [parent('literal', [text(value, position)], position)]
}

/** `!` at the start says that no link is wanted. */
function withoutMark(children: InlineNode[]): InlineNode[] {
  const [first, ...rest] = children
  if (first?.type !== 'text' || !first.value.startsWith('!')) return children
  return [{ ...first, value: first.value.slice(1) }, ...rest]
}

const CALLED = new Set(['func', 'meth', 'function', 'method', 'deco'])

/** The last part of a name with `~`; parentheses after what is called. */
function objectText({ target }: InterpretedText, name: string): string {
  const bare = target.replace(/^[!.]+/, '')
  const shown = bare.startsWith('~') ? bare.slice(1).replace(/^.*(?:\.|::)(?!$)/s, '') : bare
  if (name === 'deco') return `@${shown}`
  return CALLED.has(name) && !shown.endsWith(')') ? `${shown}()` : shown
}
