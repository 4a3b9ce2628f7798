/**
 * A description of a function, an option, a setting: a definition list with its signatures as terms.
 *
 * Source: Sphinx, "Domains".
 */
import { describedBy, isUnindexed, moduleOf, objectKind } from '../../project/objects.js'
import type { ObjectKind } from '../../project/objects.js'
import { optionOf } from '../../project/walk.js'
import { outerInside } from '../../project/object-scope.js'
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, Directive, Field, InlineNode, Term } from '../../tree/nodes.js'
import { squash } from '../../tree/squash.js'
import type { Conversion } from '../conversion.js'
import { writtenText } from './build.js'
import { lowerDocFields } from './doc-fields.js'
import { linkedNames, type Naming } from './linked-names.js'

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

/** What the names in the content of a description mean. */
function namingIn(node: Directive, conversion: Conversion): Naming {
  const scope = conversion.scopeOf(node)
  const outer = outerInside(node, scope)
  return { conversion, scope: { ...scope, module: moduleOf(node, scope), outer } }
}

/** A term for each signature, with the ids of what it describes. */
function termsOf(node: Directive, kind: ObjectKind, conversion: Conversion): Term[] {
  const { position, ids: own = [] } = node
  const scope = conversion.scopeOf(node)
  const isInModule = kind.domain === 'py' && scope.outer === undefined
  const module = isInModule ? moduleOf(node, scope) : undefined
  const words = wordsBefore(node, kind).map((word) => `${word} `)
  const annotation = annotationOf(node, kind, conversion)
  const given = new Set<string>()
  return describedBy(node, scope).map(({ signature, objects }, index) => {
    const shown = text(signatureText(node.name, signature, module), position)
    const before = words.length === 0 ? [] : [text(words.join(''), position)]
    const anchors = isUnindexed(node) ? [] : objects.map(({ anchor }) => anchor)
    const ids = [...(index === 0 ? own : []), ...anchors].filter(
      (id) => !given.has(id) && given.add(id),
    )
    return {
      ...parent('term', [...before, parent('literal', [shown, ...annotation], position)], position),
      ids,
    }
  })
}

/** What Python's options add to each signature: a note, and of data its type and value. */
function annotationOf(node: Directive, kind: ObjectKind, conversion: Conversion): InlineNode[] {
  if (kind.domain !== 'py') return []
  const { position } = node
  const said = (option: string) => squash(optionOf(node, option) ?? '')
  const after = (before: string, written: string) =>
    written === '' ? [] : [text(before + written, position)]
  const annotation = after(' ', said('annotation'))
  if (!isData(kind)) return annotation
  const type = said('type')
  const names =
    type === '' ? [] : linkedNames(type, 'py:class', position, namingIn(node, conversion))
  const shown = names.length === 0 ? [] : [text(': ', position), ...names]
  return [...annotation, ...shown, ...after(' = ', said('value'))]
}

/** Whether a description is of data of Python, whose signature has its type and value. */
function isData({ domain, type }: ObjectKind): boolean {
  return domain === 'py' && /^(?:data|attribute|property)$/.test(type)
}

/** What Python's options say of a signature, in Sphinx' order. */
const OPTION_WORDS: readonly (readonly [option: string, word: string])[] = [
  ['final', 'final'],
  ['abstractmethod', 'abstract'],
  ['async', 'async'],
  ['classmethod', 'classmethod'],
  ['staticmethod', 'static'],
]

/** Types that a signature does not show by itself, by the words for them. */
const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['class', 'class'],
  ['exception', 'exception'],
  ['module', 'module'],
  ['property', 'property'],
  ['classmethod', 'classmethod'],
  ['staticmethod', 'static'],
])

/** The same in C and C++. */
const C_WORDS = new Set(['type', 'struct', 'union', 'enum', 'enumerator', 'concept'])

function wordsBefore(node: Directive, { domain, type }: ObjectKind): string[] {
  const options =
    domain === 'py'
      ? OPTION_WORDS.flatMap(([option, word]) => (optionOf(node, option) === undefined ? [] : word))
      : []
  const isC = /^c(?:pp)?$/.test(domain) && C_WORDS.has(type)
  const own = isC ? type : TYPE_WORDS.get(type)
  return own === undefined ? options : [...options, own]
}

/** A name of Python without a module or class of its own, alone or before what it takes or gives. */
const BARE_NAME = /^\w+\s*(?:$|[([]|->)/

/** A directive of reStructuredText is shown as it is written, a name of Python with its module. */
function signatureText(directive: string, signature: string, module: string | undefined): string {
  const whole = module && BARE_NAME.test(signature) ? `${module}.${signature}` : signature
  switch (directive) {
    case 'rst:directive':
      return signature.startsWith('..') ? signature : `.. ${signature}::`
    case 'rst:role':
      return `:${signature}:`
    case 'rst:directive:option':
      return signature.startsWith(':') ? signature : `:${signature}:`
    case 'http:any':
      return signature
    default:
      if (directive.startsWith('http:')) return `${directive.slice(5).toUpperCase()} ${signature}`
      return /(?:^|:)decorator(?:method)?$/.test(directive) ? `@${whole}` : whole
  }
}

const IN_SIGNATURE = new Set(['type', 'value'])
const SHOWN_OPTIONS = new Set(['type', 'default', 'value', 'synopsis', 'deprecated'])

/** Options that say something to the reader, such as a setting's type and default. */
function fieldsOf(node: Directive, kind: ObjectKind): BlockNode[] {
  const shown = node.options.filter(
    ({ name, value }) =>
      SHOWN_OPTIONS.has(name) && value !== '' && !(isData(kind) && IN_SIGNATURE.has(name)),
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
