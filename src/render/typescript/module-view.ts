/** A file of TypeScript: what it imports, declares and exports again. */
import type { Diagnostic } from '../../source/diagnostic.js'
import { queryNames } from '../../model/address.js'
import type { Declaration, OperationPart } from '../../model/types.js'
import type { Module, NamedOperation } from '../modules.js'
import { safe, type Safe } from '../escape/safe.js'
import { propertyKey } from '../escape/typescript.js'
import { reexportViews, type ReexportView } from '../reexports.js'
import type { TypeFiles, TypeReference } from '../type-files.js'
import { operationDoc, type Doc } from './docs.js'
import { enumView, type EnumView } from './enum-view.js'
import { createImports, specifier, type ImportView } from './imports.js'
import type { Marks } from './marks.js'
import type { TypeNames } from './names.js'
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
  readonly mark: Safe
  readonly parts: readonly { readonly name: string; readonly type: Safe }[]
  readonly readonly: boolean
}

/** What all modules of a target share. */
export interface ModuleContext {
  readonly types: TypeFiles
  readonly options: TypeScriptOptions
  readonly marks: Marks
  readonly report: (diagnostic: Diagnostic) => void
}

/** What a reference on a page is called in the module; tells the module that it is needed. */
type Need = (reference: TypeReference, page: string) => string | undefined

export function moduleView(module: Module<TypeNames>, context: ModuleContext): ModuleView {
  const { file, scope, banner } = module
  const imports = createImports(file, scope.taken)
  const homes = new Map(module.shared.map(({ name, home }) => [name, home]))
  const need: Need = (reference, page) => {
    const found = context.types.find(reference, page)
    if (!found || found.file !== file) return found && imports.bind(found.file, found.name)
    const home = homes.get(found.name)
    return home ? imports.bind(home.file, home.name, found.name) : found.name
  }
  const declarations = module.declared.map((type) => declarationView(scope.of(type), context, need))
  const operations = module.operations.map((one) => operationView(one, context, need))
  const exports = module.exports.map((other) => specifier(file, other))
  const reexports = reexportViews(file, module.reexports, specifier)
  const hasValues = reexports.some(({ values }) => values.length > 0)
  const hasNone = exports.length + reexports.length === 0
  return {
    banner,
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
  names: TypeNames,
  { options, marks, report }: ModuleContext,
  need: Need,
): EnumView | RecordView {
  if (names.kind === 'enum') return enumView(names, options, marks)
  const { declaration } = names
  const refer = (reference: TypeReference): string | undefined => {
    const name = need(reference, declaration.page)
    if (name === undefined) report(unknownType(reference.name, declaration))
    return name
  }
  return recordView(names, { options, refer }, marks, report)
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
const PARTS: readonly (readonly [OperationPart, string])[] = [
  ['path', 'path'],
  ['query', 'query'],
  ['header', 'headers'],
  ['cookie', 'cookies'],
  ['request', 'request'],
  ['response', 'response'],
  ['responseHeader', 'responseHeaders'],
]

function operationView(
  named: NamedOperation,
  { options, marks, types }: ModuleContext,
  need: Need,
): OperationView {
  const { name, page, operation } = named
  const parts: { name: string; type: Safe }[] = []
  for (const [flavor, part] of PARTS) {
    const declaration = operation.parameters[flavor]
    const type = declaration === undefined ? undefined : need({ name: declaration }, page)
    const open = flavor === 'query' ? undescribedQuery(named, types) : NO_KEYS
    const rest = open.length > 0 ? openRecord(open, options) : undefined
    const whole = type !== undefined && rest !== undefined ? `${type} & ${rest}` : (type ?? rest)
    if (whole !== undefined) parts.push({ name: part, type: safe('typescript', whole) })
  }
  const { method, path, position } = operation
  const doc = operationDoc(operation, page)
  const mark = marks.of({ path: page, position })
  return { name, method, url: path, doc, mark, parts, readonly: options.readonly }
}

const NO_KEYS: readonly string[] = []

/** What the address alone has in its query. */
function undescribedQuery(
  { page, operation }: NamedOperation,
  types: TypeFiles,
): readonly string[] {
  const keys = queryNames(operation.path)
  if (keys.length === 0) return keys
  const name = operation.parameters.query
  const found = name === undefined ? undefined : types.find({ name }, page)?.declaration
  const fields = found?.kind === 'record' ? found.fields : []
  const described = new Set(fields.map((field) => field.name))
  return [...new Set(keys)].filter((key) => !described.has(key))
}

/** What nobody says more of than its name. */
function openRecord(keys: readonly string[], { readonly }: TypeScriptOptions): string {
  const modifier = readonly ? 'readonly ' : ''
  return `{ ${keys.map((key) => `${modifier}${propertyKey(key)}?: unknown`).join('; ')} }`
}
