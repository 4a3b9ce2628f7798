/**
 * Each format's renderer. The one of documents is loaded when it is first needed: Markdown and HTML
 * bring along half of what a run loads, and a target of code has no use for it.
 */
import { renderCustom } from './custom/render.js'
import type { Engine } from './engine/engine.js'
import { engineOf } from './engine/target.js'
import { renderJson } from './json/render.js'
import { renderJsonSchema } from './json-schema/render.js'
import type { FormatName, RenderInput, RenderResult, RenderTarget } from './types.js'
import { renderTypeScriptTarget } from './typescript/render.js'
import { renderZod } from './zod/render.js'

export type Renderer = (input: RenderInput, target: RenderTarget, engine: Engine) => RenderResult

export type DocumentFormat = 'markdown' | 'html'

export const CODE_RENDERERS: Readonly<Record<Exclude<FormatName, DocumentFormat>, Renderer>> = {
  typescript: renderTypeScriptTarget,
  zod: renderZod,
  'json-schema': renderJsonSchema,
  json: renderJson,
  custom: renderCustom,
}

export function isDocumentFormat(format: FormatName): format is DocumentFormat {
  return format === 'markdown' || format === 'html'
}

export async function loadRenderer(format: FormatName): Promise<Renderer> {
  if (!isDocumentFormat(format)) return CODE_RENDERERS[format]
  const { renderDocuments } = await import('./documents/index.js')
  return renderDocuments
}

/** A template that fails gives its diagnostic and no files. */
export function renderWith(
  renderer: Renderer,
  input: RenderInput,
  target: RenderTarget,
): RenderResult {
  return renderBy(renderer, input, target, engineOf(target))
}

/** As `renderWith`, with the target's engine. */
export function renderBy<Input>(
  renderer: (input: Input, target: RenderTarget, engine: Engine) => RenderResult,
  input: Input,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { diagnostics, warnings } = engine
  if (diagnostics.length > 0) return { files: [], diagnostics }
  const result = renderer(input, target, engine)
  return { ...result, diagnostics: [...warnings, ...result.diagnostics] }
}
