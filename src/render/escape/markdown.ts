/**
 * One escaper for each kind of hole in Markdown, for text that comes from no converter. What holds
 * for the flavour: MDX reads `{`, VitePress reads `{{` wherever they stand.
 */
import { isMdx } from '../../convert/mdx.js'
import type { MarkdownFlavor } from '../types.js'
import { MISLEADING } from './controls.js'
import { safeAddress } from './html.js'

/** Text on one line: nothing in it is markup, also at the start of a line. */
export function escapeMarkdown(text: string, flavor?: MarkdownFlavor): string {
  return guardBraces(escapeInline(oneLine(text)), flavor)
}

/** As text, within a cell of a pipe table: line breaks are shown, bars do not end the cell. */
export function escapeMarkdownCell(text: string, flavor?: MarkdownFlavor): string {
  const lines = text.split(/\r\n?|\n/)
  const hardBreak = isMdx(flavor) ? '<br />' : '<br>'
  return lines.map((line) => escapeMarkdown(line.trim(), flavor)).join(hardBreak)
}

/** A code span with a fence that the text does not hold. */
export function markdownCode(text: string, flavor?: MarkdownFlavor): string {
  const code = oneLine(text)
  if (code === '') return ''
  const runs = code.match(/`+/g)?.map((run) => run.length) ?? []
  let length = 1
  while (runs.includes(length)) length++
  const fence = '`'.repeat(length)
  const padded = /^`|`$|^ .*[^ ].* $/.test(code) ? ` ${code} ` : code
  if (flavor === 'vitepress' && code.includes('{{')) return vitepressCode(code)
  return `${fence}${padded}${fence}`
}

/** `[text](<address>)`; the text alone where the address may not be linked. */
export function markdownLink(text: string, address: string, flavor?: MarkdownFlavor): string {
  const label = escapeMarkdown(text, flavor)
  const destination = markdownUrl(address)
  return destination === undefined ? label : `[${label}](${destination})`
}

/** The destination of a link, in angle brackets where it needs them. */
export function markdownUrl(address: string): string | undefined {
  const known = safeAddress(address)
  if (known === undefined) return undefined
  const encoded = known.replace(/[<>\\`|{}"]/g, (found) => encodeURIComponent(found))
  return /[()\s]/.test(encoded) || encoded === '' ? `<${encoded}>` : encoded
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(MISLEADING, '\ufffd')
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\s*)([#+=:-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/\b(https?|ftp)(:\/\/)/gi, '$1\\$2')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/(?<=\w)@(?=\w)/g, '\\@')
}

/** MDX would read an expression. VitePress gives its page to Vue, which reads `{{` after Markdown. */
function guardBraces(text: string, flavor: MarkdownFlavor | undefined): string {
  if (isMdx(flavor)) return text.replace(/[{}]/g, '\\$&')
  return flavor === 'vitepress' ? text.replace(/\{(?=\{)/g, '{<!-- -->') : text
}

function vitepressCode(code: string): string {
  const html = code.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`)
  const plain = html.replace(/[\\`*_[\]|~]/g, (found) => `&#${found.charCodeAt(0)};`)
  return `<code v-pre>${plain}</code>`
}
