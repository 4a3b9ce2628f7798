/**
 * Files that pages show or lead to: images and downloads. A file that is not there is a hole in every
 * output. Where nothing of a folder is there, the folder is what is missing, and that is said once.
 *
 * Source: Sphinx' messages about images and downloads that it cannot read.
 */
import { pushTo } from '../model/collections.js'
import { folderOf } from '../project/paths.js'
import type { PageIndex } from '../project/types.js'
import { decoded } from '../project/written-address.js'
import { isAddress, namedFile } from '../render/named-file.js'
import { atItsSource, type Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import { codeOf } from './error.js'
import type { BuildHost } from './host.js'
import type { LoadedPage } from './load-page.js'

export interface NamedFiles {
  readonly diagnostics: readonly Diagnostic[]
  /** Every path that was looked for, and whether a file is there. */
  readonly sought: ReadonlyMap<string, boolean>
  /** Paths that pages have for what is not there. */
  readonly missing: ReadonlySet<string>
}

interface NamedFile {
  readonly kind: 'image' | 'download'
  readonly page: string
  readonly path: string
  readonly position: Position
}

export function findNamedFiles(pages: readonly LoadedPage[], host: BuildHost): NamedFiles {
  const sought = new Map<string, boolean>()
  const isThere = (path: string): boolean => {
    const known = sought.get(path)
    if (known !== undefined) return known
    const found = hasFile(path, host)
    sought.set(path, found)
    return found
  }
  /** By kind and folder. */
  const missing = new Map<string, NamedFile[]>()
  const partly = new Set<string>()
  for (const page of pages) {
    for (const file of filesOf(page)) {
      const key = `${file.kind} ${folderOf(file.path)}`
      if (isThere(file.path) || isThere(plainPath(file.path))) partly.add(key)
      else pushTo(missing, key, file)
    }
  }
  const diagnostics = [...missing].flatMap(([key, files]) => {
    const [first] = files
    const others = new Set(files.map(({ path }) => path)).size - 1
    return first && others > 0 && !partly.has(key)
      ? [notThere(first, `, and ${others} more that pages name in its folder`)]
      : files.map((file) => notThere(file, ''))
  })
  const paths = [...missing.values()].flat().map(({ path }) => path)
  return { diagnostics: diagnostics.map(atItsSource), sought, missing: new Set(paths) }
}

/** Each file once. */
function filesOf(page: LoadedPage): NamedFile[] {
  const { images = [], asks }: PageIndex = page.index
  const named = new Map<string, NamedFile>()
  const add = (kind: NamedFile['kind'], uri: string, position: Position): void => {
    const path = isAddress(uri) ? '' : namedFile(uri, page)
    if (path === '' || named.has(path)) return
    named.set(path, { kind, page: page.path, path, position })
  }
  for (const { uri, position } of images) add('image', uri, position)
  for (const { role, target, position } of asks)
    if (role === 'download') add('download', target, position)
  return [...named.values()]
}

/** The path without a query and a place, and without the encoding of an address. */
function plainPath(path: string): string {
  return decoded(path.replace(/[?#].*$/, ''))
}

/** What may not be read is there for a reader nevertheless. */
export function hasFile(path: string, host: BuildHost): boolean {
  try {
    return host.hasFile ? host.hasFile(path) : host.readFile(path) !== undefined
  } catch (error) {
    return codeOf(error) === 'EOUTSIDE'
  }
}

function notThere({ kind, page, path, position }: NamedFile, others: string): Diagnostic {
  return {
    code: 'file-missing',
    level: 'warning',
    message: `${kind} file not readable: ${path}${others}`,
    path: page,
    position,
    help: 'Paths are relative to the page; one that begins with a slash is relative to the folder of all sources.',
  }
}
