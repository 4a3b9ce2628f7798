/** How much of the tables was understood, in figures. */
import type { ModelStats } from '../model/stats.js'

/** One figure a line, with its share of a whole where it has one. */
export function formatStats(stats: ModelStats): string {
  const kinds = Object.entries(stats.kinds).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const rows: (readonly [what: string, count: number, whole?: number])[] = [
    ['pages', stats.pages],
    ['tables', stats.tables],
    ...kinds.map(([kind, count]) => [`  ${kind}`, count, stats.tables] as const),
    ['enums declared', stats.declarations.enums],
    ['records declared', stats.declarations.records],
    ['parameter tables', stats.parameterTables],
    ['  typed through all their links', stats.fullyTyped, stats.parameterTables],
    ['type cells', stats.typeCells],
    ['  parsed', stats.parsedTypeCells, stats.typeCells],
    ['fields with an open type', stats.openFields],
  ]
  const width = Math.max(...rows.map(([what]) => what.length))
  return rows
    .map(([what, count, whole = 0]) => {
      const share = whole > 0 ? `  ${((100 * count) / whole).toFixed(1).padStart(5)} %` : ''
      return `${what.padEnd(width)}  ${String(count).padStart(6)}${share}\n`
    })
    .join('')
}
