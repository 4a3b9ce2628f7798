/** Keys of a config that would do nothing in silence: `__proto__`, and in JSON what stands there twice. */
import { parseJson, type JsonNode } from '../model/examples/json.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { keyPath } from './config-words.js'
import { positionOf } from './config-place.js'

type KeyPath = readonly (string | number)[]

/** Own keys of that name, and in code objects that have another one for a prototype because of it. */
export function prototypeKeys(config: unknown, path: string): Diagnostic[] {
  const seen = new Set<unknown>()
  const keysIn = (value: unknown, at: KeyPath): KeyPath[] => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return []
    seen.add(value)
    const inside = Object.entries(value).flatMap(([key, inner]) =>
      keysIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    )
    const prototype: unknown = Object.getPrototypeOf(value)
    const isLost = Object.hasOwn(value, '__proto__') || isWritten(prototype)
    return isLost ? [[...at, '__proto__'], ...inside] : inside
  }
  return keysIn(config, []).map((at) => ({
    code: 'config-invalid',
    level: 'error',
    message: `${keyPath(at)} cannot be a key: JavaScript takes it for something else.`,
    path,
    configKey: at,
    help: 'Give it another name; a page can be called by its whole path.',
  }))
}

/** What is written `__proto__: { … }` in code; the prototype of a class knows its constructor. */
function isWritten(prototype: unknown): boolean {
  if (typeof prototype !== 'object' || prototype === null) return false
  return Object.keys(prototype).length > 0 && !Object.hasOwn(prototype, 'constructor')
}

/** The earlier ones of keys that an object of a JSON config has more than once. */
export function repeatedKeys(text: string, path: string): Diagnostic[] {
  const keysIn = (node: JsonNode, at: KeyPath): Diagnostic[] => {
    if (node.kind === 'array')
      return node.items.flatMap((item, index) => keysIn(item, [...at, index]))
    if (node.kind !== 'object') return []
    const last = new Map(node.entries.map((entry) => [entry.key, entry]))
    return node.entries.flatMap((entry): Diagnostic[] => {
      const here = [...at, entry.key]
      if (last.get(entry.key) === entry) return keysIn(entry.value, here)
      const message = `${keyPath(here)} stands in the config more than once; only the last one holds.`
      const span = { from: entry.at, to: entry.at + entry.length }
      const position = positionOf(text, span)
      return [
        {
          code: 'config-invalid',
          level: 'warning',
          message,
          path,
          position,
          help: 'Remove one of them.',
        },
      ]
    })
  }
  const node = parseJson(text)
  return node ? keysIn(node, []) : []
}
