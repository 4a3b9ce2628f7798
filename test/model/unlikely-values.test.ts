/** Values whose form, header or neighbours are unusual, and what their members are called. */
import { describe, expect, it } from 'vitest'
import { bareOf, firstOf, kindOf, listTable, membersOf, tableOf } from './read.js'

describe('values', () => {
  it('are bits that are called by their numbers', () => {
    const rows = [
      ['bit 0', 'it shines'],
      ['bit 3', 'it is warm'],
    ]
    const wires = rows.map(([bit = '', words = '']) => [bit.replace('bit', 'wire'), words])
    expect(membersOf(bareOf(rows)).map(([, value]) => value)).toEqual(['bit 0', 'bit 3'])
    expect(bareOf(wires).kind).not.toBe('enum')
  })

  it('of which each is the next flag are flags, whatever says what they mean', () => {
    const rows = ['0x1', '0x2', '0x4', '0x8'].map((flag) => [flag, `It shines as lamp ${flag}.`])
    expect(tableOf(['Value', 'Description'], rows)).toMatchObject({ kind: 'enum', flavor: 'flags' })
  })

  it('may have a row for what is not applicable', () => {
    const rows = [
      ['WARM', 'Shines as a candle does.'],
      ['COLD', 'Shines as the sky does.'],
      ['NA', 'There is no lamp.'],
    ]
    const gaps = [...rows.slice(0, 2), ['', 'There is no lamp.']]
    expect(kindOf(['Status', 'Meaning'], rows)).toBe('enum')
    expect(kindOf(['Status', 'Meaning'], gaps)).not.toBe('enum')
  })

  it('may be signs with a row for all others', () => {
    const rows = [
      ['>', 'more light'],
      ['<', 'less light'],
      ['!', 'no light'],
    ]
    expect(kindOf(['Sign', 'Meaning'], [...rows, ['anything else', 'is passed over']])).toBe('enum')
    expect(kindOf(['Sign', 'Meaning'], [...rows, ['glow', 'is passed over']])).not.toBe('enum')
  })

  it('are errors among successes of any size, which have no value', () => {
    const rows = [
      ['>= 0', 'Lamps that were lit'],
      ['-ENODARK', 'It is not dark'],
      ['-ENOLAMP', 'There is no lamp'],
    ]
    expect(membersOf(tableOf(['Return value', 'Condition'], rows))).toEqual([
      ['-ENODARK', '-ENODARK'],
      ['-ENOLAMP', '-ENOLAMP'],
    ])
  })

  it('of errors are numbers beside their symbols, also such that would be statuses', () => {
    const rows = [
      ['LAMP_DARK_ERROR', '210', 'It does not shine.'],
      ['LAMP_GONE_ERROR', '211', 'It is not there.'],
    ]
    const statuses = rows.map(([name = '', value = '', words = '']) => [
      name,
      `4${value.slice(1)}`,
      words,
    ])
    const headers = ['Error code', 'Value', 'Description']
    expect(membersOf(tableOf(headers, rows))).toEqual([
      ['LAMP_DARK_ERROR', 210],
      ['LAMP_GONE_ERROR', 211],
    ])
    expect(membersOf(tableOf(headers, statuses)).map(([, value]) => value)).toEqual([
      'LAMP_DARK_ERROR',
      'LAMP_GONE_ERROR',
    ])
  })

  it('are words under "Value" behind the names of modes', () => {
    const rows = [
      ['``LampMode.Slow``', '``slow``', 'One lamp after the other'],
      ['``LampMode.Fast``', '``fast``', 'All of the lamps'],
    ]
    expect(membersOf(tableOf(['Mode', 'Value', 'Description'], rows))).toEqual([
      ['LampMode.Slow', 'slow'],
      ['LampMode.Fast', 'fast'],
    ])
  })

  it('may say how they are put together', () => {
    const rows = [
      ['1', 'Warm'],
      ['2', 'Bright'],
      ['3 (= 1 + 2)', 'Sunny'],
    ]
    expect(membersOf(tableOf(['Value', 'Name'], rows)).at(-1)).toEqual(['Sunny', 3])
  })

  it('may be codes under any header below words that speak of codes', () => {
    const rows = [
      ['720', 'Lamp gone', 'There is no such lamp.'],
      ['730', 'Too bright', 'The lamp shines more than it may.'],
    ]
    const headers = ['Name', 'Short', 'Description']
    expect(kindOf(headers, rows, 'Error codes')).toBe('enum')
    expect(kindOf(headers, rows, 'Lamps')).not.toBe('enum')
  })

  it('have two columns of sentences, under headers of a few words', () => {
    const rows = [
      ['``slow``', 'Lights one lamp after the other.', 'Puts them out again.'],
      ['``fast``', 'Lights all of the lamps.', 'Leaves them as they are.'],
    ]
    expect(kindOf(['Mode', 'First run in the dark', 'Second run by day'], rows)).toBe('enum')
  })

  it('may have three more columns where they are said to follow', () => {
    const rows = [
      ['**off**', 'dark (none)', 'None', 'Not needed'],
      ['**low**', 'dim (some)', 'Little', 'Not needed'],
      ['**full**', 'bright (all)', 'Much', 'Needed'],
    ]
    const table = listTable(['Value', 'Glow of it', 'Light', 'Switch'], rows)
    expect(firstOf(`How much it glows, possible values:\n\n${table}`).kind).toBe('enum')
    expect(firstOf(table).kind).not.toBe('enum')
  })

  it('of programs are named by what they mean about', () => {
    const rows = [
      ['0', 'Success', 'It shines.'],
      ['2', 'No lamp', 'There is none to be lit.'],
    ]
    expect(membersOf(tableOf(['Exit code', 'Approximate meaning', 'Example'], rows))).toEqual([
      ['Success', 0],
      ['No lamp', 2],
    ])
  })

  it('are members without the scope that all of them have', () => {
    const keysOf = (scopes: readonly string[]) =>
      tableOf(
        ['Constant', 'Meaning'],
        scopes.map((scope, row) => [`${scope}${row === 0 ? 'WARM' : 'COLD'}`, 'How it glows']),
      ).members.map(({ key, keyText }) => [key, keyText])
    expect(keysOf(['lamps::Glow::', 'lamps::Glow::'])).toEqual([
      ['WARM', 'lamps::Glow::WARM'],
      ['COLD', 'lamps::Glow::COLD'],
    ])
    expect(keysOf(['Glow.', 'Glow.']).map(([key]) => key)).toEqual(['WARM', 'COLD'])
    expect(keysOf(['Glow.', 'Lamp.']).map(([key]) => key)).toEqual(['GlowWarm', 'LampCold'])
  })
})
