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

/**
 * The id that Sphinx gives a term. One without a Latin letter or a digit leaves nothing of itself in
 * an id; Sphinx counts such terms, here they are spelled by their characters' numbers.
 */
export function termAnchor(term: string): string {
  const id = sphinxId(`term-${term}`)
  if (id !== 'term') return id
  return ['term', ...Array.from(term, (character) => character.codePointAt(0)?.toString(16))].join(
    '-',
  )
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
