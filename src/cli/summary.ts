/** The last line of a command: what there was, what was done, how long it took. */
import type { BuildResult } from '../build/build.js'
import type { Counts } from './report.js'

export interface Work {
  readonly result: BuildResult
  readonly counts: Counts
  /** What happened to files, such as `3 written`. */
  readonly files: readonly string[]
  readonly milliseconds: number
}

export function summary({ result, counts, files, milliseconds }: Work): string {
  const tables = result.model.pages.reduce((sum, page) => sum + page.tables.length, 0)
  const open = result.diagnostics.filter(({ code }) => code === 'unresolved-link').length
  const faults = [
    ...(open > 0 ? [`${plural(open, 'open type')} (-v)`] : []),
    ...(counts.errors > 0 ? [plural(counts.errors, 'error')] : []),
    plural(counts.warnings, 'warning'),
  ]
  const parts = [plural(result.pages.length, 'page'), plural(tables, 'table'), ...files, ...faults]
  return `${parts.join(', ')} (${(milliseconds / 1000).toFixed(2)} s)\n`
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
