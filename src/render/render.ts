/** Renders a target: each format to the module that knows its views. */
import { renderDocuments } from './documents/index.js'
import { engineWith } from './engine/target.js'
import { templates as typescript } from './precompiled/typescript.js'
import { CODE_RENDERERS, isDocumentFormat, renderBy, renderWith } from './renderers.js'
import type { CodeInput, RenderInput, RenderResult, RenderTarget } from './types.js'
import { renderTypeScriptTarget } from './typescript/render.js'

/**
 * All files of a target, with what there is to say. Pure: nothing is read or written. A template that
 * fails gives its diagnostic and no files, so that the previous output stays whole.
 */
export function renderTarget(input: RenderInput, target: RenderTarget): RenderResult {
  const { format } = target
  const renderer = isDocumentFormat(format) ? renderDocuments : CODE_RENDERERS[format]
  return renderWith(renderer, input, target)
}

/**
 * TypeScript of pages, as `renderTarget` with the format `typescript`; it does without the other
 * formats, so that they are not in a bundle that makes only TypeScript.
 */
export function renderTypeScript(
  input: CodeInput,
  options: Partial<Omit<RenderTarget, 'format'>> = {},
): RenderResult {
  const target = { name: 'typescript', out: '{path}.ts', ...options, format: 'typescript' } as const
  return renderBy(renderTypeScriptTarget, input, target, engineWith(target, typescript))
}
