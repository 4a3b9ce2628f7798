/** For people: place, level, code, message, code frame, help. */
import pc from 'picocolors'
import type { Diagnostic, Level, RelatedPlace } from '../source/diagnostic.js'
import { oneLine, safeLines } from './display.js'
import { codeFrame, splitLines, type FrameMark } from './frame.js'
import { placeOf } from './place.js'
import type { ReportInput } from './report.js'

type Colors = ReturnType<typeof pc.createColors>

export function pretty(input: ReportInput): string {
  const colors = pc.createColors(input.color ?? false)
  const linesOf = rememberLines(input)
  return input.diagnostics
    .map((diagnostic) => `${prettyOne(diagnostic, colors, linesOf).join('\n')}\n`)
    .join('\n')
}

export function colorOfLevel(colors: Colors, level: Level): (text: string) => string {
  switch (level) {
    case 'info':
      return colors.blue
    case 'warning':
      return colors.yellow
    case 'error':
    case 'severe':
      return colors.red
  }
}

function prettyOne(
  diagnostic: Diagnostic,
  colors: Colors,
  linesOf: (path: string) => readonly string[],
): string[] {
  const { level, code, path, position, help, related = [] } = diagnostic
  const paint = colorOfLevel(colors, level)
  const [first = '', ...more] = safeLines(diagnostic.message)
  const head = `${colors.bold(placeOf(path, position))}  ${paint(level)}  ${colors.dim(code)}  ${first}`
  const lines = [head, ...more.map((line) => `  ${line}`.trimEnd())]
  if (position) {
    const here = related.filter((place) => place.path === path && place.position)
    lines.push(...frame(linesOf(path), [{ position, sign: '^' }, ...marksOf(here)], colors, paint))
  }
  for (const place of related) {
    lines.push(`  ${colors.dim(placeOf(place.path, place.position))}  ${oneLine(place.message)}`)
    if (place.path !== path)
      lines.push(...frame(linesOf(place.path), marksOf([place]), colors, paint))
  }
  if (help) lines.push(...helpLines(help, colors))
  return lines
}

function helpLines(help: string, colors: Colors): string[] {
  const [first = '', ...more] = safeLines(help)
  return [`  ${colors.cyan('help:')} ${first}`, ...more.map((line) => `        ${line}`.trimEnd())]
}

function marksOf(places: readonly RelatedPlace[]): FrameMark[] {
  return places.flatMap(({ position }) => (position ? [{ position, sign: '-' as const }] : []))
}

function frame(
  lines: readonly string[],
  marks: readonly FrameMark[],
  colors: Colors,
  paint: (text: string) => string,
): string[] {
  const shown = codeFrame(lines, marks)
  const width = Math.max(...shown.map(({ number }) => String(number ?? '').length), 1)
  return shown.map(({ number, text, kind }) => {
    if (kind === 'gap') return `  ${colors.dim(text)}`
    const gutter = colors.dim(`  ${String(number ?? '').padStart(width)} |`)
    return `${gutter} ${kind === 'marks' ? paint(text) : text}`.trimEnd()
  })
}

/** Splits the text of each page once. */
function rememberLines({
  pageText,
  frames = true,
}: ReportInput): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (path) => {
    const lines = known.get(path) ?? splitLines((frames && pageText?.(path)) || '')
    known.set(path, lines)
    return lines[0] === '' && lines.length === 1 ? [] : lines
  }
}
