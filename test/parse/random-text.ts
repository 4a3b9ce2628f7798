/** Random documents for property tests: lines of markup, text and odd characters, at odd indents. */
import * as fc from 'fast-check'
import { propertySeed } from '../property-seed.js'

const STARTS = [
  '',
  '',
  '',
  '- ',
  '* ',
  '1. ',
  'a) ',
  '(i) ',
  '#. ',
  ':f: ',
  '-a  ',
  '--b=c  ',
  '| ',
  '>>> ',
  '.. ',
  '.. _t: ',
  '.. __: ',
  '__ ',
  '.. [1] ',
  '.. [#] ',
  '.. [*] ',
  '.. [c] ',
  '.. |s| replace:: ',
  '.. note:: ',
  '.. nothing:: ',
  '====',
  '----',
  '==',
  '+--+--+',
  '==  ==',
  '-- ',
  '::',
  '> ',
]
const WORDS = [
  'text',
  'word',
  '*em*',
  '**st**',
  '``li``',
  '`ref`_',
  'name_',
  'anon__',
  '|s|',
  '[1]_',
  '[#]_',
  '_`in`',
  ':r:`x`',
  'http://a.b/c',
  'me@x.org',
  '*',
  '`',
  '|',
  '\\',
  '\\*',
  '::',
  ':',
  '\t',
  '大',
  'é',
  'e\u0301',
  '\u{1f600}',
  '\0',
  '\u00a0',
  '==',
  'a : b',
]

const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 8),
    fc.constantFrom(...STARTS),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
    fc.constantFrom(' ', ' ', ''),
  )
  .map(([indent, start, words, glue]) => ' '.repeat(indent) + start + words.join(glue))

/** Documents of up to forty lines, a third of which are blank. */
export const documents = fc
  .array(fc.oneof({ weight: 2, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), {
    maxLength: 40,
  })
  .map((lines) => lines.join('\n'))

export function runParameters(numRuns: number): { seed: number; numRuns: number } {
  return { seed: propertySeed(), numRuns }
}
