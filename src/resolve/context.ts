/** Makes the context that transforms share. */
import type { Diagnostic } from '../source/diagnostic.js'
import { atItsSource, levelNumber } from '../source/diagnostic.js'
import { languageOf } from '../parse/languages/languages.js'
import { parent, text } from '../tree/builders.js'
import { makeId } from '../tree/names.js'
import { holdsText } from '../tree/plain-text.js'
import type { AnyNode, Document, SystemMessage } from '../tree/nodes.js'
import { createEditing, type Editing, type Element } from './editing.js'
import { createLineFinder } from './place.js'
import type { ResolvedResolveOptions } from './options.js'
import { createRegistry, noteNode, type Registry } from './registry.js'
import type { ReportInput, ResolveContext } from './transform.js'

export function createContext(document: Document, options: ResolvedResolveOptions): ResolveContext {
  const registry = createRegistry()
  // One walk finds all: walks are what costs with a large document.
  const editing = createEditing(document, (node) => noteNode(registry, node))
  const lineOf = createLineFinder(document, editing)
  const messages: SystemMessage[] = []
  const diagnostics: Diagnostic[] = []
  return {
    options,
    document,
    language: languageOf(options.language),
    editing,
    registry,
    resolved: new Set(),
    referenced: embeddedTargets(editing),
    propagated: new Map(),
    unsupportedLanguages: new Set(),
    messages,
    placed: [],
    unlinkedImages: new Map(),
    diagnostics,
    setId: (node, prefix) => setId(registry, options, node, prefix),
    report(input, ...children) {
      const message = createMessage(
        document,
        input,
        lineOf(input.withLine === false ? undefined : input.node),
      )
      message.children.push(...children)
      messages.push(message)
      diagnostics.push(
        atItsSource({
          code: input.code,
          level: input.level,
          message: input.message,
          path: document.source,
          position: input.node.position,
        }),
      )
      return message
    },
  }
}

/** Targets that were made for the address in a reference, which refers to them. */
function embeddedTargets(editing: Editing): Set<AnyNode> {
  const embedded = editing.ofType('target').filter((target) => {
    const parent = editing.parentOf(target)
    return target.refuri !== undefined && parent !== undefined && holdsText(parent.type)
  })
  return new Set(embedded)
}

function createMessage(
  document: Document,
  input: ReportInput,
  line: number | undefined,
): SystemMessage {
  const { level, message, node } = input
  const { position } = node
  return {
    type: 'system_message',
    level: levelNumber(level),
    ...(line === undefined ? {} : { line }),
    source: position.start.source ?? document.source,
    message_type: UPPER[level],
    children: [parent('paragraph', [text(message, position)], position)],
    position,
  }
}

const UPPER = { info: 'INFO', warning: 'WARNING', error: 'ERROR', severe: 'SEVERE' } as const

/** docutils' `document.set_id`. */
function setId(
  registry: Registry,
  options: ResolvedResolveOptions,
  node: Element,
  suggestedPrefix?: string,
): string {
  const own = node.ids?.[0]
  if (own !== undefined) {
    for (const id of node.ids ?? []) if (!registry.ids.has(id)) registry.ids.set(id, node)
    return own
  }
  const id = freshId(registry, options, node, suggestedPrefix)
  node.ids = [id]
  registry.ids.set(id, node)
  return id
}

function freshId(
  registry: Registry,
  { idPrefix, autoIdPrefix }: ResolvedResolveOptions,
  node: Element,
  suggestedPrefix: string | undefined,
): string {
  let base = ''
  for (const name of node.names ?? []) {
    base = makeId(name)
    if (base !== '' && !registry.ids.has(idPrefix + base)) return idPrefix + base
  }
  const automatic = autoIdPrefix.endsWith('%')
  let prefix = idPrefix + autoIdPrefix
  if (base !== '' && automatic) prefix = `${idPrefix}${base}-`
  else if (automatic) prefix = `${prefix.slice(0, -1)}${suggestedPrefix ?? makeId(node.type)}-`
  let number = registry.counters.get(prefix) ?? 0
  do number++
  while (registry.ids.has(`${prefix}${number}`))
  registry.counters.set(prefix, number)
  return `${prefix}${number}`
}
