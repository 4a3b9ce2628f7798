/**
 * Whether the nodes that a function of the config gives are those of the tree, each where it may
 * stand. Nobody renders another one, and a stage that meets it does not know where it came from.
 */
import { nearestWord } from '../source/nearest.js'
import type { Position } from '../source/position.js'
import { GRAMMAR, type Grammar } from '../tree/grammar.js'
import type { NodeType } from '../tree/nodes.js'

/** What is wrong, in words that follow `run` of a directive or role, and what to do about it. */
export interface NodeFault {
  readonly message: string
  readonly help: string
}

/** Where a function gives its nodes: beside paragraphs, inside of one, or in a substitution. */
export type Place = 'block' | 'inline' | 'substitution'

/** What no stage does without, besides a position and children. */
const NEEDED: { readonly [Type in NodeType]?: Readonly<Record<string, 'text' | 'list'>> } = {
  text: { value: 'text' },
  raw: { format: 'text' },
  image: { uri: 'text' },
  option_argument: { delimiter: 'text' },
  substitution_reference: { refname: 'text' },
  interpreted_text: { role: 'text', target: 'text' },
  directive: { name: 'text', content: 'text', options: 'list' },
}

/** Undefined where all is well. Nodes that a parse of the content gave are looked at like any other. */
export function findNodeFault(nodes: readonly unknown[], place: Place): NodeFault | undefined {
  return firstFault(nodes, (type) => mayStand(type, place), `where ${WANTED[place]} are wanted`)
}

const WANTED = { block: 'blocks', inline: 'inline nodes', substitution: 'inline nodes' } as const

/** Blocks hold these only where `resolve` puts them. */
const NO_BLOCKS: ReadonlySet<string> = new Set(['text', 'problematic'])

function mayStand(type: NodeType, place: Place): boolean {
  const [own] = GRAMMAR[type]
  if (place === 'block') return (own === 'block' || own === 'anywhere') && !NO_BLOCKS.has(type)
  return own === 'inline' || own === 'anywhere' || (place === 'substitution' && own === 'block')
}

function firstFault(
  nodes: readonly unknown[],
  isFit: (type: NodeType) => boolean,
  where: string,
): NodeFault | undefined {
  for (const node of nodes) {
    const fault = faultOf(node, isFit, where)
    if (fault) return fault
  }
  return undefined
}

function faultOf(
  node: unknown,
  isFit: (type: NodeType) => boolean,
  where: string,
): NodeFault | undefined {
  if (typeof node !== 'object' || node === null || !('type' in node))
    return fault(`what is no node stands ${where}`)
  const { type } = node
  if (!isNodeType(type)) {
    const near = typeof type === 'string' ? nearestWord(type, Object.keys(GRAMMAR)) : undefined
    const meant = near === undefined ? '' : `Did you mean "${near}"? `
    return fault(`there is no node of type ${JSON.stringify(type)}`, meant + NODES)
  }
  if (!isFit(type)) return fault(`a node of type "${type}" cannot stand ${where}`)
  if (!('position' in node) || !isPosition(node.position)) {
    const help = 'Give it that of the call, or of the part of the source that it comes from.'
    return fault(`a node of type "${type}" has no position`, help)
  }
  for (const [key, is] of Object.entries(NEEDED[type] ?? {})) {
    const value: unknown = Reflect.get(node, key)
    const has = is === 'list' ? Array.isArray(value) : typeof value === 'string'
    if (!has) return fault(`a node of type "${type}" has no ${is} as its \`${key}\``)
  }
  const [, content] = GRAMMAR[type]
  if (content === 'nothing') return undefined
  if (!('children' in node) || !Array.isArray(node.children))
    return fault(`a node of type "${type}" has no list of \`children\``)
  return firstFault(node.children, fitIn(content), `in one of type "${type}"`)
}

const NODES =
  'Nodes have the types of docutils: "container" or "inline" with `classes` for one of your own, "raw" for markup of one format.'

function fault(message: string, help = NODES): NodeFault {
  return { message, help }
}

function isNodeType(type: unknown): type is NodeType {
  return typeof type === 'string' && Object.hasOwn(GRAMMAR, type)
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false
  return 'start' in value && isPoint(value.start) && 'end' in value && isPoint(value.end)
}

function isPoint(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const has = (key: string): boolean => typeof Reflect.get(value, key) === 'number'
  return has('line') && has('column') && has('offset')
}

function fitIn(content: Grammar[NodeType][1]): (type: NodeType) => boolean {
  if (typeof content !== 'string') {
    const types = new Set<string>(content)
    return (type) => types.has(type)
  }
  const place = content === 'blocks' ? 'block' : 'inline'
  return (type) => [place, 'anywhere'].includes(GRAMMAR[type][0])
}
