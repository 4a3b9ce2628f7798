import type { Language } from '../../src/languages.js'
import type { ParseOptions } from '../../src/parse/options.js'
import type { ResolveOptions } from '../../src/resolve/options.js'

type Settings = Readonly<Record<string, unknown>>

export function withLanguage(
  settings: Settings | undefined,
  findLanguage: (tag: string) => Language | undefined,
): Settings
export function parseOptions(
  settings?: Settings,
  parserOptions?: { readonly rfc2822?: boolean },
): ParseOptions
/** Of one transform that is asked for by name. */
export function resolveOptions(settings?: Settings): ResolveOptions
/** Of docutils' standalone reader. */
export function readerOptions(settings?: Settings): ResolveOptions
