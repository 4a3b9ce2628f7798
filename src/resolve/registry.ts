/**
 * Who has which id and name, and who refers to it: what docutils' document collects while it parses,
 * read from the tree again, so that a tree from JSON can be resolved as well.
 */
import type {
  AnyNode,
  Citation,
  CitationReference,
  Footnote,
  FootnoteReference,
  NodeType,
  Reference,
  SubstitutionDefinition,
  Target,
} from '../tree/nodes.js'
import { normalizeName } from '../tree/names.js'
import { isElement, type Element } from './editing.js'

export type Note = Footnote | Citation
export type Referrer = Reference | Target | FootnoteReference | CitationReference

export interface Registry {
  readonly ids: Map<string, Element>
  /** Name to id; null for a name that several elements claimed. */
  readonly nameIds: Map<string, string | null>
  /** Elements by the name that they refer to. */
  readonly byRefName: Map<string, Element[]>
  readonly byRefId: Map<string, Element[]>
  readonly indirectTargets: Target[]
  readonly footnotes: Footnote[]
  readonly citations: Citation[]
  readonly footnoteReferences: FootnoteReference[]
  readonly citationReferences: CitationReference[]
  readonly substitutions: Map<string, SubstitutionDefinition>
  /** Lower-case normalised name to the name as defined. */
  readonly substitutionNames: Map<string, string>
  /** Last number used in automatic ids, by prefix. */
  readonly counters: Map<string, number>
}

export function createRegistry(): Registry {
  return {
    ids: new Map(),
    nameIds: new Map(),
    byRefName: new Map(),
    byRefId: new Map(),
    indirectTargets: [],
    footnotes: [],
    citations: [],
    footnoteReferences: [],
    citationReferences: [],
    substitutions: new Map(),
    substitutionNames: new Map(),
    counters: new Map(),
  }
}

/** Notes a node of the document. They come in document order, each once. */
export function noteNode(registry: Registry, node: AnyNode): void {
  // Few nodes have any of what is noted, and this is asked of every node.
  if (!isElement(node)) return
  const { ids, names, dupnames } = node
  if (ids !== undefined) for (const id of ids) registry.ids.set(id, node)
  if (node.type === 'substitution_definition') {
    noteDefinition(registry, node)
    return
  }
  if (names !== undefined || dupnames !== undefined) noteNames(registry, node)
  if (node.type !== 'substitution_reference') noteReferrer(registry, node)
  noteKind(registry, node)
}

function noteDefinition(registry: Registry, node: SubstitutionDefinition): void {
  for (const name of node.names ?? []) {
    registry.substitutions.set(name, node)
    registry.substitutionNames.set(normalizeName(name), name)
  }
}

/** A name that one element has, and others lost to it, is that element's. */
function noteNames({ nameIds }: Registry, { ids, names, dupnames }: Element): void {
  for (const name of dupnames ?? []) if (!nameIds.has(name)) nameIds.set(name, null)
  const id = ids?.[0]
  if (id !== undefined) for (const name of names ?? []) nameIds.set(name, id)
}

interface MaybeReferrer {
  readonly type: NodeType
  readonly refname?: string
  readonly refid?: string
}

export function noteReferrer(registry: Registry, node: Element): void {
  const { refname, refid }: MaybeReferrer = node
  // docutils does not register an indirect target that has no name of its own.
  const nameless = node.type === 'target' && (node.names ?? []).length === 0
  if (refname !== undefined && !nameless) multiSet(registry.byRefName, refname, node)
  if (node.type === 'target') putBeforePhrase(registry, node)
  if (refid !== undefined) multiSet(registry.byRefId, refid, node)
}

/** docutils knows the target in a phrase reference before it knows the reference around it. */
function putBeforePhrase({ byRefName }: Registry, target: Target): void {
  const same = byRefName.get(target.refname ?? '') ?? []
  const phrase = same.at(-2)
  const isEmbedded =
    phrase?.type === 'reference' &&
    phrase.position.end.offset > target.position.start.offset &&
    phrase.position.start.offset < target.position.start.offset
  if (isEmbedded) same.splice(-2, 2, target, phrase)
}

function noteKind(registry: Registry, node: Element): void {
  switch (node.type) {
    case 'target':
      if (node.refname !== undefined) registry.indirectTargets.push(node)
      break
    case 'footnote':
      registry.footnotes.push(node)
      break
    case 'citation':
      registry.citations.push(node)
      break
    case 'footnote_reference':
      registry.footnoteReferences.push(node)
      break
    case 'citation_reference':
      registry.citationReferences.push(node)
      break
    default:
  }
}

function multiSet<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
