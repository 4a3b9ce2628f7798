/** Makes the context that transforms share. */
import type { Diagnostic } from '../source/diagnostic.js'
import { levelNumber } from '../source/diagnostic.js'
import { findLanguage } from '../parse/languages/languages.js'
import { parent, text } from '../tree/builders.js'
import { makeId } from '../tree/names.js'
import type { AnyNode, Document, SystemMessage } from '../tree/nodes.js'
import { isBlockText } from './classes-of-nodes.js'
import { createEditing, type Editing, type Element } from './editing.js'
import { lineAfter } from './end-line.js'
import type { ResolvedResolveOptions } from './options.js'
import { createRegistry, type Registry } from './registry.js'
import type { ReportInput, ResolveContext } from './transform.js'

export function createContext(document: Document, options: ResolvedResolveOptions): ResolveContext {
  const editing = createEditing(document)
  const registry = createRegistry(document)
  const endLine = lineAfter(document)
  const messages: SystemMessage[] = []
  const diagnostics: Diagnostic[] = []
  return {
    options,
    document,
    language: findLanguage(options.language),
    editing,
    registry,
    resolved: new Set(),
    referenced: new Set(),
    propagated: new Map(),
    unsupportedLanguages: new Set(),
    messages,
    diagnostics,
    setId: (node, prefix) => setId(registry, options, node, prefix),
    report(input, ...children) {
      const message = createMessage(document, editing, input, endLine)
      message.children.push(...children)
      messages.push(message)
      diagnostics.push({
        code: input.code,
        level: input.level,
        message: input.message,
        path: document.source,
        position: input.node.position,
      })
      return message
    },
  }
}

function createMessage(
  document: Document,
  editing: Editing,
  input: ReportInput,
  endLine: number | undefined,
): SystemMessage {
  const { level, message, node } = input
  const { position } = node
  const line = input.withLine === false ? endLine : lineOf(editing, node)
  return {
    type: 'system_message',
    level: levelNumber(level),
    ...(line === undefined ? {} : { line }),
    source: document.source,
    message_type: UPPER[level],
    children: [parent('paragraph', [text(message, position)], position)],
    position,
  }
}

/**
 * docutils' line of a node: that of the nearest block around it. A title's is the line of its
 * underline, because that is where docutils stood when it made the title.
 */
function lineOf(editing: Editing, node: AnyNode): number {
  let block: AnyNode = node
  for (let at: AnyNode | undefined = node; at; at = editing.parentOf(at)) {
    block = at
    if (isBlockText(at.type) || !isInline(editing, at)) break
  }
  return block.position.start.line + (block.type === 'title' ? 1 : 0)
}

function isInline(editing: Editing, node: AnyNode): boolean {
  for (let at = editing.parentOf(node); at; at = editing.parentOf(at)) {
    if (isBlockText(at.type)) return true
  }
  return false
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
