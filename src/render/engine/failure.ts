/**
 * A template that cannot be rendered: thrown inside Handlebars, which has no other way out of a
 * template, and turned into a diagnostic by the engine.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Point } from '../../source/position.js'

export type TemplateCode =
  | 'template-syntax'
  | 'template-unknown-name'
  | 'template-missing-value'
  | 'template-unsafe-hole'
  | 'template-helper-failed'
  | 'template-missing'

export interface TemplateFailure extends Error {
  readonly code: TemplateCode
  readonly help?: string
  /** Where in the template; the file is known further out. */
  point?: Point
  file?: string
}

export function templateFailure(
  code: TemplateCode,
  message: string,
  help?: string,
): TemplateFailure {
  return Object.assign(new Error(message), { code, ...(help === undefined ? {} : { help }) })
}

export function isTemplateFailure(value: unknown): value is TemplateFailure {
  return value instanceof Error && 'code' in value && String(value.code).startsWith('template-')
}

/** Whether a diagnostic says that a template is wrong (exit code 4). */
export function isTemplateDiagnostic(diagnostic: Diagnostic): boolean {
  return diagnostic.code.startsWith('template-')
}

/** A point as the instrumented template carries it: `line:column:offset`. */
export function formatPoint(point: Point): string {
  return `${point.line}:${point.column}:${point.offset}`
}

export function readPoint(text: string): Point {
  const [line, column, offset] = text.split(':').map(Number)
  return { line: line ?? 1, column: column ?? 1, offset: offset ?? 0 }
}

export function toDiagnostic(failure: TemplateFailure, file: string): Diagnostic {
  const { point } = failure
  return {
    code: failure.code,
    level: 'error',
    message: failure.message,
    path: failure.file ?? file,
    ...(point === undefined ? {} : { position: { start: point, end: point } }),
    ...(failure.help === undefined ? {} : { help: failure.help }),
  }
}
