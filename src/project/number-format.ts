/**
 * What numbers look like in captions and in references to them.
 *
 * Source: Sphinx, `numfig_format` and the `numref` role.
 */
import type { CaptionKind } from './captions.js'

export interface NumfigOptions {
  /** How many parts of a section's number begin those of its captions; 0 counts through all pages. Default: 1. */
  readonly secnumDepth?: number
  /** `%s` or `{number}` is the number, `{name}` the caption. */
  readonly format?: Partial<NumberFormats>
}

export type NumberFormats = Readonly<Record<CaptionKind | 'section', string>>

const DEFAULT: NumberFormats = {
  figure: 'Fig. %s',
  table: 'Table %s',
  'code-block': 'Listing %s',
  section: 'Section %s',
}

export function numberFormats(options: NumfigOptions | undefined): NumberFormats {
  return { ...DEFAULT, ...options?.format }
}

/** A form with the number in it. Where a caption is wanted that there is none of, nothing is. */
export function formatNumber(format: string, number: string, name = ''): string {
  if (/\{number\}|\{name\}/.test(format))
    return format.replace(/\{(number|name)\}/g, (_, part) => (part === 'name' ? name : number))
  return format.replace(/%[%s]/g, (found) => (found === '%s' ? number : '%'))
}
