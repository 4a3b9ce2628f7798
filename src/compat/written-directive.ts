/**
 * A directive as it was written: its name, and its lines as the package `restructured` gives them, but
 * with the blank ones among them, which it drops.
 */
import type { AnyNode } from '../tree/nodes.js'

const START = /\.\.[ \t]+([^\s:](?:[^\s:]|:(?!:))*)[ ]?::(?=\s|$)/y
const OPTION = /^:((?:[^:\\]|\\.)+):(?:[ ](.*))?$/

/** Nodes that hold others and no more: where the first of them is a directive, they begin as it does. */
const HOLDERS: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'document',
  'section',
  'list_item',
  'definition',
  'field_body',
  'description',
  'tgroup',
  'thead',
  'tbody',
  'row',
  'entry',
])

/** The name of the directive that a node was written as. */
export function directiveName(
  node: Exclude<AnyNode, { type: 'text' }>,
  text: string,
): string | undefined {
  const { offset } = node.position.start
  const isQuote = node.type === 'block_quote' && node.children[0]?.position.start.offset === offset
  if (isQuote || HOLDERS.has(node.type)) return undefined
  START.lastIndex = offset
  return START.exec(text)?.[1]
}

export interface WrittenDirective {
  /** What stands behind the `::`. */
  readonly argument: string
  readonly options: Readonly<Record<string, string>>
  /** The argument and all below it without its indent, which is `width`. */
  readonly lines: readonly string[]
  readonly width: number
}

export function writtenDirective(source: string): WrittenDirective {
  const [head = '', ...more] = source.split('\n')
  const argument = head.slice(head.indexOf('::') + 2).trim()
  const indents = more
    .filter((line) => line.trim())
    .map((line) => line.length - line.trimStart().length)
  const least = indents.reduce((a, b) => Math.min(a, b), Infinity)
  const width = least === Infinity ? 0 : least
  const content = more.map((line) => line.slice(width).trimEnd())
  return {
    argument,
    options: optionsOf(content),
    lines: [...(argument === '' ? [] : [argument]), ...withoutBlankEnds(content)],
    width,
  }
}

/** Options stand above the first blank line; below it, the same is a field list of the content. */
function optionsOf(content: readonly string[]): Record<string, string> {
  const blank = content.indexOf('')
  const options: [string, string][] = content
    .slice(0, blank < 0 ? content.length : blank)
    .map((line) => OPTION.exec(line))
    .filter((match) => match !== null)
    .map(([, option = '', value = '']) => [option, value.trim()])
  return Object.fromEntries(options)
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}
