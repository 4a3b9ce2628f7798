/**
 * Directives that say something to Sphinx and show nothing. Most leave no node in Sphinx, so what
 * stands before them is before what follows: a label takes no notice of them.
 */
import type { AnyNode } from './nodes.js'

export const hiddenDirectives: ReadonlySet<string> = new Set([
  'index',
  'highlight',
  'highlightlang',
  'program',
  'default-domain',
  'default-role',
  'currentmodule',
  'py:currentmodule',
  'tabularcolumns',
  'testsetup',
  'testcleanup',
  'codeauthor',
  'sectionauthor',
  'moduleauthor',
  'namespace',
  'c:namespace',
  'c:namespace-push',
  'c:namespace-pop',
  'cpp:namespace',
  'cpp:namespace-push',
  'cpp:namespace-pop',
  'rstforge',
  'rstforge-page',
  'meta',
  'role',
  'title',
])

export function isHidden(node: AnyNode): boolean {
  return node.type === 'directive' && hiddenDirectives.has(node.name)
}
