/**
 * Names of types and exceptions in the fields of a description, as text with links to those that
 * are described somewhere.
 *
 * Source: Sphinx, `PyXrefMixin` of its Python domain, and the expressions of its C domains.
 */
import type { ObjectScope } from '../../project/objects.js'
import { parent, text } from '../../tree/builders.js'
import type { InlineNode } from '../../tree/nodes.js'
import { squash } from '../../tree/squash.js'
import type { Position } from '../../source/position.js'
import type { Conversion } from '../conversion.js'
import { link } from './build.js'

export interface Naming {
  readonly conversion: Conversion
  /** Where the names stand. */
  readonly scope: ObjectScope
}

/** A text of names as the domain of the role reads it; without a role it is text. */
export function linkedNames(
  written: string,
  role: string | undefined,
  position: Position,
  naming: Naming,
): InlineNode[] {
  if (role === undefined) return [text(written, position)]
  const value = squash(written)
  if (role.endsWith(':expr')) return [expression(value, role, position, naming)]
  if (!role.startsWith('py:')) return [named(value, [value], role, position, naming)]
  return pythonNames(value, role, position, naming)
}

/** What stands between names: brackets, commas, bars, and words that join them. */
const BETWEEN = /( ?[[\](),] ?(?:o[rf] )?| o[rf] | ?\| ?|\.\.\.)/

/** The values of a `Literal` are no names. */
const LITERAL = /^(?:~?typing\.)?Literal$/

function pythonNames(
  value: string,
  role: string,
  position: Position,
  naming: Naming,
): InlineNode[] {
  let isLiteral = false
  return value.split(BETWEEN).flatMap((part, index): InlineNode[] => {
    if (part === '') return []
    if (index % 2 === 1 || isLiteral) return [text(part, position)]
    isLiteral = LITERAL.test(part)
    return [pythonName(part, role, position, naming)]
  })
}

/** `~a.b.C` is shown as `C`; a dot at the start is not shown, nor is the module `typing`. */
function pythonName(written: string, role: string, position: Position, naming: Naming): InlineNode {
  const { module, outer } = naming.scope
  const name = written.replace(/^[~.]/, '')
  const shown = written.startsWith('~')
    ? name.slice(name.lastIndexOf('.') + 1)
    : name.replace(/^typing\./, '')
  if (!/^[\w.]+$/.test(name)) return text(shown, position)
  const inside = [outer, module].flatMap((place) => (place ? [`.${place}.${name}`] : []))
  const asked = name === 'None' || name.startsWith('typing.') ? 'py:obj' : role
  return named(shown, [...inside, `.${name}`], asked, position, naming)
}

const IDENTIFIER = /([A-Za-z_]\w*(?:::\w+)*)/

/** An expression of C or C++ is code. */
function expression(value: string, role: string, position: Position, naming: Naming): InlineNode {
  const type = role.replace(/expr$/, 'type')
  const parts = value.split(IDENTIFIER).flatMap((part, index): InlineNode[] => {
    if (part === '') return []
    return [index % 2 === 1 ? named(part, [part], type, position, naming) : text(part, position)]
  })
  const isLinked = parts.some((part) => part.type === 'reference')
  return parent('literal', isLinked ? parts : [text(value, position)], position)
}

/** The first of the targets that there is. */
function named(
  shown: string,
  targets: readonly string[],
  role: string,
  position: Position,
  { conversion }: Naming,
): InlineNode {
  for (const target of targets) {
    const found = conversion.project.resolve(conversion.path, role, target)
    const address = found && conversion.address(found)
    if (address !== undefined) return link(address, [text(shown, position)], position)
  }
  return text(shown, position)
}
