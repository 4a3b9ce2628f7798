/**
 * The language of code that says none, where a `highlight` directive before it does.
 *
 * Source: Sphinx, "Showing code examples", `highlight`.
 */
import { childrenOf } from '../tree/children.js'
import type { AnyNode, Document, LiteralBlock } from '../tree/nodes.js'

/** Languages that are none. */
const NONE: ReadonlySet<string> = new Set(['none', 'default', 'guess', 'text'])

interface Walk {
  readonly languages: Map<LiteralBlock, string>
  /** What the last directive said. */
  current: string | undefined
}

/** Of each block that has no language of its own, in the order of the page. */
export function highlightedLanguages(tree: Document): ReadonlyMap<LiteralBlock, string> {
  const walk: Walk = { languages: new Map(), current: undefined }
  visit(tree, walk)
  return walk.languages
}

function visit(node: AnyNode, walk: Walk): void {
  if (node.type === 'text') return
  if (node.type === 'literal_block') {
    const isPlain = node.children.every(({ type }) => type === 'text')
    if (walk.current !== undefined && isPlain && !saysLanguage(node))
      walk.languages.set(node, walk.current)
    return
  }
  if (node.type === 'directive' && /^highlight(?:lang)?$/u.test(node.name)) {
    const [language = ''] = (node.argument ?? '').split(' ')
    walk.current = language === '' || NONE.has(language) ? undefined : language
  }
  for (const child of childrenOf(node)) visit(child, walk)
}

function saysLanguage({ language, classes = [] }: LiteralBlock): boolean {
  return language !== undefined || classes[0] === 'code'
}
