/** What may be said where one of a few words is asked for: in the config, in comments, in the schema of the model. */
import type { KeyCase } from './options.js'
import type { EnumMember, EnumStyle, TableKind } from './types.js'

export const TABLE_KINDS = [
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
] as const satisfies readonly TableKind[]

/** `ignore` makes no code of a table. */
export const SAID_KINDS = [...TABLE_KINDS, 'ignore'] as const

export const ENUM_STYLES = ['enum', 'const', 'union'] as const satisfies readonly EnumStyle[]

export const KEY_CASES = [
  'PascalCase',
  'SCREAMING_SNAKE',
  'camelCase',
] as const satisfies readonly KeyCase[]

/** Where the keys of members may be said to come from. */
export const KEY_SOURCES = [
  'phrase',
  'code',
  'iana',
  'nameColumn',
] as const satisfies readonly EnumMember['keySource'][]
