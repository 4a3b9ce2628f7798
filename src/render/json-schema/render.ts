/**
 * JSON Schema for a target: a document of `$defs` for each page that declares something, references
 * between them by relative address, and an index that lists them.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declaration } from '../../model/types.js'
import { indexBanner, pageBanner } from '../banner.js'
import { distinctByName, groupByPage } from '../by-page.js'
import type { Engine } from '../engine/engine.js'
import { indexPathOf, isBundle, placePages, relativePath } from '../paths.js'
import type { RenderedFile, RenderInput, RenderResult, RenderTarget } from '../types.js'
import { declarationSchema, type Schema } from './schema.js'

interface Plan {
  readonly file: string
  readonly banner: string
  readonly sources: readonly string[]
  readonly declarations: readonly Declaration[]
}

export function renderJsonSchema(
  input: RenderInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const diagnostics: Diagnostic[] = []
  const plans = planDocuments(input, target, diagnostics)
  const files = new Map(
    plans.flatMap((plan) => plan.declarations.map(({ name }) => [name, plan.file])),
  )
  const documents = plans.map((plan) => documentOf(plan, files, target, diagnostics))
  const index = indexPathOf(target)
  if (index !== undefined && !plans.some(({ file }) => file === index)) {
    documents.push(indexOf(plans, index))
  }
  const written: RenderedFile[] = []
  for (const { file, sources, document } of documents) {
    const rendered = engine.render('page', { document })
    if (!rendered.ok) return { files: [], diagnostics: [...diagnostics, rendered.diagnostic] }
    written.push({ path: file, content: rendered.text, sources })
  }
  return { files: written, diagnostics }
}

function planDocuments(
  input: RenderInput,
  target: RenderTarget,
  diagnostics: Diagnostic[],
): readonly Plan[] {
  if (isBundle(target)) {
    const declarations = distinctByName(input.model.declarations)
    const sources = input.pages.map(({ path }) => path)
    return [{ file: target.out, banner: indexBanner(), sources, declarations }]
  }
  const placed = placePages(input.pages, target)
  diagnostics.push(...placed.diagnostics)
  const model = groupByPage(input.model)
  return placed.placements.flatMap(({ page, out }): Plan[] => {
    const declarations = model.declarations(page.path)
    if (declarations.length === 0) return []
    return [{ file: out, banner: pageBanner(page), sources: [page.path], declarations }]
  })
}

interface Document {
  readonly file: string
  readonly sources: readonly string[]
  readonly document: Schema
}

function documentOf(
  plan: Plan,
  files: ReadonlyMap<string, string>,
  target: RenderTarget,
  diagnostics: Diagnostic[],
): Document {
  const context = {
    int64: target.int64 ?? 'number',
    refer: (name: string): string | undefined => {
      const home = files.get(name)
      if (home === undefined) return undefined
      return `${home === plan.file ? '' : relativePath(plan.file, home)}#/$defs/${name}`
    },
    report: (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic),
  }
  const definitions = plan.declarations.map((one): [string, Schema] => [
    one.name,
    declarationSchema(one, context),
  ])
  const document = {
    $schema: DIALECT,
    $comment: plan.banner,
    $defs: Object.fromEntries(definitions),
  }
  return { file: plan.file, sources: plan.sources, document }
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Every type by name, as a reference to its document. */
function indexOf(plans: readonly Plan[], index: string): Document {
  const entries = plans.flatMap((plan) =>
    plan.declarations.map(({ name }): [string, Schema] => [
      name,
      { $ref: `${relativePath(index, plan.file)}#/$defs/${name}` },
    ]),
  )
  const document = { $schema: DIALECT, $comment: indexBanner(), $defs: Object.fromEntries(entries) }
  return { file: index, sources: plans.flatMap(({ sources }) => sources), document }
}
