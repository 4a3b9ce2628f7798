/**
 * What the functions of the built-in templates call while they run: holes, fields, lists, helpers.
 * The same rules as for a user's templates, with less around them. Where something may fail, the
 * place comes first: `typescript/doc.hbs:2:5:12`.
 */
import type { Escaping } from '../escape/safe.js'
import type { MarkdownFlavor } from '../types.js'
import { failureAt, missingField } from './failure.js'
import { fieldOf, hasField } from './fields.js'
import type { Helper } from './helper.js'
import { helpersFor, textHelpersFor, type TextHelper } from './helpers.js'
import { holeText, rawText } from './holes.js'

export interface Run {
  /** `{{value}}` and `{{{value}}}`. */
  hole(place: string, value: unknown): string
  raw(place: string, value: unknown): string
  /** A field that holds nothing, or is not there. */
  field(place: string, holder: unknown, name: string): unknown
  /** What `each` goes through. */
  list(value: unknown): readonly unknown[]
  /** What `if` asks. */
  holds(value: unknown): boolean
  /** Helpers that make a text for a hole, and all helpers as the argument of another. */
  readonly texts: Readonly<Record<string, (place: string, ...values: unknown[]) => string>>
  readonly values: Readonly<Record<string, (place: string, ...values: unknown[]) => unknown>>
}

export function createRun(escaping: Escaping, flavor: MarkdownFlavor | undefined): Run {
  return {
    hole(place, value) {
      try {
        return holeText(value, escaping, flavor)
      } catch (error) {
        throw failureAt(error, place)
      }
    },
    raw(place, value) {
      try {
        return rawText(value, escaping)
      } catch (error) {
        throw failureAt(error, place)
      }
    },
    field(place, holder, name) {
      if (!hasField(holder, name)) throw failureAt(missingField(name), place)
      return fieldOf(holder, name)
    },
    list: listOf,
    holds: (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)),
    texts: mapValues(textHelpersFor(escaping, flavor), placedText),
    values: mapValues(helpersFor(escaping, flavor), placed),
  }
}

function mapValues<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (name: string, value: Value) => Result,
): Readonly<Record<string, Result>> {
  const entries = Object.entries(values)
  return Object.fromEntries(entries.map(([name, value]) => [name, change(name, value)]))
}

/** Most of a template's holes: two arguments that have names are passed on without a list of them. */
function placedText(name: string, text: TextHelper) {
  return (place: string, value: unknown, second: unknown): string => {
    try {
      return text(value, second)
    } catch (error) {
      throw failureAt(error, place, name)
    }
  }
}

function placed(name: string, helper: Helper) {
  return (place: string, ...values: unknown[]): unknown => {
    try {
      return helper(...values)
    } catch (error) {
      throw failureAt(error, place, name)
    }
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
