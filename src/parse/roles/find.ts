/**
 * Which role a name means: what the document made itself, then what the user added under the very
 * name, then the name in the document's language, then in English, then as a canonical name. docutils
 * says which way it went, once a name. Sphinx looks among the roles of its domains before all that.
 *
 * Source: docutils' `roles.role()`.
 */
import type { Position } from '../../source/position.js'
import type { SystemMessage } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { fallbackLanguage, moduleOf } from '../languages/languages.js'
import type { Role } from '../role.js'
import { domainRoles, keptRole } from './kept.js'

export interface FoundRole {
  /** Undefined where docutils has none; the caller says so. In Sphinx's dialect every role is kept. */
  readonly role?: Role
  readonly messages: SystemMessage[]
}

const DEFAULT_ROLE = 'title-reference'

/** Finds a role. `name` is as written; empty for interpreted text without a role. */
export function findRole(
  context: ParseContext,
  name: string,
  line: number,
  position: Position,
): FoundRole {
  const key = name.toLowerCase()
  const inSphinx = context.options.dialect === 'sphinx'
  const isOfDomain = inSphinx && domainRoles.has(key) && !Object.hasOwn(context.options.roles, key)
  const known = isOfDomain ? keptRole : context.localRoles.get(key)
  if (known) return { role: known, messages: [] }
  const notes: string[] = []
  const found = context.roles.get(name === '' ? DEFAULT_ROLE : canonicalName(context, name, notes))
  // A role that only Sphinx knows is no mistake, and the way to another one is nothing to report
  const role = found ?? (inSphinx ? keptRole : undefined)
  const messages = inSphinx ? [] : report(context, notes, line, position)
  if (!role) return { messages }
  context.localRoles.set(key, role)
  return { role, messages }
}

function canonicalName({ language, options }: ParseContext, name: string, notes: string[]): string {
  const key = name.toLowerCase()
  if (Object.hasOwn(options.roles, key)) return key
  const local = entry(language.roles, key)
  if (local !== undefined) return local
  notes.push(`No role entry for "${name}" in module "${moduleOf(language)}".`)
  const english = entry(fallbackLanguage.roles, key)
  if (english !== undefined) notes.push(`Using English fallback for role "${name}".`)
  else notes.push(`Trying "${name}" as canonical role name.`)
  return english ?? key
}

function entry(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined
}

function report(
  context: ParseContext,
  notes: readonly string[],
  line: number,
  position: Position,
): SystemMessage[] {
  if (notes.length === 0) return []
  const message = notes.join('\n')
  return [context.message({ code: 'role-lookup', level: 'info', message, line, position })]
}
