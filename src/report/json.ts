/** Diagnostics as data: one array, or one object a line. Positions as in `source/position.ts`. */
import type { ReportInput } from './report.js'

export function json({ diagnostics }: ReportInput): string {
  return `${JSON.stringify(diagnostics, null, 2)}\n`
}

export function ndjson({ diagnostics }: ReportInput): string {
  return diagnostics.map((diagnostic) => `${JSON.stringify(diagnostic)}\n`).join('')
}
