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

export function createRegistry(nodes: readonly AnyNode[]): Registry {
  const registry: Registry = {
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
  const elements = nodes.filter(isElement)
  for (const node of elements) {
    for (const name of node.dupnames ?? []) {
      if (node.type !== 'substitution_definition') registry.nameIds.set(name, null)
    }
  }
  for (const node of elements) noteElement(registry, node)
  return registry
}

function noteElement(registry: Registry, node: Element): void {
  for (const id of node.ids ?? []) registry.ids.set(id, node)
  if (node.type === 'substitution_definition') {
    for (const name of node.names ?? []) {
      registry.substitutions.set(name, node)
      registry.substitutionNames.set(normalizeName(name), name)
    }
    return
  }
  const id = node.ids?.[0]
  for (const name of node.names ?? []) if (id !== undefined) registry.nameIds.set(name, id)
  if (node.type !== 'substitution_reference') noteReferrer(registry, node)
  noteKind(registry, node)
}

export function noteReferrer(registry: Registry, node: Element): void {
  // docutils does not register an indirect target that has no name of its own.
  const nameless = node.type === 'target' && (node.names ?? []).length === 0
  if ('refname' in node && !nameless) multiSet(registry.byRefName, node.refname, node)
  if (node.type === 'target') putBeforePhrase(registry, node)
  if ('refid' in node) multiSet(registry.byRefId, node.refid, node)
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

function multiSet<Value>(map: Map<string, Value[]>, key: string | undefined, value: Value): void {
  if (key === undefined) return
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
