/** The text of a page, or one diagnostic that says why there is none. Never throws on an input. */
import type { DiagnosticCode } from '../source/codes.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import { mayRead, plainPath } from './confine.js'
import { decodeLoosely, decodeUtf8, type Decoded } from './decode.js'
import { codeOf, reasonOf } from './error.js'
import type { BuildHost } from './host.js'
import { quoted } from './shell-word.js'

const LEAVE_OUT = 'Mend it, or leave it out with `exclude` of the config.'

export type PageText = { readonly text: string } | { readonly diagnostic: Diagnostic }

export function readPage(path: string, host: BuildHost, readable: readonly string[]): PageText {
  if (!mayRead(plainPath(path), readable)) return failed(path, 'EOUTSIDE')
  let content: string | Uint8Array | undefined
  let decoded: Decoded
  try {
    content = host.readFile(path)
    if (content === undefined) return failed(path, 'ENOENT')
    decoded = decodeUtf8(content)
  } catch (error) {
    return failed(path, codeOf(error), error)
  }
  if ('invalidAt' in decoded) return notUtf8(path, content, decoded.invalidAt)
  // docutils' own mark for an escape: a parse would lose it, and what it stands before.
  const nul = decoded.text.indexOf('\0')
  if (nul >= 0) return notText(path, content, decoded.text.slice(0, nul))
  if (decoded.text.replace(/^\ufeff/, '').trim() === '') {
    const help = 'Write something in it, or leave it out with `exclude` of the config.'
    return report('page-empty', 'warning', path, 'The page has no text; it is skipped.', { help })
  }
  return { text: decoded.text }
}

function failed(path: string, code: string | undefined, error?: unknown): PageText {
  switch (code) {
    case 'EISDIR':
      return report(
        'page-is-directory',
        'error',
        path,
        'A folder stands where a page was expected.',
        {
          help: `Name its pages with a glob, such as "${path}/**/*.rst".`,
        },
      )
    case 'EOUTSIDE':
      return report('file-outside-root', 'error', path, 'The page lies outside the project.', {
        help: 'List its folder in `readable` of the config if it is meant.',
      })
    case 'EDEADLINK':
      return deadLink(path, reasonOf(error))
    case 'ECLOSED':
      return report(
        'page-unreadable',
        'error',
        path,
        'The folder must not be read: permission denied. Its pages are missing.',
        { help: LEAVE_OUT },
      )
    case 'ENOENT':
      // What is no UTF-8 in a name comes as this character, and the name is then that of no file.
      return path.includes('\ufffd')
        ? report('page-unreadable', 'error', path, 'The name of the file is not UTF-8.', {
            help: 'Give it another name, or leave it out with `exclude` of the config.',
          })
        : report('page-unreadable', 'error', path, 'There is no such file.')
    case 'EACCES':
    case 'EPERM':
      return report(
        'page-unreadable',
        'error',
        path,
        'The file must not be read: permission denied.',
        { help: LEAVE_OUT },
      )
    default:
      return report(
        'page-unreadable',
        'error',
        path,
        `The file cannot be read: ${reasonOf(error)}.`,
        { help: LEAVE_OUT },
      )
  }
}

/** A link without an ending may have led to a folder of pages, or to something that is none of ours. */
function deadLink(path: string, reason: string): PageText {
  const isPage = /\.\w+$/.test(path)
  const message = `The ${isPage ? 'file' : 'link'} cannot be read: ${reason}.`
  const more = isPage ? '' : ' If that was a folder, its pages are missing.'
  return report('page-unreadable', isPage ? 'error' : 'warning', path, message + more, {
    help: LEAVE_OUT,
  })
}

function notUtf8(path: string, content: string | Uint8Array, offset: number): PageText {
  const bytes = typeof content === 'string' ? new Uint8Array() : content
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0')
  const message = `The page is not UTF-8: byte 0x${byte} at offset ${offset} cannot stand there.`
  const position = endOf(decodeLoosely(bytes.subarray(0, offset)))
  return report('page-not-utf8', 'error', path, message, {
    position,
    help: conversion(path, bytes),
  })
}

function notText(path: string, content: string | Uint8Array, before: string): PageText {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const message = `The page is no text: a NUL character stands at offset ${before.length}.`
  const help = conversion(path, bytes)
  return report('page-not-utf8', 'error', path, message, { position: endOf(before), help })
}

function conversion(path: string, bytes: Uint8Array): string {
  const from = encodingOf(bytes.subarray(0, 1000))
  return from === undefined
    ? 'Take the character out, or, if this is no page, leave the file out with `exclude` of the config.'
    : `Convert it, for example with: iconv -f ${from} -t utf-8 ${quoted(path)}`
}

/** By its byte order mark, or by the zeros beside letters; undefined for what is no text. */
function encodingOf(start: Uint8Array): string | undefined {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16'
  const zerosAt = (parity: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (even + odd === 0) return 'latin1'
  const most = start.length / 4
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

/** The place right after a text; offsets and columns count its UTF-16 code units. */
function endOf(text: string): Position {
  const lines = text.split(/\r\n?|\n/)
  const column = (lines.at(-1) ?? '').length + 1
  const point = { line: lines.length, column, offset: text.length }
  return { start: point, end: { ...point, column: column + 1, offset: point.offset + 1 } }
}

function report(
  code: DiagnosticCode,
  level: Diagnostic['level'],
  path: string,
  message: string,
  more: Pick<Diagnostic, 'position' | 'help'> = {},
): PageText {
  return { diagnostic: { code, level, message, path, ...more } }
}
