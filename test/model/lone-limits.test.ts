/** Sentences that are nothing but a limit, in the many ways in which references say it. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf, recordOf } from './read.js'

function limitsOf(type: string, description: string): unknown {
  const rows = [
    ['lamp', type, description],
    ['shade', 'String', 'Its shade.'],
  ]
  const text = listTable(['Parameter', 'Type', 'Description'], rows)
  return recordOf(modelOf(text)).fields[0]?.constraints
}

describe('a number', () => {
  it.each([
    'Must be between 1 and 100.',
    'How bright it is. 1 to 100.',
    'Range: 1–100',
    'Between 1 and 100 (inclusive).',
    'How bright it is; minimum 1, maximum 100.\n\nMinimum 1, maximum 100.',
    'An integer from 1 to 100.',
    '[1, 100]',
    '1..100',
    'Its brightness. Allowed values: 1-100.',
  ])('lies in the range of "%s"', (description) => {
    expect(limitsOf('Integer', description)).toEqual({ minimum: 1, maximum: 100 })
  })

  it('is not above what is said of a page or a request', () => {
    const said = 'How many lamps per page (default: 20, max: 100).'
    expect(limitsOf('Integer', said)).toEqual({ maximum: 100 })
    expect(limitsOf('Integer', 'How many, per lamp max: 100.')).toEqual({})
  })

  it.each(['Must not be negative.', 'A non-negative integer.'])('is not below 0: "%s"', (said) => {
    expect(limitsOf('Integer', said)).toEqual({ minimum: 0 })
  })

  it.each([
    'Since 1.2 to 3.4 of the lamp.',
    'For old lamps, 1 to 100.',
    '1 to 10 for old lamps. 1 to 100.',
    '1 to 10. 1 to 100.',
    'Lamps 1 to 100.',
    '100 to 1.',
  ])('has no limit by "%s"', (description) => {
    expect(limitsOf('Integer', description)).toEqual({})
  })
})

describe('a text', () => {
  it.each([
    ['The name. 1-64 characters.', { minLength: 1, maxLength: 64 }],
    ['The name, 1 to 64 characters long, of the lamp.', { minLength: 1, maxLength: 64 }],
    ['Max. 64 chars', { maxLength: 64 }],
    ['Exactly 2 characters.', { minLength: 2, maxLength: 2 }],
    ['If it is old, 1 to 64 characters.', {}],
    ['Each word, 1 to 64 characters.', {}],
  ])('is as long as "%s" says', (description, limits) => {
    expect(limitsOf('String', description)).toEqual(limits)
  })
})

it('an array is as long as its description says', () => {
  expect(limitsOf('Array of strings', 'Names, 1 to 5 items.')).toEqual({ minItems: 1, maxItems: 5 })
})
