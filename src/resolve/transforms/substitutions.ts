/**
 * Puts the contents of substitution definitions in place of the references to them, nested ones as
 * well; circles and undefined names are reported.
 *
 * Source: "Substitution Definitions"; docutils' `references.Substitutions`.
 */
import { childrenOf } from '../../tree/children.js'
import { cloneNode } from '../../tree/clone.js'
import type {
  AnyNode,
  InlineNode,
  SubstitutionDefinition,
  SubstitutionReference,
  SystemMessage,
} from '../../tree/nodes.js'
import { normalizeName } from '../../tree/names.js'
import { preserved, text } from '../../tree/builders.js'
import { allOfType } from '../document-order.js'
import { makeProblematic, takeOverAttributes } from '../problematic.js'
import { noteReferrer } from '../registry.js'
import type { ResolveContext, Transform } from '../transform.js'
import { roomForSubstitutions, sizeOf } from './substitution-size.js'

interface Work {
  readonly context: ResolveContext
  /** References still to do; nested ones come at the end. */
  readonly references: SubstitutionReference[]
  /** For each definition, the definitions that had it nested. */
  readonly nestedIn: Map<string, Set<string>>
  /** The reference in the text that a nested one came from. */
  readonly origin: Map<SubstitutionReference, SubstitutionReference>
  /**
   * What stands for references, to be put in their place together: paragraphs may have thousands,
   * and each replacement alone moves all that follows it.
   */
  readonly replacements: Map<AnyNode, readonly InlineNode[]>
  /** References in definitions; what copies a definition after them has to find them replaced. */
  readonly inDefinitions: Set<AnyNode>
  /** How many nodes may still be added. */
  room: number
  /** What is said, once, when there is no more room. */
  noRoom: SystemMessage | undefined
}

export const substitutions: Transform = {
  name: 'references.Substitutions',
  priority: 220,
  apply(context) {
    const references = [...context.editing.ofType('substitution_reference')]
    if (references.length === 0) return
    const definitions = [...context.registry.substitutions.values()]
    const work: Work = {
      context,
      references,
      nestedIn: new Map(),
      origin: new Map(),
      replacements: new Map(),
      inDefinitions: new Set(
        definitions.flatMap((definition) => allOfType(definition, 'substitution_reference')),
      ),
      room: roomForSubstitutions(context.editing.nodes().length),
      noRoom: undefined,
    }
    let known = references.length
    for (const [index, reference] of references.entries()) {
      // From here on come references that stand in what replaces others.
      if (index === known) {
        putIn(work)
        known = references.length
      }
      substitute(work, reference)
    }
    putIn(work)
  },
}

function putIn({ context, replacements }: Work): void {
  context.editing.replaceAll(replacements)
  replacements.clear()
}

function substitute(work: Work, reference: SubstitutionReference): void {
  const { context } = work
  const key = findDefinition(context, reference.refname)
  const definition = key === undefined ? undefined : context.registry.substitutions.get(key)
  if (key === undefined || definition === undefined) {
    reject(context, reference, undefinedMessage(context, reference))
    return
  }
  const limit = { nodes: work.room, characters: context.options.lineLengthLimit }
  const size = sizeOf(definition, limit)
  if (size.nodes > limit.nodes) {
    work.noRoom ??= noRoomMessage(context, reference)
    reject(context, reference, work.noRoom)
    return
  }
  // what is only looked at counts as well, so that it is not looked at too often
  work.room -= size.nodes
  if (size.characters > limit.characters) {
    reject(context, reference, tooLongMessage(context, reference, key))
    return
  }
  trimAround(work, reference, definition)
  const copy = cloneNode(definition)
  if (noteNested(work, reference, copy, key)) {
    rejectCircle(work, reference)
    return
  }
  if (work.inDefinitions.has(reference)) context.editing.replace(reference, copy.children)
  else work.replacements.set(reference, copy.children)
  for (const node of copy.children) noteReferrers(context, node)
}

function findDefinition(context: ResolveContext, name: string): string | undefined {
  const { substitutions, substitutionNames } = context.registry
  return substitutions.has(name) ? name : substitutionNames.get(normalizeName(name))
}

function reject(
  context: ResolveContext,
  reference: SubstitutionReference,
  message: SystemMessage,
): void {
  makeProblematic(context, reference, message)
}

function undefinedMessage(context: ResolveContext, node: SubstitutionReference): SystemMessage {
  return context.report({
    code: 'substitution-undefined',
    level: 'error',
    message: `Undefined substitution referenced: "${node.refname}".`,
    node,
  })
}

function tooLongMessage(
  context: ResolveContext,
  node: SubstitutionReference,
  key: string,
): SystemMessage {
  return context.report({
    code: 'substitution-too-long',
    level: 'error',
    message: `Substitution definition "${key}" exceeds the line-length-limit.`,
    node,
    withLine: false,
  })
}

function noRoomMessage(context: ResolveContext, node: SubstitutionReference): SystemMessage {
  return context.report({
    code: 'substitutions-too-many',
    level: 'severe',
    message: `The substitutions add too much to the document; "${node.refname}" and further ones are left as they are.`,
    node,
  })
}

/** `:ltrim:` and `:rtrim:` take the white space away around the reference. */
function trimAround(
  { context, replacements }: Work,
  reference: SubstitutionReference,
  definition: SubstitutionDefinition,
): void {
  if (!definition.ltrim && !definition.rtrim) return
  const parent = context.editing.parentOf(reference)
  if (!parent) return
  const siblings = childrenOf(parent)
  const index = context.editing.indexIn(parent, reference)
  const before = siblings[index - 1]
  const after = siblings[index + 1]
  const last = before && (replacements.get(before)?.at(-1) ?? before)
  if (definition.ltrim && last?.type === 'text') last.value = last.value.trimEnd()
  if (definition.rtrim && after?.type === 'text') after.value = after.value.trimStart()
}

/** Queues the references in a definition's copy. Returns whether they form a circle. */
function noteNested(
  work: Work,
  reference: SubstitutionReference,
  copy: SubstitutionDefinition,
  key: string,
): boolean {
  for (const nested of allOfType(copy, 'substitution_reference')) {
    const name = findDefinition(work.context, nested.refname)
    if (name !== undefined) {
      const nestedIn = work.nestedIn.get(name) ?? new Set()
      work.nestedIn.set(name, nestedIn)
      if (nestedIn.has(name)) return true
      nestedIn.add(key)
    }
    work.origin.set(nested, reference)
    if (work.inDefinitions.has(reference)) work.inDefinitions.add(nested)
    work.references.push(nested)
  }
  return false
}

function rejectCircle(work: Work, reference: SubstitutionReference): void {
  const { context } = work
  const parent = context.editing.parentOf(reference)
  if (parent?.type === 'substitution_definition') {
    const { position } = parent
    const source = preserved('literal_block', [text(parent.rawsource ?? '', position)], position)
    const message = context.report(
      {
        code: 'substitution-circular',
        level: 'error',
        message: 'Circular substitution definition detected:',
        node: parent,
      },
      source,
    )
    takeOverAttributes(message, parent)
    context.editing.replace(parent, [message])
    return
  }
  const message = context.report({
    code: 'substitution-circular',
    level: 'error',
    message: `Circular substitution definition referenced: "${reference.refname}".`,
    node: originOf(work, reference),
  })
  makeProblematic(context, reference, message)
}

function originOf(work: Work, reference: SubstitutionReference): SubstitutionReference {
  let origin = reference
  for (let next = work.origin.get(origin); next; next = work.origin.get(origin)) origin = next
  return origin
}

function noteReferrers(context: ResolveContext, node: InlineNode): void {
  if ((node.type === 'reference' || node.type === 'target') && node.refname !== undefined) {
    noteReferrer(context.registry, node)
  }
}
