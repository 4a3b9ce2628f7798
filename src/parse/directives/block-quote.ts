/**
 * `epigraph`, `highlights` and `pull-quote`: block quotes with a class.
 *
 * Source: "reStructuredText Directives", Epigraph, Highlights, Pull-Quote.
 */
import { contentMissing } from '../directive-failure.js'
import type { Directive } from '../directive.js'
import { parseQuotes } from '../quotes.js'
import { addClasses } from './shared.js'

export function quoteWithClass(name: string): Directive {
  return {
    hasContent: true,
    run(call, context) {
      if (call.content.length === 0) return contentMissing(call)
      const nodes = parseQuotes(context, call.content)
      for (const node of nodes) if (node.type === 'block_quote') addClasses(node, [name])
      return nodes
    },
  }
}
