/**
 * The terms of a `glossary`. Its content is a definition list, but several terms may share a
 * definition, one a line; docutils cannot read that, so terms are read from the lines.
 *
 * Source: Sphinx, "Glossary".
 */
import type { Directive } from '../tree/nodes.js'
import { sphinxId } from './objects.js'
import type { ObjectEntry } from './types.js'

/** The terms of a content: its lines without an indent. Comments are left out. */
function termsOf(content: string): string[] {
  return content
    .split('\n')
    .filter((line) => line !== '' && !/^\s/.test(line) && !line.startsWith('.. '))
    .map(termText)
}

/** What stands before a classifier. */
function termText(line: string): string {
  return line.split(' : ')[0]?.trim() ?? line
}

/** The id that Sphinx gives a term. */
export function termAnchor(term: string): string {
  return sphinxId(`term-${term}`)
}

export function glossaryTerms(node: Directive): ObjectEntry[] {
  return termsOf(node.content).map((name) => ({
    domain: 'std',
    type: 'term',
    name,
    anchor: termAnchor(name),
    position: node.position,
  }))
}
