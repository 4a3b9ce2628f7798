/** What each score counts, on trees and tables of our own. */
import { describe, expect, it } from 'vitest'
import { reduceTable, reduceTree } from '../../scripts/conformance/reduce.js'
import { findLosses, isRight } from '../../scripts/conformance/score.js'

const tree = `<document source="test data">
    <section ids="a" names="a">
        <title>
            A  
        <system_message level="2" line="3" source="test data" type="WARNING">
            <paragraph>
                Something is wrong.
        <pending>
            .. internal attributes:
                 .transform: docutils.transforms.parts.Contents
                 .details:
        <paragraph classes="x">
            text
`

describe('what a score counts', () => {
  it('relaxed: no ids, of messages the level and type, of pending nodes that they are there', () => {
    expect(reduceTree(tree, 'relaxed')).toBe(`<document source="test data">
    <section names="a">
        <title>
            A  
        <system_message level="2" type="WARNING">
        <pending>
        <paragraph classes="x">
            text`)
  })

  it('structure: nesting and text', () => {
    expect(reduceTree(tree, 'structure')).toBe(`<document>
    <section>
        <title>
            A
        <pending>
        <paragraph>
            text`)
  })

  it('of a table, relaxed leaves out the lines of cells, structure the widths too', () => {
    const at = (line: number, width: number) => ({
      colwidths: [width],
      head: [],
      body: [[[0, 0, line, ['x ']] as const]],
    })
    expect(reduceTable(at(1, 5), 'strict')).not.toBe(reduceTable(at(2, 5), 'strict'))
    expect(reduceTable(at(1, 5), 'relaxed')).toBe(reduceTable(at(2, 5), 'relaxed'))
    expect(reduceTable(at(1, 5), 'relaxed')).not.toBe(reduceTable(at(1, 6), 'relaxed'))
    expect(reduceTable(at(1, 5), 'structure')).toBe(reduceTable(at(1, 6), 'structure'))
  })

  it('any two errors are the same to relaxed', () => {
    expect(isRight({ error: 'a' }, { table: { error: 'b' } }, 'strict')).toBe(false)
    expect(isRight({ error: 'a' }, { table: { error: 'b' } }, 'relaxed')).toBe(true)
  })

  it('no answer is never right', () => {
    expect(isRight(tree, {}, 'structure')).toBe(false)
    expect(isRight({ error: 'a' }, {}, 'structure')).toBe(false)
  })
})

describe('scores may only rise', () => {
  const score = (strict: number, cases = 4) => ({ cases, strict, relaxed: 4, structure: 4 })

  it('names the module that fell', () => {
    expect(findLosses({ tables: score(3) }, { tables: score(4) })).toEqual([
      'tables: strict 3, was 4',
    ])
    expect(findLosses({ tables: score(4) }, { tables: score(3) })).toEqual([])
  })

  it('does not compare a module with other cases', () => {
    expect(findLosses({ tables: score(3, 5) }, { tables: score(4) })).toEqual([])
  })
})
