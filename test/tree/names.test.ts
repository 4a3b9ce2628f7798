/** Names and ids, as docutils' `fully_normalize_name` and `make_id` give them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeId, normalizeName, whitespaceNormalizeName } from '../../src/tree/names.js'
import { propertySeed } from '../property-seed.js'

const texts = fc
  .array(fc.integer({ min: 1, max: 0x2fff }), { maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes))

describe('a name', () => {
  it.each([
    ['A  Title', 'a title'],
    ['\n a\tb \n', 'a b'],
    ['A\u00a0B\u3000c\u001fd\u0085e', 'a b c d e'],
    ['\ufeffA', '\ufeffa'],
    ['', ''],
  ])('%j is compared as %j', (given, want) => {
    expect(normalizeName(given)).toBe(want)
  })

  it('keeps its case where only white space is normalised', () => {
    expect(whitespaceNormalizeName(' Two\n Words ')).toBe('Two Words')
  })
})

describe('an id', () => {
  it.each([
    ['A Title', 'a-title'],
    ['1. Chapter 2.3', 'chapter-2-3'],
    ['__init__', 'init'],
    ['Straße', 'strasze'],
    ['Ærø Œuvre', 'aero-oeuvre'],
    ['Łódź', 'lodz'],
    ['ﬁne ①', 'fine-1'],
    ['a中b', 'ab'],
    ['a 中 b', 'a-b'],
    ['中文', ''],
    ['2024', ''],
  ])('of %j is %j', (given, want) => {
    expect(makeId(given)).toBe(want)
  })

  it('is empty or well-formed, and its own id', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const id = makeId(text)
        expect(id).toMatch(/^([a-z](-?[a-z0-9]+)*)?$/)
        expect(makeId(id)).toBe(id)
      }),
      { seed: propertySeed() },
    )
  })
})
