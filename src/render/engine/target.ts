/** The engine of a target: its format's built-in templates with the user's over them. */
import { escapingOfFormat, type BuiltInFormat } from '../formats.js'
import { templates as html } from '../precompiled/html.js'
import { templates as json } from '../precompiled/json.js'
import { templates as jsonSchema } from '../precompiled/json-schema.js'
import { templates as markdown } from '../precompiled/markdown.js'
import { templates as typescript } from '../precompiled/typescript.js'
import { templates as zod } from '../precompiled/zod.js'
import type { RenderTarget } from '../types.js'
import { createEngine, type Engine } from './engine.js'
import type { TemplateSet } from './templates.js'

const TEMPLATES: Readonly<Record<BuiltInFormat, TemplateSet>> = {
  html,
  json,
  markdown,
  typescript,
  zod,
  'json-schema': jsonSchema,
}

export function engineOf(target: RenderTarget): Engine {
  const { format, flavor, templates, helpers, compiler } = target
  return createEngine({
    format: format === 'custom' ? target.name : format,
    escaping: format === 'custom' ? (target.escaping ?? 'typescript') : escapingOfFormat(format),
    templates: format === 'custom' ? {} : TEMPLATES[format],
    ...(flavor === undefined ? {} : { flavor }),
    ...(templates === undefined ? {} : { overlay: templates }),
    ...(helpers === undefined ? {} : { helpers }),
    ...(compiler === undefined ? {} : { compiler }),
  })
}
