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
  const { title, rest } = versionTitle(node)
  const said: BlockNode[] = rest ? [paragraph(writtenText(rest, position), position)] : []
  const body = [...said, ...children]
  if (body.length > 0) return [titled(node, title, body)]
  const whole = parent('emphasis', [text(`${title}.`, position)], position)
  return [container(node, [paragraph([whole], position)])]
}

function versionTitle(node: Directive): { title: string; rest: string } {
  const [version = '', ...rest] = (node.argument ?? '').split(' ')
  if (node.name === 'deprecated-removed') {
    const [removed = '', ...more] = rest
    const title = `Deprecated since version ${version}, removed in version ${removed}`
    return { title, rest: more.join(' ') }
  }
  const words = VERSION_WORDS.get(node.name.replaceAll('-', '')) ?? node.name
  return { title: `${words} ${version}`.trim(), rest: rest.join(' ') }
}

export function lowerSeeAlso(node: Directive): BlockNode[] {
  const { argument, position, children } = node
  const first = argument ? [paragraph(writtenText(argument, position), position)] : []
  return [titled(node, node.name === 'todo' ? 'Todo' : 'See also', [...first, ...children])]
}
