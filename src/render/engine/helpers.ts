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
import { isSafe, safe, type Escaping, type Safe } from '../escape/safe.js'
import * as ts from '../escape/typescript.js'
import type { MarkdownFlavor } from '../types.js'
import type { Helper } from './helper.js'
import { describe, plainText } from './holes.js'

type Helpers = Readonly<Record<string, Helper>>

/** All helpers of an escaping by name, without those of Handlebars. */
export function helpersFor(escaping: Escaping, flavor?: MarkdownFlavor): Helpers {
  return { ...COMPARING, ...placingHelpers(escaping), ...escapingHelpers(escaping, flavor) }
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

const COMPARING: Helpers = {
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

function placingHelpers(escaping: Escaping): Helpers {
  return {
    /** So many blanks: indentation of partials that are placed at several depths. */
    spaces: (count) => safe(escaping, ' '.repeat(Math.min(Math.max(Number(count) || 0, 0), 200))),
  }
}

function escapingHelpers(escaping: Escaping, flavor: MarkdownFlavor | undefined): Helpers {
  switch (escaping) {
    case 'typescript':
      return TYPESCRIPT
    case 'json':
      return { json: (value) => safe('json', jsonText(value)) }
    case 'html':
      return HTML
    case 'markdown':
      return markdownHelpers(flavor)
    case 'text':
      return { json: (value) => safe('text', jsonText(value, 0)), comment: commentHelper('text') }
  }
}

const code = (text: string): Safe => safe('typescript', text)

const TYPESCRIPT: Helpers = {
  string: (value) => code(ts.stringLiteral(stringOf(value))),
  doc: (value) => code(ts.docText(stringOf(value))),
  ident: (value) => {
    const name = stringOf(value)
    if (!ts.isIdentifier(name)) throw new TypeError(`“${name}” cannot be a name`)
    return code(name)
  },
  key: (value) => code(ts.propertyKey(stringOf(value))),
  objectKey: (value) => code(ts.objectKey(stringOf(value))),
  literal: (value) => code(ts.valueLiteral(scalarOf(value))),
  json: (value) => code(jsonText(scalarOf(value), 0)),
  comment: commentHelper('typescript'),
}

const HTML: Helpers = {
  text: (value) => html(escapeHtml(plainText(value))),
  attr: (value) => html(escapeAttribute(plainText(value))),
  url: (value) => html(escapeUrl(plainText(value))),
  code: (value) => html(`<code>${escapeHtml(plainText(value))}</code>`),
  cell: (value) => (isSafe(value) ? value : html(escapeCell(plainText(value)))),
  link: (text, address) => {
    const label = isSafe(text) ? text.text : escapeHtml(plainText(text))
    return html(`<a href="${escapeUrl(plainText(address))}">${label}</a>`)
  },
}

function html(text: string): Safe {
  return safe('html', text)
}

function markdownHelpers(flavor: MarkdownFlavor | undefined): Helpers {
  const markdown = (text: string): Safe => safe('markdown', text)
  return {
    text: (value) => markdown(escapeMarkdown(plainText(value), flavor)),
    code: (value) => markdown(markdownCode(plainText(value), flavor)),
    cell: (value) =>
      isSafe(value) ? value : markdown(escapeMarkdownCell(plainText(value), flavor)),
    url: (value) => markdown(markdownUrl(plainText(value)) ?? '#'),
    attr: (value) => markdown(escapeAttribute(plainText(value))),
    link: (text, address) => markdown(markdownLink(plainText(text), plainText(address), flavor)),
  }
}

/** `{{comment "#" value}}`: each line of the value after a marker that the template writes. */
function commentHelper(escaping: Escaping): Helper {
  return (marker, value) => {
    const lines = stringOf(value).split(/\r\n?|\n/)
    const start = stringOf(marker)
    const rows = lines.map((line) => `${start} ${ts.lineCommentText(line)}`.trimEnd())
    return safe(escaping, rows.join('\n'))
  }
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
