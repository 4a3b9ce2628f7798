/**
 * Roles that refer to something, by what is searched for them.
 *
 * Source: Sphinx, "Cross-references" and its domains.
 */

/** Domain and name of a role: `py:func` is both, `func` Python's, any other the standard domain's. */
export function roleParts(role: string): { domain: string; name: string } {
  const lower = (externalRole(role)?.role ?? role).toLowerCase()
  if (lower === 'math:numref') return { domain: 'std', name: 'eq' }
  const colon = lower.indexOf(':')
  if (colon > 0) return { domain: lower.slice(0, colon), name: lower.slice(colon + 1) }
  return { domain: PYTHON_ROLES.has(lower) ? 'py' : 'std', name: lower }
}

/** `external:role` and `external+inventory:role` look in other projects only; the role may have a domain. */
const EXTERNAL = /^external(?:\+([^:]+))?:(.+)$/i

/** The parts of such a role; undefined for any other. */
export function externalRole(
  role: string,
): { readonly role: string; readonly inventory?: string } | undefined {
  if (!/^external/i.test(role)) return undefined
  const [, inventory, inner] = EXTERNAL.exec(role) ?? []
  if (inner === undefined) return undefined
  return inventory === undefined ? { role: inner } : { role: inner, inventory }
}

const PYTHON_ROLES = new Set(
  'mod func data const class meth attr type exc obj deco attribute function method property'.split(
    ' ',
  ),
)

/** Whether a role shows the number of what it leads to. */
export function isNumref(role: string): boolean {
  return /^(?:std:)?numref$/i.test(role)
}

/** Whether a role leads to an equation, of which it shows the number, whatever text it gives. */
export function isEquationRole(role: string): boolean {
  return /^(?:(?:std:)?eq|math:numref)$/i.test(role)
}

/** The type of object that a role of the standard or the reStructuredText domain asks for. */
export function objectType(domain: string, role: string): string {
  return domain === 'rst' && role === 'dir' ? 'directive' : role
}

/** Roles of which Sphinx always says when they lead nowhere. */
export const REPORTED_ROLES: ReadonlySet<string> = new Set(
  'ref numref doc term option keyword any confval eq'.split(' '),
)

/** Whether a role is a reference to something in the project at all. */
export function isReferenceRole(role: string): boolean {
  const { domain, name } = roleParts(role)
  if (domain !== 'std') return DOMAINS.has(domain)
  return REPORTED_ROLES.has(name) || name === 'envvar' || name === 'token'
}

const DOMAINS = new Set(['py', 'c', 'cpp', 'js', 'rst'])
