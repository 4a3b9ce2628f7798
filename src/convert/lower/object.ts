/**
 * A description of a function, an option, a setting: a definition list with its signatures as terms.
 *
 * Source: Sphinx, "Domains".
 */
import { objectKind, signaturesOf } from '../../project/objects.js'
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, Directive, Field } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { writtenText } from './build.js'

export function lowerObject(node: Directive, conversion: Conversion): BlockNode[] {
  const { argument = '', position, children } = node
  const kind = objectKind(node.name)
  const { type = node.name, domain = 'std' } = kind ?? {}
  if (/^auto/.test(node.name)) {
    const message = `"${node.name}" needs the code of ${argument}; only its name is shown.`
    conversion.report('autodoc-not-run', message, position, 'info')
  }
  const isNamed = TYPE_WORDS.has(type) || (/^c(?:pp)?$/.test(domain) && C_WORDS.has(type))
  const signatures = signaturesOf(node)
  if (signatures.length === 0) return children
  const anchors = anchorsOf(node, conversion)
  const terms = signatures.map((signature, index) => {
    const words = isNamed ? [text(`${type} `, position)] : []
    const shown = text(signatureText(node.name, signature), position)
    const term = parent('term', [...words, parent('literal', [shown], position)], position)
    // An option has an anchor for each of its spellings.
    const isPaired = anchors.length === signatures.length
    const ids = isPaired ? anchors.slice(index, index + 1) : index === 0 ? anchors : []
    return { ...term, ids }
  })
  const definition = parent('definition', [...fieldsOf(node), ...children], position)
  const hasBody = definition.children.length > 0
  const item = parent('definition_list_item', hasBody ? [...terms, definition] : terms, position)
  return [
    {
      ...parent('definition_list', [item], position),
      classes: [domain, type.replaceAll(':', '-')],
    },
  ]
}

/** Types that a signature does not show by itself. */
const TYPE_WORDS = new Set([
  'class',
  'exception',
  'module',
  'property',
  'staticmethod',
  'classmethod',
])

/** The same in C and C++. */
const C_WORDS = new Set(['type', 'struct', 'union', 'enum', 'enumerator', 'concept'])

/** A directive of reStructuredText is shown as it is written. */
function signatureText(directive: string, signature: string): string {
  switch (directive) {
    case 'rst:directive':
      return signature.startsWith('..') ? signature : `.. ${signature}::`
    case 'rst:role':
      return `:${signature}:`
    case 'rst:directive:option':
      return signature.startsWith(':') ? signature : `:${signature}:`
    default:
      return signature
  }
}

/** The ids that the page's index gave to what the directive describes, found by its place. */
export function anchorsOf(node: Directive, { objectAnchors }: Conversion): string[] {
  const { offset } = (node.argumentPosition ?? node.position).start
  return [...new Set([...(node.ids ?? []), ...(objectAnchors.get(offset) ?? [])])]
}

const SHOWN_OPTIONS = new Set(['type', 'default', 'value', 'synopsis', 'deprecated'])

/** Options that say something to the reader, such as a setting's type and default. */
function fieldsOf(node: Directive): BlockNode[] {
  const shown = node.options.filter(({ name, value }) => SHOWN_OPTIONS.has(name) && value !== '')
  if (shown.length === 0) return []
  const fields = shown.map(({ name, value, position }): Field => {
    const label = name.charAt(0).toUpperCase() + name.slice(1)
    const body = parent('paragraph', writtenText(value, position), position)
    return parent(
      'field',
      [
        parent('field_name', [text(label, position)], position),
        parent('field_body', [body], position),
      ],
      position,
    )
  })
  return [parent('field_list', fields, node.position)]
}
