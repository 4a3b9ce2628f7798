/**
 * The names and ids of one document, as docutils' `document.set_id`, `note_implicit_target`,
 * `note_explicit_target` and `note_substitution_def` keep them.
 */
import { makeId, whitespaceNormalizeName } from '../tree/names.js'
import type { SubstitutionDefinition, SystemMessage } from '../tree/nodes.js'
import type { MessageInput } from './context.js'
import type { NamedNode, Names } from './names.js'
import type { ResolvedParseOptions } from './options.js'

/** Makes a message; it becomes part of the tree where the caller puts it. */
type Report = (message: MessageInput) => SystemMessage

/** What a name stands for. Without an id it is taken, but leads nowhere. */
interface NameEntry {
  id: string | undefined
  explicit: boolean
}

interface Registry {
  readonly options: ResolvedParseOptions
  readonly report: Report
  readonly nodes: Map<string, NamedNode>
  readonly names: Map<string, NameEntry>
  readonly counters: Map<string, number>
  readonly substitutions: Map<string, SubstitutionDefinition>
}

export function createNames(options: ResolvedParseOptions, report: Report): Names {
  const registry: Registry = {
    options,
    report,
    nodes: new Map(),
    names: new Map(),
    counters: new Map(),
    substitutions: new Map(),
  }
  return {
    setId: (node, prefix) => ownId(registry, node) ?? addId(registry, node, prefix),
    noteImplicit: (node, line) => note(registry, node, false, line),
    noteExplicit: (node, line) => note(registry, node, true, line),
    noteSubstitution: (node, name, line) => noteSubstitution(registry, node, name, line),
    has: (name) => registry.names.has(name),
  }
}

/** The first id that a node has by itself; all of them are registered. */
function ownId(registry: Registry, node: NamedNode): string | undefined {
  for (const id of node.ids ?? []) if (!registry.nodes.has(id)) registry.nodes.set(id, node)
  return node.ids?.[0]
}

function note(
  registry: Registry,
  node: NamedNode,
  explicit: boolean,
  line: number | undefined,
): SystemMessage[] {
  const messages: SystemMessage[] = []
  if (node.ids) checkIds(registry, node, node.ids, messages)
  const id = node.ids?.at(-1) ?? addId(registry, node)
  if (!node.names) return messages
  for (const name of [...node.names]) {
    const entry = registry.names.get(name)
    if (!entry) registry.names.set(name, { id, explicit })
    else noteDuplicate(registry, { node, id, name, explicit, line, entry }, messages)
  }
  return messages
}

function checkIds(
  registry: Registry,
  node: NamedNode,
  ids: readonly string[],
  messages: SystemMessage[],
): void {
  for (const id of ids) {
    const owner = registry.nodes.get(id)
    if (!owner) registry.nodes.set(id, node)
    else if (owner !== node) {
      const { position } = node
      const message = `Duplicate ID: "${id}".`
      messages.push(registry.report({ code: 'duplicate-id', level: 'severe', message, position }))
    }
  }
}

/** Gives a node an id: from the first of its names that gives a free one, else a numbered one. */
function addId(registry: Registry, node: NamedNode, suggestedPrefix?: string): string {
  const id = idFromNames(registry, node) ?? numberedId(registry, node, suggestedPrefix)
  node.ids = node.ids ? [...node.ids, id] : [id]
  registry.nodes.set(id, node)
  return id
}

function idFromNames(registry: Registry, node: NamedNode): string | undefined {
  for (const name of node.names ?? []) {
    const base = baseId(registry, name)
    const id = registry.options.idPrefix + base
    if (base !== '' && !registry.nodes.has(id)) return id
  }
  return undefined
}

/** With an id prefix a name may begin with a digit. */
function baseId({ options }: Registry, name: string): string {
  return options.idPrefix === '' ? makeId(name) : makeId(`x${name}`).slice(1)
}

function numberedId(registry: Registry, node: NamedNode, suggestedPrefix?: string): string {
  const { idPrefix, autoIdPrefix } = registry.options
  const lastName = node.names?.at(-1)
  const base = lastName === undefined ? '' : baseId(registry, lastName)
  let prefix: string
  if (base !== '' && autoIdPrefix.endsWith('%')) prefix = `${idPrefix}${base}-`
  else {
    prefix = idPrefix + autoIdPrefix
    if (prefix.endsWith('%'))
      prefix = `${prefix.slice(0, -1)}${suggestedPrefix || makeId(node.type)}-`
  }
  for (;;) {
    const count = (registry.counters.get(prefix) ?? 0) + 1
    registry.counters.set(prefix, count)
    if (!registry.nodes.has(prefix + count)) return prefix + count
  }
}

interface Duplicate {
  readonly node: NamedNode
  readonly id: string
  readonly name: string
  readonly explicit: boolean
  readonly line: number | undefined
  readonly entry: NameEntry
}

/** The table in docutils' `set_name_id_map`: who keeps the name, who loses it, and what is said. */
function noteDuplicate(registry: Registry, duplicate: Duplicate, messages: SystemMessage[]): void {
  const { node, id, name, explicit, entry } = duplicate
  const wasExplicit = entry.explicit
  const oldId = entry.id
  const oldNode = oldId === undefined ? undefined : registry.nodes.get(oldId)
  entry.explicit = wasExplicit || explicit
  if (explicit && wasExplicit) {
    const same = oldNode !== undefined && haveSameAddress(node, oldNode)
    if (!same) {
      if (oldNode) loseName(oldNode, name)
      entry.id = undefined
    }
    messages.push(sayDuplicate(registry, duplicate, same ? 'info' : 'warning'))
    loseName(node, name)
    return
  }
  if (explicit) {
    entry.id = id
    if (oldNode) loseName(oldNode, name)
  } else {
    if (oldNode && !wasExplicit) {
      entry.id = undefined
      loseName(oldNode, name)
    }
    loseName(node, name)
  }
  if (!explicit || oldId !== undefined) messages.push(sayDuplicate(registry, duplicate, undefined))
}

/** Says that a name is taken; `level` is undefined if the names are implicit ones. */
function sayDuplicate(
  registry: Registry,
  { node, id, name, line }: Duplicate,
  level: 'info' | 'warning' | undefined,
): SystemMessage {
  const explicit = level !== undefined
  return registry.report({
    code: explicit ? 'duplicate-target-name' : 'duplicate-implicit-name',
    level: level ?? 'info',
    message: `Duplicate ${explicit ? 'explicit' : 'implicit'} target name: "${name}".`,
    line,
    position: node.position,
    backrefs: [id],
  })
}

function haveSameAddress(node: NamedNode, old: NamedNode): boolean {
  return (
    'refuri' in node && 'refuri' in old && old.names !== undefined && node.refuri === old.refuri
  )
}

function loseName(node: NamedNode, name: string): void {
  node.dupnames = node.dupnames ? [...node.dupnames, name] : [name]
  const left = node.names?.filter((other) => other !== name) ?? []
  if (left.length > 0) node.names = left
  else delete node.names
}

function noteSubstitution(
  registry: Registry,
  node: SubstitutionDefinition,
  name: string,
  line: number | undefined,
): SystemMessage[] {
  const key = whitespaceNormalizeName(name)
  const old = registry.substitutions.get(key)
  registry.substitutions.set(key, node)
  if (!old) return []
  const message = `Duplicate substitution definition name: "${key}".`
  const { position } = node
  loseName(old, key)
  return [
    registry.report({ code: 'duplicate-substitution', level: 'error', message, line, position }),
  ]
}
