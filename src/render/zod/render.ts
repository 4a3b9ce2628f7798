/** zod 4 schemas for a target: a module for each page that declares something, or one for all. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declaration } from '../../model/types.js'
import { indexBanner, pageBanner } from '../banner.js'
import { distinctByName, groupByPage } from '../by-page.js'
import type { Engine } from '../engine/engine.js'
import { indexPathOf, isBundle, placePages } from '../paths.js'
import { specifier } from '../typescript/module-view.js'
import { typeScriptOptions } from '../typescript/options.js'
import type { RenderedFile, RenderInput, RenderResult, RenderTarget } from '../types.js'
import { answeredNames } from './answers.js'
import { zodView } from './view.js'

interface Module {
  readonly file: string
  readonly banner: string
  readonly sources: readonly string[]
  readonly declarations: readonly Declaration[]
  readonly exports: readonly string[]
}

export function renderZod(input: RenderInput, target: RenderTarget, engine: Engine): RenderResult {
  const diagnostics: Diagnostic[] = []
  const schemas = nameSchemas(distinctByName(input.model.declarations))
  const modules = planModules(input, target, diagnostics)
  const files = new Map(
    modules.flatMap((one) => one.declarations.map(({ name }) => [name, one.file])),
  )
  const answered = answeredNames(input.model)
  const written: RenderedFile[] = []
  for (const one of modules) {
    const view = moduleView(one, { target, schemas, files, answered, diagnostics })
    const rendered = engine.render('page', view)
    if (!rendered.ok) return { files: [], diagnostics: [...diagnostics, rendered.diagnostic] }
    written.push({ path: one.file, content: rendered.text, sources: one.sources })
  }
  return { files: written, diagnostics }
}

/** `ServerSchema` for `Server`, unless a declaration has that name. */
function nameSchemas(declarations: readonly Declaration[]): ReadonlyMap<string, string> {
  const taken = new Set(declarations.map(({ name }) => name))
  const names = new Map<string, string>()
  for (const { name } of declarations) {
    let schema = `${name}Schema`
    while (taken.has(schema)) schema += '_'
    taken.add(schema)
    names.set(name, schema)
  }
  return names
}

interface Context {
  readonly target: RenderTarget
  readonly schemas: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
  readonly answered: ReadonlySet<string>
  readonly diagnostics: Diagnostic[]
}

function moduleView(content: Module, context: Context): object {
  const { target, schemas, files, answered, diagnostics } = context
  const options = typeScriptOptions(target)
  const needed = new Set<string>()
  const refer = (name: string): boolean => {
    if (files.has(name)) needed.add(name)
    return files.has(name)
  }
  const declarations = content.declarations.map((declaration) =>
    zodView(declaration, schemas.get(declaration.name) ?? '', {
      int64: options.int64,
      schemaOf: (name) => (refer(name) ? schemas.get(name) : undefined),
      types: { options, refer },
      isAnswered: (name) => answered.has(name),
      report: (diagnostic) => void diagnostics.push(diagnostic),
    }),
  )
  const foreign = [...needed].filter((name) => files.get(name) !== content.file).sort()
  return {
    banner: content.banner,
    imports: foreign.map((name) => ({
      name,
      schema: schemas.get(name) ?? '',
      from: specifier(content.file, files.get(name) ?? ''),
    })),
    declarations,
    exports: content.exports.map((file) => specifier(content.file, file)),
    isEmpty: declarations.length + content.exports.length === 0,
  }
}

function planModules(
  input: RenderInput,
  target: RenderTarget,
  diagnostics: Diagnostic[],
): readonly Module[] {
  if (isBundle(target)) {
    const declarations = distinctByName(input.model.declarations)
    const sources = input.pages.map(({ path }) => path)
    return [{ file: target.out, banner: indexBanner(), sources, declarations, exports: [] }]
  }
  const placed = placePages(input.pages, target)
  diagnostics.push(...placed.diagnostics)
  const model = groupByPage(input.model)
  const pages = placed.placements.flatMap(({ page, out }): Module[] => {
    const declarations = model.declarations(page.path)
    if (declarations.length === 0) return []
    return [
      { file: out, banner: pageBanner(page), sources: [page.path], declarations, exports: [] },
    ]
  })
  return withIndex(pages, indexPathOf(target))
}

/** The index exports all other modules; a page of its name is the index too. */
function withIndex(pages: readonly Module[], index: string | undefined): readonly Module[] {
  if (index === undefined) return pages
  const others = pages.filter(({ file }) => file !== index)
  const own = pages.find(({ file }) => file === index)
  const head = own ?? { file: index, banner: indexBanner(), declarations: [] }
  const sources = pages.flatMap((page) => page.sources)
  return [...others, { ...head, sources, exports: others.map(({ file }) => file) }]
}
