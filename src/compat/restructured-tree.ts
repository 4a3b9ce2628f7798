/**
 * Our tree in the shape of the npm package `restructured`: a text node a source line, `depth` on
 * sections, `role` on interpreted text, directives kept as `directive` with their lines.
 *
 * What the package does not read (tables, field lists, options, references, footnotes, targets)
 * comes under docutils' names with our attributes. A directive has, besides the lines that old code
 * reads, its `argument`, its `options` and its `body` as nodes.
 */
import type { AnyNode, Document } from '../tree/nodes.js'
import type { Position } from '../source/position.js'
import type {
  RestructuredNode,
  RestructuredOptions,
  RestructuredParent,
  RestructuredText,
} from './restructured-types.js'

interface Conversion {
  readonly text: string
  readonly lines: readonly string[]
  readonly options: RestructuredOptions
}

interface Place {
  readonly depth: number
  readonly indent: number
  /** Row of the parent's first line; a first child on it has no blank lines before it. */
  readonly parentLine: number
  readonly isFirst: boolean
}

/** Texts of these keep their line breaks out of the values. */
const VERBATIM: ReadonlySet<string> = new Set([
  'literal_block',
  'comment',
  'doctest_block',
  'math_block',
  'raw',
  'address',
])
/** What is bookkeeping of docutils, not content. */
const OMITTED: ReadonlySet<string> = new Set([
  'type',
  'children',
  'position',
  'ids',
  'names',
  'dupnames',
  'classes',
  'xml:space',
  'source',
])
const DIRECTIVE = /\.\.[ \t]+([^\s:](?:[^\s:]|:(?!:))*)[ ]?::(?=\s|$)/y
const ROLE_BEFORE = /:([\w.:+-]+):`/y
const ROLE_AFTER = /`[^`]+`:([\w.:+-]+):$/

/** The tree of a parsed document. */
export function toRestructured(
  tree: Document,
  text: string,
  options: RestructuredOptions = {},
): RestructuredParent {
  const conversion: Conversion = { text, lines: text.split('\n'), options }
  const place: Place = { depth: 0, indent: 0, parentLine: 0, isFirst: true }
  return convertParent(tree, place, conversion)
}

/** Nodes of a part of a document, as children of one parent. */
export function toRestructuredNodes(
  nodes: readonly AnyNode[],
  text: string,
  options: RestructuredOptions = {},
): RestructuredNode[] {
  const conversion: Conversion = { text, lines: text.split('\n'), options }
  const place: Place = { depth: 0, indent: 0, parentLine: 0, isFirst: false }
  return nodes.flatMap((node) => convertNode(node, place, conversion))
}

function convertNode(node: AnyNode, place: Place, conversion: Conversion): RestructuredNode[] {
  if (node.type === 'system_message') return []
  if (node.type === 'text') return textLines(node.value, node.position, false, conversion)
  return [convertParent(node, place, conversion)]
}

type Named = Exclude<AnyNode, { type: 'text' }>

function convertParent(node: Named, place: Place, conversion: Conversion): RestructuredParent {
  const role = roleOf(node, conversion.text)
  if (role !== undefined) return interpretedText(node, role, place, conversion)
  const name = directiveAt(node, conversion.text)
  if (name !== undefined) return directive(node, name, place, conversion)
  const type: string = node.type
  const attributes = Object.entries(node).filter(([key]) => !OMITTED.has(key))
  const depth = type === 'section' ? place.depth + 1 : place.depth
  return {
    ...Object.fromEntries(attributes),
    ...common(node, place, conversion),
    ...(type === 'section' ? { depth } : {}),
    children: childrenOf(node, { ...place, depth }, conversion),
  }
}

function childrenOf(node: Named, place: Place, conversion: Conversion): RestructuredNode[] {
  if (!('children' in node)) return []
  const { start } = node.position
  const indent = isIndented(node) ? contentIndent(node, conversion) : place.indent
  const verbatim = VERBATIM.has(node.type)
  const children = node.children.flatMap((child, index) =>
    child.type === 'text'
      ? textLines(child.value, child.position, verbatim, conversion)
      : convertNode(
          child,
          { depth: place.depth, indent, parentLine: start.line, isFirst: index === 0 },
          conversion,
        ),
  )
  if (node.type === 'footnote_reference' && children.length === 0) {
    // docutils has no text here before the notes are numbered; the package has what was written.
    const written = conversion.text.slice(start.offset, node.position.end.offset)
    return textLines(written.replace(/^\[|\]_$/g, ''), node.position, false, conversion)
  }
  const isRunning = node.type === 'paragraph' || node.type === 'attribution'
  return isRunning ? withLastBreak(children, node, conversion) : children
}

/** A text node a line; inside running text every line but the last ends in its line break. */
function textLines(
  value: string,
  position: Position,
  verbatim: boolean,
  { options }: Conversion,
): RestructuredText[] {
  const lines = value.split('\n')
  return lines
    .map((line, index) => (verbatim || index === lines.length - 1 ? line : `${line}\n`))
    .filter((line) => verbatim || line !== '')
    .map((line) => ({ type: 'text', value: line, ...(options.position ? { position } : {}) }))
}

/** The package counts the line break after a paragraph to its text. */
function withLastBreak(
  children: RestructuredNode[],
  { position }: Named,
  { text, options }: Conversion,
): RestructuredNode[] {
  if (!/^[ \t\r]*\n/.test(text.slice(position.end.offset, position.end.offset + 200)))
    return children
  const last = children.at(-1)
  if (last?.type === 'text' && typeof last.value === 'string') {
    return [...children.slice(0, -1), { ...last, type: 'text', value: `${last.value}\n` }]
  }
  return [...children, { type: 'text', value: '\n', ...(options.position ? { position } : {}) }]
}

function common(node: Named, place: Place, conversion: Conversion) {
  const { options } = conversion
  const indent = isIndented(node) ? contentIndent(node, conversion) : undefined
  return {
    type: node.type as string,
    ...(options.position ? { position: node.position } : {}),
    ...(options.blanklines ? { blanklines: blankLinesBefore(node, place, conversion) } : {}),
    ...(options.indent && indent !== undefined
      ? { indent: { width: indent, offset: indent - place.indent } }
      : {}),
  }
}

function blankLinesBefore({ position }: Named, place: Place, { lines }: Conversion): string[] {
  const { line } = position.start
  if (place.isFirst && line <= place.parentLine) return []
  let count = 0
  while (line - 2 - count >= 0 && lines[line - 2 - count]?.trim() === '') count++
  return Array.from({ length: count }, () => '\n')
}

function isIndented({ type }: Named): boolean {
  return type === 'block_quote' || type === 'definition_list_item'
}

/** Column of what a node holds: the indent of its last child's first line. */
function contentIndent(node: Named, { lines }: Conversion): number {
  const children: readonly AnyNode[] = 'children' in node ? node.children : []
  const inner = node.type === 'block_quote' ? children[0] : children.at(-1)
  const line = lines[(inner ?? node).position.start.line - 1] ?? ''
  return line.length - line.trimStart().length
}

/** The role of an inline node as written; null where it is the default one. */
function roleOf(node: Named, text: string): string | null | undefined {
  const { start, end } = node.position
  if (node.type === 'title_reference' || node.type === 'interpreted_text') {
    const written = writtenRole(text, start.offset, end.offset)
    return written ?? (node.type === 'interpreted_text' ? node.role : null)
  }
  const first = text[start.offset]
  if (first !== ':' && first !== '`') return undefined
  return isInline(node) ? writtenRole(text, start.offset, end.offset) : undefined
}

function isInline({ type }: Named): boolean {
  return !['document', 'section', 'paragraph', 'title', 'field', 'field_list', 'target'].includes(
    type,
  )
}

function writtenRole(text: string, start: number, end: number): string | undefined {
  ROLE_BEFORE.lastIndex = start
  const before = ROLE_BEFORE.exec(text)
  if (before) return before[1]
  return ROLE_AFTER.exec(text.slice(start, end))?.[1]
}

function interpretedText(
  node: Named,
  role: string | null,
  place: Place,
  conversion: Conversion,
): RestructuredParent {
  const { start, end } = node.position
  const raw = conversion.text.slice(start.offset, end.offset)
  const [, content = ''] = /`([^]*)`/.exec(raw) ?? []
  const value = content.replace(/\n[ \t]+/g, '\n')
  return {
    ...common(node, place, conversion),
    type: 'interpreted_text',
    role,
    children: textLines(value, node.position, false, conversion),
  }
}

/** The name of the directive that a node was written as. */
function directiveAt(node: Named, text: string): string | undefined {
  if (node.type === 'document' || node.type === 'section') return undefined
  DIRECTIVE.lastIndex = node.position.start.offset
  return DIRECTIVE.exec(text)?.[1]
}

function directive(
  node: Named,
  name: string,
  place: Place,
  conversion: Conversion,
): RestructuredParent {
  const { start, end } = node.position
  const raw = conversion.text.slice(start.offset, end.offset)
  const [head = '', ...more] = raw.split('\n')
  const argument = head.slice(head.indexOf('::') + 2).trim()
  const indents = more
    .filter((line) => line.trim())
    .map((line) => line.length - line.trimStart().length)
  const least = indents.reduce((a, b) => Math.min(a, b), Infinity)
  const width = least === Infinity ? 0 : least
  const content = more.map((line) => line.slice(width).trimEnd())
  const lines = [...(argument === '' ? [] : [argument]), ...withoutBlankEnds(content)]
  const options: [string, string][] = content
    .map((line) => /^:((?:[^:\\]|\\.)+):(?:[ ](.*))?$/.exec(line))
    .filter((match) => match !== null)
    .map(([, option = '', value = '']) => [option, value.trim()])
  const inner = 'children' in node ? childrenOf(node, place, conversion) : []
  return {
    ...common(node, place, conversion),
    type: 'directive',
    directive: name.toLowerCase(),
    ...(argument === '' ? {} : { argument }),
    ...(options.length > 0 ? { options: Object.fromEntries(options) } : {}),
    ...(conversion.options.indent && width > 0
      ? { indent: { width, offset: width - place.indent } }
      : {}),
    body: node.type === 'directive' ? inner : [bodyNode(node, inner)],
    children: lines.map((value) => ({
      type: 'text',
      value,
      ...(conversion.options.position ? { position: node.position } : {}),
    })),
  }
}

/** What docutils makes of the directive: a table, a note, an image. */
function bodyNode(node: Named, children: RestructuredNode[]): RestructuredParent {
  const attributes = Object.entries(node).filter(([key]) => !OMITTED.has(key))
  return { ...Object.fromEntries(attributes), type: node.type, children }
}

function withoutBlankEnds(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}
