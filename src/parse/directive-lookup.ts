/**
 * Finds the directive of a name: what the user or Sphinx added under the very name, else the
 * canonical name of the document's language, else of English, else the name itself. Sphinx looks in
 * the document's default domain before all that.
 *
 * Source: docutils' `directives.directive`.
 */
import type { SystemMessage } from '../tree/nodes.js'
import type { ParseContext } from './context.js'
import type { Directive, DirectiveMarkup } from './directive.js'
import { isSphinxName } from './directives.js'
import { keptByName } from './directives/sphinx/table.js'
import { nameInDomain } from './domains.js'
import { fallbackLanguage, moduleOf } from './languages/languages.js'
import type { Language } from './languages/language.js'

export interface FoundDirective {
  /** Absent where nobody knows the name. */
  readonly found?: { readonly name: string; readonly directive: Directive }
  /** docutils says where it had to fall back to English, once a name. */
  readonly messages: readonly SystemMessage[]
}

export function findDirective(markup: DirectiveMarkup, context: ParseContext): FoundDirective {
  const written = markup.writtenName.toLowerCase()
  const inDomain = nameInDomain('directives', written, context)
  if (inDomain !== undefined) {
    const directive = context.directives.get(inDomain) ?? keptByName(inDomain)
    return { found: { name: inDomain, directive }, messages: [] }
  }
  const known = knownName(written, context)
  const { name, message } = known === undefined ? canonicalName(markup, context) : { name: known }
  const directive = context.directives.get(name)
  // An unknown directive is no mistake in dialect sphinx, nor is the way to a known one.
  const said = context.options.dialect === 'docutils'
  const messages = message !== undefined && said ? [fallback(message, markup, context)] : []
  if (!directive) return { messages }
  context.directiveNames.set(written, name)
  return { found: { name, directive }, messages }
}

/** The name of a directive that was found before, or that needs no language. */
function knownName(written: string, context: ParseContext): string | undefined {
  const { options, directiveNames } = context
  if (Object.hasOwn(options.directives, written)) return written
  if (options.dialect === 'sphinx' && isSphinxName(written)) return written
  return directiveNames.get(written)
}

function canonicalName(
  { writtenName }: DirectiveMarkup,
  { language }: ParseContext,
): { name: string; message?: string } {
  const written = writtenName.toLowerCase()
  const local = nameIn(language, written)
  if (local !== undefined) return { name: local }
  const missing = `No directive entry for "${writtenName}" in module ` + `"${moduleOf(language)}".`
  const fallbackName = nameIn(fallbackLanguage, written)
  return fallbackName === undefined
    ? { name: written, message: `${missing}\nTrying "${writtenName}" as canonical directive name.` }
    : {
        name: fallbackName,
        message: `${missing}\nUsing English fallback for directive "${writtenName}".`,
      }
}

function nameIn({ directives }: Language, name: string): string | undefined {
  return Object.hasOwn(directives, name) ? directives[name] : undefined
}

function fallback(message: string, markup: DirectiveMarkup, context: ParseContext): SystemMessage {
  const { line: first, position } = markup
  const line = context.sourceLine(first)
  return context.message({ code: 'directive-language', level: 'info', message, line, position })
}
