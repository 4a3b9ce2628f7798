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
import { failure } from './directive-failure.js'
import { decoderName } from './directive-options/encoding.js'
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
  if (typeof text === 'string') return { path: found.path, text, isInserted: true }
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

/** Decodes bytes, or says at which byte they are not text. A byte order mark wins over the name. */
function decode(data: Uint8Array, encoding: string | undefined): string | { problem: string } {
  const label = markedEncoding(data) ?? decoderName(encoding ?? 'utf-8') ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(data)
  } catch {
    return { problem: describeBadByte(data, label, encoding ?? 'utf-8') }
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function describeBadByte(data: Uint8Array, label: string, name: string): string {
  const decodes = (length: number) => {
    try {
      new TextDecoder(label, { fatal: true }).decode(data.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let good = 0
  let bad = data.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  const offset = label === 'utf-8' ? startOfSequence(data, good) : good
  const byte = (data[offset] ?? 0).toString(16).padStart(2, '0')
  return `UnicodeDecodeError: '${name}' codec can't decode byte 0x${byte} in position ${offset}: ${reason(data, offset, label)}.`
}

/** The first byte of the sequence that is cut off or broken at an offset. */
function startOfSequence(data: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3; back++) {
    const byte = data[offset - back] ?? 0
    if (byte >= 0xc2 && byte <= 0xf4) return sequenceLength(byte) > back ? offset - back : offset
    if (byte < 0x80 || byte > 0xbf) return offset
  }
  return offset
}

function sequenceLength(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function reason(data: Uint8Array, offset: number, label: string): string {
  if (label !== 'utf-8') return 'invalid byte'
  const length = sequenceLength(data[offset] ?? 0)
  if (length === 1) return 'invalid start byte'
  return offset + length > data.length ? 'unexpected end of data' : 'invalid continuation byte'
}
