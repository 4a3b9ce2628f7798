/**
 * What a module imports. A name that the module has itself, or has from another module already, is
 * imported under one that says where it comes from.
 */
import { relativePath } from '../paths.js'
import { renamed, type RenamedView } from '../reexports.js'
import { pascalName } from './names.js'

export interface ImportView {
  readonly from: string
  /** Names that are imported as they are. */
  readonly names: readonly string[]
  readonly renamed: readonly RenamedView[]
}

export interface Imports {
  /** What a name of another file is called here. `as` is what it has to be, where that is known. */
  bind(file: string, name: string, as?: string): string
  view(): readonly ImportView[]
}

/** `taken` are the names that the module exports. */
export function createImports(file: string, taken: ReadonlySet<string>): Imports {
  const bound = new Map<string, Map<string, string>>()
  const used = new Set<string>()
  const claim = (home: string, name: string): string => {
    const isFree = (wanted: string): boolean => !taken.has(wanted) && !used.has(wanted)
    if (isFree(name)) return name
    let wanted = `${pascalName(stem(home))}${name}`
    while (!isFree(wanted)) wanted += '_'
    return wanted
  }
  return {
    bind: (home, name, given) => {
      const names = bound.get(home) ?? new Map<string, string>()
      const found = names.get(name)
      if (found !== undefined) return found
      const as = given ?? claim(home, name)
      used.add(as)
      bound.set(home, names.set(name, as))
      return as
    },
    view: () => {
      const sorted = [...bound].sort(([a], [b]) => (a < b ? -1 : 1))
      return sorted.map(([home, names]) => importView(specifier(file, home), names))
    },
  }
}

function importView(from: string, names: ReadonlyMap<string, string>): ImportView {
  const all = [...names].map(([name, as]) => renamed(name, as))
  const sorted = all.sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    from,
    names: sorted.flatMap(({ name, as }) => (as === undefined ? [name] : [])),
    renamed: sorted.filter(({ as }) => as !== undefined),
  }
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, '')
}

/** How one module names another: with the ending of what it becomes. */
export function specifier(from: string, to: string): string {
  return relativePath(from, to).replace(/(?:\.d)?\.([cm]?)tsx?$/, '.$1js')
}
