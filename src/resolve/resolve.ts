/**
 * One document's transforms, in docutils' order.
 *
 * The parser leaves references by name, unnumbered footnotes and `pending` nodes; here they are
 * settled, as docutils' standalone reader does it. The input stays as it is.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { cloneNode } from '../tree/clone.js'
import type { Document } from '../tree/nodes.js'
import { createContext } from './context.js'
import { resolveOptions, type ResolveOptions } from './options.js'
import type { PendingTransform, ResolveContext, Transform } from './transform.js'
import { admonitions } from './transforms/admonitions.js'
import { anonymousHyperlinks } from './transforms/anonymous-hyperlinks.js'
import { classAttribute } from './transforms/class-attribute.js'
import { contents } from './transforms/contents.js'
import { danglingReferences } from './transforms/dangling-references.js'
import { docinfo } from './transforms/docinfo.js'
import { documentTitle } from './transforms/document-title.js'
import { exposeInternals } from './transforms/expose-internals.js'
import { externalTargets } from './transforms/external-targets.js'
import { footnotes } from './transforms/footnotes.js'
import { indirectHyperlinks } from './transforms/indirect-hyperlinks.js'
import { internalTargets } from './transforms/internal-targets.js'
import { filterMessages, messages, testMessages } from './transforms/messages.js'
import { pepTargetNotes } from './transforms/pep-target-notes.js'
import { propagateTargets } from './transforms/propagate-targets.js'
import { sectionNumbers } from './transforms/section-numbers.js'
import { sectionSubtitle } from './transforms/section-subtitle.js'
import { smartQuotes } from './transforms/smart-quotes.js'
import { stripClasses } from './transforms/strip-classes.js'
import { stripComments } from './transforms/strip-comments.js'
import { substitutions } from './transforms/substitutions.js'
import { targetNotes } from './transforms/target-notes.js'
import { transitions } from './transforms/transitions.js'

/** What the standalone reader runs. */
const standalone: readonly Transform[] = [
  substitutions,
  propagateTargets,
  documentTitle,
  sectionSubtitle,
  docinfo,
  anonymousHyperlinks,
  indirectHyperlinks,
  footnotes,
  externalTargets,
  internalTargets,
  danglingReferences,
  transitions,
  stripClasses,
  stripComments,
  exposeInternals,
  smartQuotes,
  messages,
  filterMessages,
]

const others: readonly Transform[] = [testMessages, admonitions, pepTargetNotes]

const pendingTransforms: readonly PendingTransform[] = [
  classAttribute,
  contents,
  sectionNumbers,
  targetNotes,
]

export interface ResolveResult {
  readonly tree: Document
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Runs a document's transforms on a copy of it.
 *
 * Source: docutils' `readers.standalone` and the priorities in "Docutils Transforms".
 */
export function resolve(tree: Document, options: ResolveOptions = {}): ResolveResult {
  return run(cloneNode(tree), standalone, options)
}

/** The same on the document itself, for one who made it and needs it no more: copies take time. */
export function resolveInPlace(tree: Document, options: ResolveOptions = {}): ResolveResult {
  return run(tree, standalone, options)
}

/** A transform by docutils' name, with the priority that it runs at where that is not its own. */
export type NamedTransform = string | { readonly name: string; readonly priority: number }

/** Runs only the named transforms and what pending nodes ask for; unknown names are left out. */
export function runTransforms(
  tree: Document,
  names: readonly NamedTransform[],
  options: ResolveOptions = {},
): ResolveResult {
  const known = new Map([...standalone, ...others].map((transform) => [transform.name, transform]))
  const chosen = names.flatMap((item) => {
    const transform = known.get(typeof item === 'string' ? item : item.name)
    if (!transform) return []
    return [typeof item === 'string' ? transform : { ...transform, priority: item.priority }]
  })
  return run(cloneNode(tree), chosen, options)
}

function run(
  tree: Document,
  transforms: readonly Transform[],
  options: ResolveOptions,
): ResolveResult {
  const context = createContext(tree, resolveOptions(options))
  const steps = [...pendingSteps(context), ...transforms]
  for (const step of steps.sort((a, b) => a.priority - b.priority)) step.apply(context)
  return { tree: context.document, diagnostics: context.diagnostics }
}

/** What the document's pending nodes ask for; of equal priority, they come before the others. */
function pendingSteps(context: ResolveContext): Transform[] {
  const all = context.editing.ofType('pending')
  return pendingTransforms.map((transform) => {
    const { name, priority } = transform
    const own = all.filter((pending) => pending.transform === name)
    return {
      name,
      priority,
      apply(at) {
        const left = own.filter((pending) => at.editing.parentOf(pending))
        transform.apply(at, left)
      },
    }
  })
}
