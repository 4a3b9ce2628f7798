/** `code-block` and whatever else holds text in some language: a literal block with its language. */
import { parent } from '../../tree/builders.js'
import { optionOf } from '../../project/walk.js'
import type { BlockNode, Directive } from '../../tree/nodes.js'
import { literalBlock, writtenText } from './build.js'

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['graphviz', 'dot'],
  ['graph', 'dot'],
  ['digraph', 'dot'],
  ['mermaid', 'mermaid'],
  ['uml', 'plantuml'],
  ['plantuml', 'plantuml'],
  ['testcode', 'python'],
  ['doctest', 'pycon'],
  ['prompt', 'console'],
])

/** Directives whose argument is no language. */
const NAMED = new Set(['testcode', 'testoutput', 'doctest', 'graphviz'])

export function lowerCode(node: Directive): BlockNode[] {
  const { name, position } = node
  const argument = NAMED.has(name) ? undefined : node.argument?.split(/\s/)[0]
  const language = LANGUAGES.get(name) ?? optionOf(node, 'language') ?? argument
  const block = literalBlock(codeOf(node), node.contentPosition ?? position, language)
  const { ids, names } = node
  const named = { ...block, ...(ids ? { ids } : {}), ...(names ? { names } : {}) }
  const caption = optionOf(node, 'caption')
  if (!caption) return [named]
  const children = [parent('caption', writtenText(caption, position), position), block]
  const classes = ['literal-block-wrapper']
  return [{ ...parent('container', children, position), classes, ...(ids ? { ids } : {}) }]
}

/** A `digraph` is a graph of the name that is its argument. */
function codeOf(node: Directive): string {
  const { name, argument, content } = node
  if (name === 'inheritance-diagram') return [argument, content].filter(Boolean).join('\n')
  if (name !== 'graph' && name !== 'digraph') return content
  return `${name} ${argument ?? ''} {\n${content}\n}`
}
