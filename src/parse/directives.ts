/**
 * The directives there are. One more is one file and one line here; a user's goes into the option
 * `directives` of a parse in the same form.
 *
 * Source: "reStructuredText Directives"; for dialect `sphinx`, Sphinx, "Directives".
 */
import type { Directive } from './directive.js'
import { admonition, specificAdmonition } from './directives/admonition.js'
import { quoteWithClass } from './directives/block-quote.js'
import { classDirective } from './directives/class.js'
import { code } from './directives/code.js'
import { compound, container } from './directives/compound.js'
import { contents } from './directives/contents.js'
import { csvTable } from './directives/csv-table.js'
import { date } from './directives/date.js'
import { footer, header, title } from './directives/document-parts.js'
import { figure } from './directives/figure.js'
import { image } from './directives/image.js'
import { include } from './directives/include.js'
import { lineBlock } from './directives/line-block.js'
import { listTable } from './directives/list-table.js'
import { math, sphinxMath } from './directives/math.js'
import { meta } from './directives/meta.js'
import { parsedLiteral } from './directives/parsed-literal.js'
import { sectnum, targetNotes } from './directives/pending.js'
import { raw } from './directives/raw.js'
import { replace } from './directives/replace.js'
import { defaultRole, role } from './directives/role.js'
import { rubric } from './directives/rubric.js'
import { codeBlock } from './directives/sphinx/code-block.js'
import { defaultDomain } from './directives/sphinx/default-domain.js'
import { flatTable } from './directives/sphinx/flat-table.js'
import { glossary } from './directives/sphinx/glossary.js'
import { literalInclude } from './directives/sphinx/literalinclude.js'
import { keptDirectives } from './directives/sphinx/table.js'
import { table } from './directives/table.js'
import { testDirective } from './directives/test-directive.js'
import { sidebar, topic } from './directives/topic.js'
import { unicode } from './directives/unicode.js'
import type { ResolvedParseOptions } from './options.js'

/** docutils' directives, by canonical name. */
const docutilsDirectives: readonly (readonly [string, Directive])[] = [
  ['attention', specificAdmonition('attention')],
  ['caution', specificAdmonition('caution')],
  ['danger', specificAdmonition('danger')],
  ['error', specificAdmonition('error')],
  ['hint', specificAdmonition('hint')],
  ['important', specificAdmonition('important')],
  ['note', specificAdmonition('note')],
  ['tip', specificAdmonition('tip')],
  ['warning', specificAdmonition('warning')],
  ['admonition', admonition],
  ['image', image],
  ['figure', figure],
  ['topic', topic],
  ['sidebar', sidebar],
  ['line-block', lineBlock],
  ['parsed-literal', parsedLiteral],
  ['code', code],
  ['math', math],
  ['rubric', rubric],
  ['epigraph', quoteWithClass('epigraph')],
  ['highlights', quoteWithClass('highlights')],
  ['pull-quote', quoteWithClass('pull-quote')],
  ['compound', compound],
  ['container', container],
  ['table', table],
  ['csv-table', csvTable],
  ['list-table', listTable],
  ['contents', contents],
  ['sectnum', sectnum],
  ['header', header],
  ['footer', footer],
  ['target-notes', targetNotes],
  ['replace', replace],
  ['unicode', unicode],
  ['date', date],
  ['include', include],
  ['raw', raw],
  ['class', classDirective],
  ['role', role],
  ['default-role', defaultRole],
  ['title', title],
  ['meta', meta],
  ['restructuredtext-test-directive', testDirective],
]

/** What Sphinx adds or does in another way. Its directives have one name in every language. */
const sphinxDirectives: readonly (readonly [string, Directive])[] = [
  ...keptDirectives,
  ['code', codeBlock],
  ['code-block', codeBlock],
  ['sourcecode', codeBlock],
  ['literalinclude', literalInclude],
  ['default-domain', defaultDomain],
  ['glossary', glossary],
  ['flat-table', flatTable],
  ['math', sphinxMath],
  ['rst-class', classDirective],
  ['cssclass', classDirective],
]

const sphinxNames: ReadonlySet<string> = new Set(sphinxDirectives.map(([name]) => name))

const directivesOfDocutils: ReadonlyMap<string, Directive> = new Map(docutilsDirectives)
const directivesOfSphinx: ReadonlyMap<string, Directive> = new Map([
  ...docutilsDirectives,
  ...sphinxDirectives,
])

/** The directives of a parse, by canonical name: the user's go before Sphinx's and docutils' own. */
export function directivesOf({
  dialect,
  directives,
}: Pick<ResolvedParseOptions, 'dialect' | 'directives'>): ReadonlyMap<string, Directive> {
  const builtIn = dialect === 'sphinx' ? directivesOfSphinx : directivesOfDocutils
  const own = Object.entries(directives)
  return own.length === 0 ? builtIn : new Map([...builtIn, ...own])
}

/** Whether Sphinx knows a directive by this very name, in whatever language. */
export function isSphinxName(name: string): boolean {
  return sphinxNames.has(name)
}
