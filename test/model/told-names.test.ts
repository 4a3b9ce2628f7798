/** Names that share their cell: several of them, a title before one, a second line, a version. */
import { expect, it } from 'vitest'
import { listTable, modelOf, recordOf } from './read.js'

const read = (rows: readonly (readonly string[])[], before = '') =>
  modelOf(`Lamp\n====\n\n${before}\n\n${listTable(['Name', 'Type', 'Description'], rows, 'Lamp')}`)
const names = (...cells: string[]) =>
  recordOf(read(cells.map((cell) => [cell, 'String', '.']))).fields.map(({ name }) => name)

it('several marked names in one cell are a field each', () => {
  expect(names('``day`` / ``night``', '**a**, **b** and **c**', 'hue')).toEqual([
    'day',
    'night',
    'a',
    'b',
    'c',
    'hue',
  ])
  // Other spellings of one option, and names that no mark tells from words, are not taken apart.
  expect(names('``-g``, ``--glow``', 'day / night')).toEqual(['-g, --glow', 'day / night'])
})

it('a row below several names goes on with each', () => {
  const rows = [
    ['``day`` / ``night``', 'String', 'White.'],
    ['', '', 'Or red.'],
  ]
  expect(recordOf(read(rows)).fields.map(({ name, description }) => [name, description])).toEqual([
    ['day', 'White.\nOr red.'],
    ['night', 'White.\nOr red.'],
  ])
})

it('the name in brackets counts where all have one, each another', () => {
  expect(names('Height (*lamp:height*)', 'Hue of the bulb (*lamp:hue*)')).toEqual([
    'lamp:height',
    'lamp:hue',
  ])
  expect(names('height (metres)', 'width (metres)')).toEqual(['height (metres)', 'width (metres)'])
})

it('the first line of several counts', () => {
  expect(names('| glow\n| *How bright*', '| hue\n| *Which colour*')).toEqual(['glow', 'hue'])
})

it('a version behind a name is no part of it', () => {
  expect(names('lamp.glow *(2.1)*', 'hue (v3.0)', 'size (3)')).toEqual([
    'lamp.glow',
    'hue',
    'size (3)',
  ])
})

it('names with an arrow or a sign between them are paths', () => {
  const rows = [
    ['``lamps``', 'Array', 'Lamps.'],
    ['``lamps`` > ``hue``', 'String', 'Its hue.'],
    ['lamps → shade', 'Object', 'Its shade.'],
    ['lamps → shade → size', 'Integer', 'Its size.'],
  ]
  const found = read(rows)
  expect(recordOf(found, 'Lamp').fields.map(({ name }) => name)).toEqual(['lamps'])
  expect(recordOf(found, 'LampLamps').fields.map(({ name }) => name)).toEqual(['hue', 'shade'])
})

it('are what `skip` means, each by itself', () => {
  const found = read(
    [
      ['``day`` / ``night``', 'String', '.'],
      ['hue', 'String', '.'],
    ],
    '.. rstforge: record\n   skip: night',
  )
  expect(recordOf(found).fields.map(({ name }) => name)).toEqual(['day', 'hue'])
  expect(found.diagnostics).toEqual([])
})
