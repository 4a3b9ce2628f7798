/**
 * `raw` HTML as a tree, sanitised. Every tag and attribute is read by a simple rule, and only what
 * the schema of hast-util-sanitize lets through is written again, by a serialiser: whatever is read
 * wrongly can lose its looks but not get past the schema.
 */
import type { Element, ElementContent, Root } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!?[/]?([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<[?!][^>]*>/g
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** Elements whose content is no HTML. */
const OPAQUE = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed'])

/**
 * The tree of an HTML fragment with everything that could run or mislead taken out.
 * @param file The address in the output of an image that stands among the sources.
 */
export function sanitizeHtml(html: string, file: (uri: string) => string): ElementContent[] {
  const root: Root = { type: 'root', children: readHtml(html, file) }
  const clean = sanitize(root, defaultSchema)
  const children = clean.type === 'root' ? clean.children : [clean]
  return children.filter((child) => child.type === 'element' || child.type === 'text')
}

function readHtml(html: string, file: (uri: string) => string): ElementContent[] {
  const top: ElementContent[] = []
  const open: Element[] = []
  const add = (node: ElementContent): void => {
    ;(open.at(-1)?.children ?? top).push(node)
  }
  let index = 0
  for (let found = nextToken(html, index); found; found = nextToken(html, index)) {
    if (found.index > index) add({ type: 'text', value: decode(html.slice(index, found.index)) })
    index = found.index + found[0].length
    const name = found[1]?.toLowerCase()
    if (name === undefined) continue
    if (found[0].startsWith('</')) {
      const depth = open.findLastIndex((element) => element.tagName === name)
      if (depth >= 0) open.length = depth
    } else if (OPAQUE.has(name)) {
      index = endOfOpaque(html, index, name)
    } else {
      const properties = readAttributes(found[2] ?? '')
      const { src } = properties
      if (name === 'img' && typeof src === 'string' && src !== '') properties.src = file(src)
      const element: Element = { type: 'element', tagName: name, properties, children: [] }
      add(element)
      if (!VOID.has(name) && open.length < DEEPEST) open.push(element)
    }
  }
  if (index < html.length) add({ type: 'text', value: decode(html.slice(index)) })
  return top
}

/** Deeper elements become siblings, so that no one can make a tree too deep to walk. */
const DEEPEST = 100

function nextToken(html: string, index: number): RegExpExecArray | null {
  const token = new RegExp(TOKEN)
  token.lastIndex = index
  return token.exec(html)
}

function endOfOpaque(html: string, index: number, name: string): number {
  const end = new RegExp(`</${name}[^>]*>`, 'gi')
  end.lastIndex = index
  const found = end.exec(html)
  return found ? found.index + found[0].length : html.length
}

/** Attributes under the names that hast has for them. */
const PROPERTY_NAMES: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['for', 'htmlFor'],
])

function readAttributes(text: string): Element['properties'] {
  const entries = [...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b, c]) => {
    const value = decode(a ?? b ?? c ?? '')
    const property = PROPERTY_NAMES.get(name.toLowerCase()) ?? name.toLowerCase()
    return [property, property === 'className' ? value.split(/\s+/) : value] as const
  })
  return Object.fromEntries(entries)
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['copy', '©'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
])

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (all, hex, dec, name) => {
    if (typeof name === 'string') return ENTITIES.get(name) ?? all
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(dec)
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return valid ? String.fromCodePoint(code) : '\ufffd'
  })
}
