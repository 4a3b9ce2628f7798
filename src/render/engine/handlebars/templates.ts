/**
 * What a template is before Handlebars runs it. The built-in ones are compiled when the package is
 * built (`scripts/precompile-templates.ts`), a user's ones by `compileTemplate`.
 */
import type { Diagnostic } from '../../../source/diagnostic.js'
import type { BuiltInFormat } from '../../formats.js'
import { templates as html } from '../../precompiled/handlebars/html.js'
import { templates as json } from '../../precompiled/handlebars/json.js'
import { templates as jsonSchema } from '../../precompiled/handlebars/json-schema.js'
import { templates as markdown } from '../../precompiled/handlebars/markdown.js'
import { templates as typescript } from '../../precompiled/handlebars/typescript.js'
import { templates as zod } from '../../precompiled/handlebars/zod.js'
import type { UserTemplate } from './unused.js'

/** What Handlebars' `precompile` gives, evaluated: opaque to all but its runtime. */
export type CompiledTemplate = object

export const COMPILED: Readonly<Record<BuiltInFormat, Readonly<Record<string, CompiledTemplate>>>> =
  { html, json, markdown, typescript, zod, 'json-schema': jsonSchema }

/** What names a template may use, and what they may not mean anything else. */
export interface TemplateNames {
  readonly helpers: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}

export type CompileResult =
  | ({ readonly ok: true; readonly template: CompiledTemplate } & Pick<UserTemplate, 'places'>)
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
