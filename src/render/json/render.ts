/**
 * The model as plain JSON: a file for each page, an index, and the schema of both beside it. Every
 * file names the schema, so that an editor checks and completes what reads it.
 */
import { pageBanner, indexBanner } from '../banner.js'
import type { ByPage } from '../by-page.js'
import { renderCustom, type GenericViews } from '../custom/render.js'
import { indexView, pageView } from '../custom/view.js'
import type { Engine } from '../engine/engine.js'
import { jsonText } from '../escape/json.js'
import { indexPathOf, outputPathOf, relativePath, type Placement } from '../paths.js'
import type { RenderInput, RenderResult, RenderTarget } from '../types.js'
import {
  jsonContent,
  type JsonBundle,
  type JsonContent,
  type JsonIndex,
  type JsonPage,
} from './documents.js'
import { MODEL_SCHEMA } from './model-schema.js'

export function renderJson(input: RenderInput, target: RenderTarget, engine: Engine): RenderResult {
  const schema = schemaPath(target)
  const result = renderCustom(input, target, engine, views(target, schema))
  if (result.files.length === 0) return result
  const content = `${jsonText(MODEL_SCHEMA)}\n`
  const sources = input.pages.map(({ path }) => path)
  return { ...result, files: [...result.files, { path: schema, content, sources }] }
}

function views(target: RenderTarget, schema: string): GenericViews {
  const headOf = (file: string, generated: string) => ({
    $schema: relativePath(file, schema),
    generated,
  })
  const contentOf = (placement: Placement, model: ByPage): JsonContent =>
    jsonContent(pageView(placement, model))
  return {
    page: (placement, model) => {
      const head = headOf(placement.out, pageBanner(placement.page))
      return { document: { ...head, ...contentOf(placement, model) } satisfies JsonPage }
    },
    bundle: (placements, model) => {
      const pages = placements.map((placement) => contentOf(placement, model))
      const head = headOf(target.out, indexBanner())
      return { document: { ...head, pages } satisfies JsonBundle }
    },
    index: (placements, index) => {
      const { banner, pages } = indexView(placements, index)
      return { document: { ...headOf(index, banner), index: pages } satisfies JsonIndex }
    },
  }
}

/** Beside the index, or beside the only file. */
function schemaPath(target: RenderTarget): string {
  const beside = indexPathOf({ out: target.out }) ?? outputPathOf(target, 'index')
  return `${beside.slice(0, beside.lastIndexOf('/') + 1)}model.schema.json`
}
