/** Options that name an encoding or a parser. */
import type { OptionReader } from '../directive.js'
import { unreadable } from './python.js'

/** Python's names of encodings that `TextDecoder` knows by another one. */
const ALIASES: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  l1: 'iso-8859-1',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'utf-16': 'utf-16le',
}

/** The name as `TextDecoder` knows it, or undefined where it knows none. */
export function decoderName(name: string): string | undefined {
  const lower = name.trim().toLowerCase()
  const dashed = lower.replaceAll('_', '-')
  const codePage = /^(?:cp|windows-?)(125[0-8])$/.exec(dashed)?.[1]
  const latin = /^(?:iso)?-?(8859-\d+)$/.exec(dashed)?.[1]
  const candidates = [
    ALIASES[lower],
    ALIASES[dashed],
    codePage && `windows-${codePage}`,
    latin && `iso-${latin}`,
    lower,
    dashed,
  ]
  return candidates.find((label) => label !== undefined && label !== '' && isKnown(label))
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** An encoding that can be read here; the name stays as written. */
export const encoding: OptionReader = (text) => {
  if (text === undefined) return unreadable('lookup() argument must be str, not None')
  return decoderName(text) === undefined
    ? unreadable(`unknown encoding: "${text}"`)
    : { ok: true, value: text }
}

const REST = new Set(['rst', 'restructuredtext', 'rest', 'restx', 'rtxt', 'rstx'])

/** The parser for an included file. Only reStructuredText can be read here. */
export const parserName: OptionReader = (text) => {
  if (!text) return { ok: true, value: '' }
  return REST.has(text.toLowerCase())
    ? { ok: true, value: text }
    : unreadable(`Parser "${text}" not found. No module named '${text}'`)
}
