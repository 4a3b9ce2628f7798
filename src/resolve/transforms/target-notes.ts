/**
 * Makes a footnote of every external target, and a reference to it after every reference to the
 * target.
 *
 * Source: "Target Footnotes"; docutils' `references.TargetNotes`.
 */
import { parent, text } from '../../tree/builders.js'
import type { AnyNode, Footnote, FootnoteReference, Pending } from '../../tree/nodes.js'
import { referrersByName } from '../references.js'
import { textList } from '../text-list.js'
import type { PendingTransform, ResolveContext } from '../transform.js'

export const targetNotes: PendingTransform = {
  name: 'references.TargetNotes',
  priority: 540,
  apply(context, pendings) {
    for (const pending of pendings)
      context.editing.replace(pending, makeTargetNotes(context, pending))
  },
}

/** Makes the footnotes, and puts references to them into the text. */
export function makeTargetNotes(context: ResolveContext, pending: Pending): Footnote[] {
  const notes = new Map<string, Footnote>()
  for (const target of context.editing.ofType('target')) {
    if (target.refuri === undefined) continue
    const referrers = (target.names ?? []).flatMap((name) => referrersByName(context, name))
    if (referrers.length > 0) annotate(context, pending, notes, target.refuri, referrers)
  }
  for (const reference of context.editing.ofType('reference')) {
    if (!reference.anonymous || reference.refuri === undefined) continue
    annotate(context, pending, notes, reference.refuri, [reference])
  }
  return [...notes.values()]
}

function annotate(
  context: ResolveContext,
  pending: Pending,
  notes: Map<string, Footnote>,
  refuri: string,
  referrers: readonly AnyNode[],
): void {
  const footnote = notes.get(refuri) ?? makeFootnote(context, pending, refuri)
  notes.set(refuri, footnote)
  const [name] = footnote.names ?? []
  for (const referrer of referrers) {
    if (referrer.type === 'target' || name === undefined) continue
    insertReference(context, pending, referrer, name)
  }
}

function makeFootnote(context: ResolveContext, pending: Pending, refuri: string): Footnote {
  const { position } = pending
  const link = { ...parent('reference', [text(refuri, position)], position), refuri }
  const paragraph = parent('paragraph', [link], position)
  const footnote: Footnote = { ...parent('footnote', [paragraph], position), auto: 1 }
  const id = context.setId(footnote)
  // A name with capitals and a colon: the parser can produce none like it.
  footnote.names = [`TARGET_NOTE: ${id}`]
  context.registry.nameIds.set(`TARGET_NOTE: ${id}`, id)
  context.registry.footnotes.push(footnote)
  return footnote
}

function insertReference(
  context: ResolveContext,
  pending: Pending,
  after: AnyNode,
  refname: string,
): void {
  const holder = context.editing.parentOf(after)
  if (!holder) return
  const { position } = after
  const classes = textList(pending.details['class'])
  const reference: FootnoteReference = {
    ...parent('footnote_reference', [], position),
    auto: 1,
    refname,
    ...(classes.length > 0 && { classes: [...classes] }),
  }
  // docutils registers these references in the order in which it makes them.
  context.setId(reference)
  context.registry.footnoteReferences.push(reference)
  const blank = text(' ', position)
  const space =
    classes.length > 0 ? { ...parent('inline', [blank], position), classes: [...classes] } : blank
  const before = context.options.trimFootnoteReferenceSpace ? [] : [space]
  context.editing.insert(holder, context.editing.indexIn(holder, after) + 1, [...before, reference])
}
