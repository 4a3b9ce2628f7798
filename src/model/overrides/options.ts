/** The options of an override comment, and what each of them takes. */
import { ENUM_STYLES, KEY_CASES, KEY_SOURCES, SAID_KINDS } from '../choices.js'
import type { ColumnRole } from '../types.js'
import { isFirst, saysNothing, unknown, type Reading } from './comment-reading.js'
import { COLUMN_ROLES, roleOf } from './roles.js'
import { listed, type Word } from './words.js'

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
  'literals',
] as const

export function setKind(word: Word, reading: Reading): void {
  const kind = choice(word, SAID_KINDS, 'kind', reading)
  if (kind && isFirst('kind', word, reading)) reading.single.kind = kind
}

export function setName(word: Word, reading: Reading): void {
  if (isFirst('name', word, reading)) reading.single.name = word.text
}

export function setOption(option: Word, value: Word, reading: Reading): void {
  const { single } = reading
  // No prefix at all is one that a table may have on a page with a prefix.
  if (value.text === '' && option.text !== 'prefix' && isKnown(option.text)) {
    saysNothing(option, reading)
    return
  }
  switch (option.text) {
    case 'kind':
      setKind(value, reading)
      return
    case 'name':
      // The first line names the type; after that, `name` is the column of names.
      if (single.name === undefined) setName(value, reading)
      else setColumn(option, value, reading)
      return
    case 'merge':
    case 'prefix':
      if (isFirst(option.text, value, reading)) single[option.text] = value.text
      return
    case 'style': {
      const style = choice(value, ENUM_STYLES, 'style', reading)
      if (style && isFirst('style', value, reading)) single.style = style
      return
    }
    case 'keyCase':
    case 'key-case': {
      const keyCase = choice(value, KEY_CASES, 'case', reading)
      if (keyCase && isFirst('keyCase', value, reading)) single.keyCase = keyCase
      return
    }
    case 'fillDown':
    case 'fill-down': {
      const answer = choice(value, ANSWERS, 'answer', reading)
      if (answer && isFirst('fillDown', value, reading))
        single.fillDown = answer === 'true' || answer === 'yes'
      return
    }
    case 'wrap':
      setWrap(option, value, reading)
      return
    case 'skip':
      reading.skip.push(...skipped(value, reading))
      return
    case 'names':
      addNames(value, reading)
      return
    case 'literals':
      addLiterals(value, reading)
      return
    default:
      setColumn(option, value, reading)
  }
}

function isKnown(option: string): boolean {
  return OPTIONS.some((known) => known === option) || roleOf(option) !== undefined
}

export function unknownOption(word: Word, reading: Reading): void {
  unknown(word, OPTIONS, 'option', reading)
}

function setWrap(option: Word, value: Word, reading: Reading): void {
  const isNone = value.text === 'no' || value.text === 'false'
  if (value.text === '[]') saysNothing(option, reading)
  else if (isFirst('wrap', value, reading)) reading.single.wrap = isNone ? false : value.text
}

/** `key: phrase` says what members are named after; any other role names its column. */
function setColumn(option: Word, value: Word, reading: Reading): void {
  const { single } = reading
  const keyFrom =
    option.text === 'key' ? KEY_SOURCES.find((known) => known === value.text) : undefined
  if (keyFrom) {
    if (isFirst('key', value, reading)) single.keyFrom = keyFrom
    return
  }
  const role = roleOf(option.text)
  if (!role) {
    unknown(option, [...new Set([...OPTIONS, ...COLUMN_ROLES])], 'option', reading)
    return
  }
  if (!isFirst(`columns.${role}`, value, reading)) return
  const columns: Partial<Record<ColumnRole, string | number>> = { ...single.columns }
  columns[role] = /^\d+$/u.test(value.text) ? Number(value.text) : value.text
  single.columns = columns
}

function skipped(value: Word, reading: Reading): string[] {
  return listed(value).flatMap((word) =>
    isFirst(`skip.${word.text}`, word, reading) ? [word.text] : [],
  )
}

/** `200 = Fine, 404 = Missing`. */
function addNames(value: Word, reading: Reading): void {
  const help = 'write a value and its name: 404 = Missing'
  for (const { from, to } of pairs(value, 'names', reading, help)) reading.names.set(from, to)
}

/** `mode = on | off, size = 1 | 2`. */
function addLiterals(value: Word, reading: Reading): void {
  const help = 'write a field and its values: mode = on | off'
  for (const { from, to } of pairs(value, 'literals', reading, help))
    reading.literals.set(from, valuesIn(to))
}

function valuesIn(text: string): string[] {
  const values = text.split('|').map((value) => value.trim().replace(/^(["'])(.*)\1$/u, '$2'))
  return [...new Set(values.filter((value) => value !== ''))]
}

interface Pair {
  readonly from: string
  readonly to: string
}

/** `a = b, c = d`, each first part once. */
function pairs(
  value: Word,
  option: 'names' | 'literals',
  reading: Reading,
  help: string,
): readonly Pair[] {
  return listed(value).flatMap(({ text, at }): Pair[] => {
    const [, from = '', to = ''] = /^([^=]*?)\s*=\s*(.*)$/u.exec(text) ?? []
    if (from === '' || !/[^\s|]/u.test(to)) {
      const message = `"${text.slice(0, 60)}" gives nothing ${option === 'names' ? 'a name' : 'its values'}`
      reading.problems.push({ word: text, at, message, help })
      return []
    }
    return isFirst(`${option}.${from}`, { text: from, at }, reading, to) ? [{ from, to }] : []
  })
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
