/** A template as the text of what Handlebars' runtime takes, behind our instrumentation. */
import Handlebars from 'handlebars'
import type { Diagnostic } from '../../../source/diagnostic.js'
import type { TemplateSource } from '../../types.js'
import { templateFailure, toDiagnostic, type TemplateFailure } from '../failure.js'
import { HANDLEBARS_HELPERS } from '../helpers.js'
import { instrument, type Instrumented } from './instrument.js'
import type { CompileResult, TemplateNames } from './templates.js'

/** Known to Handlebars by itself, and named in its type; `instrument` refuses what we do not have. */
const KNOWN = {
  helperMissing: true,
  blockHelperMissing: true,
  each: true,
  if: true,
  unless: true,
  with: true,
  log: true,
  lookup: true,
}

/** What `instrument` calls. */
const OWN_HELPERS = ['@hole', '@within', '@partial', '@path', '@block', '@section']

export type PrecompileResult =
  | ({ readonly ok: true; readonly code: string } & Pick<Instrumented, 'places'>)
  | Extract<CompileResult, { ok: false }>

/** The JavaScript expression of a template, as text. */
export function precompileTemplate(source: TemplateSource, names: TemplateNames): PrecompileResult {
  try {
    const program = Handlebars.parse(source.text)
    const { failures, places } = instrument(program, source.path, source.text, names)
    if (failures.length > 0) return refused(failures, source)
    const helpers = [...names.helpers, ...HANDLEBARS_HELPERS, ...OWN_HELPERS]
    const options: PrecompileOptions & { ignoreStandalone: boolean } = {
      strict: true,
      noEscape: true,
      preventIndent: true,
      // Lines that hold a tag alone were cut by `parse` already.
      ignoreStandalone: true,
      knownHelpersOnly: true,
      knownHelpers: { ...KNOWN, ...Object.fromEntries(helpers.map((n) => [n, true])) },
    }
    // The declared type is what the text means once it is evaluated.
    const code: unknown = Handlebars.precompile(program, options)
    if (typeof code !== 'string') throw new TypeError('Handlebars gave no code')
    return { ok: true, code, places }
  } catch (error) {
    return refused([syntaxFailure(error, source)], source)
  }
}

function refused(
  failures: readonly TemplateFailure[],
  source: TemplateSource,
): Extract<CompileResult, { ok: false }> {
  const diagnostics: readonly Diagnostic[] = failures.map((found) =>
    toDiagnostic(found, source.path),
  )
  return { ok: false, diagnostics }
}

/**
 * Handlebars' parser says the line, and the place in the line by an excerpt with a caret below it; its
 * compiler has both in properties.
 */
function syntaxFailure(error: unknown, source: TemplateSource): TemplateFailure {
  const text = error instanceof Error ? error.message : String(error)
  const found = /^Parse error on line (\d+):\n(.*)\n(-*)\^\n([\s\S]*)$/.exec(text)
  const line = found ? Number(found[1]) : numberIn(error, 'lineNumber', 1)
  const start = startOfLine(source.text, line)
  const offset = found
    ? offsetOfExcerpt(source.text, start, found[2] ?? '', (found[3] ?? '').length)
    : start + numberIn(error, 'column', 0)
  const message = (found?.[4] ?? text.replace(/ - \d+:\d+$/, '')).replaceAll('\n', ' ')
  return Object.assign(templateFailure('template-syntax', message), {
    point: { line, column: offset - start + 1, offset },
  })
}

/** The excerpt is up to twenty characters on each side of the place, without line breaks. */
function offsetOfExcerpt(text: string, start: number, excerpt: string, caret: number): number {
  const before = excerpt.slice(0, caret).replace(/^\.\.\./, '')
  const after = excerpt.slice(caret).replace(/\.\.\.$/, '')
  const end = text.indexOf('\n', start)
  for (let at = start; at <= (end < 0 ? text.length : end); at++) {
    const past = text.slice(Math.max(0, at - 2 * WINDOW), at).replaceAll('\n', '')
    const next = text.slice(at, at + 2 * WINDOW).replaceAll('\n', '')
    if (past.endsWith(before) && next.startsWith(after)) return at
  }
  return start
}

/** Twice what the parser shows: line breaks in it do not count. */
const WINDOW = 40

function startOfLine(text: string, line: number): number {
  let start = 0
  for (let row = 1; row < line; row++) {
    const found = text.indexOf('\n', start)
    if (found < 0) return start
    start = found + 1
  }
  return start
}

function numberIn(error: unknown, key: 'lineNumber' | 'column', otherwise: number): number {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined
  return typeof value === 'number' ? value : otherwise
}
