/**
 * Text that every document of a project has around its own.
 *
 * Source: Sphinx, "Configuration", `rst_prolog` and `rst_epilog`.
 */
import type { Block } from '../source/line.js'
import { readLines } from '../source/source.js'
import type { ResolvedParseOptions } from './options.js'

/** What places in them name instead of a path, by the options that they are. */
export const SURROUNDINGS = { prolog: '<prolog>', epilog: '<epilog>' } as const

/** Fields at the start of a document, which have to stay the first of it to be read as docinfo. */
const FIELD = /^:\w+:/u
const CONTINUED = /^\s+\S/u

/** The lines with the prolog before them, behind their first fields, and the epilog behind them. */
export function surrounded(lines: Block, options: ResolvedParseOptions): Block {
  if (options.prolog === '' && options.epilog === '') return lines
  const first = lines.findIndex(
    ({ text }, at) => !FIELD.test(text) && (at === 0 || !CONTINUED.test(text)),
  )
  const fields = first < 0 ? lines.length : first
  return [
    ...lines.slice(0, fields),
    ...setApart('prolog', options),
    ...lines.slice(fields),
    ...setApart('epilog', options),
  ]
}

/** The lines of a text between blank ones, which keep it apart from the document's own. */
function setApart(
  name: keyof typeof SURROUNDINGS,
  { path, tabWidth, [name]: text }: ResolvedParseOptions,
): Block {
  if (text === '') return []
  const source = { path: SURROUNDINGS[name], text, isInserted: true, base: path } as const
  const own = readLines(source, tabWidth)
  const blank = { text: '', offset: 0, row: 0, column: 0, source }
  const end = { ...blank, offset: text.length, row: own.length }
  return [blank, ...own, end]
}
