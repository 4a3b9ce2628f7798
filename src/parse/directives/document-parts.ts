/**
 * Directives that say something about the document as a whole: `title`, `header` and `footer`.
 * `meta` has a file of its own.
 *
 * Source: "reStructuredText Directives", Metadata Document Title; Document Header & Footer.
 */
import { parent } from '../../tree/builders.js'
import type { Decoration, Footer, Header } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing } from '../directive-failure.js'
import type { Directive, DirectiveCall } from '../directive.js'

export const title: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  run(call, context) {
    context.document.title = call.arguments[0]?.text ?? ''
    return []
  },
}

export const header: Directive = {
  hasContent: true,
  run: (call, context) => addToDecoration('header', call, context),
}

export const footer: Directive = {
  hasContent: true,
  run: (call, context) => addToDecoration('footer', call, context),
}

function addToDecoration(type: 'header' | 'footer', call: DirectiveCall, context: ParseContext) {
  if (call.content.length === 0) return contentMissing(call)
  const part = partOf(decorationOf(call, context), type, call)
  // a `header` in this one adds to the same part while it is read
  context.parseBlock(call.content, { into: part.children })
  return []
}

/** The document's decoration, which is made at the first call: before all but metadata. */
function decorationOf(call: DirectiveCall, context: ParseContext): Decoration {
  if (context.decoration) return context.decoration
  const decoration: Decoration = parent('decoration', [], call.position)
  context.document.children.splice(startOfBody(context), 0, decoration)
  context.decoration = decoration
  return decoration
}

const FRONT: ReadonlySet<string> = new Set(['title', 'subtitle', 'rubric', 'meta'])

/** The index of the document's first child that is neither a heading nor metadata. */
export function startOfBody(context: ParseContext): number {
  const { children } = context.document
  let start = context.frontLength
  while (start < children.length && FRONT.has(children[start]?.type ?? '')) start++
  context.frontLength = start
  return start
}

/** The header stands before the footer. */
function partOf(decoration: Decoration, type: 'header' | 'footer', call: DirectiveCall) {
  const found = decoration.children.find((part) => part.type === type)
  if (found) return found
  const part: Header | Footer = parent(type, [], call.position)
  if (type === 'header') decoration.children.unshift(part)
  else decoration.children.push(part)
  return part
}
