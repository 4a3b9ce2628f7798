/**
 * Directives that are kept whole, as nodes of docutils: what an output has to know is docutils'
 * vocabulary only. A directive that is not known keeps its content, and is reported.
 */
import { childrenOf } from '../../tree/children.js'
import { hiddenDirectives } from '../../tree/hidden-directives.js'
import type { AnyNode, BlockNode, Directive, Target } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { describedBy, isUnindexed, objectKind } from '../../project/objects.js'
import { container, literalBlock, paragraph, rubric } from './build.js'
import { lowerCode } from './code.js'
import { lowerGlossary } from './glossary.js'
import { lowerObject } from './object.js'
import { isTrue } from './only.js'
import { lowerProductions } from './productions.js'
import { lowerTodoList } from './todo-list.js'
import { lowerToctree } from './toctree.js'
import { lowerSeeAlso, lowerVersion } from './version.js'
import { optionOf } from '../../project/walk.js'
import { parent, text } from '../../tree/builders.js'
import { makeId } from '../../tree/names.js'

export type Lower = (node: Directive, conversion: Conversion) => BlockNode[]

const shown: Lower = (node) => node.children
/** Shows nothing of itself, but is a place that links lead to. */
const place: Lower = (node, conversion) => {
  const described = isUnindexed(node) ? [] : describedBy(node, conversion.scopeOf(node))
  const anchors = described.flatMap(({ objects }) => objects.map(({ anchor: id }) => id))
  const ids = [...new Set([...(node.ids ?? []), ...anchors])]
  return ids.length > 0 ? [anchor(node, ids), ...node.children] : node.children
}
const headed: Lower = (node) => {
  const { argument, position, children } = node
  return [container(node, argument ? [rubric(argument, position), ...children] : children)]
}

const only: Lower = (node, { tags }) => (isTrue(node.argument ?? '', tags) ? node.children : [])

const centered: Lower = ({ argument, position, children }) =>
  argument ? [rubric(argument, position), ...children] : children

/** Text of a file that the parser was not given, said in its place. */
const fileContent: Lower = (node, conversion) => {
  if (node.content !== '') return lowerCode(node)
  const { argument = '', position } = node
  conversion.report(
    'file-not-shown',
    `The content of "${argument}" is not shown: ${node.name} was not read.`,
    position,
    'info',
  )
  return [container(node, [paragraph([text(argument, position)], position)])]
}

function each(names: string, lower: Lower): [string, Lower][] {
  return names.split(/\s+/).map((name) => [name, lower])
}

/** What is known of Sphinx, and of the extensions that most documentation uses. */
const DIRECTIVES: ReadonlyMap<string, Lower> = new Map([
  ...each('code-block sourcecode code highlight-block prompt', lowerCode),
  ...each('testcode testoutput doctest parsed-code', lowerCode),
  ...each('graphviz graph digraph mermaid uml plantuml inheritance-diagram', lowerCode),
  ...each('productionlist', lowerProductions),
  ...each('literalinclude', fileContent),
  ...each('versionadded versionchanged deprecated versionremoved versiondeprecated', lowerVersion),
  ...each('version-added version-changed version-deprecated version-removed', lowerVersion),
  ...each('deprecated-removed', lowerVersion),
  ...each('seealso todo', lowerSeeAlso),
  ...each('todolist', lowerTodoList),
  ...each('toctree', lowerToctree),
  ...each('glossary', lowerGlossary),
  ...each('only', only),
  ...each('centered', centered),
  ...each('describe object', lowerObject),
  ...each('tab-set tabs grid card-carousel hlist acks rst-class cssclass', headed),
  ...each('tab tab-item group-tab card grid-item grid-item-card dropdown details collapse', headed),
  ...each('code-tab', (node) => [
    ...(node.argument ? [rubric(node.argument, node.position)] : []),
    ...lowerCode(node),
  ]),
  ...each('raw-html container compound ifconfig', shown),
  ...Array.from(hiddenDirectives, (name): [string, Lower] => [name, shown]),
  ...each('module py:module js:module', place),
])

export function lowerDirective(node: Directive, conversion: Conversion): BlockNode[] {
  const known = DIRECTIVES.get(node.name)
  const lower = known ?? (objectKind(node.name) ? lowerObject : lowerUnknown)
  const blocks = lower(node, conversion)
  const ids = idsOf(node).filter((id) => !blocks.some((block) => holdsId(block, id)))
  return ids.length > 0 ? [anchor(node, ids), ...blocks] : blocks
}

/** The ids of a directive; one that is kept whole has its `:name:` as an option. */
function idsOf(node: Directive): string[] {
  const { ids = [], names = [] } = node
  const name = names.length === 0 ? optionOf(node, 'name') : undefined
  return name ? [...ids, makeId(name)] : ids
}

function holdsId(node: AnyNode, id: string): boolean {
  if (node.type === 'text') return false
  return node.ids?.includes(id) === true || childrenOf(node).some((child) => holdsId(child, id))
}

/** A place that links lead to, where nothing that is shown can be it. */
function anchor({ position }: Directive, ids: string[]): Target {
  return { ...parent('target', [], position), ids }
}

/** Everything that was written stays: the argument, then the content as blocks, or as it is. */
function lowerUnknown(node: Directive, conversion: Conversion): BlockNode[] {
  const { name, argument, position, children, content } = node
  const message = `The directive "${name}" is not known; what it holds is shown as it is.`
  conversion.report('unknown-directive-shown', message, position, 'info')
  const rest = children.length > 0 || content === '' ? children : [literalBlock(content, position)]
  return [container(node, argument ? [rubric(argument, position), ...rest] : rest)]
}
