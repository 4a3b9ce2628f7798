/** Where cells and what is in them stand in the source. Places are marked with « and ». */
import { describe, expect, it } from 'vitest'
import type { Position } from '../../../src/source/position.js'
import type { AnyNode } from '../../../src/tree/nodes.js'
import { parse } from '../../../src/parse/parse.js'

function read(marked: string): { nodes: AnyNode[]; position: Position; text: string } {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const text = marked.replace('«', '').replace('»', '')
  const position = { start: pointIn(text, start), end: pointIn(text, end) }
  return { nodes: flatten(parse(text, { dialect: 'docutils' }).tree), position, text }
}

function pointIn(text: string, offset: number): Position['start'] {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset }
}

function flatten(node: AnyNode): AnyNode[] {
  return 'children' in node ? [node, ...node.children.flatMap(flatten)] : [node]
}

function expectNode(type: AnyNode['type'], marked: string): void {
  const { nodes, position } = read(marked)
  const found = nodes.filter((node) => node.type === type).map((node) => node.position)
  expect(found).toContainEqual(position)
}

describe('positions in tables', () => {
  it('of a table', () => {
    expectNode('table', 'Text\n\n  «+---+\n  | a |\n  +---+»\n')
  })

  it('of markup in a cell of a grid table', () => {
    expectNode('strong', '+-----+---------+\n| a   | b «**c**» |\n+-----+---------+\n')
  })

  it('of a paragraph of two lines in a cell', () => {
    expectNode('paragraph', '+-----+------+\n| a   | «one  |\n| b   | two»  |\n+-----+------+\n')
  })

  it('of a cell that begins with a blank line', () => {
    expectNode('entry', '+---+----+\n| a |«    |\n|   | b»  |\n+---+----+\n')
  })

  it('of a cell in a table in a cell', () => {
    expectNode(
      'emphasis',
      '+-------------+\n| +---+-----+ |\n| | a | «*b*» | |\n| +---+-----+ |\n+-------------+\n',
    )
  })

  it('of a cell with a tab before it', () => {
    expectNode('emphasis', '+-------+-------+\n| a\t| «*b*»\t|\n+-------+-------+\n')
  })

  it('of a cell with wide characters before it', () => {
    expectNode('emphasis', '+------+-----+\n| 名前 | «*b*» |\n+------+-----+\n')
  })

  it('of a cell with characters beyond the basic plane before it', () => {
    expectNode('emphasis', '+----+-----+\n| 😀 | «*b*» |\n+----+-----+\n')
  })

  it('of a cell of a simple table, in the last column beyond the border', () => {
    expectNode('literal', '==  ==\na   b and «``c``»\n==  ==\n')
  })

  it('of a cell of a simple table with combining characters before it', () => {
    expectNode('literal', '=====  =====\na\u0301b     «``c``»\n=====  =====\n')
  })

  it('of a row', () => {
    expectNode('row', '+---+---+\n| a | b |\n+---+---+\n| «c | d» |\n+---+---+\n')
  })

  it('of the line that makes a table malformed', () => {
    const marked = '+-----+\n| one |\n«| a   |x»\n+-----+\n'
    const start = marked.indexOf('«')
    const text = marked.replace(/[«»]/g, '')
    const [diagnostic] = parse(text).diagnostics
    expect(diagnostic?.code).toBe('table-malformed')
    expect(diagnostic?.position?.start).toEqual(pointIn(text, start))
  })
})
