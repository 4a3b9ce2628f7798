/**
 * What happens at the holes of a template: the one place where a value becomes text of an output.
 * Every `{{…}}` goes through `holeText`, every `{{{…}}}` through `rawText`.
 */
import { escapeHtml } from '../escape/html.js'
import { escapeMarkdown } from '../escape/markdown.js'
import { escapingOf, isSafe, type Escaping, type Safe } from '../escape/safe.js'
import type { MarkdownFlavor } from '../types.js'
import { templateFailure, type TemplateFailure } from './failure.js'

/** `{{value}}`: only what is safe for the format, or what its escaper can make so. */
export function holeText(
  value: unknown,
  escaping: Escaping,
  flavor: MarkdownFlavor | undefined,
): string {
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

/** `{{{value}}}`: only what is safe for the format. */
export function rawText(value: unknown, escaping: Escaping): string {
  if (isSafe(value)) return safeText(value, escaping)
  throw unsafe(
    `Triple braces take only what a converter has made, not ${describe(value)}.`,
    'write {{value}}, or the helper for the kind of hole',
  )
}

/** The text of a value that was made safe, for this kind of output and no other. */
export function safeText(value: Safe, escaping: Escaping): string {
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
