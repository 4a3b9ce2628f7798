/** What the directives of a page set for the descriptions after them and inside them. */
import type { Directive, InterpretedText } from '../tree/nodes.js'
import { describedBy, objectKind, type ObjectScope } from './objects.js'

export const NO_SCOPE: ObjectScope = {}

/** For what comes after a directive. */
export function scopeAfter({ name, argument }: Directive, scope: ObjectScope): ObjectScope {
  const said = argument === 'None' ? undefined : argument
  if (name === 'program') return { ...scope, program: said }
  const setsModule = /^(py:)?(current)?module$/.test(name) || name === 'automodule'
  return setsModule ? { ...scope, module: said } : scope
}

/** The class that the content of a directive is described in. */
export function outerInside(node: Directive, scope: ObjectScope): string | undefined {
  const kind = objectKind(node.name)
  const isClass = kind?.domain === 'py' && /^(?:class|exception)$/.test(kind.type)
  return isClass ? describedBy(node, scope)[0]?.objects[0]?.name : scope.outer
}

/** What a reference asks for where it stands: an option alone is one of the program. */
export function askedFor({ role, target }: InterpretedText, { program }: ObjectScope): string {
  const isOption = program !== undefined && isOptionRole(role) && !/\s/.test(target)
  return isOption ? `${program} ${target}` : target
}

export function isOptionRole(role: string): boolean {
  return /^(?:std:)?option$/.test(role)
}
