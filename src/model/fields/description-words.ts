/** What the words of a description say of its field, beside its values and limits. */
import { deprecation } from './deprecation.js'
import { labelledLines, type LabelledLines } from './labelled-lines.js'
import { saidCondition } from './required.js'
import { reservation } from './reserved.js'
import { saidType } from './said-type.js'
import type { Writable } from '../../tree/writable.js'
import { saidDefault, saidExample, saysNullable } from './said-values.js'

export interface DescriptionWords {
  /** `Type: String`, and what other lines say behind a label. */
  readonly labelled?: LabelledLines
  /** `For agencies, the type of this parameter is Object.` */
  readonly otherType?: string
  readonly required?: boolean
  /** `This parameter is mandatory only if …` */
  readonly requiredWhen?: string
  readonly default?: string
  readonly example?: string
  /** The sentence that says it. */
  readonly deprecated?: string
  readonly reserved?: string
  readonly isNullable: boolean
}

/** Of a description without any such word. */
const NOTHING: DescriptionWords = { isNullable: false }

/**
 * Every expression below needs one of these. Most descriptions have none, and one look for all is
 * many times as fast as a look for each.
 */
const WORDS =
  /type|required|mandatory|optional|compulsory|default|example|sample|deprecat|discard|obsolete|no longer|abandoned|out of date|reserved|null/

export function descriptionWords(text: string): DescriptionWords {
  const lower = text.toLowerCase()
  if (!WORDS.test(lower)) return NOTHING
  const labelled = labelledLines(text)
  const otherType = saidType(text)
  const required = saidRequired(text, lower)
  const requiredWhen = saidCondition(text, lower)
  const usual = saidDefault(text, lower)
  const example = saidExample(text, lower)
  const deprecated = deprecation(text, lower)
  const reserved = reservation(text, lower)
  const found: Writable<DescriptionWords> = { isNullable: saysNullable(text, lower) }
  if (labelled) found.labelled = labelled
  if (otherType !== undefined) found.otherType = otherType
  if (required !== undefined) found.required = required
  if (requiredWhen !== undefined) found.requiredWhen = requiredWhen
  if (usual !== undefined) found.default = usual
  if (example !== undefined) found.example = example
  if (deprecated !== undefined) found.deprecated = deprecated
  if (reserved !== undefined) found.reserved = reserved
  return found
}

/** `Optional. The …`, `(optional) The …`, `The … (optional)`, `The …, optional`, and in capitals also before other words. */
function saidRequired(text: string, lower: string): boolean | undefined {
  if (!lower.includes('required') && !lower.includes('mandatory') && !lower.includes('optional'))
    return undefined
  const [, first, bracketed] =
    /^(?:(required|mandatory|optional)(?:[.,:;\n](?!\s*(?:yes|no|true|false)\b)|$)|[([（](required|mandatory|optional)[)\]）])/i.exec(
      text,
    ) ?? []
  const word =
    /^(?:REQUIRED|MANDATORY|OPTIONAL)\b/.exec(text)?.[0] ??
    first ??
    bracketed ??
    /(?:[([（]|[,;] )["'“]?(required|mandatory|optional)["'”]?[)\]）]?\.?$/i.exec(text)?.[1]
  return word === undefined ? undefined : word.toLowerCase() !== 'optional'
}
