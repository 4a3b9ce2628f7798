/** The engine of a target: its format's built-in templates with the user's over them. */
import { escapingOfFormat } from '../formats.js'
import type { RenderTarget } from '../types.js'
import { createEngine, type Engine } from './engine.js'
import { TEMPLATES, type TemplateSet } from './templates.js'

export function engineOf(target: RenderTarget): Engine {
  return engineWith(target, target.format === 'custom' ? {} : TEMPLATES[target.format])
}

/** As `engineOf`, with the built-in templates of the target's format. */
export function engineWith(target: RenderTarget, builtIn: TemplateSet): Engine {
  const { format, flavor, templates, helpers, compiler } = target
  return createEngine({
    format: format === 'custom' ? target.name : format,
    escaping: format === 'custom' ? (target.escaping ?? 'typescript') : escapingOfFormat(format),
    ...(format === 'custom' ? {} : { builtIn: format, templates: builtIn }),
    ...(flavor === undefined ? {} : { flavor }),
    ...(templates === undefined ? {} : { overlay: templates }),
    ...(helpers === undefined ? {} : { helpers }),
    ...(compiler === undefined ? {} : { compiler }),
  })
}
