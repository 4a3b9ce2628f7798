/**
 * How Handlebars calls what stands behind a template: the compiler sends every `{{…}}` through
 * `hole`, every file through `within`, and every path of several names through `readPath`.
 */
import { safe, type Escaping } from '../../escape/safe.js'
import type { MarkdownFlavor } from '../../types.js'
import { fieldOf, hasField } from '../fields.js'
import { asFailure, located, missingField, templateFailure } from '../failure.js'
import type { Helper, HelperOptions } from '../helper.js'
import { holeText, rawText } from '../holes.js'

/** What Handlebars adds to a helper's arguments. */
interface RuntimeOptions {
  readonly hash: Readonly<Record<string, unknown>>
  /** Handlebars' own values, such as `@index`. */
  readonly data?: object
  readonly fn?: (context: unknown) => string
  readonly inverse?: (context: unknown) => string
}

const PLACE = '@place'

/** `{{value}}` and `{{{value}}}`, with the place of either. */
export function hole(escaping: Escaping, flavor: MarkdownFlavor | undefined): Helper {
  return (value, place, raw) => {
    try {
      return raw === true ? rawText(value, escaping) : holeText(value, escaping, flavor)
    } catch (error) {
      throw located(error, place)
    }
  }
}

/** `{{#@within "file"}}…`: what fails inside, fails in this file. */
export function within(this: unknown, file: unknown, options: unknown): string {
  const { fn } = runtimeOptions([options])
  try {
    return fn ? fn(this) : ''
  } catch (error) {
    const failure = asFailure(error)
    if (!failure) throw error
    failure.file ??= String(file)
    throw failure
  }
}

/** `a.b.c`: each name must be a field of its own of what stands before it. */
export function readPath(...all: unknown[]): unknown {
  const [base, place, strict, ...names] = all.slice(0, -1)
  let value: unknown = base
  for (const name of names) {
    const key = String(name)
    if (strict === true && !hasField(value, key)) throw located(missingField(key), place)
    value = fieldOf(value, key)
  }
  return value
}

/** `{{> @partial-block}}`: the body that this template was called with. */
export function partialBlock(place: unknown, options: unknown): unknown {
  const block: unknown = fieldOf(runtimeOptions([options]).data, 'partial-block')
  if (typeof block === 'function') return block
  const message = 'This template was called without a body: {{> name}}, not {{#> name}}…{{/name}}.'
  throw located(templateFailure('template-unknown-name', message), place)
}

/** `{{> (name …)}}`: a name that is only known now. */
export function partialNamed(exists: (name: string) => boolean): Helper {
  return (name, place) => {
    if (typeof name === 'string' && exists(name)) return name
    const message = `There is no template “${String(name)}” to use as a partial.`
    throw located(templateFailure('template-unknown-name', message), place)
  }
}

/** Handlebars' calling convention around a helper of plain values. */
export function wrapHelper(name: string, helper: Helper, escaping: Escaping): Helper {
  return function (this: unknown, ...all: unknown[]): unknown {
    const options = runtimeOptions(all)
    const { fn } = options
    all.pop()
    if (fn !== undefined || hasNamedArguments(options))
      all.push(helperOptions(this, options, escaping))
    try {
      const result = helper(...all)
      return fn ? blockText(result, escaping) : result
    } catch (error) {
      throw located(error, options.hash[PLACE], name)
    }
  }
}

/** The compiler adds the place of the call to every one: it is no argument of the template's. */
function hasNamedArguments({ hash }: RuntimeOptions): boolean {
  for (const name in hash) if (name !== PLACE) return true
  return false
}

function helperOptions(
  context: unknown,
  { hash: given, fn, inverse }: RuntimeOptions,
  escaping: Escaping,
): HelperOptions {
  const { [PLACE]: _, ...hash } = given
  return {
    hash,
    ...(fn ? { body: (inner = context) => safe(escaping, fn(inner)) } : {}),
    ...(inverse ? { inverse: (inner = context) => safe(escaping, inverse(inner)) } : {}),
  }
}

/** The result of a block: what `body` and `inverse` gave, one or many, or text to be escaped. */
function blockText(result: unknown, escaping: Escaping): string {
  if (Array.isArray(result))
    return result.map((part: unknown) => blockText(part, escaping)).join('')
  return result === undefined ? '' : holeText(result, escaping, undefined)
}

function runtimeOptions(values: readonly unknown[]): RuntimeOptions {
  const options = values[values.length - 1]
  if (isRuntimeOptions(options)) return options
  throw new Error('a helper of a template was not called by Handlebars')
}

function isRuntimeOptions(value: unknown): value is RuntimeOptions {
  return typeof value === 'object' && value !== null && 'hash' in value
}
