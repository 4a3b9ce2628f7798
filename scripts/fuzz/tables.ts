/**
 * Random tables: grid tables and simple tables drawn around random content, with spans, and often
 * damaged afterwards by a character.
 */
import type { Random } from './random.js'

/** Makes the text of a cell, of one line or several. */
export type MakeContent = () => string

export function gridTable(random: Random, content: MakeContent): string {
  const columns = 1 + random.below(4)
  const rows = Array.from({ length: 1 + random.below(4) }, () =>
    Array.from({ length: columns }, () => content().split('\n')),
  )
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(2, ...rows.map((row) => widthOf(row[column] ?? []) + random.below(2))),
  )
  const header = random.chance(0.4) ? random.below(rows.length) : -1
  const border = (fill: string) => `+${widths.map((width) => fill.repeat(width)).join('+')}+`
  const lines = rows.flatMap((row, index) => [
    ...cellLines(row, widths, random.chance(0.15)),
    random.chance(0.15) ? partialBorder(random, widths) : border(index === header ? '=' : '-'),
  ])
  lines.pop()
  return damage(random, [border('-'), ...lines, border('-')].join('\n'))
}

/** The lines of a row of cells; `open` leaves out the bars between them, which makes one cell. */
function cellLines(
  row: readonly (readonly string[])[],
  widths: readonly number[],
  open: boolean,
): string[] {
  const height = Math.max(1, ...row.map((cell) => cell.length))
  return Array.from({ length: height }, (_, line) => {
    const cells = widths.map((width, column) => (row[column]?.[line] ?? '').padEnd(width))
    return `|${cells.join(open ? ' ' : '|')}|`
  })
}

function partialBorder(random: Random, widths: readonly number[]): string {
  const parts = widths.map((width) => (random.chance(0.5) ? '-' : ' ').repeat(width))
  const filled = parts.map((part) => part.startsWith('-'))
  const joints = [...parts, ''].map((_, index) =>
    filled[index] === true || filled[index - 1] === true ? '+' : '|',
  )
  return joints.map((joint, index) => joint + (parts[index] ?? '')).join('')
}

export function simpleTable(random: Random, content: MakeContent): string {
  const widths = Array.from({ length: 1 + random.below(4) }, () => 2 + random.below(8))
  const gap = ' '.repeat(1 + random.below(2))
  const border = widths.map((width) => '='.repeat(width)).join(gap)
  const rows = Array.from({ length: 1 + random.below(5) }, () =>
    simpleRow(random, widths, gap, content),
  )
  const lines = rows.flatMap((row) => (random.chance(0.1) ? [row, ''] : [row]))
  if (random.chance(0.5)) lines.splice(random.below(lines.length), 0, border)
  if (random.chance(0.3)) {
    const under = border.replaceAll('=', '-')
    const joined = random.chance(0.5) ? under.replaceAll(' ', '-') : under
    lines.splice(1 + random.below(lines.length), 0, joined)
  }
  return damage(random, [border, ...lines, border].join('\n'))
}

function simpleRow(
  random: Random,
  widths: readonly number[],
  gap: string,
  content: MakeContent,
): string {
  const cells = widths.map((width, column) => {
    const [line = ''] = content().split('\n')
    const text = random.chance(0.15) ? '' : line
    const last = column === widths.length - 1
    return last || random.chance(0.05) ? text : text.slice(0, width).padEnd(width)
  })
  return cells.join(gap).trimEnd()
}

function damage(random: Random, text: string): string {
  if (!random.chance(0.2)) return text
  const at = random.below(text.length)
  const put = random.pick(['', ' ', '-', '+', '|', '=', '\n', '日', '\u0301', '\t'] as const)
  return text.slice(0, at) + put + text.slice(at + random.below(2))
}

function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => line.length))
}
