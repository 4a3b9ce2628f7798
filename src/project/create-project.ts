/**
 * Many pages as one: every reference is a look-up in a map, so that resolving all references of a
 * project takes time in proportion to their number.
 *
 * Source: Sphinx, "Cross-references"; the search rules of its standard and Python domains.
 */
import type { Language } from '../parse/languages/language.js'
import { normalizeName } from '../tree/names.js'
import { createExternalResolver } from './inventories.js'
import type { Inventory } from './inventory.js'
import { absoluteName } from './toctree.js'
import { addLastPart, findPython, type Placed } from './python-names.js'
import { generatedTitle } from './generated-pages.js'
import { formatNumber, type NumfigOptions } from './number-format.js'
import { createNumbering, type Numbering } from './numbering.js'
import { joinPath, pageName, rootedNames } from './paths.js'
import { externalRole, isEquationRole, isNumref, objectType, roleParts } from './roles.js'
import { createToctrees } from './toctree-order.js'
import type {
  Label,
  ObjectEntry,
  PageIndex,
  Project,
  ResolvedReference,
  Toctrees,
} from './types.js'

export interface ProjectOptions {
  /**
   * The folder that `/` at the start of a page's name stands for. Default: the outermost folder of
   * the page that gives a page.
   */
  readonly root?: string
  /** Of other projects: where references lead that nothing in this one has the name of. */
  readonly inventories?: readonly Inventory[]
  /** Figures, tables and code with captions have numbers. Default: they have none. */
  readonly numfig?: NumfigOptions
  /** That says what stands before a number. Default: English. */
  readonly language?: Language
}

interface Names {
  readonly root: string | undefined
  readonly pages: Map<string, PageIndex>
  readonly pageNames: Map<string, PageIndex>
  readonly labels: Map<string, Placed<Label>>
  /** By domain and name, as written and in lower case. */
  readonly objects: Map<string, Placed<ObjectEntry>>
  /** Python's, by the last part of a dotted name. */
  readonly lastParts: Map<string, Placed<ObjectEntry>[]>
}

/** The first of equal names wins, as it does in Sphinx; `checkProject` reports the others. */
export function createProject(pages: readonly PageIndex[], options: ProjectOptions = {}): Project {
  const names: Names = {
    root: options.root,
    pages: new Map(pages.map((page) => [page.path, page])),
    pageNames: new Map(pages.map((page) => [page.name, page])),
    labels: new Map(),
    objects: new Map(),
    lastParts: new Map(),
  }
  for (const page of pages) addPage(page, names)
  let toctrees: Toctrees | undefined
  let numbering: Numbering | undefined
  const { inventories = [], numfig, root = '', language } = options
  const external = inventories.length > 0 ? createExternalResolver(inventories) : undefined
  const project: Project = {
    pages: names.pages,
    inventories: new Set(inventories.map(({ name }) => name)),
    resolve(from, role, target) {
      if (target.startsWith('!')) return undefined
      const own = externalRole(role) ? undefined : resolveReference(names, from, role, target)
      return own ? withNumber(project, role, own) : external?.(role, target)
    },
    toctrees: () => (toctrees ??= createToctrees(names.pages.values())),
    numbering: () =>
      (numbering ??= createNumbering(
        names.pages,
        project.toctrees(),
        numfig,
        joinPath(root, 'index'),
        language,
      )),
  }
  return project
}

/** What a `numref` leads to, or a reference to an equation, with its number. */
function withNumber(project: Project, role: string, found: ResolvedReference): ResolvedReference {
  const isOfAny = /^(?:std:)?any$/i.test(role)
  if (!isOfAny && !isNumref(role) && !isEquationRole(role)) return found
  const { page, anchor, title } = found
  const place = page === undefined ? undefined : project.pages.get(page)
  const {
    kind,
    number,
    format = '',
  } = (place && anchor !== undefined && project.numbering().find(place, anchor)) || {}
  if (number === undefined || (isOfAny && kind !== 'equation')) return found
  return { ...found, numbered: { number, text: formatNumber(format, number, title) } }
}

function addPage(page: PageIndex, names: Names): void {
  for (const entry of page.labels) addFirst(names.labels, entry.name, { page, entry })
  for (const entry of page.objects) {
    const placed = { page, entry }
    const { domain, type, name } = entry
    addFirst(names.objects, `${domain} ${name}`, placed)
    addFirst(names.objects, `${domain} ${type} ${name}`, placed)
    addFirst(names.objects, `${domain} ${type} ${name.toLowerCase()}`, placed)
    if (domain === 'py') addLastPart(names.lastParts, placed)
  }
}

function addFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}

function resolveReference(
  names: Names,
  from: string,
  role: string,
  target: string,
): ResolvedReference | undefined {
  const { domain, name } = roleParts(role)
  if (domain === 'py') return toObject(findPython(names, name, target))
  if (domain !== 'std') return toObject(findInDomain(names, domain, name, target))
  switch (name) {
    case 'ref':
    case 'numref':
    case 'keyword':
      return toLabel(names.labels.get(normalizeName(target))) ?? generatedPage(name, target)
    case 'doc':
      return toPage(findPage(names, from, target))
    case 'term':
      return toObject(findTyped(names, 'std', 'term', target.replace(/\s+/g, ' ')))
    case 'option':
      return toObject(findOption(names, target))
    case 'eq':
      return toObject(findEquation(names, target))
    case 'any':
      return findAny(names, from, target)
    default:
      return toObject(findTyped(names, domain, objectType(domain, name), target))
  }
}

function toLabel(found: Placed<Label> | undefined): ResolvedReference | undefined {
  if (!found) return undefined
  const { anchor, title } = found.entry
  return { page: found.page.path, anchor, ...(title ? { title } : {}) }
}

/** What a label leads to in Sphinx alone: a title without an address. */
function generatedPage(role: string, target: string): ResolvedReference | undefined {
  const title = role === 'ref' ? generatedTitle(target) : undefined
  return title === undefined ? undefined : { title }
}

function toObject(found: Placed<ObjectEntry> | undefined): ResolvedReference | undefined {
  return found && { page: found.page.path, anchor: found.entry.anchor, title: found.entry.name }
}

function toPage(page: PageIndex | undefined): ResolvedReference | undefined {
  return page && { page: page.path, ...(page.title ? { title: page.title } : {}) }
}

/** A page by its name as written on another page. */
function findPage(names: Names, from: string, target: string): PageIndex | undefined {
  const name = absoluteName(target, from)
  const candidates = name.startsWith('/') ? rootedNames(name, from, names.root) : [name]
  for (const candidate of [...candidates, ...candidates.map(pageName)]) {
    const found = names.pageNames.get(candidate)
    if (found) return found
  }
  return undefined
}

function findTyped(names: Names, domain: string, type: string, name: string) {
  const { objects } = names
  return (
    objects.get(`${domain} ${type} ${name}`) ??
    objects.get(`${domain} ${type} ${name.toLowerCase()}`)
  )
}

function findInDomain(names: Names, domain: string, role: string, target: string) {
  const name = target.replace(/^~/, '').replace(/\(\)$/, '')
  return (
    findTyped(names, domain, objectType(domain, role), name) ??
    names.objects.get(`${domain} ${name}`) ??
    names.objects.get(`${domain} ${name.replace(/^:|:$/g, '')}`)
  )
}

/** By its label as it is written. */
function findEquation({ objects }: Names, label: string): Placed<ObjectEntry> | undefined {
  const found = objects.get(`std equation ${label}`)
  return found?.entry.name === label ? found : undefined
}

/** `prog --opt`, or `--opt` of a program that is not named; a value after it does not count. */
function findOption(names: Names, target: string): Placed<ObjectEntry> | undefined {
  const name = target.trim().replace(/\s+/g, ' ')
  const bare = name.split(' ').at(-1) ?? name
  return [name, name.split(/[=[]/)[0] ?? name, bare, bare.split(/[=[]/)[0] ?? bare]
    .map((candidate) => names.objects.get(`std option ${candidate}`))
    .find((found) => found !== undefined)
}

/** A page, a label, or an object of any kind, in this order. */
function findAny(names: Names, from: string, target: string): ResolvedReference | undefined {
  const label = names.labels.get(normalizeName(target))
  const bare = target.replace(/\(\)$/, '')
  const found =
    toPage(findPage(names, from, target)) ??
    toLabel(label) ??
    toObject(findTyped(names, 'std', 'term', target) ?? findOption(names, target))
  if (found) return found
  const object = ['std', 'py', 'c', 'cpp', 'js', 'rst']
    .map((domain) => names.objects.get(`${domain} ${bare}`))
    .find((entry) => entry !== undefined)
  return toObject(object ?? findPython(names, 'obj', target))
}
