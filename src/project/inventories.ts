/**
 * References to other projects, looked up in their inventories: first by the name as it is in all of
 * them, then as `inventory:name` in one.
 *
 * Source: Sphinx, `sphinx.ext.intersphinx`.
 */
import { normalizeName } from '../tree/names.js'
import type { Inventory, InventoryObject } from './inventory.js'
import { externalRole, roleParts } from './roles.js'
import type { ResolvedReference } from './types.js'

/** What a reference leads to in other projects; undefined where none of them has it. */
export type ExternalResolver = (role: string, target: string) => ResolvedReference | undefined

/** Where several inventories have a name, the last of them by their own names holds. */
export function createExternalResolver(inventories: readonly Inventory[]): ExternalResolver {
  const all = [...inventories].sort((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0))
  const byName = new Map(all.map((inventory) => [inventory.name, inventory]))
  const terms = new Map<Inventory, ReadonlyMap<string, InventoryObject>>()
  let every: readonly string[] | undefined
  const typesIn = (among: readonly Inventory[]) =>
    among === all ? (every ??= allTypes(all)) : allTypes(among)
  const find = (among: readonly Inventory[], role: string, target: string): Found | undefined => {
    for (const name of namesOf(role, target))
      for (const type of isAny(role) ? typesIn(among) : typesOf(role)) {
        const found =
          firstOf(among, ({ objects }) => objects.get(type)?.get(name)) ??
          (type === 'std:term'
            ? firstOf(among, (inventory) => anyCase(inventory, terms).get(name.toLowerCase()))
            : undefined)
        if (found) return found
      }
    return undefined
  }
  return (role, target) => {
    const external = externalRole(role)
    if (external?.inventory !== undefined) {
      const named = byName.get(external.inventory)
      const found = named && find([named], external.role, target)
      return found && toAddress(found, external.role)
    }
    const asked = external?.role ?? role
    const found = external || !isPage(role) ? find(all, asked, target) : undefined
    if (found || external) return found && toAddress(found, asked)
    const [, mark = '', prefix = '', name = ''] = NAMED.exec(target) ?? []
    const named = byName.get(prefix) ?? byName.get(prefix.toLowerCase())
    const within = named && find([named], role, name)
    return within && { ...toAddress(within, role), name: mark + name }
  }
}

/** Names of pages are so common that only an inventory that is named is asked for one. */
function isPage(role: string): boolean {
  const { domain, name } = roleParts(role)
  return domain === 'std' && name === 'doc'
}

/** `inventory:name`; a tilde before it says that only the last part of the name is shown. */
const NAMED = /^(~?)([^:]+):(.+)$/s

interface Found {
  readonly inventory: Inventory
  readonly found: InventoryObject
}

function firstOf(
  among: readonly Inventory[],
  look: (inventory: Inventory) => InventoryObject | undefined,
): Found | undefined {
  for (const inventory of among) {
    const found = look(inventory)
    if (found) return { inventory, found }
  }
  return undefined
}

function toAddress({ inventory, found }: Found, role: string): ResolvedReference {
  const url = `${inventory.url.replace(/\/*$/, '/')}${found.location.replace(/^\/+/, '')}`
  const { title } = found
  return title === undefined || roleParts(role).name === 'keyword' ? { url } : { url, title }
}

function anyCase(
  inventory: Inventory,
  known: Map<Inventory, ReadonlyMap<string, InventoryObject>>,
): ReadonlyMap<string, InventoryObject> {
  const made = known.get(inventory)
  if (made) return made
  const terms = [...(inventory.objects.get('std:term') ?? [])].reverse()
  const lower = new Map(terms.map(([name, object]) => [name.toLowerCase(), object]))
  known.set(inventory, lower)
  return lower
}

/** The names that a target may have in an inventory, in the order in which they are tried. */
function namesOf(role: string, target: string): readonly string[] {
  const { domain, name } = roleParts(role)
  if (domain !== 'std') {
    const bare = target.replace(/^[~.]+/, '')
    return [domain === 'rst' ? bare : bare.replace(/\(\)$/, '')]
  }
  if (name === 'ref') return [normalizeName(target)]
  const squashed = target.replace(/\s+/g, ' ')
  if (name !== 'option') return [squashed]
  // The options of a program are called by both.
  const words = squashed.trim().split(' ')
  const option = words.pop() ?? ''
  return words.length === 0 ? [squashed] : [squashed, `${words.join('-')}.${option}`]
}

/** Types of objects by role; any other role asks for the type that is called so. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  std: ['ref label', 'keyword label', 'option cmdoption option', 'numref'],
  py: [
    'func function',
    'deco function',
    'class class exception',
    'exc class exception',
    'const data',
    'attr attribute property method',
    'meth method classmethod staticmethod',
    'mod module',
    'obj function data class exception method classmethod staticmethod attribute property module',
  ],
  c: [
    'member member var functionParam',
    'data member var functionParam',
    'var member var functionParam',
    'func function',
    'type function struct union enum type',
  ],
  cpp: [
    'class class templateParam',
    'struct class templateParam',
    'union union templateParam',
    'func function',
    'member member functionParam templateParam',
    'var member functionParam templateParam',
    'type class union function type enum templateParam',
  ],
  js: ['func function', 'meth method', 'attr attribute', 'mod module'],
  rst: ['dir directive directive:option'],
}

const DOMAINS = ['c', 'cpp', 'js', 'py', 'rst', 'std']

function isAny(role: string): boolean {
  const { domain, name } = roleParts(role)
  return domain === 'std' && name === 'any'
}

function typesOf(role: string): readonly string[] {
  const { domain, name } = roleParts(role)
  const said = Object.hasOwn(TYPES, domain) ? TYPES[domain] : undefined
  const [, ...types] = said?.find((line) => line.split(' ')[0] === name)?.split(' ') ?? ['', name]
  return types.map((type) => `${domain}:${type}`)
}

/** By domain; of one domain, in the order in which the inventories have them. */
function allTypes(among: readonly Inventory[]): string[] {
  const types = new Set(among.flatMap(({ objects }) => [...objects.keys()]))
  return DOMAINS.flatMap((domain) =>
    [...types].filter((type) => type.startsWith(`${domain}:`) && type !== 'std:doc'),
  )
}
