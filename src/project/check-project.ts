/**
 * What is wrong between pages: names that two of them give, and references that lead nowhere.
 * By default only the roles are reported that Sphinx always reports; `nitpicky` reports all.
 */
import { atItsSource, type Diagnostic } from '../source/diagnostic.js'
import { generatedTitle } from './generated-pages.js'
import { externalRole, isReferenceRole, REPORTED_ROLES, roleParts } from './roles.js'
import { repeatedNumbers, unnumberedReferences } from './check-numbers.js'
import type { Ask, Label, PageIndex, Project, Toctrees } from './types.js'

export interface CheckOptions {
  readonly nitpicky?: boolean
}

/** Diagnostics in order of pages, and of positions on them as far as one kind goes. */
export function checkProject(project: Project, options: CheckOptions = {}): Diagnostic[] {
  const labels: Seen = new Map()
  const equations: Seen = new Map()
  const toctrees = project.toctrees()
  const found = [...project.pages.values()].flatMap((page) => [
    ...duplicateLabels(page.labels, 'label', page, labels),
    ...duplicateLabels(equationsOf(page), 'label of equation', page, equations),
    ...danglingReferences(page, project, options.nitpicky ?? false),
    ...untitledReferences(page, project),
    ...generatedPages(page, project),
    ...unnumberedReferences(page, project),
    ...danglingEntries(page, toctrees),
  ])
  return [...found, ...repeatedNumbers(project)].map(atItsSource)
}

type Named = Pick<Label, 'name' | 'position'>
type Seen = Map<string, { readonly page: PageIndex; readonly label: Named }>

function equationsOf({ objects }: PageIndex): Named[] {
  return objects.filter(({ type }) => type === 'equation')
}

function duplicateLabels(
  labels: readonly Named[],
  what: string,
  page: PageIndex,
  seen: Seen,
): Diagnostic[] {
  return labels.flatMap((label) => {
    const first = seen.get(label.name)
    if (!first) {
      seen.set(label.name, { page, label })
      return []
    }
    const { path } = first.page
    return {
      code: 'duplicate-label',
      level: 'warning',
      message: `duplicate ${what} ${label.name}, other instance in ${path}`,
      path: page.path,
      position: label.position,
      help: 'Rename one of them: references lead to the first.',
      related: [{ message: 'The first one is here.', path, position: first.label.position }],
    } satisfies Diagnostic
  })
}

function danglingReferences(page: PageIndex, project: Project, nitpicky: boolean): Diagnostic[] {
  return page.asks
    .filter((ask) => isReported(ask, project, nitpicky))
    .filter((ask) => !project.resolve(page.path, ask.role, ask.target))
    .map((ask) => {
      return {
        ...dangling(ask, project),
        level: 'warning',
        path: page.path,
        position: ask.position,
      }
    })
}

/** References that Sphinx makes no link of, because they have nothing to show. */
function untitledReferences(page: PageIndex, project: Project): Diagnostic[] {
  return page.asks.flatMap(({ bare, role, target, position }) => {
    if (!bare || !/^(?:std:)?ref$/i.test(role)) return []
    const found = project.resolve(page.path, role, target)
    if (!found || found.title !== undefined) return []
    return {
      code: 'untitled-label',
      level: 'warning',
      message: `Failed to create a cross reference. A title or caption not found: '${target}'`,
      path: page.path,
      position,
      help: `Give it a text: :ref:\`text <${target}>\`.`,
    } satisfies Diagnostic
  })
}

/** References to pages that Sphinx makes besides those that are written, such as its index. */
function generatedPages(page: PageIndex, project: Project): Diagnostic[] {
  return page.asks.flatMap(({ role, target, position }) => {
    if (!/^(?:std:)?ref$/i.test(role) || generatedTitle(target) === undefined) return []
    // A label of the project may have the name too.
    if (project.resolve(page.path, role, target)?.page !== undefined) return []
    return {
      code: 'generated-page',
      level: 'info',
      message: `The page "${target}" is made by Sphinx alone; its title is shown without a link.`,
      path: page.path,
      position,
    } satisfies Diagnostic
  })
}

/** `python:stable` is a name in an inventory, which cannot be looked up where there is none. */
const OTHER_INVENTORY = /^[a-z][\w.-]*:(?=[^:\s])/i

function isReported(ask: Ask, { inventories }: Project, nitpicky: boolean): boolean {
  const { domain, name } = roleParts(ask.role)
  const isExternal = externalRole(ask.role) !== undefined
  if (!nitpicky && inventories.size === 0 && (isExternal || OTHER_INVENTORY.test(ask.target)))
    return false
  if (isExternal || domain === 'citation') return true
  return (domain === 'std' && REPORTED_ROLES.has(name)) || (nitpicky && isReferenceRole(ask.role))
}

/** Sphinx's words. */
function dangling(ask: Ask, project: Project): Pick<Diagnostic, 'code' | 'message' | 'help'> {
  const { role, target } = ask
  const { domain, name } = roleParts(role)
  const external = externalRole(role)
  if (external) return danglingExternal(external.inventory, `${domain}:${name}`, target, project)
  if (domain === 'std') {
    if (name === 'ref' || name === 'numref') {
      return { code: 'undefined-label', message: `undefined label: '${target}'` }
    }
    if (name === 'doc')
      return { code: 'unknown-document', message: `unknown document: '${target}'` }
    if (name === 'term') {
      return { code: 'unknown-reference', message: `term not in glossary: '${target}'` }
    }
    if (name === 'eq')
      return { code: 'unknown-reference', message: `equation not found: ${target}` }
    if (name === 'option')
      return { code: 'unknown-reference', message: `unknown option: '${target}'` }
  }
  if (domain === 'citation')
    return { code: 'unknown-reference', message: `citation not found: ${target}` }
  const message = `${domain}:${name} reference target not found: ${target}`
  return { code: 'unknown-reference', message }
}

function danglingExternal(
  inventory: string | undefined,
  role: string,
  target: string,
  { inventories }: Project,
): Pick<Diagnostic, 'code' | 'message' | 'help'> {
  const code = 'unknown-reference'
  if (inventory === undefined || inventories.has(inventory))
    return { code, message: `external ${role} reference target not found: ${target}` }
  const message = `inventory for external cross-reference not found: ${inventory}`
  const known = [...inventories].join(', ')
  const help = `Add it to \`inventories\` of the config${known === '' ? '' : `, which has: ${known}`}.`
  return { code, message, help }
}

function danglingEntries(page: PageIndex, toctrees: Toctrees): Diagnostic[] {
  return page.toctree
    .filter((entry) => entry.url === undefined && toctrees.pagesOf(entry, page.path).length === 0)
    .map((entry) => ({
      code: 'unknown-toctree-entry',
      level: 'warning',
      message: entry.glob
        ? `toctree glob pattern '${entry.name}' didn't match any documents`
        : `toctree contains reference to nonexisting document '${entry.name}'`,
      path: page.path,
      position: entry.position,
    }))
}
