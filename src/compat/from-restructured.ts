/**
 * Upgrades a tree made by the npm package `restructured`: what it took for paragraphs and comments
 * (tables, field lists, option lists, footnotes, targets) is read from the source lines of those.
 */
import { parse } from '../parse/parse.js'
import type { AnyNode } from '../tree/nodes.js'
import { toRestructuredNodes } from './restructured-tree.js'
import type { RestructuredNode, RestructuredParent } from './restructured-types.js'
import { wholeDirectives } from './whole-directives.js'
import { append } from '../tree/append.js'

/** Kinds of nodes under which the package leaves what it cannot read. */
const UNREAD: ReadonlySet<string> = new Set(['paragraph', 'comment', 'unknown'])

/**
 * @param tree Made by the package from `source`, best with `position: true`: without positions a node
 *   is found by its first line of text.
 * @returns A new tree; nodes that were read rightly are kept as they are.
 */
export function fromRestructured(tree: RestructuredParent, source: string): RestructuredParent {
  const text = source.replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const blocks = byFirstLine(outermostBlocks(parse(text, { directives: wholeDirectives() }).tree))
  let cursor = 0
  const upgrade = (node: RestructuredNode): RestructuredNode[] => {
    if (node.type === 'text' || !('children' in node)) return [node]
    const parent: RestructuredParent = { ...node, type: node.type }
    const range = UNREAD.has(node.type) ? rangeOf(parent, lines, cursor) : undefined
    if (!range) return [{ ...parent, children: parent.children.flatMap(upgrade) }]
    cursor = range.last
    const found: AnyNode[] = []
    for (let line = range.first; line <= range.last; line++)
      for (const block of blocks.get(line) ?? [])
        if (lastLine(block.position.end) <= range.last) found.push(block)
    const better = found.filter(({ type }) => type !== node.type && type !== 'system_message')
    return better.length > 0 ? toRestructuredNodes(found, text, optionsOf(parent)) : [node]
  }
  return { ...tree, children: tree.children.flatMap(upgrade) }
}

function byFirstLine(blocks: readonly AnyNode[]): ReadonlyMap<number, readonly AnyNode[]> {
  const byLine = new Map<number, AnyNode[]>()
  for (const block of blocks) {
    const { line } = block.position.start
    byLine.set(line, [...(byLine.get(line) ?? []), block])
  }
  return byLine
}

/** First and last line of a node, from 1. */
function rangeOf(
  node: RestructuredParent,
  lines: readonly string[],
  cursor: number,
): { first: number; last: number } | undefined {
  const { position } = node
  if (position) return { first: position.start.line, last: lastLine(position.end) }
  const texts = node.children.flatMap((child) =>
    'value' in child && typeof child.value === 'string' ? [child.value.trim()] : [],
  )
  const [head] = texts
  if (!head) return undefined
  const index = lines.findIndex((line, row) => row >= cursor && line.includes(head))
  return index < 0
    ? undefined
    : { first: index + 1, last: Math.max(index + texts.length, index + 1) }
}

/** A node that ends before the first column of a line ends on the line above. */
function lastLine({ line, column }: { line: number; column: number }): number {
  return column === 1 ? line - 1 : line
}

function optionsOf(node: RestructuredParent) {
  return {
    position: node.position !== undefined,
    blanklines: node.blanklines !== undefined,
    indent: node.indent !== undefined,
  }
}

/** The blocks that stand where a paragraph may, not those inside tables and lists of ours alone. */
function outermostBlocks(tree: AnyNode): AnyNode[] {
  const containers = new Set([
    'document',
    'section',
    'bullet_list',
    'enumerated_list',
    'list_item',
    'definition_list',
    'definition_list_item',
    'definition',
    'block_quote',
  ])
  const result: AnyNode[] = []
  const stack: AnyNode[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (containers.has(node.type) && 'children' in node) append(stack, [...node.children].reverse())
    else result.push(node)
  }
  return result
}
