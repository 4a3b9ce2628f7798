/** A file of TypeScript: what it imports, declares and exports again. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declaration, Operation, RecordFlavor } from '../../model/types.js'
import { reexportViews, type Reexport, type ReexportView } from '../reexports.js'
import type { FileType, SharedType, TypeFiles, TypeReference } from '../type-files.js'
import { operationDoc, type Doc } from './docs.js'
import { enumView, type EnumView } from './enum-view.js'
import { createImports, specifier, type ImportView } from './imports.js'
import type { Marks } from './marks.js'
import type { Scope } from './names.js'
import type { TypeScriptOptions } from './options.js'
import { recordView, type RecordView } from './record-view.js'

export interface ModuleView {
  readonly banner: string
  readonly imports: readonly ImportView[]
  readonly declarations: readonly (EnumView | RecordView)[]
  readonly operations: readonly OperationView[]
  /** Names of other modules that are exported again. */
  readonly reexports: readonly ReexportView[]
  /** Whether some of them are more than types. */
  readonly hasValues: boolean
  /** Modules of which all names are exported again. */
  readonly exports: readonly string[]
  /** A file that declares nothing has to say that it is a module. */
  readonly isEmpty: boolean
  /** The same for its JavaScript, in which types are nothing. */
  readonly isEmptyScript: boolean
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
  readonly types: TypeFiles
  readonly options: TypeScriptOptions
  readonly marks: Marks
  readonly report: (diagnostic: Diagnostic) => void
}

export interface ModuleContent {
  readonly file: string
  readonly banner: string
  readonly scope: Scope
  readonly declared: readonly FileType[]
  readonly shared: readonly SharedType[]
  readonly operations: readonly NamedOperation[]
  readonly reexports: readonly Reexport[]
  /** Files of which every name is exported. */
  readonly exports: readonly string[]
}

export interface NamedOperation {
  readonly name: string
  /** Its place among all of its page. */
  readonly index: number
  readonly page: string
  readonly operation: Operation
}

/** What a reference on a page is called in the module; tells the module that it is needed. */
type Need = (reference: TypeReference, page: string) => string | undefined

export function moduleView(content: ModuleContent, context: ModuleContext): ModuleView {
  const { file, scope } = content
  const imports = createImports(file, scope.taken)
  const homes = new Map(content.shared.map(({ name, home }) => [name, home]))
  const need: Need = (reference, page) => {
    const found = context.types.find(reference, page)
    if (!found || found.file !== file) return found && imports.bind(found.file, found.name)
    const home = homes.get(found.name)
    return home ? imports.bind(home.file, home.name, found.name) : found.name
  }
  const declarations = content.declared.map((one) => declarationView(one, scope, context, need))
  const operations = content.operations.map((one) => operationView(one, context.options, need))
  const exports = content.exports.map((other) => specifier(file, other))
  const reexports = reexportViews(file, content.reexports, specifier)
  const hasValues = reexports.some(({ values }) => values.length > 0)
  const hasNone = exports.length + reexports.length === 0
  return {
    banner: content.banner,
    imports: imports.view(),
    declarations,
    operations,
    reexports,
    hasValues,
    exports,
    isEmpty: hasNone && declarations.length + operations.length === 0,
    isEmptyScript:
      exports.length === 0 && !hasValues && declarations.every(({ kind }) => kind === 'record'),
  }
}

function declarationView(
  { declaration }: FileType,
  scope: Scope,
  context: ModuleContext,
  need: Need,
): EnumView | RecordView {
  const { options, marks, report } = context
  const names = scope.of(declaration.name)
  if (declaration.kind === 'enum') return enumView(declaration, names, options, marks)
  const refer = (reference: TypeReference): string | undefined => {
    const name = need(reference, declaration.page)
    if (name === undefined) report(unknownType(reference.name, declaration))
    return name
  }
  return recordView(declaration, names, { options, refer }, marks, report)
}

function unknownType(name: string, declaration: Declaration): Diagnostic {
  const [first] = declaration.sources
  return {
    code: 'unknown-type',
    level: 'warning',
    message: `“${declaration.name}” refers to “${name}”, which no table declares; it is “unknown”.`,
    path: first?.path ?? declaration.page,
    ...(first ? { position: first.position } : {}),
  }
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
  need: Need,
): OperationView {
  const parts = PARTS.flatMap(([flavor, part]) => {
    const declaration = operation.parameters[flavor]
    const type = declaration === undefined ? undefined : need({ name: declaration }, page)
    return type === undefined ? [] : [{ name: part, type }]
  })
  const { method, path } = operation
  const doc = operationDoc(operation, page)
  return { name, method, url: path, doc, parts, readonly: options.readonly }
}
