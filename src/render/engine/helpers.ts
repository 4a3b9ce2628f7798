/**
 * The built-in helpers of each kind of output. Those that make a text safe stand for one kind of hole
 * each; the rest compare.
 */
import { escapeAttribute, escapeCell, escapeHtml, escapeUrl } from '../escape/html.js'
import { jsonText } from '../escape/json.js'
import {
  escapeMarkdown,
  escapeMarkdownCell,
  markdownCode,
  markdownLink,
  markdownUrl,
} from '../escape/markdown.js'
import { isSafe, safe, type Escaping } from '../escape/safe.js'
import * as ts from '../escape/typescript.js'
import type { MarkdownFlavor } from '../types.js'
import type { Helper } from './helper.js'
import { describe, plainText, safeText } from './holes.js'

export type Helpers = Readonly<Record<string, Helper>>

/** A helper that stands for a kind of hole: what it gives is safe there. */
type TextHelper = (value: unknown, second?: unknown) => string
export type TextHelpers = Readonly<Record<string, TextHelper>>

/** All helpers of an escaping by name, without those of Handlebars. */
export function helpersFor(escaping: Escaping, flavor?: MarkdownFlavor): Helpers {
  const texts = Object.entries(textHelpersFor(escaping, flavor)).map(
    ([name, text]): [string, Helper] => [
      name,
      (value, second) => safe(escaping, text(value, second)),
    ],
  )
  return { ...COMPARING, ...Object.fromEntries(texts) }
}

/** Those of them that make a text safe. */
export function textHelpersFor(escaping: Escaping, flavor?: MarkdownFlavor): TextHelpers {
  switch (escaping) {
    case 'typescript':
      return TYPESCRIPT
    case 'json':
      return { spaces, json: (value) => jsonText(value) }
    case 'html':
      return HTML
    case 'markdown':
      return markdownHelpers(flavor)
    case 'text':
      return { spaces, json: (value) => jsonText(value, 0), comment }
  }
}

/** Handlebars' own helpers; they are called as they are. */
export const HANDLEBARS_HELPERS = ['if', 'unless', 'each', 'with', 'lookup'] as const

/** What Handlebars calls where it knows no helper of a name. */
export const HANDLEBARS_HOOKS = ['helperMissing', 'blockHelperMissing'] as const

/** Those of a user's helpers that would stand in for one of ours. */
export function takenNames(names: readonly string[], own: Helpers): readonly string[] {
  const taken = new Set<string>([...HANDLEBARS_HELPERS, ...HANDLEBARS_HOOKS])
  return names.filter((name) => name in own || taken.has(name) || name.startsWith('@'))
}

/** Helpers that compare. They take whatever there is. */
export const COMPARING: Helpers = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  not: (value) => !isTruthy(value),
  and: (...values) => values.every(isTruthy),
  or: (...values) => values.some(isTruthy),
}

/** As Handlebars' `if`: an empty list is nothing. */
function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return isSafe(value) ? value.text !== '' : Boolean(value)
}

/** So many blanks: indentation of partials that are placed at several depths. */
export function spaces(count: unknown): string {
  return ' '.repeat(Math.min(Math.max(Number(count) || 0, 0), 200))
}

const TYPESCRIPT: TextHelpers = {
  spaces,
  string: (value) => ts.stringLiteral(stringOf(value)),
  doc: (value) => ts.docText(stringOf(value)),
  ident: (value) => {
    const name = stringOf(value)
    if (!ts.isIdentifier(name)) throw new TypeError(`“${name}” cannot be a name`)
    return name
  },
  key: (value) => ts.propertyKey(stringOf(value)),
  objectKey: (value) => ts.objectKey(stringOf(value)),
  literal: (value) => ts.valueLiteral(scalarOf(value)),
  json: (value) => jsonText(scalarOf(value), 0),
  comment,
}

const HTML: TextHelpers = {
  spaces,
  text: (value) => escapeHtml(plainText(value)),
  attr: (value) => escapeAttribute(plainText(value)),
  url: (value) => escapeUrl(plainText(value)),
  code: (value) => `<code>${escapeHtml(plainText(value))}</code>`,
  cell: (value) => (isSafe(value) ? safeText(value, 'html') : escapeCell(plainText(value))),
  link: (text, address) => {
    const label = isSafe(text) ? text.text : escapeHtml(plainText(text))
    return `<a href="${escapeUrl(plainText(address))}">${label}</a>`
  },
}

function markdownHelpers(flavor: MarkdownFlavor | undefined): TextHelpers {
  return {
    spaces,
    text: (value) => escapeMarkdown(plainText(value), flavor),
    code: (value) => markdownCode(plainText(value), flavor),
    cell: (value) =>
      isSafe(value) ? safeText(value, 'markdown') : escapeMarkdownCell(plainText(value), flavor),
    url: (value) => markdownUrl(plainText(value)) ?? '#',
    attr: (value) => escapeAttribute(plainText(value)),
    link: (text, address) => markdownLink(plainText(text), plainText(address), flavor),
  }
}

/** `{{comment "#" value}}`: each line of the value after a marker that the template writes. */
function comment(marker: unknown, value: unknown): string {
  const lines = stringOf(value).split(/\r\n?|\n/)
  const start = stringOf(marker)
  return lines.map((line) => `${start} ${ts.lineCommentText(line)}`.trimEnd()).join('\n')
}

function stringOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError(`it takes a text, not ${describe(value)}`)
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError(
    `it takes a text, a finite number, true, false or null, not ${describe(value)}`,
  )
}
