/** Enumerators beyond what a number holds: here docutils' numbers have no end, and ours do. */
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'

it('begins a list with a number that can be told exactly', () => {
  const { tree } = parse('9007199254740990. a\n')
  expect(tree.children[0]).toMatchObject({ type: 'enumerated_list', start: 9007199254740990 })
})

it.each(['9007199254740993', '99999999999999999999999'])(
  'keeps %s as text, digit by digit',
  (digits) => {
    const { tree, diagnostics } = parse(`${digits}. a\n`, { path: 'test data' })
    expect(toPseudoXml(tree)).toBe(
      `<document source="test data">\n    <paragraph>\n        ${digits}. a\n`,
    )
    expect(diagnostics).toEqual([])
  },
)
