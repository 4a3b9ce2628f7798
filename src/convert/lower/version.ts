/**
 * Notes about versions, and pointers to other places: admonitions with a title of their own.
 *
 * Source: Sphinx, "Describing changes between versions" and `seealso`.
 */
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, Directive } from '../../tree/nodes.js'
import { VERSION_WORDS } from '../words.js'
import { container, paragraph, titled, writtenText } from './build.js'

export function lowerVersion(node: Directive): BlockNode[] {
  const { position, children } = node
  const title = versionTitle(node)
  if (children.length > 0) return [titled(node, title, children)]
  const whole = parent('emphasis', [text(`${title}.`, position)], position)
  return [container(node, [paragraph([whole], position)])]
}

function versionTitle({ name, argument = '' }: Directive): string {
  if (name === 'deprecated-removed') {
    const [version = '', ...removed] = argument.split(' ')
    const end = removed.length === 0 ? '' : `, removed in version ${removed.join(' ')}`
    return `Deprecated since version ${version}${end}`
  }
  const words = VERSION_WORDS.get(name.replaceAll('-', '')) ?? name
  return `${words} ${argument}`.trim()
}

export function lowerSeeAlso(node: Directive): BlockNode[] {
  const { argument, position, children } = node
  const first = argument ? [paragraph(writtenText(argument, position), position)] : []
  return [titled(node, node.name === 'todo' ? 'Todo' : 'See also', [...first, ...children])]
}
