/**
 * What a template is before it runs, as the compiler makes it and the engine takes it. The built-in
 * ones are compiled when the package is built (`scripts/precompile-templates.ts`), a user's ones by
 * a `TemplateCompiler`, which is loaded only when there are any.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { TemplateSource } from '../types.js'

/** What Handlebars' `precompile` gives, evaluated: opaque to all but its runtime. */
export type CompiledTemplate = object

/** Compiled templates by name: the path below the format's folder without `.hbs`. */
export type TemplateSet = Readonly<Record<string, CompiledTemplate>>

/** What names a template may use, and what they may not mean anything else. */
export interface TemplateNames {
  readonly helpers: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}

export type CompileResult =
  | { readonly ok: true; readonly template: CompiledTemplate }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

export interface TemplateCompiler {
  compile(source: TemplateSource, names: TemplateNames): CompileResult
}

/** `partials/cell.hbs` is the template `partials/cell`. */
export function templateName(path: string): string {
  return path.replace(/\.hbs$/, '')
}
