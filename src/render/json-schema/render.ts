/**
 * JSON Schema for a target: a document of `$defs` for each page that has a type, references between
 * them by relative address, and an index that lists them.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import { indexBanner, pageBanner } from '../banner.js'
import type { Engine } from '../engine/engine.js'
import { indexPathOf, isBundle, placeTarget, relativePath, type Placement } from '../paths.js'
import {
  typesByPage,
  typesOfBundle,
  type FileType,
  type SharedType,
  type TypeFiles,
} from '../type-files.js'
import type { RenderedFile, RenderInput, RenderResult, RenderTarget } from '../types.js'
import { declarationSchema, type Schema } from './schema.js'

interface Plan {
  readonly file: string
  readonly banner: string
  readonly sources: readonly string[]
  readonly declared: readonly FileType[]
  readonly shared: readonly SharedType[]
}

export function renderJsonSchema(
  input: RenderInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { placements, diagnostics: misplaced } = placeTarget(input.pages, target)
  const diagnostics: Diagnostic[] = [...misplaced]
  const types = isBundle(target)
    ? typesOfBundle(input.model, placements)
    : typesByPage(input.model, placements)
  const plans = isBundle(target)
    ? [bundle(target, placements, types)]
    : planDocuments(placements, types)
  const documents = plans.map((plan) => documentOf(plan, types, target, diagnostics))
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

function bundle(target: RenderTarget, placements: readonly Placement[], types: TypeFiles): Plan {
  const sources = placements.map(({ page }) => page.path)
  const declared = sources.flatMap((path) => types.of(path).declared)
  return { file: target.out, banner: indexBanner(), sources, declared, shared: [] }
}

function planDocuments(placements: readonly Placement[], types: TypeFiles): readonly Plan[] {
  return placements.flatMap(({ page, out }): Plan[] => {
    const { declared, shared } = types.of(page.path)
    if (declared.length + shared.length === 0) return []
    return [{ file: out, banner: pageBanner(page), sources: [page.path], declared, shared }]
  })
}

interface Document {
  readonly file: string
  readonly sources: readonly string[]
  readonly document: Schema
}

function documentOf(
  plan: Plan,
  types: TypeFiles,
  target: RenderTarget,
  diagnostics: Diagnostic[],
): Document {
  const address = ({ file, name }: FileType): string =>
    `${file === plan.file ? '' : relativePath(plan.file, file)}#/$defs/${name}`
  const definitions = plan.declared.map((one): [string, Schema] => {
    const schema = declarationSchema(one, {
      int64: target.int64 ?? 'number',
      refer: (reference) => {
        const found = types.find(reference, one.declaration.page)
        return found && address(found)
      },
      report: (diagnostic) => void diagnostics.push(diagnostic),
    })
    return [one.name, schema]
  })
  const shared = plan.shared.map(({ name, home }): [string, Schema] => [
    name,
    { $ref: address(home) },
  ])
  const document = {
    $schema: DIALECT,
    $comment: plan.banner,
    $defs: Object.fromEntries([...definitions, ...shared]),
  }
  return { file: plan.file, sources: plan.sources, document }
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** Every type by its unique name, as a reference to its document. */
function indexOf(plans: readonly Plan[], index: string): Document {
  const entries = plans.flatMap((plan) =>
    plan.declared.map(({ name, declaration }): [string, Schema] => [
      declaration.name,
      { $ref: `${relativePath(index, plan.file)}#/$defs/${name}` },
    ]),
  )
  const document = { $schema: DIALECT, $comment: indexBanner(), $defs: Object.fromEntries(entries) }
  return { file: index, sources: plans.flatMap(({ sources }) => sources), document }
}
