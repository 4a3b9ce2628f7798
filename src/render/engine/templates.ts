/** The built-in templates of a format, as they were written with the package. */
import type { BuiltInFormat } from '../formats.js'
import { templates as html } from '../precompiled/html.js'
import { templates as json } from '../precompiled/json.js'
import { templates as jsonSchema } from '../precompiled/json-schema.js'
import { templates as markdown } from '../precompiled/markdown.js'
import { templates as typescript } from '../precompiled/typescript.js'
import { templates as zod } from '../precompiled/zod.js'
import type { Run } from './run.js'

/** A template, made a function of its view by `scripts/precompile-templates.ts`. */
export type TemplateFunction = (run: Run, view: object) => string

/** Templates by name: the path below the format's folder without `.hbs`. */
export type TemplateSet = Readonly<Record<string, TemplateFunction>>

export const TEMPLATES: Readonly<Record<BuiltInFormat, TemplateSet>> = {
  html,
  json,
  markdown,
  typescript,
  zod,
  'json-schema': jsonSchema,
}
