/** Inline markup. */
import type { ElementContent } from 'hast'
import { astext } from '../../tree/astext.js'
import type {
  Abbreviation,
  InlineNode,
  Literal,
  MathInline,
  Reference,
  SubstitutionReference,
  Target,
} from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { isSafeLink } from '../url.js'
import { checkedCode } from './body.js'
import { classNames, element, textNode } from './element.js'
import type { HastState } from './state.js'

type Styled = Extract<InlineNode, { children: InlineNode[] }>

/** A handler that puts the content into an element. */
export function wrapped(tagName: string, ...classes: string[]) {
  return (node: Styled, state: HastState): ElementContent[] =>
    state.identify(
      node,
      element(
        tagName,
        classNames(...classes, ...(node.classes ?? [])),
        state.inlines(node.children),
      ),
    )
}

/** What a key, or text to type, is in HTML. */
export function literal(node: Literal, state: HastState): ElementContent[] {
  const { classes = [], children } = node
  const isKey = classes.includes('kbd')
  const content = children.flatMap((child) =>
    child.type === 'text'
      ? [textNode(checkedCode(child.value, child, state.conversion))]
      : state.inlines([child]),
  )
  const shown = classes.filter((name) => name !== 'kbd')
  return state.identify(node, element(isKey ? 'kbd' : 'code', classNames(...shown), content))
}

export function math(node: MathInline, state: HastState): ElementContent[] {
  const source = checkedCode(astext(node.children), node, state.conversion)
  return state.identify(
    node,
    element('code', classNames('language-math', 'math'), [textNode(source)]),
  )
}

export function abbreviation(node: Abbreviation, state: HastState): ElementContent[] {
  const { text, title } = abbreviationParts(node)
  if (title === undefined) return wrapped('abbr')(node, state)
  return state.identify(node, element('abbr', { title }, [textNode(text)]))
}

/** `LIFO (last-in, first-out)` is an abbreviation with what it is short for. */
export function abbreviationParts(node: Abbreviation): { text: string; title?: string } {
  const whole = astext(node.children)
  const found = /^(.*\S)\s*\(([^()]*)\)$/s.exec(whole)
  return found?.[1] && found[2] ? { text: found[1], title: found[2] } : { text: whole }
}

export function reference(node: Reference, state: HastState): ElementContent[] {
  const { conversion } = state
  const content = node.children.length > 0 ? node.children : []
  const href = referenceAddress(node, conversion)
  const children = state.inlines(content)
  if (href === undefined || holdsLink(children)) {
    return node.ids ? state.identify(node, element('span', {}, children)) : children
  }
  return state.identify(
    node,
    element('a', { ...classNames(...(node.classes ?? [])), href }, children),
  )
}

/** Where a reference leads, as a link has it; undefined, and reported, where it may not or cannot. */
export function referenceAddress(node: Reference, conversion: Conversion): string | undefined {
  const found = conversion.names.destination(node)
  const { position } = node
  if (found?.id !== undefined) return conversion.anchor(found.id)
  if (found?.uri === undefined) {
    const name = node.refname ?? node.name ?? astext(node.children)
    conversion.report('broken-reference', `Unknown target name: "${name}".`, position)
    return undefined
  }
  // An escaped line break leaves a blank, which a browser skips and Markdown's readers encode.
  const uri = found.uri.trim()
  if (isSafeLink(uri)) return (node.internal ? undefined : conversion.pageAddress(uri)) ?? uri
  const message = `The address "${uri}" is left out: its scheme is not known to be harmless.`
  conversion.report('unsafe-address', message, position)
  return undefined
}

/** A link cannot stand in a link. */
function holdsLink(children: readonly ElementContent[]): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child.children)),
  )
}

/**
 * Before `resolve` a target has ids of its own; after it, those that no element could take. One that
 * gives an address is no place.
 */
export function target(node: Target, state: HastState): ElementContent[] {
  const children = state.inlines(node.children)
  if (!node.ids?.length || node.refuri !== undefined) return children
  return state.identify(node, element('span', classNames('target'), children))
}

export function substitutionReference(
  node: SubstitutionReference,
  state: HastState,
): ElementContent[] {
  return state.inlines(substituted(node, state.conversion))
}

/**
 * What a substitution stands for; its text as written where nothing defines it. `resolve` also
 * expands substitutions in substitutions, within limits; here they stay names.
 */
export function substituted(node: SubstitutionReference, conversion: Conversion): InlineNode[] {
  const found = conversion.names.substitution(node.refname)
  if (!found) return node.children
  return found.children.flatMap((child) =>
    child.type === 'substitution_reference' ? child.children : [child],
  )
}
