/** Numbers without names: what is said of them is all that tells one set of them from another. */
import { describe, expect, it } from 'vitest'
import { listTable, modelOf } from './read.js'

const command = (name: string, ...said: string[]) =>
  `${name}\n${'-'.repeat(40)}\n\n.. rubric:: Return codes\n\n${listTable(
    ['Return code', 'Description'],
    said.map((text, code) => [String(code), text]),
  )}`

const typesOf = (...commands: string[]) =>
  modelOf(`Tool\n${'='.repeat(40)}\n\n${commands.join('\n')}`).declarations.map((one) => [
    one.name,
    one.kind === 'enum' && one.members.map(({ entries }) => entries[0]?.description).join(', '),
  ])

describe('codes that are bare numbers', () => {
  it('are different types where they mean something else', () => {
    expect(
      typesOf(
        command('lamp light', 'Lit.', 'No lamp.'),
        command('lamp douse', 'Dark.', 'No lamp.'),
      ),
    ).toEqual([
      ['LampLightReturnCode', 'Lit., No lamp.'],
      ['LampDouseReturnCode', 'Dark., No lamp.'],
    ])
  })

  it('are one type where they mean the same', () => {
    expect(
      typesOf(
        command('lamp light', 'Done.', 'No lamp.'),
        command('lamp douse', 'Done.', 'No lamp.'),
      ),
    ).toHaveLength(1)
  })
})
