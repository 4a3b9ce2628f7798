/**
 * What a comment before a table says of it: `rstforge: enum ErrorResponse`, then a line for each
 * option, `key: phrase`. A page's own comment, `rstforge-page: prefix=Vpc`, has its options inline.
 */
import type {
  ColumnRole,
  EnumMember,
  EnumStyle,
  KeyCase,
  TableKind,
  TableOverride,
} from '../types.js'
import { nearestWord } from './nearest.js'
import { COLUMN_ROLES, roleOf } from './roles.js'
import { linesOf, listed, trimmed, wordsIn, type Word } from './words.js'

export interface CommentOverride {
  readonly override: TableOverride
  readonly problems: readonly CommentProblem[]
  /** Where in the text the parts stand that may turn out to match nothing: `columns.code`, `skip.404`. */
  readonly places: ReadonlyMap<string, Word>
}

export interface CommentProblem {
  /** The word as written, and where it stands in the comment's text. */
  readonly word: string
  readonly at: number
  readonly message: string
  readonly help: string
}

export const KINDS: readonly (TableKind | 'ignore')[] = [
  'enum',
  'record',
  'keyValue',
  'matrix',
  'permission',
  'changeHistory',
  'index',
  'example',
  'mapping',
  'plain',
  'ignore',
]
const STYLES: readonly EnumStyle[] = ['enum', 'const', 'union']
const CASES: readonly KeyCase[] = ['PascalCase', 'SCREAMING_SNAKE', 'camelCase']
const KEYS: readonly EnumMember['keySource'][] = ['phrase', 'code', 'iana', 'nameColumn']
const ANSWERS = ['true', 'false', 'yes', 'no'] as const
const OPTIONS = [
  'kind',
  'name',
  'style',
  'key',
  'keyCase',
  'prefix',
  'merge',
  'fillDown',
  'wrap',
  'skip',
  'names',
] as const

interface Reading {
  readonly override: { -readonly [Key in keyof TableOverride]: TableOverride[Key] }
  readonly problems: CommentProblem[]
  readonly places: Map<string, Word>
}

export function parseOverrideComment(text: string): CommentOverride {
  const reading: Reading = { override: {}, problems: [], places: new Map() }
  const [head, ...lines] = linesOf(text, /^rstforge\s*:/u.exec(text)?.[0].length ?? 0)
  const [kind, ...name] = head ? wordsIn(head) : []
  if (kind !== undefined) setKind(kind, reading)
  if (name.length > 0) reading.override.name = name.map((word) => word.text).join(' ')
  for (const line of lines) {
    const found = /^(\s*:?)([\p{L}][\p{L}\p{N}-]*)(\s*[:=]\s*)(.*)$/u.exec(line.text)
    if (found) {
      const [, lead = '', option = '', between = '', value = ''] = found
      const at = line.at + lead.length
      setOption({ text: option, at }, trimmed(value, at + option.length + between.length), reading)
    } else if (line.text.trim() !== '')
      unknown(trimmed(line.text, line.at), OPTIONS, 'option', reading)
  }
  return reading
}

/** `rstforge-page: prefix=Vpc keyCase=camelCase`. */
export function parsePageComment(text: string): CommentOverride {
  const reading: Reading = { override: {}, problems: [], places: new Map() }
  const start = /^rstforge-page\s*:/u.exec(text)?.[0].length ?? 0
  const pattern = /([\p{L}][\p{L}\p{N}-]*)(\s*[=:]\s*)("[^"]*"|[^\s"]+)|\S+/gu
  pattern.lastIndex = start
  for (const { 0: whole, 1: option, 2: between = '', 3: value = '', index } of text.matchAll(
    pattern,
  )) {
    if (option === undefined) {
      unknown({ text: whole, at: index }, OPTIONS, 'option', reading)
      continue
    }
    const isQuoted = value.startsWith('"')
    const at = index + option.length + between.length
    const said = isQuoted ? { text: value.slice(1, -1), at: at + 1 } : { text: value, at }
    setOption({ text: option, at: index }, said, reading)
  }
  return reading
}

function setKind(word: Word, reading: Reading): void {
  const kind = choice(word, KINDS, 'kind', reading)
  if (kind) reading.override.kind = kind
}

function setOption(option: Word, value: Word, reading: Reading): void {
  const { override } = reading
  switch (option.text) {
    case 'kind':
      setKind(value, reading)
      return
    case 'name':
      // The first line names the type; after that, `name` is the column of names.
      if (override.name === undefined) override.name = value.text
      else setColumn(option, value, reading)
      return
    case 'merge':
    case 'prefix':
      override[option.text] = value.text
      return
    case 'style': {
      const style = choice(value, STYLES, 'style', reading)
      if (style) override.style = style
      return
    }
    case 'keyCase':
    case 'key-case': {
      const keyCase = choice(value, CASES, 'case', reading)
      if (keyCase) override.keyCase = keyCase
      return
    }
    case 'fillDown':
    case 'fill-down': {
      const answer = choice(value, ANSWERS, 'answer', reading)
      if (answer) override.fillDown = answer === 'true' || answer === 'yes'
      return
    }
    case 'wrap':
      override.wrap = value.text === 'no' || value.text === 'false' ? false : value.text
      return
    case 'skip':
      override.skip = listed(value).map((word) => {
        reading.places.set(`skip.${word.text}`, word)
        return word.text
      })
      return
    case 'names':
      override.names = pairs(value, reading)
      return
    default:
      setColumn(option, value, reading)
  }
}

/** `key: phrase` says what members are named after; any other role names its column. */
function setColumn(option: Word, value: Word, reading: Reading): void {
  const { override } = reading
  const keyFrom = option.text === 'key' ? KEYS.find((known) => known === value.text) : undefined
  if (keyFrom) {
    override.keyFrom = keyFrom
    return
  }
  const role = roleOf(option.text)
  if (!role) {
    unknown(option, [...OPTIONS, ...COLUMN_ROLES], 'option', reading)
    return
  }
  const columns: Partial<Record<ColumnRole, string | number>> = { ...override.columns }
  reading.places.set(`columns.${role}`, value)
  columns[role] = /^\d+$/u.test(value.text) ? Number(value.text) : value.text
  override.columns = columns
}

function choice<Known extends string>(
  word: Word,
  known: readonly Known[],
  what: string,
  reading: Reading,
): Known | undefined {
  const found = known.find((one) => one === word.text)
  if (found === undefined) unknown(word, known, what, reading)
  return found
}

/** `200 = Fine, 404 = Missing`. */
function pairs(value: Word, { problems, places }: Reading): Record<string, string> {
  const entries = listed(value).flatMap(({ text, at }) => {
    const [, from = '', to = ''] = /^(.*?)\s*=\s*(.*)$/u.exec(text) ?? []
    if (from !== '' && to !== '') {
      places.set(`names.${from}`, { text: from, at })
      return [[from, to] as const]
    }
    problems.push({
      word: text,
      at,
      message: `"${text.slice(0, 60)}" gives nothing a name`,
      help: 'write a value and its name: 404 = Missing',
    })
    return []
  })
  return Object.fromEntries(entries)
}

function unknown(
  { text, at }: Word,
  known: readonly string[],
  what: string,
  { problems }: Reading,
): void {
  const near = nearestWord(text, known)
  problems.push({
    word: text,
    at,
    message: `"${text.slice(0, 60)}" is no ${what} that an override has`,
    help: near === undefined ? `known: ${known.join(', ')}` : `did you mean "${near}"?`,
  })
}
