/**
 * What happens at the holes of a template: the one place where a value becomes text of an output.
 * The compiler sends every `{{…}}` through `hole`, and every file through `within`.
 */
import { escapeHtml } from '../escape/html.js'
import { escapeMarkdown } from '../escape/markdown.js'
import { escapingOf, isSafe, safe, type Escaping } from '../escape/safe.js'
import type { MarkdownFlavor } from '../types.js'
import { isTemplateFailure, readPoint, templateFailure, type TemplateFailure } from './failure.js'

/**
 * A helper: values in, a value out. A last argument is added only where it was called as a block or
 * with named arguments.
 */
export type Helper = (...values: unknown[]) => unknown

export interface HelperOptions {
  /** Arguments with names: `{{name value width=3}}`. */
  readonly hash: Readonly<Record<string, unknown>>
  /** As a block: its body, and the body after `{{else}}`, rendered for a context. */
  readonly body?: (context?: unknown) => unknown
  readonly inverse?: (context?: unknown) => unknown
}

/** What Handlebars adds to a helper's arguments. */
interface RuntimeOptions {
  readonly hash: Readonly<Record<string, unknown>>
  /** Handlebars' own values, such as `@index`. */
  readonly data?: object
  readonly fn?: (context: unknown) => string
  readonly inverse?: (context: unknown) => string
}

const PLACE = '@place'

/** `{{value}}`: only what is safe for the format, or what its escaper can make so. */
export function hole(escaping: Escaping, flavor: MarkdownFlavor | undefined): Helper {
  return (value, place, raw) => {
    try {
      return raw === true ? rawText(value, escaping) : holeText(value, escaping, flavor)
    } catch (error) {
      throw located(error, place)
    }
  }
}

function holeText(value: unknown, escaping: Escaping, flavor: MarkdownFlavor | undefined): string {
  if (isSafe(value)) return safeText(value, escaping)
  switch (escaping) {
    case 'html':
      return escapeHtml(plainText(value))
    case 'markdown':
      return escapeMarkdown(plainText(value), flavor)
    case 'text':
      return plainText(value)
    case 'typescript':
      throw unsafe(
        `A hole of TypeScript does not say what it is, and its value (${describe(value)}) was not made safe.`,
        'name the kind of hole: {{string value}}, {{doc value}}, {{ident value}}, {{key value}} or {{literal value}}',
      )
    case 'json':
      throw unsafe(
        `A hole of JSON does not say what it is, and its value (${describe(value)}) was not made safe.`,
        'write {{json value}}',
      )
  }
}

function rawText(value: unknown, escaping: Escaping): string {
  if (isSafe(value)) return safeText(value, escaping)
  throw unsafe(
    `Triple braces take only what a converter has made, not ${describe(value)}.`,
    'write {{value}}, or the helper for the kind of hole',
  )
}

function safeText(value: Parameters<typeof escapingOf>[0], escaping: Escaping): string {
  const made = escapingOf(value)
  if (made === escaping) return value.text
  throw unsafe(`A text that was made safe for ${made} stands in a template of ${escaping}.`)
}

/** Text of a value that has one; a field that is there and empty is nothing. */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value)
    case 'undefined':
      return ''
    default:
      if (value === null) return ''
      throw unsafe(`A hole holds ${describe(value)}, which has no text.`)
  }
}

function unsafe(message: string, help?: string): TemplateFailure {
  return templateFailure('template-unsafe-hole', message, help)
}

export function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
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
    const holder = holderOf(value)
    const key = String(name)
    if (strict === true && !(key in holder)) throw located(missingField(key), place)
    // What an object inherits is never read, though it is there.
    value = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined
  }
  return value
}

const NOTHING: object = Object.freeze({ __proto__: null })

/** What the fields of a value are read from: those of a text are its length and characters. */
function holderOf(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value
  return typeof value === 'string' ? new String(value) : NOTHING
}

/** `{{> @partial-block}}`: the body that this template was called with. */
export function partialBlock(place: unknown, options: unknown): unknown {
  const block: unknown = Reflect.get(runtimeOptions([options]).data ?? NOTHING, 'partial-block')
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

function located(error: unknown, place: unknown, helper?: string): TemplateFailure {
  const failure = asFailure(error) ?? helperFailure(error, helper)
  if (typeof place === 'string') failure.point ??= readPoint(place)
  return failure
}

function helperFailure(error: unknown, helper: string | undefined): TemplateFailure {
  const text = error instanceof Error ? error.message : String(error)
  return templateFailure(
    'template-helper-failed',
    helper ? `The helper “${helper}” failed: ${text}` : text,
  )
}

/** Our own failures as they are; a missing field, which Handlebars reports, in our words. */
function asFailure(error: unknown): TemplateFailure | undefined {
  if (isTemplateFailure(error)) return error
  if (!(error instanceof Error)) return undefined
  if (error instanceof RangeError) {
    return templateFailure('template-helper-failed', 'A template uses itself without end.')
  }
  const found = /^"(.*)" not defined in [\s\S]*?(?: - (\d+):(\d+))?$/.exec(error.message)
  if (!found) return undefined
  const failure = missingField(found[1] ?? '')
  if (found[2] === undefined) return failure
  const point = { line: Number(found[2]), column: Number(found[3]) + 1, offset: 0 }
  return Object.assign(failure, { point })
}

function missingField(name: string): TemplateFailure {
  return templateFailure(
    'template-missing-value',
    `There is no field “${name}” here.`,
    'docs/templates.md lists the fields of every view; ask with {{#if …}} for one that may be absent',
  )
}
