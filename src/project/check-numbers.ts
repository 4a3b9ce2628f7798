/** What is wrong with numbers: references to what has none, and pages that two toctrees would number. */
import type { Diagnostic } from '../source/diagnostic.js'
import { isNumref } from './roles.js'
import type { Ask, PageIndex, Project } from './types.js'

/** References by number that Sphinx shows no number for, in its words. */
export function unnumberedReferences(page: PageIndex, project: Project): Diagnostic[] {
  return page.asks.flatMap((ask) => {
    if (!isNumref(ask.role)) return []
    const words = wordsFor(ask, page, project)
    if (!words) return []
    const { path } = page
    return {
      code: 'unnumbered-reference',
      level: 'warning',
      ...words,
      path,
      position: ask.position,
    }
  })
}

function wordsFor(
  { role, target }: Ask,
  { path }: PageIndex,
  project: Project,
): Pick<Diagnostic, 'message' | 'help'> | undefined {
  const { page = '', anchor, numbered } = project.resolve(path, role, target) ?? {}
  if (anchor === undefined || numbered) return undefined
  const place = project.pages.get(page)
  const found = place && project.numbering().find(place, anchor)
  if (!found) {
    const help = 'Numbers are of sections, and of figures, tables and code with a caption.'
    return { message: `undefined label: '${target}'`, help }
  }
  // A section may be deeper than its toctree has numbers for.
  if (found.kind === 'section' && project.numbering().of(page)?.sections.size) return undefined
  if (found.kind !== 'section' && !project.numbering().hasCaptions) {
    const help = 'Set `numfig: true` in the config, as conf.py of Sphinx has it.'
    return { message: 'numfig is disabled. :numref: is ignored.', help }
  }
  const help =
    found.kind === 'section'
      ? 'Name its page in a toctree with `:numbered:`.'
      : 'Name its page in a toctree below the index.'
  return {
    message: `Failed to create a cross reference. Any number is not assigned: ${anchor}`,
    help,
  }
}

/** Entries of numbered toctrees whose pages have their numbers from another toctree. */
export function repeatedNumbers(project: Project): Diagnostic[] {
  return project.numbering().repeated.map(({ page, entry, other }) => ({
    code: 'repeated-numbers',
    level: 'warning',
    message: `${other.name} is already assigned section numbers (nested numbered toctree?)`,
    path: page.path,
    position: entry.position,
    help: 'Take `:numbered:` from one of the toctrees: pages below a numbered one have numbers by it.',
  }))
}
