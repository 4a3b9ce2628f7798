/**
 * Reading other files, confined to the root: `include`, `:file:` of tables and raw text,
 * `literalinclude`.
 *
 * For docutils a path is relative to the file that it is written in, for Sphinx to the document; so
 * in Sphinx' dialect a file that is not beside the document is looked for beside the file. A path
 * that begins with a slash is relative to the folder of all documents, as Sphinx has it, else to the
 * root. What leads out of the root is refused before anything is read. The reading itself is a function of the options, so this runs
 * anywhere.
 */
import type { Position } from '../source/position.js'
import type { Source } from '../source/source.js'
import { pythonRepr } from '../tree/python-repr.js'
import type { ParseContext } from './context.js'
import { decode } from './decode.js'
import { failure } from './directive-failure.js'
import type { DirectiveCall, DirectiveFailure } from './directive.js'
import { textOption } from './directives/shared.js'
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
  const ways = starts.map((start) => [start, path] as const)
  const { sourceFolder } = options
  const belowSources = [`${sourceFolder}/.`, path.replace(/^\/+/, '')] as const
  const all = path.startsWith('/') && sourceFolder !== '' ? [belowSources, ...ways] : ways
  const places = all.map(([start, way]) => resolvePath(start, way, options.readableFolders) ?? [])
  return [...new Set(places.flat())]
}

/** Endings that Sphinx tries for an image whose ending is left open, in its order. */
const IMAGE_ENDINGS = ['svg', 'png', 'gif', 'jpg', 'jpeg', 'webp']

/** The address of an image; `name.*` in Sphinx' dialect is the first file there is of that name. */
export function imageAddress(uri: string, call: DirectiveCall, context: ParseContext): string {
  const { options, reads } = context
  if (!uri.endsWith('.*') || options.dialect !== 'sphinx' || !options.fileInsertionEnabled) {
    return uri
  }
  for (const ending of IMAGE_ENDINGS) {
    const address = uri.slice(0, -1) + ending
    const found = readFirst(placesOf(address, call.line.source, options), context)
    if (!found) continue
    reads.push(found.path)
    return address
  }
  return uri
}

function readFirst(paths: readonly string[], { options }: ParseContext) {
  for (const path of paths) {
    const data = options.readFile?.(path)
    if (data !== undefined) return { path, data }
  }
  return undefined
}

/**
 * The file that the option `file` names; undefined where the directive has neither that nor `url`.
 * It may have no content besides.
 */
export function fileOfOptions(
  call: DirectiveCall,
  context: ParseContext,
  plainError = false,
): Source | DirectiveFailure | undefined {
  const { writtenName: name, optionPositions } = call
  const file = textOption(call, 'file')
  const url = textOption(call, 'url')
  if (file === undefined && url === undefined) return undefined
  if (call.content.length > 0) {
    const message = `"${name}" directive may not both specify an external file and have content.`
    return failure('file-and-content', message)
  }
  if (file === undefined) return refuseUrl(call, url ?? '')
  if (url !== undefined) {
    const message = `The "file" and "url" options may not be simultaneously specified for the "${name}" directive.`
    return failure('file-and-url', message)
  }
  const encoding = textOption(call, 'encoding')
  const position = optionPositions['file'] ?? call.position
  return readTextFile({ path: file, encoding, position, plainError }, call, context)
}

/** Nothing is fetched from a network. */
function refuseUrl(call: DirectiveCall, url: string): DirectiveFailure {
  const position = call.optionPositions['url'] ?? call.position
  const message =
    `Problems with "${call.writtenName}" directive URL "${url}":\n` +
    'Nothing is read from a network; put the file beside the document and use "file".'
  return failure('url-refused', message, { level: 'severe', position })
}
