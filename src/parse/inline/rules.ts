/**
 * The grammar of inline markup: which rules look at which character, in which order. The first rule
 * that does not decline decides.
 *
 * Source: "Inline Markup" in the "reStructuredText Markup Specification".
 */
import { emphasis } from './emphasis.js'
import { footnoteReference } from './footnote-reference.js'
import { internalTarget } from './internal-target.js'
import { interpreted } from './interpreted.js'
import { literal } from './literal.js'
import { reference } from './reference.js'
import type { InlineRule } from './state.js'
import { strong } from './strong.js'
import { substitutionReference } from './substitution-reference.js'

const RULES: Readonly<Record<string, readonly InlineRule[]>> = {
  '*': [strong, emphasis],
  '`': [internalTarget, literal, interpreted],
  '|': [substitutionReference],
  '[': [footnoteReference],
  _: [reference],
}

/** The rules by character code; undefined for characters that begin nothing. */
export const rulesByCode: readonly (readonly InlineRule[] | undefined)[] = Array.from(
  { length: 0x80 },
  (_, code) => RULES[String.fromCharCode(code)],
)
