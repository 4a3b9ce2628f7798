/**
 * Shows internals of nodes as attributes, where the options ask for it (`ExposeInternals`).
 *
 * Here every node has a place; docutils knows it only of blocks that its state machine made one by
 * one. Of some it knows the source and no line.
 */
import { holdsText } from '../../tree/plain-text.js'
import { isElement, type Element } from '../editing.js'
import { isAdmonition } from '../classes-of-nodes.js'
import type { ResolveContext, Transform } from '../transform.js'

/** Parts of blocks, of which docutils knows neither source nor line. */
const WITHOUT_PLACE: ReadonlySet<Element['type']> = new Set<Element['type']>([
  'document',
  'tgroup',
  'colspec',
  'thead',
  'tbody',
  'row',
  'entry',
  'definition',
  'field_name',
  'field_body',
  'label',
])
const WITHOUT_LINE: ReadonlySet<Element['type']> = new Set<Element['type']>([
  'list_item',
  'definition_list',
  'table',
  'figure',
  'image',
])

export const exposeInternals: Transform = {
  name: 'universal.ExposeInternals',
  priority: 840,
  apply(context) {
    const { editing, options } = context
    if (options.exposeInternals.length === 0) return
    for (const node of editing.nodes()) {
      if (!isElement(node)) continue
      for (const name of options.exposeInternals) {
        const value = internal(context, node, name)
        if (value !== undefined) Object.assign(node, { [`internal:${name}`]: value })
      }
    }
  },
}

function internal(
  { document, editing, options }: ResolveContext,
  node: Element,
  name: string,
): string | number | undefined {
  if (name === 'rawsource') return rawSource(node, options.text)
  const parent = editing.parentOf(node)
  if (WITHOUT_PLACE.has(node.type) || (parent && holdsText(parent.type))) return undefined
  if (name === 'source') return node.position.start.source ?? document.source
  const hasLine = name === 'line' && !WITHOUT_LINE.has(node.type) && !isAdmonition(node.type)
  return hasLine ? node.position.start.line : undefined
}

/**
 * A node's source without its indent. Few nodes keep it; that of the others is cut out of the text,
 * where the options give it. What holds no text has none in docutils.
 */
function rawSource(node: Element, text: string | undefined): string | undefined {
  if ('rawsource' in node) return node.rawsource
  if (text === undefined) return undefined
  if (!holdsText(node.type)) return ''
  const { start, end } = node.position
  const [first = '', ...others] = text.slice(start.offset, end.offset).split(/\r\n?|\n/)
  const indent = new RegExp(`^[ \\t]{0,${start.column - 1}}`)
  return [first, ...others.map((line) => line.replace(indent, ''))].join('\n')
}
