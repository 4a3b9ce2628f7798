/**
 * Directives whose nodes have the place of their content in our tree. Here they have that of the
 * whole directive, by which it is known what a node was written as.
 */
import { directivesOf } from '../parse/directives.js'
import type { Directive } from '../parse/directive.js'

const NAMES: ReadonlySet<string> = new Set([
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'math',
  'epigraph',
  'highlights',
  'pull-quote',
])

/** For the option `directives` of a parse. */
export function wholeDirectives(): Readonly<Record<string, Directive>> {
  const builtIn = directivesOf({ dialect: 'sphinx', directives: {} })
  return Object.fromEntries(
    [...builtIn].flatMap(([name, directive]) =>
      NAMES.has(name) ? [[name, whole(directive)]] : [],
    ),
  )
}

function whole(directive: Directive): Directive {
  return {
    ...directive,
    run(call, context) {
      const result = directive.run(call, context)
      if ('failed' in result) return result
      return result.map((node, index) =>
        index === 0 ? { ...node, position: call.position } : node,
      )
    },
  }
}
