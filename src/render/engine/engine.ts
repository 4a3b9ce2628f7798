/**
 * Renders the templates of one output format. The built-in ones are functions that were written with
 * the package, so that they are fast and run under a content security policy too. Where a user's
 * templates lie over them file by file, Handlebars runs them all.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import { safe, type Escaping, type Safe } from '../escape/safe.js'
import type { BuiltInFormat } from '../formats.js'
import type { MarkdownFlavor, TemplateSource } from '../types.js'
import type { TemplateCompiler } from './compiler.js'
import { failureAt, templateFailure, toDiagnostic } from './failure.js'
import type { Helper } from './helper.js'
import { helpersFor, takenNames } from './helpers.js'
import { createRun } from './run.js'
import type { TemplateSet } from './templates.js'

export interface EngineOptions {
  /** Names the format in messages, and the folder of its templates. */
  readonly format: string
  readonly escaping: Escaping
  /** Whose built-in templates there are; a format of the user's has none. */
  readonly builtIn?: BuiltInFormat
  /** Those templates as functions. They are given, so that a bundle has only the formats it uses. */
  readonly templates?: TemplateSet
  readonly flavor?: MarkdownFlavor
  /** The user's templates by path (`partials/cell.hbs`). */
  readonly overlay?: Readonly<Record<string, TemplateSource>>
  readonly compiler?: TemplateCompiler
  readonly helpers?: Readonly<Record<string, Helper>>
}

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

export interface Engine {
  readonly escaping: Escaping
  /** What is wrong with the user's templates and helpers; nothing can be rendered while there is. */
  readonly diagnostics: readonly Diagnostic[]
  /** What else there is to say of the user's templates. */
  readonly warnings: readonly Diagnostic[]
  has(template: string): boolean
  /** A template by name (`page`, `partials/cell`) with its view. */
  render(template: string, view: object): Rendered
  /** Marks what a converter has made as fit for this format's holes. */
  safe(text: string): Safe
}

export function createEngine(options: EngineOptions): Engine {
  const { compiler, overlay = {} } = options
  if (Object.keys(overlay).length === 0) return builtInEngine(options)
  if (!compiler) throw new Error('templates need a compiler: await loadTemplateCompiler()')
  return compiler.engine(options)
}

function builtInEngine(options: EngineOptions): Engine {
  const { escaping, flavor, format, templates = {} } = options
  const run = createRun(escaping, flavor)
  const diagnostics = takenHelpers(options)
  return {
    escaping,
    diagnostics,
    warnings: [],
    has: (name) => Object.hasOwn(templates, name),
    safe: (text) => safe(escaping, text),
    render(name, view) {
      const [refused] = diagnostics
      if (refused) return { ok: false, diagnostic: refused }
      const template = Object.hasOwn(templates, name) ? templates[name] : undefined
      if (!template) return missingTemplate(format, name)
      const file = `${format}/${name}.hbs`
      run.place = file
      try {
        return { ok: true, text: template(run, view) }
      } catch (error) {
        return { ok: false, diagnostic: toDiagnostic(failureAt(error, run.place), file) }
      }
    },
  }
}

/** A user's helper never stands in for one of ours. */
export function takenHelpers(options: EngineOptions): readonly Diagnostic[] {
  const { escaping, flavor, helpers = {} } = options
  return takenNames(Object.keys(helpers), helpersFor(escaping, flavor)).map((name) => ({
    code: 'helper-name-taken',
    level: 'error',
    message: `The helper “${name}” of the config has the name of a built-in one.`,
    path: 'rstforge.config',
    configKey: ['helpers', name],
  }))
}

export function missingTemplate(format: string, name: string): Rendered {
  const failure = templateFailure(
    'template-missing',
    `The format “${format}” has no template “${name}.hbs”.`,
  )
  return { ok: false, diagnostic: toDiagnostic(failure, `${format}/${name}.hbs`) }
}
