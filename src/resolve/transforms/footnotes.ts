/**
 * Numbers footnotes and their references, gives symbols to `[*]_` ones, and links footnotes and
 * citations with what refers to them, both ways.
 *
 * Source: "Footnotes", "Citations"; docutils' `references.Footnotes`.
 */
import { parent, text } from '../../tree/builders.js'
import type { Citation, CitationReference, Footnote, FootnoteReference } from '../../tree/nodes.js'
import { addBackReference, makeProblematic } from '../problematic.js'
import type { Note } from '../registry.js'
import type { ResolveContext, Transform } from '../transform.js'

/** docutils' order; later ones are doubled, tripled and so on. */
const SYMBOLS = ['*', '†', '‡', '§', '¶', '#', '♠', '♥', '♦', '♣']

export const footnotes: Transform = {
  name: 'references.Footnotes',
  priority: 620,
  apply(context) {
    const unlabelled = numberFootnotes(context)
    numberReferences(context, unlabelled)
    addSymbols(context)
    linkManual(context)
  },
}

interface Numbered {
  readonly label: string
  readonly footnote: Footnote
}

/** Labels autonumbered footnotes in order. Returns those that have no name of their own. */
function numberFootnotes(context: ResolveContext): Numbered[] {
  const unlabelled: Numbered[] = []
  const references = referencesByName(context.registry.footnoteReferences)
  let number = 1
  for (const footnote of context.registry.footnotes) {
    if (footnote.auto !== 1) continue
    while (context.registry.nameIds.has(String(number))) number++
    const label = String(number++)
    addLabel(context, footnote, label)
    for (const name of footnote.names ?? []) {
      for (const reference of references.get(name) ?? []) {
        if (!context.resolved.has(reference))
          linkNumbered(context, footnote, reference, label, false)
      }
    }
    if (!footnote.names && !footnote.dupnames) {
      footnote.names = [label]
      context.registry.nameIds.set(label, context.setId(footnote))
      unlabelled.push({ label, footnote })
    }
  }
  return unlabelled
}

function referencesByName(
  references: readonly FootnoteReference[],
): Map<string, FootnoteReference[]> {
  const byName = new Map<string, FootnoteReference[]>()
  for (const reference of references) {
    const name = reference.refname
    if (name === undefined) continue
    const same = byName.get(name)
    if (same) same.push(reference)
    else byName.set(name, [reference])
  }
  return byName
}

function addLabel(context: ResolveContext, footnote: Footnote, label: string): void {
  const { position } = footnote
  context.editing.insert(footnote, 0, [parent('label', [text(label, position)], position)])
}

function linkNumbered(
  context: ResolveContext,
  footnote: Note,
  reference: FootnoteReference,
  label: string,
  byPlace: boolean,
): void {
  context.editing.append(reference, [text(label, reference.position)])
  const { refname } = reference
  link(context, footnote, reference)
  // docutils leaves the name of a reference that was matched by its place
  if (refname !== undefined && byPlace) reference.refname = refname
}

function link(
  context: ResolveContext,
  note: Note,
  reference: FootnoteReference | CitationReference,
): void {
  delete reference.refname
  reference.refid = context.setId(note)
  addBackReference(note, context.setId(reference))
  context.resolved.add(reference)
}

function numberReferences(context: ResolveContext, unlabelled: readonly Numbered[]): void {
  const waiting = context.registry.footnoteReferences.filter(
    (reference) =>
      reference.auto === 1 && !context.resolved.has(reference) && reference.refid === undefined,
  )
  for (const [index, reference] of waiting.entries()) {
    const next = unlabelled[index]
    if (!next) {
      const rest = waiting.slice(index).filter((node) => node.refname === undefined)
      rejectRest(context, reference, rest, 'autonumbered', unlabelled.length)
      return
    }
    const { refname } = reference
    linkNumbered(context, next.footnote, reference, next.label, true)
    // docutils lets the name stand that no footnote has.
    if (refname !== undefined) reference.refname = refname
  }
}

function rejectRest(
  context: ResolveContext,
  first: FootnoteReference,
  rest: readonly FootnoteReference[],
  kind: 'autonumbered' | 'symbol',
  available: number,
): void {
  const message = context.report({
    code: 'footnote-reference-unmatched',
    level: 'error',
    message: `Too many ${kind} footnote references: only ${available} corresponding footnotes available.`,
    node: first,
  })
  context.setId(message)
  for (const reference of rest) makeProblematic(context, reference, message)
}

function addSymbols(context: ResolveContext): void {
  const symbolFootnotes = context.registry.footnotes.filter(({ auto }) => auto === '*')
  const labels = symbolFootnotes.map((footnote, index) => {
    const symbol = SYMBOLS[index % SYMBOLS.length] ?? '*'
    const label = symbol.repeat(Math.floor(index / SYMBOLS.length) + 1)
    addLabel(context, footnote, label)
    context.setId(footnote)
    return label
  })
  const references = context.registry.footnoteReferences.filter(({ auto }) => auto === '*')
  for (const [index, reference] of references.entries()) {
    const footnote = symbolFootnotes[index]
    const label = labels[index]
    if (!footnote || label === undefined) {
      rejectRest(context, reference, references.slice(index), 'symbol', labels.length)
      return
    }
    context.editing.append(reference, [text(label, reference.position)])
    reference.refid = context.setId(footnote)
    addBackReference(footnote, context.setId(reference))
  }
}

/** Footnotes and citations with a label of their own. */
function linkManual(context: ResolveContext): void {
  const { footnotes, citations, footnoteReferences, citationReferences } = context.registry
  const manual = footnotes.filter(({ auto }) => auto === undefined)
  linkByName(context, manual, footnoteReferences)
  linkByName(context, citations, citationReferences)
}

function linkByName(
  context: ResolveContext,
  notes: readonly (Footnote | Citation)[],
  references: readonly (FootnoteReference | CitationReference)[],
): void {
  const byName = new Map<string, Note>()
  for (const note of notes) for (const name of note.names ?? []) byName.set(name, note)
  for (const reference of references) {
    if (reference.refname === undefined || context.resolved.has(reference)) continue
    const note = byName.get(reference.refname)
    if (note) link(context, note, reference)
  }
}
