/**
 * Where a text of a cell stands in the source: exact to the column also where the cell has several
 * lines, escapes or tabs, if the page's text is known; else the smallest node that holds it.
 */
import type { RectangularCell } from '../../tables/types.js'
import type { Point, Position } from '../../source/position.js'
import type { AnyNode, Text } from '../../tree/nodes.js'
import { placeInText } from '../../tree/text-place.js'

/** From the cell's first block to its last; of an empty cell the cell's own place. */
export function cellPlace(cell: RectangularCell): Position {
  const [first] = cell.blocks
  const last = cell.blocks.at(-1)
  return first && last ? { start: first.position.start, end: last.position.end } : cell.position
}

/**
 * The place of `text`, which is a part of the cell's text; the whole cell where it is not found.
 * `source` is the page's text.
 */
export function textPlace(
  cell: RectangularCell,
  text: string,
  source: string | undefined,
): Position {
  const found = text === '' ? undefined : placeIn(cell.blocks, undefined, text, source)
  return found ?? cellPlace(cell)
}

function placeIn(
  nodes: readonly AnyNode[],
  block: AnyNode | undefined,
  text: string,
  source: string | undefined,
): Position | undefined {
  for (const node of nodes) {
    if (node.type === 'text') {
      const found = findWords(node.value, text)
      if (found) return partOf(node, block ?? node, found, source)
    } else if ('children' in node && node.type !== 'system_message') {
      const found = placeIn(node.children, isInline(node) ? block : node, text, source)
      if (found) return found
    }
  }
  return undefined
}

function isInline({ type }: AnyNode): boolean {
  return type === 'strong' || type === 'emphasis' || type === 'reference'
}

/** Longer texts are not followed through the source for each of their words. */
const LONGEST = 5000

interface Part {
  readonly at: number
  readonly length: number
}

/** Whole words before parts of words, and a line break for a blank. */
function findWords(value: string, text: string): Part | undefined {
  const squashed = value.includes('\n') ? value.replaceAll('\n', ' ') : value
  let first = -1
  for (let at = squashed.indexOf(text); at >= 0; at = squashed.indexOf(text, at + 1)) {
    if (!isWord(squashed, at - 1) && !isWord(squashed, at + text.length))
      return { at, length: text.length }
    if (first < 0) first = at
  }
  return first < 0 ? undefined : { at: first, length: text.length }
}

function isWord(value: string, at: number): boolean {
  const character = value.charAt(at)
  return character !== '' && /[\p{L}\p{N}]/u.test(character)
}

function partOf(
  node: Text,
  block: AnyNode,
  { at, length }: Part,
  source: string | undefined,
): Position {
  const { start, end } = node.position
  const isExact = start.line === end.line && end.offset - start.offset === node.value.length
  if (!isExact) {
    const { value, position } = node
    const text = { value, position, block: block.position.start }
    if (source === undefined || value.length > LONGEST) return position
    return placeInText(source, text, at, length) ?? position
  }
  if (at === 0 && length === node.value.length) return node.position
  return { start: moved(start, at), end: moved(start, at + length) }
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by }
}
