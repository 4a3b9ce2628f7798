/**
 * The built-in formats: each a folder of templates and the escaping that its holes follow. A format
 * is added by a folder below templates/, a line here, and a view where the generic one does not do.
 */
import type { Escaping } from './escape/safe.js'
import type { FormatName } from './types.js'

export type BuiltInFormat = Exclude<FormatName, 'custom'>

const ESCAPINGS: Readonly<Record<BuiltInFormat, Escaping>> = {
  typescript: 'typescript',
  zod: 'typescript',
  'json-schema': 'json',
  json: 'json',
  html: 'html',
  markdown: 'markdown',
}

export function isBuiltInFormat(name: string): name is BuiltInFormat {
  return Object.hasOwn(ESCAPINGS, name)
}

export function escapingOfFormat(format: BuiltInFormat): Escaping {
  return ESCAPINGS[format]
}
