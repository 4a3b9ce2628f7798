/** Random edits of a text: characters, lines, indents, and lines of another text put in. */
import { blockPieces, snippets } from './pieces.js'
import type { Random } from './random.js'

/** `other` gives lines to put in. */
export function mutate(text: string, other: string, random: Random): string {
  let result = text
  for (let edits = 1 + random.below(4); edits > 0; edits--) {
    result = mutateOnce(result, other, random)
  }
  return result
}

function mutateOnce(text: string, other: string, random: Random): string {
  const at = random.below(text.length + 1)
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random.below(4))
    case 1:
      return text.slice(0, at) + random.pick(snippets) + text.slice(at)
    case 2:
      return withLines(text, (lines) => lines.splice(random.below(lines.length), 1))
    case 3:
      return indentLines(text, random)
    case 4:
      return `${text.slice(0, at)}\n${random.pick(blockPieces)}\n${text.slice(at)}`
    case 5:
      return withLines(text, (lines) =>
        lines.splice(random.below(lines.length + 1), 0, ...someLines(other, random)),
      )
    case 6:
      return dedentLines(text, random)
    default:
      return swapLines(text, random)
  }
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

/** Some lines of a text, at a random indent. */
function someLines(text: string, random: Random): string[] {
  const lines = text.split('\n')
  const from = random.below(lines.length)
  const indent = ' '.repeat(random.chance(0.5) ? 0 : 1 + random.below(4))
  return lines.slice(from, from + 1 + random.below(8)).map((line) => line && indent + line)
}

function indentLines(text: string, random: Random): string {
  const indent = ' '.repeat(1 + random.below(4))
  return changeLines(text, random, (line) => (line === '' ? line : indent + line))
}

function dedentLines(text: string, random: Random): string {
  const width = 1 + random.below(3)
  return changeLines(text, random, (line) => line.replace(new RegExp(`^ {1,${width}}`), ''))
}

function changeLines(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split('\n')
  const from = random.below(lines.length)
  const to = from + 1 + random.below(random.chance(0.2) ? lines.length : 3)
  return lines.map((line, index) => (index >= from && index < to ? change(line) : line)).join('\n')
}

function swapLines(text: string, random: Random): string {
  return withLines(text, (lines) => {
    const from = random.below(lines.length)
    const to = random.below(lines.length)
    const kept = lines[from] ?? ''
    lines[from] = lines[to] ?? ''
    lines[to] = kept
  })
}
