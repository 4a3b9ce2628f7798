/**
 * Diagnostics in the forms that people and programs read. Every form is a pure function of the
 * diagnostics and a way to get at the text of a page; nothing here prints.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { compact } from './compact.js'
import { github } from './github.js'
import { json, ndjson } from './json.js'
import { junit } from './junit.js'
import { pretty } from './pretty.js'
import { sarif } from './sarif.js'

export interface ReportInput {
  readonly diagnostics: readonly Diagnostic[]
  /** The text of a page for its code frames; undefined where it cannot be had. */
  readonly pageText?: (path: string) => string | undefined
  /** Whether `pretty` and `compact` may use colours. Default: no. */
  readonly color?: boolean
  /** Of this tool, for SARIF. */
  readonly version?: string
  /** All pages that were looked at, so that JUnit can count those without a fault. */
  readonly pages?: readonly string[]
  /** Lets `pretty` leave out the code frames. */
  readonly frames?: boolean
}

export type ReportFormat = (typeof reportFormats)[number]

export const reportFormats = [
  'pretty',
  'compact',
  'json',
  'ndjson',
  'sarif',
  'github',
  'junit',
] as const

const FORMATTERS = { pretty, compact, json, ndjson, sarif, github, junit } satisfies Record<
  ReportFormat,
  (input: ReportInput) => string
>

export function isReportFormat(text: string): text is ReportFormat {
  return reportFormats.some((format) => format === text)
}

/** The report as text that ends in a line feed; empty where a form has nothing to say. */
export function formatReport(format: ReportFormat, input: ReportInput): string {
  return FORMATTERS[format](input)
}
