/**
 * Text that every document of a project has around its own.
 *
 * Source: Sphinx, "Configuration", `rst_prolog` and `rst_epilog`.
 */
import type { Block } from '../source/line.js'
import { readLines } from '../source/source.js'
import type { ResolvedParseOptions } from './options.js'

/** Fields at the start of a document, which have to stay the first of it to be read as docinfo. */
const FIELD = /^:\w+:/u
const CONTINUED = /^\s+\S/u

/** The lines with the prolog before them, behind their first fields, and the epilog behind them. */
export function surrounded(
  lines: Block,
  { prolog, epilog, tabWidth }: ResolvedParseOptions,
): Block {
  if (prolog === '' && epilog === '') return lines
  const first = lines.findIndex(
    ({ text }, at) => !FIELD.test(text) && (at === 0 || !CONTINUED.test(text)),
  )
  const fields = first < 0 ? lines.length : first
  // The break before and behind it keeps it apart from the document's own text.
  const added = (path: string, text: string): Block =>
    text === '' ? [] : readLines({ path, text: `\n${text}\n\n` }, tabWidth)
  return [
    ...lines.slice(0, fields),
    ...added('<prolog>', prolog),
    ...lines.slice(fields),
    ...added('<epilog>', epilog),
  ]
}
