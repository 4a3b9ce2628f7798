/** What has keys as values have, and lists settings or things; and rows that are headers or headings. */
import { describe, expect, it } from 'vitest'
import { bareOf, firstOf, kindOf, listTable, membersOf, tableOf } from './read.js'

describe('settings', () => {
  it('have a default of any kind', () => {
    const rows = [
      ['``LAMP_GLOW``', 'How it shines.', "``'warm'``"],
      ['``LAMP_SIZE``', 'How large it is.', "``'tiny'``"],
    ]
    expect(kindOf(['Flag', 'Description', 'Default value'], rows)).not.toBe('enum')
    expect(kindOf(['Flag', 'Description', 'Shown as'], rows)).toBe('enum')
  })

  it('are limits with a number each by default', () => {
    const rows = [
      ['``MOST_LAMPS_PER_ROOM``', '300', 'Lamps that a room may have'],
      ['``MOST_ROOMS_PER_HOUSE``', '200', 'Rooms that a house may have'],
    ]
    expect(kindOf(['Constant', 'Default', 'Description'], rows)).not.toBe('enum')
    expect(kindOf(['Constant', 'Value', 'Description'], rows)).toBe('enum')
  })

  it('are definitions for a compiler', () => {
    const rows = [
      ['-DLAMP_GLOW=ON', 'Makes lamps that glow.'],
      ['-DLAMP_TESTS=ON', 'Makes the tests of lamps.'],
    ]
    const bare = rows.map(([flag = '', words = '']) => [flag.slice(2, -3), words])
    expect(kindOf(['Flag', 'Description'], rows)).not.toBe('enum')
    expect(kindOf(['Flag', 'Description'], bare)).toBe('enum')
  })

  it('are members where the words before the table say so', () => {
    const rows = [
      ['glow', 'How it shines.'],
      ['room', 'Where it stands.'],
    ]
    const table = listTable(['Member', 'Description'], rows)
    expect(firstOf(`A lamp has the following parameters.\n\n${table}`).kind).not.toBe('enum')
    expect(firstOf(`A lamp has the following looks.\n\n${table}`).kind).toBe('enum')
  })
})

describe('things', () => {
  it('have a word of their own beside their title', () => {
    const rows = [
      ['Owner', 'owner1', 'Whoever bought the lamps'],
      ['Guest', 'guest1', 'Whoever looks at them'],
    ]
    const others = rows.map(([title = '', , words = '']) => [title, `the ${title}`, words])
    expect(kindOf(['Type', 'Account', 'Description'], rows)).not.toBe('enum')
    expect(kindOf(['Type', 'Who it is', 'Description'], others)).toBe('enum')
  })

  it('are of a kind beside their name', () => {
    const rows = [
      ['lamps', '``my-lamp-role``', 'Turns lamps on and off'],
      ['rooms', '``my-room-role``', 'Opens and closes rooms'],
    ]
    expect(kindOf(['Kind', 'Name', 'Description'], rows)).not.toBe('enum')
    expect(kindOf(['Kind', 'Shown as', 'Description'], rows)).toBe('enum')
  })

  it('are no codes where they are words with a capital', () => {
    const rows = [
      ['Lampix', 'Shines by itself, without any wires at all.'],
      ['Glowworm', 'Shines as long as somebody looks at it.'],
    ]
    const codes = rows.map(([name = '', words = '']) => [name.toLowerCase().slice(0, 4), words])
    expect(kindOf(['Code', 'How it shines'], rows)).not.toBe('enum')
    expect(kindOf(['Code', 'How it shines'], codes)).toBe('enum')
  })

  it('are no abbreviations, which codes may be', () => {
    const rows = [
      ['Wl', 'Light, warm'],
      ['Cl', 'Light, cold'],
    ]
    expect(kindOf(['Code', 'Description'], rows)).toBe('enum')
  })

  it('that happen are counted from one on', () => {
    const rows = [
      ['1', 'The lamp is lit', 'at night'],
      ['2', 'The lamp is put out', 'in the morning'],
    ]
    const others = rows.map(([number = '', ...words]) => [String(Number(number) * 16), ...words])
    expect(kindOf(['Event', 'Description', 'When'], rows)).not.toBe('enum')
    expect(kindOf(['Event', 'Description', 'When'], others)).toBe('enum')
  })

  it('are signals of a circuit and symbols of formulas, which no program has as values', () => {
    const wires = [
      ['glow_i', 'Makes it shine'],
      ['glow_o', 'Whether it shines'],
    ]
    const signals = [
      ['SIGDARK', 'Puts out the lamp'],
      ['SIGLIGHT', 'Lights the lamp'],
    ]
    for (const header of ['Signal', 'Symbol']) {
      expect(kindOf([header, 'Description'], wires), header).not.toBe('enum')
      expect(kindOf([header, 'Description'], signals), header).toBe('enum')
    }
  })
})

describe('a row', () => {
  it('of words over numbers is the header where one of them is a word of headers', () => {
    const rows = [
      ['lamp bit', 'room bit', 'meaning'],
      ['0', '24', 'it shines'],
      ['1', 'N/A', 'it is warm'],
    ]
    expect(bareOf(rows).columns.map(({ header }) => header)).toEqual(rows[0])
    const values = [['any', 'some', 'as it likes'], ...rows.slice(1)]
    expect(bareOf(values).columns.map(({ header }) => header)).toEqual(['', '', ''])
  })

  it('of words with a colon behind an empty cell is a heading', () => {
    const rows = [
      ['0x1', 'It shines.'],
      ['', 'Both of them:'],
      ['0x3', 'It shines, and is warm.'],
    ]
    expect(membersOf(tableOf(['Value', 'Description'], rows)).map(([, value]) => value)).toEqual([
      1, 3,
    ])
    const continued = rows.map(([value = '', words = '']) => [value, words.replace(':', '.')])
    expect(tableOf(['Value', 'Description'], continued).kind).not.toBe('enum')
  })
})
