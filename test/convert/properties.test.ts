/** Properties of the converters that hold for every text, however odd. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHast } from '../../src/convert/hast/index.js'
import { toMdast } from '../../src/convert/mdast/index.js'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import { documents, runParameters } from '../parse/random-text.js'

test('no text makes a converter throw, with its references resolved or not', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const { tree } = parse(text)
      for (const each of [tree, resolve(tree).tree]) {
        expect(toMdast(each).tree.type).toBe('root')
        expect(toHast(each).tree.type).toBe('root')
      }
    }),
    runParameters(1000),
  )
})

test('the source of a target that leads nowhere stands where the target stood', () => {
  const { tree } = resolve(parse('.. _a: b_\n.. _b: c_\n\na_\n').tree)
  expect(JSON.stringify(toMdast(tree).tree)).toContain('.. _a: b_')
  expect(JSON.stringify(toHast(tree).tree)).toContain('.. _a: b_')
})
