/**
 * `` `phrase references`_ ``, anonymous with two underscores, with an embedded address or alias:
 * `` `text <https://example.org>`_ ``, `` `text <name_>`_ ``.
 *
 * Source: "Hyperlink References", "Embedded URIs and Aliases".
 */
import { text } from '../../tree/builders.js'
import { normalizeName, whitespaceNormalizeName } from '../../tree/names.js'
import type { InlineNode, Reference, Target } from '../../tree/nodes.js'
import { unescape } from '../escape.js'
import type { Closed } from './closing.js'
import { findEmbeddedLink, type EmbeddedLink } from './embedded-link.js'
import { textOf } from './markup.js'
import type { InlineState } from './state.js'

/** The nodes of a phrase between the back-quote at `open` and an end-string with underscores. */
export function readPhraseReference(
  state: InlineState,
  open: number,
  closed: Closed,
): InlineNode[] {
  const textStart = open + 1
  const link = findEmbeddedLink(state.text.slice(textStart, closed.start), state.boundaries)
  const anonymous = state.text.charAt(closed.end - 2) === '_'
  const child = childOf(state, textStart, closed, link)
  const reference: Reference = {
    type: 'reference',
    name: whitespaceNormalizeName(child.value),
    children: [child],
    position: state.place(open, closed.end),
  }
  if (!link) {
    if (anonymous) reference.anonymous = 1
    else reference.refname = normalizeName(child.value)
    return [reference]
  }
  if (link.kind === 'uri') reference.refuri = link.destination
  else reference.refname = link.destination
  if (anonymous) return [reference]
  return [reference, targetOf(state, textStart, link, normalizeName(child.value))]
}

/** The phrase; where there is only a link, its destination is the phrase. */
function childOf(
  state: InlineState,
  textStart: number,
  closed: Closed,
  link: EmbeddedLink | undefined,
) {
  if (!link) return textOf(state, textStart, closed.start)
  if (link.textEnd > 0) return textOf(state, textStart, textStart + link.textEnd)
  return text(link.destination, state.place(textStart + link.start + 1, textStart + link.end - 1))
}

/** The link names its destination for others, as an explicit target does. */
function targetOf(state: InlineState, textStart: number, link: EmbeddedLink, name: string): Target {
  const target: Target = {
    type: 'target',
    names: [name],
    children: [],
    position: state.place(textStart + link.start, textStart + link.end),
  }
  if (link.kind === 'name') {
    target.refname = link.destination
    // With the blanks before it, as docutils keeps it.
    target.rawsource = unescape(state.text.slice(textStart + link.textEnd, textStart + link.end))
  } else {
    target.refuri = link.destination
    state.before.push(...state.context.names.noteExplicit(target))
  }
  return target
}
