/**
 * The tree as docutils' pseudo-XML writer prints it (`Node.pformat`): one line for each element with
 * its attributes sorted by name, four blanks for each level, no end tags, text as it is.
 *
 * Keys of our nodes that are no attributes of docutils (positions, the source of a reference) are
 * left out, and the two node types that docutils does not have print in the same form.
 */
import type { AnyNode, Pending, PendingDetail } from './nodes.js'
import { pythonRepr } from './python-repr.js'

const INDENT = '    '
/** Where Python's `str.splitlines` breaks a text. */
const LINE_BREAK = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/

/** Keys that are no attributes. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'type',
  'children',
  'position',
  'rawsource',
  'transform',
  'details',
  'messages',
  'content',
  'argumentPosition',
  'contentPosition',
  'sourceRead',
])

/** A tree, or a node of one, as pseudo-XML with a line break at its end. */
export function toPseudoXml(tree: AnyNode): string {
  const lines: string[] = []
  print(tree, '', lines)
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function print(node: AnyNode, indent: string, lines: string[]): void {
  if (node.type === 'text') {
    // docutils marks escapes with nulls and prints none, not even those that the source has
    printText(node.value.replaceAll('\0', ''), indent, lines)
    return
  }
  lines.push(`${indent}<${[node.type, ...attributes(node)].join(' ')}>`)
  const inner = indent + INDENT
  if (node.type === 'pending') printPending(node, inner, lines)
  else if (node.type === 'directive' && node.children.length === 0) {
    printText(node.content, inner, lines)
  } else if ('children' in node) {
    for (const child of node.children) print(child, inner, lines)
  }
}

function printText(text: string, indent: string, lines: string[]): void {
  const parts = text.split(LINE_BREAK)
  if (parts.at(-1) === '') parts.pop()
  for (const part of parts) lines.push(indent + part)
}

function attributes(node: Exclude<AnyNode, { type: 'text' }>): string[] {
  const found: [string, string][] = []
  for (const [key, value] of Object.entries(node)) {
    if (STRUCTURE.has(key) && !(key === 'content' && node.type === 'meta')) continue
    const text = attributeText(key, value)
    if (text !== undefined) found.push([key === 'message_type' ? 'type' : key, text])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}="${text}"`)
}

/** The value of an attribute; undefined where there is nothing to print. */
function attributeText(key: string, value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return String(value)
    case 'boolean':
      // docutils marks trimming with the number 1, Sphinx its options with True.
      if (!value) return undefined
      return key === 'ltrim' || key === 'rtrim' ? '1' : 'True'
    case 'object':
      return Array.isArray(value) && value.length > 0 ? value.map(listItem).join(' ') : undefined
    default:
      return undefined
  }
}

function listItem(item: unknown): string {
  return escapeItem(isOption(item) ? `${item.name}: ${item.value}` : String(item))
}

function isOption(item: unknown): item is { name: string; value: string } {
  return typeof item === 'object' && item !== null && 'name' in item && 'value' in item
}

/** Blanks divide the items of a list, so those inside an item are escaped. */
function escapeItem(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(' ', '\\ ')
}

/** What a `pending` asks for, as docutils shows its internal attributes. */
function printPending(node: Pending, indent: string, lines: string[]): void {
  for (const message of node.messages ?? []) print(message, indent, lines)
  lines.push(`${indent}.. internal attributes:`)
  lines.push(`${indent}     .transform: docutils.transforms.${node.transform}`)
  lines.push(`${indent}     .details:`)
  const details = Object.entries(node.details).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [key, value] of details) {
    const nodes = detailNodes(value)
    if (nodes) {
      lines.push(`${indent}       ${key}:`)
      for (const child of nodes) print(child, `${indent}         `, lines)
    } else lines.push(`${indent}       ${key}: ${detailText(value)}`)
  }
}

function detailNodes(value: PendingDetail): AnyNode[] | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const nodes = [value].flat().filter((item) => typeof item === 'object')
  return nodes.length > 0 ? nodes : undefined
}

function detailText(value: PendingDetail): string {
  if (value === null || typeof value !== 'object') return pythonRepr(value)
  return pythonRepr([value].flat().filter((item) => typeof item === 'string'))
}
