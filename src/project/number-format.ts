/**
 * What numbers look like in captions and in references to them.
 *
 * Source: Sphinx, `numfig_format` and the `numref` role.
 */
import type { Language } from '../parse/languages/language.js'
import { fallbackLanguage, titleIn } from '../parse/languages/languages.js'
import type { CaptionKind } from './captions.js'

export interface NumfigOptions {
  /** How many parts of a section's number begin those of its captions; 0 counts through all pages. Default: 1. */
  readonly secnumDepth?: number
  /** `%s` or `{number}` is the number, `{name}` the caption. */
  readonly format?: Partial<NumberFormats>
}

export type NumberFormats = Readonly<Record<Exclude<CaptionKind, 'equation'> | 'section', string>>

/** Those of the language, where the options say no others. */
export function numberFormats(
  options: NumfigOptions | undefined,
  language: Language = fallbackLanguage,
): NumberFormats {
  return {
    figure: titleIn(language, 'figure'),
    table: titleIn(language, 'table'),
    'code-block': titleIn(language, 'code-block'),
    section: titleIn(language, 'section'),
    ...options?.format,
  }
}

/** A form with the number in it. Where a caption is wanted that there is none of, nothing is. */
export function formatNumber(format: string, number: string, name = ''): string {
  if (/\{number\}|\{name\}/.test(format))
    return format.replace(/\{(number|name)\}/g, (_, part) => (part === 'name' ? name : number))
  return format.replace(/%[%s]/g, (found) => (found === '%s' ? number : '%'))
}
