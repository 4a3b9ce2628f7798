/**
 * Our tree in the shape of the npm package `restructured`: a text node a source line, `depth` on
 * sections, `role` on interpreted text, directives kept as `directive` with their lines.
 *
 * What the package does not read (tables, field lists, options, references, footnotes, targets)
 * comes under docutils' names with our attributes. Blank lines in a directive or a comment, which it
 * drops, are empty texts. A directive has, besides the lines that old code
 * reads, its `argument`, its `options` and its `body` as nodes.
 */
import type { AnyNode, Document, SystemMessage } from '../tree/nodes.js'
import type { Position } from '../source/position.js'
import type {
  RestructuredNode,
  RestructuredOptions,
  RestructuredParent,
  RestructuredText,
} from './restructured-types.js'
import { directiveName, writtenDirective } from './written-directive.js'
import { roleOf } from './written-role.js'

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
  /** Where the directive begins that the node is a part of: what begins there was made by it. */
  readonly madeAt?: number
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
  if (node.type === 'system_message') return unread(node, place, conversion)
  if (node.type === 'text') return textLines(node.value, node.position, false, conversion)
  return [convertParent(node, place, conversion)]
}

/** The source that nothing could be read from, which stands in its message. */
function unread(
  { children }: SystemMessage,
  place: Place,
  conversion: Conversion,
): RestructuredNode[] {
  const last = children.at(-1)
  return last?.type === 'literal_block' ? convertNode(last, place, conversion) : []
}

type Named = Exclude<AnyNode, { type: 'text' }>

function convertParent(node: Named, place: Place, conversion: Conversion): RestructuredParent {
  const role = roleOf(node, conversion.text)
  if (role !== undefined) return interpretedText(node, role, place, conversion)
  const isPart = node.position.start.offset === place.madeAt
  const name = isPart ? undefined : directiveName(node, conversion.text)
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
          { ...place, indent, parentLine: start.line, isFirst: index === 0 },
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

function directive(
  node: Named,
  name: string,
  place: Place,
  conversion: Conversion,
): RestructuredParent {
  const { start, end } = node.position
  const { position: hasPosition, indent } = conversion.options
  const { argument, options, lines, width } = writtenDirective(
    conversion.text.slice(start.offset, end.offset),
  )
  const inner =
    'children' in node ? childrenOf(node, { ...place, madeAt: start.offset }, conversion) : []
  return {
    ...common(node, place, conversion),
    type: 'directive',
    directive: name.toLowerCase(),
    ...(argument === '' ? {} : { argument }),
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(indent && width > 0 ? { indent: { width, offset: width - place.indent } } : {}),
    body: node.type === 'directive' ? inner : [bodyNode(node, inner)],
    children: lines.map((value) => ({
      type: 'text',
      value,
      ...(hasPosition ? { position: node.position } : {}),
    })),
  }
}

/** What docutils makes of the directive: a table, a note, an image. */
function bodyNode(node: Named, children: RestructuredNode[]): RestructuredParent {
  const attributes = Object.entries(node).filter(([key]) => !OMITTED.has(key))
  return { ...Object.fromEntries(attributes), type: node.type, children }
}
