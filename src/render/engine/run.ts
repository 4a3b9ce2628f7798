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
import { helpersFor } from './helpers.js'
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
  /** Helpers in a hole, and what they give as the argument of another. */
  readonly texts: Readonly<Record<string, (place: string, ...values: unknown[]) => string>>
  readonly values: Readonly<Record<string, (place: string, ...values: unknown[]) => unknown>>
}

export function createRun(escaping: Escaping, flavor: MarkdownFlavor | undefined): Run {
  const holeAt = (place: string, value: unknown): string => {
    try {
      return holeText(value, escaping, flavor)
    } catch (error) {
      throw failureAt(error, place)
    }
  }
  const helpers = Object.entries(helpersFor(escaping, flavor))
  const values = helpers.map(([name, helper]) => [name, placed(name, helper)] as const)
  return {
    hole: holeAt,
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
    values: Object.fromEntries(values),
    texts: Object.fromEntries(
      values.map(([name, helper]) => [
        name,
        (place: string, ...all: unknown[]) => holeAt(place, helper(place, ...all)),
      ]),
    ),
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
