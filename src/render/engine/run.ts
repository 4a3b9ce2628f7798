/**
 * What the functions of the built-in templates call while they run: holes, fields, lists, helpers.
 * The same rules as for a user's templates, with less around them.
 */
import { textFor, type Escaping } from '../escape/safe.js'
import type { MarkdownFlavor } from '../types.js'
import { failureAt, missingField } from './failure.js'
import { fieldOf, hasField } from './fields.js'
import { COMPARING, textHelpersFor, type Helpers, type TextHelpers } from './helpers.js'
import { holeText, rawText } from './holes.js'

export interface Run {
  /**
   * The hole that a template is at, with the helper that it calls there: `typescript/doc.hbs:2:5:12 doc`.
   * It is written before each, so that nothing has to stand around a hole to know where it failed.
   */
  place: string
  /** `{{value}}` and `{{{value}}}`. */
  hole(value: unknown): string
  raw(value: unknown): string
  /** A field that holds nothing, or is not there. */
  field(place: string, holder: unknown, name: string): unknown
  /** What `each` goes through. */
  list(value: unknown): readonly unknown[]
  /** What `if` asks. */
  holds(value: unknown): boolean
  /** Helpers that make a text for a hole, and those that compare. */
  readonly texts: TextHelpers
  readonly values: Helpers
}

export function createRun(escaping: Escaping, flavor: MarkdownFlavor | undefined): Run {
  return {
    place: '',
    hole: (value) => textFor(value, escaping) ?? holeText(value, escaping, flavor),
    raw: (value) => rawText(value, escaping),
    field(place, holder, name) {
      if (!hasField(holder, name)) throw failureAt(missingField(name), place)
      return fieldOf(holder, name)
    },
    list: listOf,
    holds: (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)),
    texts: textHelpersFor(escaping, flavor),
    values: COMPARING,
  }
}

/** As Handlebars' `each`: the items of a list, or the values of an object. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return []
  return isIterable(value) ? [...value] : Object.values(value)
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value
}
