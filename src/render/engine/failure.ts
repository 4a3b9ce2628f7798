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

function readPoint(text: string): Point {
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

export function located(error: unknown, place: unknown, helper?: string): TemplateFailure {
  const failure = asFailure(error) ?? helperFailure(error, helper)
  if (typeof place === 'string') failure.point ??= readPoint(place)
  return failure
}

/**
 * A failure at a place of a file, `file:line:column:offset` and the helper that is called there, unless
 * it knows a nearer place.
 */
export function failureAt(error: unknown, place: string): TemplateFailure {
  const [, file = place, point, helper] = /^(.*?):([\d:]*)(?: (\w+))?$/.exec(place) ?? []
  const failure = located(error, point, helper)
  failure.file ??= file
  return failure
}

function helperFailure(error: unknown, helper: string | undefined): TemplateFailure {
  const text = error instanceof Error ? error.message : String(error)
  return templateFailure(
    'template-helper-failed',
    helper ? `The helper “${helper}” failed: ${text}` : text,
  )
}

/** Our own failures as they are; a missing field, which Handlebars reports, in our words. */
export function asFailure(error: unknown): TemplateFailure | undefined {
  if (isTemplateFailure(error)) return error
  if (!(error instanceof Error)) return undefined
  if (error instanceof RangeError) {
    return templateFailure('template-helper-failed', 'A template uses itself without end.')
  }
  const found = /^"(.*)" not defined in [\s\S]*?(?: - (\d+):(\d+))?$/.exec(error.message)
  if (!found) return undefined
  const failure = missingField(found[1] ?? '')
  if (found[2] === undefined) return failure
  const point = { line: Number(found[2]), column: Number(found[3]) + 1, offset: 0 }
  return Object.assign(failure, { point })
}

export function missingField(name: string): TemplateFailure {
  return templateFailure(
    'template-missing-value',
    `There is no field “${name}” here.`,
    'docs/templates.md lists the fields of every view; ask with {{#if …}} for one that may be absent',
  )
}
