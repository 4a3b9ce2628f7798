/** The engine of a target: its format's built-in templates with the user's over them. */
import { escapingOfFormat } from '../formats.js'
import type { RenderTarget } from '../types.js'
import { createEngine, type Engine } from './engine.js'

export function engineOf(target: RenderTarget): Engine {
  const { format, flavor, templates, helpers, compiler } = target
  return createEngine({
    format: format === 'custom' ? target.name : format,
    escaping: format === 'custom' ? (target.escaping ?? 'typescript') : escapingOfFormat(format),
    ...(format === 'custom' ? {} : { builtIn: format }),
    ...(flavor === undefined ? {} : { flavor }),
    ...(templates === undefined ? {} : { overlay: templates }),
    ...(helpers === undefined ? {} : { helpers }),
    ...(compiler === undefined ? {} : { compiler }),
  })
}
