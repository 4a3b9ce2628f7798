/** Where outputs stand, and how they refer to each other. Paths have `/` and no `..` of their own. */
import type { Diagnostic } from '../source/diagnostic.js'
import type { RenderPage, RenderTarget } from './types.js'

const PATH = '{path}'

/** Whether all pages of a target go into one file. */
export function isBundle(target: Pick<RenderTarget, 'out'>): boolean {
  return !target.out.includes(PATH)
}

/** The output of a page, by its name. */
export function outputPathOf(target: Pick<RenderTarget, 'out'>, name: string): string {
  return target.out.split(PATH).join(name)
}

/** What `{path}` stands for: the page's own name, unless the target says another. */
export function fileName({ files }: RenderTarget, page: RenderPage): string {
  if (files === undefined) return page.name
  const key = [page.name, page.path].find((name) => Object.hasOwn(files, name))
  return (key === undefined ? undefined : files[key]) ?? page.name
}

/** The folder of all sources: the page's path without its name; empty for that of the project. */
export function sourceFolder({ path, name }: Pick<RenderPage, 'path' | 'name'>): string {
  const bare = path.replace(/(?<=[^/])\.[^./]*$/, '')
  return bare.endsWith(`/${name}`) ? bare.slice(0, -name.length - 1) : ''
}

/** The index of a target: said, or `index` beside the pages; none for a bundle. */
export function indexPathOf(target: Pick<RenderTarget, 'out' | 'index'>): string | undefined {
  if (target.index === false) return undefined
  if (target.index !== undefined) return target.index
  return isBundle(target) ? undefined : outputPathOf(target, 'index')
}

/** The way from one output to another: `./b.ts`, `../a/b.ts`. */
export function relativePath(from: string, to: string): string {
  let start = 0
  let end = from.indexOf('/')
  while (end >= 0 && to.startsWith(from.slice(start, end + 1), start)) {
    start = end + 1
    end = from.indexOf('/', start)
  }
  const up = from.slice(start).split('/').length - 1
  const way = '../'.repeat(up) + to.slice(start)
  return way.startsWith('..') ? way : `./${way}`
}

/** By code units, so in the same order on every machine. */
function sortByPath(pages: readonly RenderPage[]): readonly RenderPage[] {
  return [...pages].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

export interface Placement {
  readonly page: RenderPage
  readonly out: string
}

export interface Placements {
  readonly placements: readonly Placement[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The output of each page: its own, or the one that all are in. */
export function placeTarget(pages: readonly RenderPage[], target: RenderTarget): Placements {
  if (!isBundle(target)) return placePages(pages, target)
  return {
    placements: sortByPath(pages).map((page) => ({ page, out: target.out })),
    diagnostics: [],
  }
}

/**
 * One output for each page; of two pages with the same output, the first by path has it. Some file
 * systems do not tell upper from lower case.
 */
export function placePages(pages: readonly RenderPage[], target: RenderTarget): Placements {
  const taken = new Map<string, RenderPage>()
  const placements: Placement[] = []
  const diagnostics: Diagnostic[] = []
  for (const page of sortByPath(pages)) {
    const out = outputPathOf(target, fileName(target, page))
    const key = out.toLowerCase()
    const first = taken.get(key)
    if (first) diagnostics.push(collision(page, first, out))
    else {
      taken.set(key, page)
      placements.push({ page, out })
    }
  }
  return { placements, diagnostics: [...diagnostics, ...unusedFiles(pages, target)] }
}

function unusedFiles(pages: readonly RenderPage[], target: RenderTarget): Diagnostic[] {
  if (target.files === undefined) return []
  const known = new Set(pages.flatMap(({ name, path }) => [name, path]))
  const unused = Object.keys(target.files).filter((name) => !known.has(name))
  return unused.map((name) => ({
    code: 'override-unmatched',
    level: 'warning',
    message: `\`files\` of target "${target.name}" names "${name}", which is no page`,
    path: 'rstforge.config',
    configKey: ['targets', target.name, 'files', name],
    help: 'write what {path} stands for on the page: its path below the sources, without the ending',
  }))
}

function collision(page: RenderPage, first: RenderPage, out: string): Diagnostic {
  return {
    code: 'output-collision',
    level: 'error',
    message: `“${page.path}” and “${first.path}” would both be written to “${out}”.`,
    path: page.path,
    help: 'use {path} in `out`, say another name in `files` of the target, or rename one of the pages',
    related: [{ message: 'The first one is here.', path: first.path }],
  }
}
