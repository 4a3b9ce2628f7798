/** zod 4 schemas for a target: a module for each page that has a type, or one for all. */
import { answeredNames } from '../../model/directions.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Engine } from '../engine/engine.js'
import { placeTarget } from '../paths.js'
import { reexportViews, renamed } from '../reexports.js'
import { planModules, type Module } from '../modules.js'
import type { FileType, TypeFiles, TypeReference } from '../type-files.js'
import { createImports, specifier } from '../typescript/imports.js'
import { typeScriptOptions } from '../typescript/options.js'
import type { RenderedFile, CodeInput, RenderResult, RenderTarget } from '../types.js'
import { schemaNaming, type SchemaNames } from './names.js'
import { zodView } from './view.js'

export function renderZod(input: CodeInput, target: RenderTarget, engine: Engine): RenderResult {
  const placed = placeTarget(input.pages, target)
  const diagnostics: Diagnostic[] = [...placed.diagnostics]
  const { modules, types, namesIn } = planModules(input, target, placed.placements, schemaNaming)
  const answered = answeredNames(input.model)
  const written: RenderedFile[] = []
  for (const one of modules) {
    const view = moduleView(one, { target, types, namesIn, answered, diagnostics })
    const rendered = engine.render('page', view)
    if (!rendered.ok) return { files: [], diagnostics: [...diagnostics, rendered.diagnostic] }
    written.push({ path: one.file, content: rendered.text, sources: one.sources })
  }
  return { files: written, diagnostics }
}

interface Context {
  readonly target: RenderTarget
  readonly types: TypeFiles
  readonly namesIn: (type: FileType) => SchemaNames
  readonly answered: ReadonlySet<string>
  readonly diagnostics: Diagnostic[]
}

function moduleView(content: Module<SchemaNames>, context: Context): object {
  const { target, answered, diagnostics } = context
  const options = typeScriptOptions(target)
  const foreign = foreignNames(content, context)
  const declarations = content.declared.map((type) => {
    const { declaration } = type
    const { page } = declaration
    return zodView(declaration, content.scope.of(type), {
      int64: options.int64,
      schemaOf: (reference) => foreign.find(reference, page)?.schema,
      types: { options, refer: (reference) => foreign.find(reference, page)?.name },
      isAnswered: (name) => answered.has(name),
      report: (diagnostic) => void diagnostics.push(diagnostic),
    })
  })
  const exports = content.exports.map((file) => specifier(content.file, file))
  const reexports = reexportViews(content.file, content.reexports, specifier)
  return {
    banner: content.banner,
    imports: foreign.imports(),
    declarations,
    reexports,
    exports,
    isEmpty: declarations.length + reexports.length + exports.length === 0,
  }
}

interface ImportView {
  readonly name: string
  readonly schema: string
  /** What they are called here, where that is another name. */
  readonly nameAs: string | undefined
  readonly schemaAs: string | undefined
  readonly from: string
}

interface ForeignNames {
  find(reference: TypeReference, page: string): Pick<SchemaNames, 'name' | 'schema'> | undefined
  imports(): readonly ImportView[]
}

/** What the module calls the types that it refers to; others' are imported. */
function foreignNames(
  { file, scope, shared }: Module<SchemaNames>,
  { types, namesIn }: Context,
): ForeignNames {
  const imports = createImports(file, scope.taken)
  const homes = new Map(shared.map(({ name, home }) => [name, home]))
  const needed = new Map<FileType, ImportView>()
  return {
    find: (reference, page) => {
      const found = types.find(reference, page)
      if (!found) return undefined
      const isHere = found.file === file
      const own = isHere ? scope.of(found) : undefined
      const from = isHere ? homes.get(found.name) : found
      if (!from) return own
      const { name, schema } = namesIn(from)
      const here = {
        name: imports.bind(from.file, name, own?.name),
        schema: imports.bind(from.file, schema, own?.schema),
      }
      needed.set(from, {
        name,
        schema,
        nameAs: renamed(name, here.name).as,
        schemaAs: renamed(schema, here.schema).as,
        from: specifier(file, from.file),
      })
      return here
    },
    imports: () =>
      [...needed.values()].sort((a, b) =>
        a.name === b.name ? (a.from < b.from ? -1 : 1) : a.name < b.name ? -1 : 1,
      ),
  }
}
