/** What holds for every text that is parsed. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import type { AnyNode, Document } from '../../src/tree/nodes.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'
import { documents, runParameters } from './random-text.js'

const docutils = { dialect: 'docutils' } as const

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(documents, fc.string({ unit: 'binary' })), (text) => {
      parse(text)
      parse(text, docutils)
    }),
    runParameters(400),
  )
})

test('every node lies within its parent, and children follow one another', () => {
  fc.assert(
    fc.property(documents, (text) => {
      checkNesting(parse(text).tree, text.length)
    }),
    runParameters(300),
  )
})

test('every text is found at its own place in the source, but for escapes and white space', () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const { value, position } of sourceTexts(parse(text, docutils).tree)) {
        const written = text.slice(position.start.offset, position.end.offset)
        expect(essence(written)).toContain(essence(value))
      }
    }),
    runParameters(300),
  )
})

test('a document with line feeds and one with carriage returns have the same tree', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const unix = toPseudoXml(parse(text).tree)
      expect(toPseudoXml(parse(text.replaceAll('\n', '\r\n')).tree)).toBe(unix)
    }),
    runParameters(100),
  )
})

test('a line of text in a list item is read as it is in a document', () => {
  const words = fc.array(fc.constantFrom('text', '*em*', '`a`_', 'b_', '::', '1.', 'i)', 'x:'), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(words, (parts) => {
      const line = parts.join(' ')
      const alone = parse(line, docutils).tree.children
      const [list] = parse(`+ ${line}\n`, docutils).tree.children
      if (list?.type !== 'bullet_list') return
      expect(list.children[0]?.children.map(shape)).toEqual(alone.map(shape))
    }),
    runParameters(200),
  )
})

test('one parse leaves nothing behind for the next', () => {
  const text = '.. default-role:: literal\n\n.. role:: mine\n\n.. _a:\n\n`x` :mine:`y` a_\n'
  expect(toPseudoXml(parse(text).tree)).toBe(toPseudoXml(parse(text).tree))
  expect(toPseudoXml(parse('`x`').tree)).toContain('<title_reference>')
})

/** A node's pseudo-XML without what depends on its place in a document. */
function shape(node: AnyNode): string {
  return toPseudoXml(node).replace(/ line="\d+"/g, '')
}

function checkNesting(node: AnyNode, limit: number): void {
  const { start, end } = node.position
  expect(start.offset).toBeLessThanOrEqual(end.offset)
  expect(end.offset).toBeLessThanOrEqual(limit)
  if (!('children' in node) || node.type === 'system_message') return
  let after = start.offset
  for (const child of node.children) {
    if (isMessage(child)) continue
    expect(child.position.start.offset, `${node.type} > ${child.type}`).toBeGreaterThanOrEqual(
      after,
    )
    expect(child.position.end.offset, `${node.type} > ${child.type}`).toBeLessThanOrEqual(
      end.offset,
    )
    checkNesting(child, limit)
    after = child.position.start.offset
  }
}

/** Messages speak about a place; they stand where docutils puts them. */
function isMessage(node: AnyNode): boolean {
  return node.type === 'system_message'
}

function* sourceTexts(node: AnyNode | Document): Generator<Extract<AnyNode, { type: 'text' }>> {
  if (node.type === 'text') yield node
  else if ('children' in node && node.type !== 'system_message') {
    for (const child of node.children) yield* sourceTexts(child)
  }
}

/** A text without what reading it may change. */
function essence(text: string): string {
  return text.replace(/[\s\\\0]+/g, '')
}
