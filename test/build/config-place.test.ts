/** Where a config says what a diagnostic is about. */
import { describe, expect, it } from 'vitest'
import { placeInConfig } from '../../src/build/config-place.js'
import type { Diagnostic } from '../../src/source/diagnostic.js'

type Key = readonly (string | number)[]

/** The text that is pointed at, and its line and column. */
function place(path: string, text: string, configKey: Key): unknown {
  const about: Diagnostic = {
    code: 'override-unmatched',
    level: 'warning',
    message: 'x',
    path: 'rstforge.config',
    configKey,
  }
  const [found] = placeInConfig([about], { path, text })
  expect(found?.path).toBe(path)
  expect(found).not.toHaveProperty('configKey')
  if (!found?.position) return undefined
  const { start, end } = found.position
  return [text.slice(start.offset, end.offset), start.line, start.column]
}

describe('in JSON', () => {
  const text = `\ufeff{
  "tables": [
    { "match": { "page": "tables" } },
    { "match": {}, "skip": ["1", "7"], "names": { "7": "a \\"b" }, "names": { "7": "c" } }
  ]
}`
  it.each<[Key, unknown]>([
    [
      ['tables', 0, 'match'],
      ['"match"', 3, 7],
    ],
    [
      ['tables', 1, 'skip', '7'],
      ['"7"', 4, 34],
    ],
    [
      ['tables', 1, 'names', '7'],
      ['"7"', 4, 78],
    ],
    [
      ['tables', 1],
      ['{', 4, 5],
    ],
  ])('the keys lead to the place: %j', (key, expected) => {
    expect(place('rstforge.config.json', text, key)).toEqual(expected)
  })

  it('as far as there is something, else the file alone', () => {
    expect(place('rstforge.config.json', text, ['tables', 1, 'wrap'])).toEqual(['{', 4, 5])
    expect(place('rstforge.config.json', text, ['model', 'names', 'A'])).toBeUndefined()
    expect(place('rstforge.config.json', 'nonsense', ['tables'])).toBeUndefined()
  })
})

describe('in code', () => {
  const text = `/* names: none */
export default {
  // sources: none
  sources: ['a/**/*.rst', "it's"],
  tables: [
    { match: { page: 'x' }, skip: ['404'], names: { 9: 'a', 'two words': 'b' } },
    { match: { page: 'y' }, names: { 8: 'c' }, 'wrap': '// names: no' },
  ],
}
`
  it.each<[Key, unknown]>([
    [['sources'], ['sources', 4, 3]],
    [
      ['tables', 0, 'skip', '404'],
      ["'404'", 6, 36],
    ],
    [
      ['tables', 0, 'names', '9'],
      ['9', 6, 53],
    ],
    [
      ['tables', 0, 'names', 'two words'],
      ["'two words'", 6, 61],
    ],
    [
      ['tables', 1, 'wrap'],
      ["'wrap'", 7, 48],
    ],
  ])('a key is found that stands there once: %j', (key, expected) => {
    expect(place('rstforge.config.ts', text, key)).toEqual(expected)
  })

  it('one that stands there twice, or not, is looked for by the first key', () => {
    expect(place('rstforge.config.ts', text, ['tables', 1, 'match'])).toEqual(['tables', 5, 3])
    expect(place('rstforge.config.ts', text, ['model', 'names', 'A'])).toBeUndefined()
  })
})

it('leaves diagnostics about pages as they are', () => {
  const about: Diagnostic = { code: 'empty-cell', level: 'warning', message: 'x', path: 'a.rst' }
  expect(placeInConfig([about], { path: 'rstforge.config.json', text: '{}' })).toEqual([about])
})
