/**
 * Objects of Python by the names that references give them.
 *
 * Source: Sphinx, `PythonDomain.find_obj`.
 */
import type { ObjectEntry, PageIndex } from './types.js'

export interface Placed<Entry> {
  readonly page: PageIndex
  readonly entry: Entry
}

interface PythonNames {
  readonly objects: ReadonlyMap<string, Placed<ObjectEntry>>
  readonly lastParts: ReadonlyMap<string, readonly Placed<ObjectEntry>[]>
}

const METHODS = ['method', 'classmethod', 'staticmethod']
const ATTRIBUTES = ['attribute', 'property']
const CLASSES = ['class', 'exception']

/** Types of objects by role, those of a line before those of the next. Any other role asks for all of them. */
const TYPES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  func: [['function']],
  data: [['data']],
  class: [CLASSES],
  exc: [CLASSES],
  meth: [METHODS, ATTRIBUTES],
  attr: [ATTRIBUTES, METHODS],
  mod: [['module']],
}

/**
 * Sphinx also tries the current module and class before the name. A reference does not say which
 * they are, so an object whose last part is the name is taken where there is only one. A dot at the
 * start asks for an object of the role's types whose name is this, or else the first whose name ends so.
 */
export function findPython(
  { objects, lastParts }: PythonNames,
  role: string,
  target: string,
): Placed<ObjectEntry> | undefined {
  const name = target.replace(/^[~.]+/, '').replace(/\(\)$/, '')
  const exact = objects.get(`py ${name}`)
  const byEnd = (lastParts.get(lastPart(name)) ?? []).filter(({ entry }) =>
    entry.name.endsWith(`.${name}`),
  )
  const types = /^~?\./.test(target) && Object.hasOwn(TYPES, role) ? TYPES[role] : undefined
  if (!types) return exact ?? (byEnd.length === 1 ? byEnd[0] : undefined)
  const candidates = exact ? [exact, ...byEnd] : byEnd
  for (const among of types) {
    const found = candidates.find(({ entry }) => among.includes(entry.type))
    if (found) return found
  }
  return undefined
}

export function addLastPart(
  lastParts: Map<string, Placed<ObjectEntry>[]>,
  placed: Placed<ObjectEntry>,
): void {
  const last = lastPart(placed.entry.name)
  const known = lastParts.get(last)
  if (known) known.push(placed)
  else lastParts.set(last, [placed])
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
