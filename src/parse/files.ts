/**
 * Reading other files, confined to the root: `include`, `:file:` of tables and raw text,
 * `literalinclude`.
 *
 * For docutils a path is relative to the file that it is written in, for Sphinx to the document; so
 * in Sphinx' dialect a file that is not beside the document is looked for beside the file. A path
 * that begins with a slash is relative to the root, as Sphinx has it. What leads out of the root is
 * refused before anything is read. The reading itself is a function of the options, so this runs
 * anywhere.
 */
import type { Position } from '../source/position.js'
import type { Source } from '../source/source.js'
import { pythonRepr } from '../tree/python-repr.js'
import type { ParseContext } from './context.js'
import { decode } from './decode.js'
import { failure } from './directive-failure.js'
import type { DirectiveCall, DirectiveFailure } from './directive.js'
import type { ResolvedParseOptions } from './options.js'

/** A path relative to the root, or undefined where it leads out of it and of the folders given. */
export function resolvePath(
  from: string,
  path: string,
  readableFolders: readonly string[] = [],
): string | undefined {
  if (/^[a-z]:/i.test(path) || path.includes('\0')) return undefined
  const slashed = path.replaceAll('\\', '/')
  const parts = slashed.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const resolved: string[] = []
  for (const part of [...parts, ...slashed.split('/')]) {
    if (part === '' || part === '.') continue
    if (part !== '..' || resolved.length === 0 || resolved.at(-1) === '..') resolved.push(part)
    else resolved.pop()
  }
  const plain = resolved.join('/')
  const isInside = resolved[0] !== '..'
  return isInside || readableFolders.some((folder) => plain.startsWith(`${folder}/`))
    ? plain
    : undefined
}

/** Files that include each other twice over would be read without end. */
const READ_LIMIT = 2_000
const NESTING_LIMIT = 100

/** Breaks of one character that docutils makes line feeds of in a file: form feeds are among them. */
const UNUSUAL_BREAK = /[\v\f\x1c-\x1e\x85\u2028\u2029]/g

export interface FileRequest {
  /** As written. */
  readonly path: string
  readonly encoding: string | undefined
  /** Where the path stands. */
  readonly position: Position
  /** docutils leaves the name of the exception out for tables. */
  readonly plainError?: boolean
}

/** Reads a text file for a directive, or says why it cannot, in docutils' words. */
export function readTextFile(
  { path, encoding, position, plainError = false }: FileRequest,
  call: DirectiveCall,
  context: ParseContext,
): Source | DirectiveFailure {
  const problems = `Problems with "${call.writtenName}" directive path:\n`
  const fail = (code: 'file-outside-root' | 'file-missing' | 'file-limit', reason: string) =>
    failure(code, problems + reason, { level: 'severe', position })
  const places = placesOf(path, call.line.source, context.options)
  const [first] = places
  if (first === undefined) {
    return fail('file-outside-root', `The path "${path}" leads out of the root of the documents.`)
  }
  if (context.reads.length >= READ_LIMIT) {
    return fail('file-limit', `More than ${READ_LIMIT} files are read for one document.`)
  }
  if (context.including.length >= NESTING_LIMIT) {
    return fail('file-limit', `Files include one another more than ${NESTING_LIMIT} deep.`)
  }
  const found = readFirst(places, context)
  if (!found) {
    const reason = `[Errno 2] No such file or directory: ${pythonRepr(first)}.`
    return fail('file-missing', plainError ? reason : `InputError: ${reason}`)
  }
  context.reads.push(found.path)
  const text = typeof found.data === 'string' ? found.data : decode(found.data, encoding)
  if (typeof text === 'string') {
    return { path: found.path, text: text.replace(UNUSUAL_BREAK, '\n'), isInserted: true }
  }
  const message = `Problem with "${call.writtenName}" directive:\n${text.problem}`
  return failure('file-encoding', message, { level: 'severe', position })
}

/** Where a file may be that is called by a path in a source; what leads out of the root is left out. */
function placesOf(path: string, source: Source, options: ResolvedParseOptions): string[] {
  const beside = source.base ?? source.path
  const starts = options.dialect === 'sphinx' ? [options.path, beside] : [beside]
  const places = starts.map((start) => resolvePath(start, path, options.readableFolders) ?? [])
  return [...new Set(places.flat())]
}

function readFirst(paths: readonly string[], { options }: ParseContext) {
  for (const path of paths) {
    const data = options.readFile?.(path)
    if (data !== undefined) return { path, data }
  }
  return undefined
}

/** Says that an address cannot be read: nothing is fetched from a network. */
export function refuseUrl(call: DirectiveCall, url: string): DirectiveFailure {
  const position = call.optionPositions['url'] ?? call.position
  const message =
    `Problems with "${call.writtenName}" directive URL "${url}":\n` +
    'Nothing is read from a network; put the file beside the document and use "file".'
  return failure('url-refused', message, { level: 'severe', position })
}
