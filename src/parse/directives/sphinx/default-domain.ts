/**
 * `default-domain`: the domain whose directives and roles need no `domain:` before their names, from
 * here to the end of the document.
 *
 * Source: Sphinx, "Domains", Basic Markup.
 */
import type { Directive } from '../../directive.js'
import { keep } from './kept.js'

export const defaultDomain: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: 'any',
  run(call, context) {
    context.defaultDomain = call.arguments[0]?.text.toLowerCase()
    return [keep(call, [])]
  },
}
