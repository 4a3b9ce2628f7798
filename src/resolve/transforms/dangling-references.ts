/**
 * Last of the reference transforms: what still names something is linked to it, or reported; targets
 * that nothing refers to are mentioned.
 *
 * Source: docutils' `references.DanglingReferences`.
 */
import type { Target } from '../../tree/nodes.js'
import { makeProblematic } from '../problematic.js'
import { noteReferenced, point } from '../references.js'
import type { Referrer } from '../registry.js'
import type { ResolveContext, Transform } from '../transform.js'

const REFERENCES = ['reference', 'footnote_reference', 'citation_reference'] as const

export const danglingReferences: Transform = {
  name: 'references.DanglingReferences',
  priority: 850,
  apply(context) {
    for (const node of context.editing.ofTypes(REFERENCES)) {
      if (node.refname === undefined || context.resolved.has(node)) continue
      settle(context, node, node.refname)
    }
    for (const target of context.editing.ofType('target')) {
      // docutils takes a target whose name is not unique for referenced: that was reported already.
      const settled = context.referenced.has(target) || target.anonymous || target.dupnames
      if (!settled) mention(context, target)
    }
  },
}

function settle(context: ResolveContext, node: Referrer, name: string): void {
  const id = context.registry.nameIds.get(name)
  if (id) {
    point(context, node, { refid: id })
    const element = context.registry.ids.get(id)
    if (element) noteReferenced(context, element, { id })
    return
  }
  if (id === undefined && node.type === 'citation_reference' && context.options.projectCitations)
    return
  const message = context.report(
    id === null
      ? {
          code: 'reference-ambiguous',
          level: 'error',
          message: `Duplicate target name, cannot be used as a unique reference: "${name}".`,
          node,
        }
      : {
          code: 'reference-unknown',
          level: 'error',
          message: `Unknown target name: "${name}".`,
          node,
        },
  )
  makeProblematic(context, node, message, true)
}

function mention(context: ResolveContext, target: Target): void {
  const naming = target.names?.[0] ?? target.ids?.[0] ?? target.refid
  if (naming === undefined) return
  context.report({
    code: 'target-unreferenced',
    level: 'info',
    message: `Hyperlink target "${naming}" is not referenced.`,
    node: target,
  })
}
