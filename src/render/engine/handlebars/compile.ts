/**
 * A user's template, ready to run. Code is made with `new Function`, so this is loaded only where
 * there are such templates; the built-in ones were compiled with the package.
 */
import type { TemplateSource } from '../../types.js'
import { precompileTemplate } from './precompile.js'
import type { CompiledTemplate, CompileResult, TemplateNames } from './templates.js'

export function compileTemplate(source: TemplateSource, names: TemplateNames): CompileResult {
  const result = precompileTemplate(source, names)
  if (!result.ok) return result
  // The text was made by Handlebars a line ago; this is what its own `compile` does with it.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a compiler makes code
  const evaluate: unknown = new Function(`return ${result.code}`)
  return { ok: true, template: evaluated(evaluate), places: result.places }
}

function evaluated(evaluate: unknown): CompiledTemplate {
  const template: unknown =
    typeof evaluate === 'function' ? Reflect.apply(evaluate, undefined, []) : undefined
  if (typeof template !== 'object' || template === null) throw new TypeError('no template was made')
  return template
}
