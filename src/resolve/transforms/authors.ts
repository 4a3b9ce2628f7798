/** Authors of an `authors` field: from one paragraph, several paragraphs, or a bullet list. */
import { text } from '../../tree/builders.js'
import type { BibliographicField, FieldBody, InlineNode, Text } from '../../tree/nodes.js'
import { allOfType } from '../document-order.js'

/** Undefined where the field has another form. */
export function authorsOf(
  body: FieldBody,
  separators: readonly string[],
): BibliographicField[] | undefined {
  const names = authorTexts(body, separators)?.filter((author) => author.length > 0)
  if (!names || names.length === 0) return undefined
  return names.map((children) => ({
    type: 'author',
    children,
    position: children[0]?.position ?? body.position,
  }))
}

function authorTexts(body: FieldBody, separators: readonly string[]): InlineNode[][] | undefined {
  const [first] = body.children
  if (body.children.length > 1) return fromParagraphs(body)
  if (first?.type === 'paragraph') return fromText(allOfType(first, 'text'), separators)
  if (first?.type !== 'bullet_list') return undefined
  const items = first.children.map(({ children }) => children)
  const authors = items.map(([only, ...others]) =>
    only?.type === 'paragraph' && others.length === 0 ? only.children : undefined,
  )
  return authors.every((author) => author !== undefined) ? authors : undefined
}

function fromParagraphs(body: FieldBody): InlineNode[][] | undefined {
  const kept = body.children.filter(({ type }) => type !== 'comment')
  const authors = kept.map((node) => (node.type === 'paragraph' ? node.children : undefined))
  return authors.every((author) => author !== undefined) ? authors : undefined
}

/** Split at the first kind of separator that occurs, but not where it was escaped. */
function fromText(texts: readonly Text[], separators: readonly string[]): Text[][] | undefined {
  const whole = texts.map(({ value }) => value).join('')
  const [first] = texts
  if (whole === '' || !first) return undefined
  const escaped = escapedIn(texts)
  let parts = [whole]
  for (const separator of separators) {
    parts = splitUnescaped(whole, separator, escaped)
    if (parts.length > 1) break
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => [text(part, first.position)])
}

function escapedIn(texts: readonly Text[]): Set<number> {
  const escaped = new Set<number>()
  let start = 0
  for (const node of texts) {
    for (const index of node.escaped ?? []) escaped.add(start + index)
    start += node.value.length
  }
  return escaped
}

function splitUnescaped(whole: string, separator: string, escaped: ReadonlySet<number>): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = whole.indexOf(separator); at >= 0; at = whole.indexOf(separator, at + 1)) {
    if (escaped.has(at)) continue
    parts.push(whole.slice(start, at))
    start = at + separator.length
  }
  parts.push(whole.slice(start))
  return parts
}
