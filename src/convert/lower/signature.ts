/**
 * The signatures of a description: what an object is, its name, and what it takes and gives.
 *
 * Source: Sphinx, "Domains".
 */
import { outerInside } from '../../project/object-scope.js'
import { describedBy, isUnindexed, moduleOf } from '../../project/objects.js'
import type { ObjectKind } from '../../project/objects.js'
import { optionOf } from '../../project/walk.js'
import { parent, text } from '../../tree/builders.js'
import type { Directive, InlineNode, Term } from '../../tree/nodes.js'
import { squash } from '../../tree/squash.js'
import type { Conversion } from '../conversion.js'
import { linkedNames, type Naming } from './linked-names.js'
import { signatureWords, templatePrefix } from './signature-words.js'

/** A term for each signature, with the ids of what it describes. */
export function termsOf(node: Directive, kind: ObjectKind, conversion: Conversion): Term[] {
  const { position, ids: own = [] } = node
  const scope = conversion.scopeOf(node)
  const isInModule = kind.domain === 'py' && scope.outer === undefined
  const module = isInModule ? moduleOf(node, scope) : undefined
  const annotation = annotationOf(node, kind, conversion)
  const given = new Set<string>()
  return describedBy(node, scope).map(({ signature, objects }, index) => {
    const templates = kind.domain === 'cpp' ? templatePrefix(signature) : ''
    const rest = signature.slice(templates.length)
    const code = (...children: InlineNode[]) => parent('literal', children, position)
    const before: InlineNode[] = templates === '' ? [] : [code(text(templates.trim(), position))]
    const words = signatureWords(node, kind, rest).map((word) => `${word} `)
    const between = (templates === '' ? '' : ' ') + words.join('')
    if (between !== '') before.push(text(between, position))
    const called = isBareCall(kind, rest) ? `${rest}()` : rest
    const shown = text(signatureText(node, called, module), position)
    const anchors = isUnindexed(node) ? [] : objects.map(({ anchor }) => anchor)
    const ids = [...(index === 0 ? own : []), ...anchors].filter(
      (id) => !given.has(id) && given.add(id),
    )
    return { ...parent('term', [...before, code(shown, ...annotation)], position), ids }
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

/** Whether the signature says what an option does. */
export function showsOption(kind: ObjectKind, option: string): boolean {
  if (option === 'type') return isData(kind) || kind.type === 'directive:option'
  return option === 'value' && isData(kind)
}

/** What the names in the content of a description mean. */
export function namingIn(node: Directive, conversion: Conversion): Naming {
  const scope = conversion.scopeOf(node)
  const outer = outerInside(node, scope)
  return { conversion, scope: { ...scope, module: moduleOf(node, scope), outer } }
}

/** Whether a signature is the name of what Python calls, and says nothing of what it takes. */
function isBareCall({ domain, type }: ObjectKind, signature: string): boolean {
  return (
    domain === 'py' &&
    /^(?:function|(?:class|static)?method)$/.test(type) &&
    /^[\w.]+$/.test(signature)
  )
}

/** A name of Python without a module or class of its own, alone or before what it takes or gives. */
const BARE_NAME = /^\w+\s*(?:$|[([]|->)/

/** A directive of reStructuredText is shown as it is written, a name of Python with its module. */
function signatureText(node: Directive, signature: string, module: string | undefined): string {
  const directive = node.name
  const whole = module && BARE_NAME.test(signature) ? `${module}.${signature}` : signature
  switch (directive) {
    case 'rst:directive':
      return signature.startsWith('..') ? signature : `.. ${signature}::`
    case 'rst:role':
      return `:${signature}:`
    case 'rst:directive:option':
      return directiveOption(signature, optionOf(node, 'type'))
    case 'http:any':
      return signature
    default:
      if (directive.startsWith('http:')) return `${directive.slice(5).toUpperCase()} ${signature}`
      return /(?:^|:)decorator(?:method)?$/.test(directive) ? `@${whole}` : whole
  }
}

/** The name of an option between colons, then what it takes, and its type. */
function directiveOption(signature: string, type = ''): string {
  const [, name = signature, value = ''] = /^:?([^:]*):?\s(.*)$/s.exec(signature) ?? []
  const said = [`:${name.replace(/^:|:$/g, '')}:`, value.trim(), type && `(${type})`]
  return said.filter((part) => part !== '').join(' ')
}
