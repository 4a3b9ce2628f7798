/**
 * Pairs anonymous references with anonymous targets, first with first.
 *
 * Source: "Anonymous Hyperlinks"; docutils' `references.AnonymousHyperlinks`.
 */
import type { Reference, Target } from '../../tree/nodes.js'
import type { Element } from '../editing.js'
import { makeProblematic } from '../problematic.js'
import { point } from '../references.js'
import type { ResolveContext, Transform } from '../transform.js'

export const anonymousHyperlinks: Transform = {
  name: 'references.AnonymousHyperlinks',
  priority: 440,
  apply(context) {
    const references = context.editing.ofType('reference').filter((node) => node.anonymous)
    const targets = context.editing.ofType('target').filter((node) => node.anonymous)
    if (references.length !== targets.length) {
      reportMismatch(context, references, targets.length)
      return
    }
    for (const [index, reference] of references.entries()) {
      const target = targets[index]
      if (target) link(context, reference, target)
    }
  },
}

function reportMismatch(
  context: ResolveContext,
  references: readonly Reference[],
  targetCount: number,
): void {
  const message = context.report({
    code: 'anonymous-mismatch',
    level: 'error',
    message:
      `Anonymous hyperlink mismatch: ${references.length} references but ${targetCount} ` +
      'targets.\nSee "backrefs" attribute for IDs.',
    node: references[0] ?? context.document,
    withLine: false,
  })
  context.setId(message)
  for (const reference of references) makeProblematic(context, reference, message)
}

function link(context: ResolveContext, reference: Reference, target: Target): void {
  context.referenced.add(target)
  let at: Element | undefined = target
  const visited = new Set<Element>()
  while (at && !visited.has(at)) {
    visited.add(at)
    if (at.type === 'target' && at.refuri !== undefined) {
      point(context, reference, { refuri: at.refuri })
      return
    }
    const id = at.ids?.[0]
    if (id !== undefined) {
      point(context, reference, { refid: id })
      // Where the target is itself indirect, the next transform still has to follow it.
      context.resolved.delete(reference)
      return
    }
    const next: string | undefined = at.type === 'target' ? at.refid : undefined
    at = next === undefined ? undefined : context.registry.ids.get(next)
  }
}
