/**
 * What is markup without any: addresses, and where the options ask for them PEP and RFC numbers.
 *
 * It is looked for in each piece of text between other markup. docutils looks at the first address
 * of a piece only: when its scheme is not known, the piece has none. So do we.
 *
 * Source: "Standalone Hyperlinks"; docutils' settings `pep_references`, `rfc_references`.
 */
import type { ParseContext } from '../context.js'
import type { Reference } from '../../tree/nodes.js'
import { unescape } from '../escape.js'
import { textOf } from './markup.js'
import { findPep, findRfc, type Link } from './numbered-documents.js'
import { isKnownScheme } from './schemes.js'
import type { InlineState } from './state.js'
import { findUri, type FoundUri, type Region } from './uri.js'

type Finder<Found> = (region: Region) => Found | undefined

/** Adds the nodes of the text from `start` to `end`. */
export function readImplicit(state: InlineState, start: number, end: number): void {
  const { text, boundaries } = state
  if (!mayHaveLink(state, start, end)) {
    if (start < end) state.nodes.push(textOf(state, start, end))
    return
  }
  const find = linkFinder(state.context)
  let from = start
  while (from < end) {
    const link = find({ text, start: from, end, boundaries })
    if (!link) break
    readBefore(state, from, link.start)
    state.nodes.push(linkNode(state, link))
    from = link.end
  }
  if (from < end) state.nodes.push(textOf(state, from, end))
}

/** Sorts out most text: a colon with a blank after it, as in "Note: this", begins no address. */
function mayHaveLink({ text, context }: InlineState, start: number, end: number): boolean {
  if (context.options.pepReferences || context.options.rfcReferences) return true
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x40) return true
    if (code === 0x3a && i + 1 < end && text.charCodeAt(i + 1) !== 0x20) return true
  }
  return false
}

/**
 * Text before a link. Cut off there, it may end in a link that the whole did not have; that takes a
 * character which may stand before markup and end an address, which only the slash does, or a number.
 */
function readBefore(state: InlineState, start: number, end: number): void {
  if (start >= end) return
  const { pepReferences, rfcReferences } = state.context.options
  const mayHaveMore = state.text.charAt(end - 1) === '/' || pepReferences || rfcReferences
  if (mayHaveMore) readImplicit(state, start, end)
  else state.nodes.push(textOf(state, start, end))
}

function linkNode(state: InlineState, { start, end, refuri }: Link): Reference {
  return {
    type: 'reference',
    refuri,
    children: [textOf(state, start, end)],
    position: state.place(start, end),
  }
}

/** Finds links of one text, each from where the one before ended. */
function linkFinder({ options }: ParseContext): Finder<Link> {
  const uris = remembering(findUri)
  const peps = remembering((region) => findPep(region, options))
  const rfcs = remembering((region) => findRfc(region, options))
  return (region) => {
    const uri = uriLink(region.text, uris(region))
    if (uri) return uri
    const pep = options.pepReferences ? peps(region) : undefined
    return pep ?? (options.rfcReferences ? rfcs(region) : undefined)
  }
}

/** What was found ahead, or not found, is not searched for again from farther on. */
function remembering<Found extends { start: number }>(find: Finder<Found>): Finder<Found> {
  let searched = false
  let known: Found | undefined
  return (region) => {
    if (!searched || (known && known.start < region.start)) known = find(region)
    searched = true
    return known
  }
}

function uriLink(text: string, uri: FoundUri | undefined): Link | undefined {
  if (!uri || (uri.scheme !== undefined && !isKnownScheme(uri.scheme))) return undefined
  const { start, end } = uri
  const address = unescape(text.slice(start, end))
  return { start, end, refuri: uri.scheme === undefined ? `mailto:${address}` : address }
}
