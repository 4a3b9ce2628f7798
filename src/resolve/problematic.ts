/** Replaces a reference that cannot be resolved by its source, linked to the message about it. */
import { parent, text } from '../tree/builders.js'
import type { AnyNode, CommonAttributes, Problematic, SystemMessage } from '../tree/nodes.js'
import { plainText } from '../tree/plain-text.js'
import { allOfType } from './document-order.js'
import type { ResolveContext } from './transform.js'

/** `keepId` gives the problematic text the reference's own id in the message's back links. */
export function makeProblematic(
  context: ResolveContext,
  reference: AnyNode,
  message: SystemMessage,
  keepId = false,
): void {
  const refid = context.setId(message)
  const { position } = reference
  const images = allOfType(reference, 'image')
  const source = sourceOf(reference, images.length > 0)
  const shown = source === '' ? [] : [text(source, position)]
  const problematic: Problematic = { ...parent('problematic', shown, position), refid }
  const ownId = reference.type === 'text' ? undefined : reference.ids?.[0]
  if (keepId && ownId !== undefined) addBackReference(message, ownId)
  else addBackReference(message, context.setId(problematic))
  if (reference.type !== 'text') takeOverAttributes(problematic, reference)
  if (images.length > 0) context.unlinkedImages.set(problematic, images)
  context.editing.replace(reference, [problematic])
}

/** What refers to a node now refers to the one that stands for it. */
export function takeOverAttributes(replacement: CommonAttributes, node: CommonAttributes): void {
  for (const key of ['ids', 'names', 'dupnames', 'classes'] as const) {
    const values = node[key]
    if (values) replacement[key] = [...(replacement[key] ?? []), ...values]
  }
}

export function addBackReference(node: { backrefs?: string[] }, id: string): void {
  node.backrefs ??= []
  node.backrefs.push(id)
}

/** The link of an image is written in an option of it, and has no source of its own. */
function sourceOf(node: AnyNode, isOfImage: boolean): string {
  const source = 'rawsource' in node ? node.rawsource : undefined
  return source ?? (isOfImage ? '' : plainText(node))
}
