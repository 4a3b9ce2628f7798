/** One escaper for each kind of hole in HTML. */
import { MISLEADING } from './controls.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text between tags. Characters that are not seen and change the direction become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(MISLEADING, '\ufffd').replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found)
}

/** The value of an attribute in quotes of either kind; line breaks as references. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text)
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')
}

/**
 * An address in an attribute. Only schemes that cannot run anything; an address without a scheme is
 * relative. Anything else becomes `#`.
 */
export function escapeUrl(text: string): string {
  const address = safeAddress(text)
  return escapeAttribute(address ?? '#')
}

/** A text within one cell or item: line breaks are shown. */
export function escapeCell(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, '<br>')
}

const SCHEMES = /^(?:https?|mailto|ftps?|tel|news|irc|git|ssh|urn):/i

/** The address as it may be linked, or nothing where its scheme is not known to be harmless. */
export function safeAddress(text: string): string | undefined {
  // A browser drops white space and controls before it looks for the scheme.
  const address = text.replace(/[\0-\x20\x7f-\x9f]/g, (found) => (found === ' ' ? '%20' : ''))
  const scheme = /^[^/?#]*?:/.exec(address)
  return scheme === null || SCHEMES.test(address) ? address : undefined
}
