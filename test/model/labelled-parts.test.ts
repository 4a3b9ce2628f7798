import { describe, expect, it } from 'vitest'
import { listTable, modelOf, recordOf } from './read.js'

const field = (description: string, type = 'String') =>
  recordOf(
    modelOf(
      listTable(
        ['Parameter', 'Mandatory', 'Type', 'Description'],
        [['x', 'No', type, description]],
        'Table 1 Request parameters',
      ),
    ),
  ).fields[0]

describe('a description that is divided by bold labels', () => {
  it('is its definition, followed by the parts that say something', () => {
    const found = field(
      [
        '**Definition**',
        'The name of the disk.',
        '**Constraints**',
        'Only while it is detached.',
        '**Range**',
        'N/A',
        '**Default Value**',
        'None',
      ].join('\n\n'),
    )
    expect(found?.description).toBe(
      'The name of the disk.\nConstraints: Only while it is detached.',
    )
    expect(found).not.toHaveProperty('default')
  })

  it('may call the definition an explanation', () => {
    expect(field('**Explanation:**\n\nThe name.\n\n**Default value**:\n\nNone')?.description).toBe(
      'The name.',
    )
  })

  it('says limits, default and example below their labels', () => {
    const found = field(
      '**Definition**:\n\nHow many.\n\n**Range**:\n\n[1,250]\n\n**Default value**:\n\n20\n\n**Example**:\n\n25',
      'Integer',
    )
    expect(found).toMatchObject({
      description: 'How many.\nRange: [1,250]',
      constraints: { minimum: 1, maximum: 250 },
      default: '20',
      example: '25',
    })
  })

  it('keeps a default that is a sentence as words, and lists as lists', () => {
    const found = field(
      '**Definition**\n\nThe mode.\n\n**Range**\n\n- **fast**: quick\n- **safe**: slow\n\n**Default Value**\n\nIf a size is given, safe is used.',
    )
    expect(found?.description).toBe(
      'The mode.\nRange:\n- fast: quick\n- safe: slow\nDefault Value: If a size is given, safe is used.',
    )
    expect(found?.literals).toMatchObject({ values: ['fast', 'safe'], closed: true, tier: 'B' })
    expect(found).not.toHaveProperty('default')
  })

  it('is left as it is without a definition, or with text before the first label', () => {
    expect(field('**Range**\n\nAny text.')?.description).toBe('Range\nAny text.')
    expect(field('Size.\n\n**Definition**\n\nHow big.')?.description).toBe(
      'Size.\nDefinition\nHow big.',
    )
  })

  it('gives the limits of its range, whatever the other parts say of some values', () => {
    const found = field(
      '**Definition**\n\nThe name.\n\n**Constraints**\n\nOf several, each contains 1 to 59 characters. In this case the name contains 1 to 59 characters.\n\n**Range**\n\n1 to 128 characters',
    )
    expect(found?.constraints).toEqual({ minLength: 1, maxLength: 128 })
  })

  it('has a list of one item below its label', () => {
    expect(
      field('**Definition**\n\nThe zone.\n\n**Constraints**\n\n- Only one.')?.description,
    ).toBe('The zone.\nConstraints:\n- Only one.')
  })

  it('gives a length that is exact', () => {
    expect(
      field('**Definition**\n\nThe key.\n\n**Range**\n\nThe value must contain 32 characters.')
        ?.constraints,
    ).toEqual({ minLength: 32, maxLength: 32 })
  })
})
