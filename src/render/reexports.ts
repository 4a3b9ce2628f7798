/**
 * What a file exports of others. The file of a page exports what the page has in common with other
 * pages, under its own names; the index exports everything once, under names that are unique.
 */
import { pushTo } from '../model/collections.js'
import { relativePath } from './paths.js'

export type ExportKind = 'type' | 'value'

export interface Export {
  readonly kind: ExportKind
  readonly name: string
}

/** A name that a file exports, and what the same is called where all pages meet. */
export interface ExportedName {
  readonly kind: ExportKind
  readonly local: string
  readonly global: string
}

/** What a file declares, and what it has from others. */
export interface ExportingFile {
  readonly file: string
  readonly declared: readonly ExportedName[]
  readonly shared: readonly ExportedName[]
}

export interface Reexport {
  /** The file that declares it; the file itself without it. */
  readonly file?: string
  readonly kind: ExportKind
  readonly name: string
  readonly as: string
}

export interface IndexExports {
  /** Files of which every name is exported as it is. */
  readonly all: readonly string[]
  readonly names: readonly Reexport[]
}

/**
 * `own` is the page that is the index too, if there is one: its names are its own, and a unique name
 * that means something else there gets an underscore.
 */
export function indexExports(
  files: readonly ExportingFile[],
  own: ExportingFile = { file: '', declared: [], shared: [] },
): IndexExports {
  const meanings = new Map(
    [...own.declared, ...own.shared].map(({ local, global }) => [local, global]),
  )
  const isThere = (global: string): boolean => meanings.get(global) === global
  const finalName = uniqueBeside(meanings, [...files, own])
  const all: string[] = []
  const names: Reexport[] = []
  for (const { file, declared, shared } of files) {
    if (declared.length === 0) continue
    const isContested = ({ local, global }: ExportedName): boolean =>
      local !== global || finalName(global) !== global
    if (!declared.some(isContested) && !shared.some(isContested)) all.push(file)
    else
      for (const { kind, local, global } of declared)
        if (!isThere(global)) names.push({ file, kind, name: local, as: finalName(global) })
  }
  for (const { kind, local, global } of own.declared)
    if (!isThere(global)) names.push({ kind, name: local, as: finalName(global) })
  return { all, names }
}

function uniqueBeside(
  meanings: ReadonlyMap<string, string>,
  files: readonly ExportingFile[],
): (global: string) => string {
  if (meanings.size === 0) return (global) => global
  const taken = new Set(files.flatMap(({ declared }) => declared.map(({ global }) => global)))
  const moved = new Map<string, string>()
  return (global) => {
    const meaning = meanings.get(global)
    if (meaning === undefined || meaning === global) return global
    const found = moved.get(global)
    if (found !== undefined) return found
    let name = `${global}_`
    while (taken.has(name) || meanings.has(name)) name += '_'
    taken.add(name)
    moved.set(global, name)
    return name
  }
}

export interface ReexportView {
  /** The module; absent for what the file itself declares. */
  readonly from: string | undefined
  readonly types: readonly RenamedView[]
  readonly values: readonly RenamedView[]
}

export interface RenamedView {
  readonly name: string
  /** Absent where it keeps its name. */
  readonly as: string | undefined
}

/** By module, each name once, in an order that does not depend on how they were found. */
export function reexportViews(
  file: string,
  exports: readonly Reexport[],
  specifier: (from: string, to: string) => string = relativePath,
): readonly ReexportView[] {
  if (exports.length === 0) return []
  const byFile = new Map<string, Reexport[]>()
  for (const one of exports) pushTo(byFile, one.file ?? '', one)
  const sorted = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([from, found]) => {
    const of = (wanted: ExportKind): readonly RenamedView[] =>
      found
        .filter(({ kind }) => kind === wanted)
        .sort((a, b) => (a.as < b.as ? -1 : 1))
        .map(({ name, as }) => renamed(name, as))
    return {
      from: from === '' ? undefined : specifier(file, from),
      types: of('type'),
      values: of('value'),
    }
  })
}

export function renamed(name: string, as: string): RenamedView {
  return { name, as: as === name ? undefined : as }
}
