/**
 * A document and the same document in a cell of a table have the same tree, and every text stands
 * at its own place in the source.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import type { AnyNode, BlockNode } from '../../../src/tree/nodes.js'
import { toPseudoXml } from '../../../src/tree/pseudo-xml.js'
import { runParameters } from '../random-text.js'

const docutils = { dialect: 'docutils' } as const

/** Lines of narrow characters without titles, which a cell may not have. */
const WORDS = [
  'text', 'word', '*em*', '**st**', '``li``', '`ref`_', 'name_', '|s|', '[1]_', '[#]_', 'a : b', 'text::',
] // prettier-ignore
const STARTS = [
  '', '', '', '- ', '1. ', 'a) ', '#. ', ':f: ', '-a  ', '| ', '>>> ', '.. _t: ', '.. [1] ',
  '.. |s| replace:: ', '.. note:: ', '.. code:: ', '.. list-table::', '-- ', '.. ',
] // prettier-ignore
const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 2, 3, 4),
    fc.constantFrom(...STARTS),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  )
  .map(([indent, start, words]) => ' '.repeat(indent) + start + words.join(' '))
const documents = fc
  .array(fc.oneof({ weight: 2, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
    minLength: 1,
    maxLength: 25,
  })
  // The first line is at the margin, so that no common indent is taken off in the cell.
  .map((lines) => ['start', '', ...lines])

interface Embedding {
  readonly name: string
  /** Which cell of the document it is. */
  readonly cell: number
  readonly embed: (lines: readonly string[]) => string
}

const embeddings: readonly Embedding[] = [
  {
    name: 'the only cell of a grid table',
    cell: 0,
    embed: (lines) => {
      const width = widest(lines) + 2
      const border = `+${'-'.repeat(Math.max(width, 3))}+`
      const rows = lines.map((text) => `| ${text}`.padEnd(border.length - 1) + '|')
      return [border, ...rows, border].join('\n')
    },
  },
  {
    name: 'a tall cell with another beside it, in a list item',
    cell: 0,
    embed: (lines) => {
      const width = widest(lines) + 2
      const border = `+${'-'.repeat(width)}+---+`
      const rows = lines.map((text) => `| ${text}`.padEnd(width + 1) + '| x |')
      const table = [border, ...rows, border, `| y${' '.repeat(width + 2)}|`, border]
      return `- ${table.join('\n  ')}`
    },
  },
  {
    name: 'the last cell of a simple table',
    cell: 1,
    embed: (lines) => {
      const border = '=  ==='
      const rows = lines.map((text, i) => `${i === 0 ? 'x' : ' '}  ${text}`.trimEnd())
      return [border, ...rows, border].join('\n')
    },
  },
]

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map((text) => text.length))
}

test.each(embeddings)('in $name', ({ embed, cell }) => {
  fc.assert(
    fc.property(documents, (lines) => {
      const alone = parse(`${lines.join('\n')}\n`, docutils)
      const text = `${embed(lines)}\n`
      const nodes = cells(parse(text, docutils).tree)[cell] ?? []
      expect(nodes.map(shape).join('')).toBe(alone.tree.children.map(shape).join(''))
      for (const { value, position } of nodes.flatMap(texts)) {
        const written = text.slice(position.start.offset, position.end.offset)
        expect(essence(written)).toContain(essence(value))
      }
    }),
    runParameters(300),
  )
})

/** What is in the cells of a document's tables, outer ones first. */
function cells(node: AnyNode): BlockNode[][] {
  const own = node.type === 'entry' ? [node.children] : []
  return 'children' in node ? [...own, ...node.children.flatMap(cells)] : own
}

/** A node's pseudo-XML without the lines of messages. */
function shape(node: AnyNode): string {
  return toPseudoXml(node).replace(/ line="-?\d+"/g, '')
}

function texts(node: AnyNode): Extract<AnyNode, { type: 'text' }>[] {
  if (node.type === 'text') return [node]
  return 'children' in node && node.type !== 'system_message' ? node.children.flatMap(texts) : []
}

/** A text without what being in a table puts between its lines. */
function essence(text: string): string {
  return text.replace(/[\s|x+\\]+/g, '')
}
