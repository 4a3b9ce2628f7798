/** Lines of a line block, nested by their indents: docutils' `nest_line_block_segment`. */
import { parent } from '../tree/builders.js'
import type { Line, LineBlock, SystemMessage } from '../tree/nodes.js'

export interface IndentedLine {
  readonly indent: number
  /** A message stands where docutils puts it, as indented as the line before. */
  readonly line: Line | SystemMessage
}

/**
 * The children of a line block: lines of the least indent, and blocks of those indented more. Deeper
 * than the limit all lines count as equally indented.
 */
export function nestLines(lines: readonly IndentedLine[], limit = 100): LineBlock['children'] {
  if (limit === 0) return lines.map(({ line }) => line)
  let least = Infinity
  for (const { indent } of lines) least = Math.min(least, indent)
  const nested: LineBlock['children'] = []
  for (let index = 0; index < lines.length;) {
    const end = endOfDeeper(lines, index, least)
    const first = lines[index]
    if (end > index) nested.push(blockOf(lines.slice(index, end), limit - 1))
    else if (first) nested.push(first.line)
    index = Math.max(end, index + 1)
  }
  return nested
}

function endOfDeeper(lines: readonly IndentedLine[], start: number, indent: number): number {
  let end = start
  while ((lines[end]?.indent ?? indent) > indent) end++
  return end
}

function blockOf(lines: readonly IndentedLine[], limit: number): LineBlock {
  const children = nestLines(lines, limit)
  const start = children[0]?.position.start
  const end = children.at(-1)?.position.end
  if (!start || !end) throw new RangeError('A line block has lines.')
  return parent('line_block', children, { start, end })
}
