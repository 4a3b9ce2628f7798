/**
 * Text to tree: docutils' parser before its transforms. Nothing in a text makes it throw, and it
 * touches no disk by itself.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Block, Line } from '../source/line.js'
import type { Position } from '../source/position.js'
import { readLines, type Source } from '../source/source.js'
import type { BlockNode, Document } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import { findLanguage } from './languages/languages.js'
import { createContext } from './create-context.js'
import { separateIds } from './isolated.js'
import { resolveParseOptions, type ParseOptions } from './options.js'
import { surrounded } from './surroundings.js'

export interface ParseResult {
  tree: Document
  diagnostics: readonly Diagnostic[]
  /** Paths of the files that were read besides, relative to the root, in order. */
  reads: readonly string[]
}

/** Parses a document. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const resolved = resolveParseOptions(options)
  const source: Source = { path: resolved.path, text }
  const lines = readLines(source, resolved.tabWidth)
  const tree: Document = {
    type: 'document',
    source: resolved.path,
    children: [],
    position: wholeText(text, lines),
  }
  const context = createContext(resolved, tree)
  if (typeof resolved.language === 'string' && !findLanguage(resolved.language))
    unknownLanguage(context, resolved.language)
  const long = findLongLine(lines, resolved.lineLengthLimit)
  if (long) tree.children.push(tooLong(context, long))
  else context.parseBlock(surrounded(lines, resolved), { titles: true })
  if (context.isolated.size > 0) separateIds(tree.children, context.isolated)
  return { tree, diagnostics: context.reporter.diagnostics, reads: context.reads }
}

function findLongLine(lines: Block, limit: number): Line | undefined {
  return lines.find(({ text }) => text.length > limit && countCharacters(text) > limit)
}

function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** docutils goes on in English, and says so. */
function unknownLanguage({ reporter, path }: ParseContext, tag: string): void {
  reporter.report({
    code: 'language-unknown',
    level: 'warning',
    message: `Language "${tag}" not supported: generated text will be in English.`,
    path,
    help: 'the core knows `en`; others are given to it from `rstforge/languages`',
  })
}

/** docutils does not read a document with such a line at all. */
function tooLong(context: ParseContext, { row, offset, text }: Line): BlockNode {
  const point = { line: row + 1, column: 1, offset }
  const end = { line: row + 1, column: text.length + 1, offset: offset + text.length }
  const message = `Line ${row + 1} exceeds the line-length-limit.`
  const position = { start: point, end }
  const help = 'break the line, or raise `lineLengthLimit` (`parse.lineLengthLimit` in the config)'
  return context.message({ code: 'line-too-long', level: 'error', message, position, help })
}

function wholeText(text: string, lines: Block): Position {
  const last = lines.at(-1)
  const start = { line: 1, column: 1, offset: 0 }
  if (!last) return { start, end: { line: 1, column: text.length + 1, offset: text.length } }
  const complete = !/[\n\r\x1c-\x1e\x85\u2028\u2029]$/.test(text)
  const end = complete
    ? { line: last.row + 1, column: text.length - last.offset + 1, offset: text.length }
    : { line: last.row + 2, column: 1, offset: text.length }
  return { start, end }
}
