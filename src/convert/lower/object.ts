/**
 * A description of a function, an option, a setting: a definition list with its signatures as terms.
 *
 * Source: Sphinx, "Domains".
 */
import { objectKind, type ObjectKind } from '../../project/objects.js'
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, Directive, Field } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { writtenText } from './build.js'
import { lowerDocFields } from './doc-fields.js'
import { namingIn, showsOption, termsOf } from './signature.js'

export function lowerObject(node: Directive, conversion: Conversion): BlockNode[] {
  const { argument = '', position, children } = node
  const kind = objectKind(node.name) ?? { type: node.name, domain: 'std' }
  const { type, domain } = kind
  if (/^auto/.test(node.name)) {
    const message = `"${node.name}" needs the code of ${argument}; only its name is shown.`
    conversion.report('autodoc-not-run', message, position, 'info')
  }
  const terms = termsOf(node, kind, conversion)
  if (terms.length === 0) return children
  const content = children.map((child) =>
    child.type === 'field_list' ? lowerDocFields(child, domain, namingIn(node, conversion)) : child,
  )
  const definition = parent('definition', [...fieldsOf(node, kind), ...content], position)
  const hasBody = definition.children.length > 0
  const item = parent('definition_list_item', hasBody ? [...terms, definition] : terms, position)
  return [
    {
      ...parent('definition_list', [item], position),
      classes: [domain, type.replaceAll(':', '-')],
    },
  ]
}

const SHOWN_OPTIONS = new Set(['type', 'default', 'value', 'synopsis', 'deprecated'])

/** Options that say something to the reader, such as a setting's type and default. */
function fieldsOf(node: Directive, kind: ObjectKind): BlockNode[] {
  const shown = node.options.filter(
    ({ name, value }) => SHOWN_OPTIONS.has(name) && value !== '' && !showsOption(kind, name),
  )
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
