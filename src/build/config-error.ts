/** What a config that cannot be loaded threw: in words, and at which place of it. */
import { basename, dirname } from 'node:path'
import type { Position } from '../source/position.js'
import { positionOf } from './config-place.js'
import { reasonOf } from './error.js'

/** On one line, and without the paths of this machine; with the file, where it is one that the config imports. */
export function reasonIn(path: string, error: unknown): string {
  const words = reasonOf(error)
    .replace(/\nRequire stack:\n[^]*/, '')
    .replace(/^ParseError: /, '')
    .replace(/\s+/g, ' ')
    .replace(/ [^ ]+:\d+:\d+$/, '')
    .replaceAll(path, basename(path))
    .replaceAll(`${dirname(path)}/`, '')
    .trim()
  const other = otherFile(path, error)
  return other === undefined || words.includes(other.file) ? words : `${words} (${other.place})`
}

/** The first file of the project that an error names, where it is not the config itself. */
function otherFile(path: string, error: unknown): { file: string; place: string } | undefined {
  const folder = escaped(`${dirname(path)}/`)
  const [, file, line] = new RegExp(`${folder}([^\\n:]+)(?::(\\d+))?`).exec(stackOf(error)) ?? []
  if (file === undefined || file === basename(path) || file.includes('node_modules/'))
    return undefined
  return { file, place: line === undefined ? `in ${file}` : `in ${file}, line ${line}` }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** The line of the config in an error's stack or message; the columns there are those of compiled code. */
export function placeIn(path: string, content: string, error: unknown): Position | undefined {
  const text = error instanceof Error ? `${error.stack ?? ''}\n${error.message}` : String(error)
  const found =
    new RegExp(`${escaped(path)}:(\\d+)`).exec(text) ?? /\(?(\d+):\d+\)?/.exec(firstLine(text))
  const line = Number(found?.[1])
  const lines = content.split('\n')
  const shown = lines[line - 1]?.trimEnd()
  if (shown === undefined) return undefined
  const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  const indent = shown.length - shown.trimStart().length
  return {
    start: { line, column: indent + 1, offset: offset + indent },
    end: { line, column: shown.length + 1, offset: offset + shown.length },
  }
}

/** JavaScript says the offset, if any; that the text ended too early, without one. */
export function placeInJson(text: string, error: unknown): Position | undefined {
  const message = reasonOf(error)
  const offset = /^Unexpected end/.test(message)
    ? text.trimEnd().length
    : Number(/ at position (\d+)/.exec(message)?.[1] ?? NaN) + (text.startsWith('\ufeff') ? 1 : 0)
  return Number.isNaN(offset) ? undefined : positionOf(text, { from: offset, to: offset + 1 })
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
