/**
 * The terms of a `glossary`. Its content is a definition list, but several terms may share a
 * definition, one a line; docutils cannot read that, so terms are read from the lines.
 *
 * Source: Sphinx, "Glossary".
 */
import type { Directive } from '../tree/nodes.js'
import { sphinxId } from './objects.js'
import type { ObjectEntry } from './types.js'

export interface GlossaryEntry {
  readonly terms: readonly string[]
  /** The lines of the definition, without their indent. */
  readonly definition: string
}

/** Terms with their definitions, as the content has them. Comments are left out. */
export function glossaryEntries(content: string): GlossaryEntry[] {
  const entries: { terms: string[]; lines: string[] }[] = []
  let open = false
  for (const line of content.split('\n')) {
    if (line === '' || /^\s/.test(line)) {
      entries.at(-1)?.lines.push(line)
      if (line !== '') open = false
    } else if (!line.startsWith('.. ')) {
      if (open) entries.at(-1)?.terms.push(termText(line))
      else entries.push({ terms: [termText(line)], lines: [] })
      open = true
    }
  }
  return entries.map(({ terms, lines }) => ({ terms, definition: dedent(lines) }))
}

/** What stands before a classifier. */
function termText(line: string): string {
  return line.split(' : ')[0]?.trim() ?? line
}

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const indent = indents.reduce((least, width) => Math.min(least, width), Infinity)
  return lines
    .map((line) => line.slice(Math.min(indent, line.length)))
    .join('\n')
    .trim()
}

/** The id that Sphinx gives a term. */
export function termAnchor(term: string): string {
  return sphinxId(`term-${term}`)
}

export function glossaryTerms(node: Directive): ObjectEntry[] {
  return glossaryEntries(node.content).flatMap(({ terms }) =>
    terms.map((name) => ({
      domain: 'std',
      type: 'term',
      name,
      anchor: termAnchor(name),
      position: node.position,
    })),
  )
}
