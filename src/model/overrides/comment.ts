/**
 * What a comment before a table says of it: `rstforge: enum ErrorResponse`, then a line for each
 * option, `key: phrase`. A page's own comment, `rstforge-page: prefix=Vpc`, has its options inline.
 */
import type { ColumnRole, EnumStyle, KeyCase, TableKind, TableOverride } from '../types.js'
import { nearestWord } from './nearest.js'
import { COLUMN_ROLES, roleOf } from './roles.js'

export interface CommentOverride {
  readonly override: TableOverride
  readonly problems: readonly CommentProblem[]
}

export interface CommentProblem {
  /** The word as written, so that its place can be shown. */
  readonly word: string
  readonly message: string
  readonly help: string
}

const KINDS: readonly (TableKind | 'ignore')[] = [
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
const KEYS = ['phrase', 'code', 'iana', 'nameColumn'] as const
const OPTIONS = [
  'kind',
  'name',
  'style',
  'key',
  'keyCase',
  'prefix',
  'merge',
  'fillDown',
  'skip',
  'names',
] as const

type Draft = { -readonly [Key in keyof TableOverride]: TableOverride[Key] }

export function parseOverrideComment(text: string): CommentOverride {
  const [head = '', ...lines] = text.replace(/^rstforge\s*:/u, '').split('\n')
  const draft: Draft = {}
  const problems: CommentProblem[] = []
  const [kind, ...name] = head
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (kind !== undefined) setKind(kind, draft, problems)
  if (name.length > 0) draft.name = name.join(' ')
  for (const line of lines) {
    const [, option = '', value = ''] =
      /^\s*:?([\p{L}][\p{L}\p{N}-]*)\s*[:=]\s*(.*)$/u.exec(line) ?? []
    if (option !== '') setOption(option, value.trim(), draft, problems)
    else if (line.trim() !== '') problems.push(unknown(line.trim(), OPTIONS, 'option'))
  }
  return { override: draft, problems }
}

/** `rstforge-page: prefix=Vpc keyCase=camelCase`. */
export function parsePageComment(text: string): CommentOverride {
  const draft: Draft = {}
  const problems: CommentProblem[] = []
  for (const [, option = '', value = ''] of text
    .replace(/^rstforge-page\s*:/u, '')
    .matchAll(/([\p{L}][\p{L}\p{N}-]*)\s*[=:]\s*("[^"]*"|\S+)/gu)) {
    setOption(option, value.replace(/^"(.*)"$/u, '$1'), draft, problems)
  }
  return { override: draft, problems }
}

function setKind(word: string, draft: Draft, problems: CommentProblem[]): void {
  const kind = KINDS.find((known) => known === word)
  if (kind) draft.kind = kind
  else problems.push(unknown(word, KINDS, 'kind'))
}

function setOption(option: string, value: string, draft: Draft, problems: CommentProblem[]): void {
  switch (option) {
    case 'kind':
      setKind(value, draft, problems)
      return
    case 'name':
      // The first line names the type; after that, `name` is the column of names.
      if (draft.name === undefined) draft.name = value
      else setColumn(option, value, draft, problems)
      return
    case 'merge':
    case 'prefix':
      draft[option] = value
      return
    case 'style':
      Object.assign(draft, { style: choice(value, STYLES, 'style', problems) })
      return
    case 'keyCase':
    case 'key-case':
      Object.assign(draft, { keyCase: choice(value, CASES, 'case', problems) })
      return
    case 'fillDown':
    case 'fill-down':
      draft.fillDown = value !== 'false' && value !== 'no'
      return
    case 'skip':
      draft.skip = value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
      return
    case 'names':
      draft.names = pairs(value)
      return
    default:
      setColumn(option, value, draft, problems)
  }
}

/** `key: phrase` says what members are named after; any other role names its column. */
function setColumn(option: string, value: string, draft: Draft, problems: CommentProblem[]): void {
  const keyFrom = option === 'key' ? KEYS.find((known) => known === value) : undefined
  if (keyFrom) {
    draft.keyFrom = keyFrom
    return
  }
  const role = roleOf(option)
  if (!role) {
    problems.push(unknown(option, [...OPTIONS, ...COLUMN_ROLES], 'option'))
    return
  }
  const columns: Partial<Record<ColumnRole, string | number>> = { ...draft.columns }
  columns[role] = /^\d+$/u.test(value) ? Number(value) : value
  draft.columns = columns
}

function choice<Word extends string>(
  value: string,
  known: readonly Word[],
  what: string,
  problems: CommentProblem[],
): Word | undefined {
  const found = known.find((word) => word === value)
  if (found === undefined) problems.push(unknown(value, known, what))
  return found
}

/** `200 = Fine, 404 = Missing`. */
function pairs(value: string): Record<string, string> {
  const entries = value.split(',').flatMap((pair) => {
    const [, from = '', to = ''] = /^\s*(.*?)\s*=\s*(.*?)\s*$/u.exec(pair) ?? []
    return from === '' || to === '' ? [] : [[from, to] as const]
  })
  return Object.fromEntries(entries)
}

function unknown(word: string, known: readonly string[], what: string): CommentProblem {
  const near = nearestWord(word, known)
  return {
    word,
    message: `"${word.slice(0, 60)}" is no ${what} that an override has`,
    help: near === undefined ? `known: ${known.join(', ')}` : `did you mean "${near}"?`,
  }
}
