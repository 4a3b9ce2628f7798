/** The languages that a config names by their tags; those that the core lacks are loaded for it. */
import { fallbackLanguage, findLanguage } from '../parse/languages/languages.js'
import type { Language } from '../parse/languages/language.js'
import { tagsOf } from '../parse/languages/tags.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { ResolvedConfig } from './config.js'

export interface WithLanguages {
  readonly config: ResolvedConfig
  /** Of the pages. */
  readonly language: Language
  readonly diagnostics: readonly Diagnostic[]
}

/** The config with languages where it has their tags; English where there is none of a tag. */
export async function withLanguages(config: ResolvedConfig): Promise<WithLanguages> {
  const parse = await found('parse', config.parse.language)
  const { language: said } = config.resolve
  const resolve = said === config.parse.language ? parse : await found('resolve', said)
  const { language } = parse
  return {
    config: {
      ...config,
      parse: { ...config.parse, language },
      resolve: { ...config.resolve, language: resolve.language },
    },
    language,
    diagnostics:
      parse === resolve ? parse.diagnostics : [parse, resolve].flatMap((one) => one.diagnostics),
  }
}

interface Found {
  readonly language: Language
  readonly diagnostics: readonly Diagnostic[]
}

async function found(
  stage: 'parse' | 'resolve',
  asked: string | Language = fallbackLanguage,
): Promise<Found> {
  if (typeof asked !== 'string') return { language: asked, diagnostics: [] }
  const known = findLanguage(asked)
  if (known) return { language: known, diagnostics: [] }
  const languages = Object.values(await import('../parse/languages/all.js'))
  const loaded = findLanguage(asked, languages)
  if (loaded) return { language: loaded, diagnostics: [] }
  const [tag = ''] = tagsOf(asked).slice(-1)
  const tags = languages.map((language) => language.tag).sort()
  const near = tags.filter((one) => one.startsWith(`${tag}-`))
  return {
    language: fallbackLanguage,
    diagnostics: [
      {
        code: 'language-unknown',
        level: 'error',
        message: `There is no language "${asked}"; what is generated is in English.`,
        path: `${stage}.language`,
        configKey: [stage, 'language'],
        help: `Languages: ${(near.length > 0 ? near : tags).join(', ')}.`,
      },
    ],
  }
}
