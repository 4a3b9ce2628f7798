/** A file of TypeScript: what it imports, declares and exports again. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declaration, Operation, RecordFlavor } from '../../model/types.js'
import { relativePath } from '../paths.js'
import { operationDoc, type Doc } from './docs.js'
import { enumView, type EnumView } from './enum-view.js'
import type { Marks } from './marks.js'
import type { Names } from './names.js'
import type { TypeScriptOptions } from './options.js'
import { recordView, type RecordView } from './record-view.js'

export interface ModuleView {
  readonly banner: string
  readonly imports: readonly ImportView[]
  readonly declarations: readonly (EnumView | RecordView)[]
  readonly operations: readonly OperationView[]
  /** Modules whose names are exported again. */
  readonly exports: readonly string[]
  /** A file that declares nothing has to say that it is a module. */
  readonly isEmpty: boolean
  /** The same for its JavaScript, in which types are nothing. */
  readonly isEmptyScript: boolean
}

export interface ImportView {
  readonly from: string
  readonly names: readonly string[]
}

export interface OperationView {
  readonly name: string
  readonly method: string
  readonly url: string
  readonly doc: Doc
  readonly parts: readonly { readonly name: string; readonly type: string }[]
  readonly readonly: boolean
}

/** What all modules of a target share. */
export interface ModuleContext {
  readonly names: Names
  readonly options: TypeScriptOptions
  readonly marks: Marks
  /** Output file of a declaration. */
  readonly fileOf: (name: string) => string | undefined
  readonly report: (diagnostic: Diagnostic) => void
}

export interface ModuleContent {
  readonly file: string
  readonly banner: string
  readonly declarations: readonly Declaration[]
  readonly operations: readonly NamedOperation[]
  readonly exports: readonly string[]
}

export interface NamedOperation {
  readonly name: string
  readonly page: string
  readonly operation: Operation
}

export function moduleView(content: ModuleContent, context: ModuleContext): ModuleView {
  const needed = new Set<string>()
  const need = (name: string): boolean => {
    const exists = context.fileOf(name) !== undefined
    if (exists) needed.add(name)
    return exists
  }
  const declarations = content.declarations.map((one) => declarationView(one, context, need))
  const operations = content.operations.map((one) => operationView(one, context.options, need))
  const exports = content.exports.map((file) => specifier(content.file, file))
  return {
    banner: content.banner,
    imports: importsOf(content.file, needed, context),
    declarations,
    operations,
    exports,
    isEmpty: declarations.length + operations.length + exports.length === 0,
    isEmptyScript: exports.length === 0 && declarations.every(({ kind }) => kind === 'record'),
  }
}

function declarationView(
  declaration: Declaration,
  context: ModuleContext,
  need: (name: string) => boolean,
): EnumView | RecordView {
  const { names, options, marks, report } = context
  const companions = names.companions(declaration.name)
  if (declaration.kind === 'enum') return enumView(declaration, companions, options, marks)
  const refer = (name: string): boolean => need(name) || refuse(name, declaration, report)
  return recordView(declaration, companions.item, { options, refer }, marks, report)
}

function refuse(
  name: string,
  declaration: Declaration,
  report: (diagnostic: Diagnostic) => void,
): false {
  const [first] = declaration.sources
  report({
    code: 'unknown-type',
    level: 'warning',
    message: `“${declaration.name}” refers to “${name}”, which no table declares; it is “unknown”.`,
    path: first?.path ?? declaration.page,
    ...(first ? { position: first.position } : {}),
  })
  return false
}

/** The parts of an operation by the kind of record that describes them. */
const PARTS: readonly (readonly [RecordFlavor, string])[] = [
  ['path', 'path'],
  ['query', 'query'],
  ['header', 'headers'],
  ['request', 'request'],
  ['response', 'response'],
]

function operationView(
  { name, page, operation }: NamedOperation,
  options: TypeScriptOptions,
  need: (name: string) => boolean,
): OperationView {
  const parts = PARTS.flatMap(([flavor, part]) => {
    const type = operation.parameters[flavor]
    return type !== undefined && need(type) ? [{ name: part, type }] : []
  })
  const { method, path } = operation
  const doc = operationDoc(operation, page)
  return { name, method, url: path, doc, parts, readonly: options.readonly }
}

function importsOf(
  file: string,
  needed: ReadonlySet<string>,
  context: ModuleContext,
): readonly ImportView[] {
  const byFile = new Map<string, string[]>()
  for (const name of needed) {
    const home = context.fileOf(name)
    if (home === undefined || home === file) continue
    byFile.set(home, [...(byFile.get(home) ?? []), name])
  }
  const sorted = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([home, names]) => ({ from: specifier(file, home), names: names.sort() }))
}

/** How one module names another: with the ending of what it becomes. */
export function specifier(from: string, to: string): string {
  return relativePath(from, to).replace(/(?:\.d)?\.([cm]?)tsx?$/, '.$1js')
}
