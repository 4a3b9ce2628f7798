/** Renders a target: each format to the module that knows its views. */
import { renderDocuments } from './documents/index.js'
import { renderCustom } from './custom/render.js'
import { engineOf, engineWith } from './engine/target.js'
import { renderJson } from './json/render.js'
import { renderJsonSchema } from './json-schema/render.js'
import { templates as typescript } from './precompiled/typescript.js'
import { renderTypeScriptTarget } from './typescript/render.js'
import type { CodeInput, RenderInput, RenderResult, RenderTarget } from './types.js'
import { renderZod } from './zod/render.js'

/**
 * All files of a target, with what there is to say. Pure: nothing is read or written. A template that
 * fails gives its diagnostic and no files, so that the previous output stays whole.
 */
export function renderTarget(input: RenderInput, target: RenderTarget): RenderResult {
  const engine = engineOf(target)
  if (engine.diagnostics.length > 0) return { files: [], diagnostics: engine.diagnostics }
  switch (target.format) {
    case 'markdown':
    case 'html':
      return renderDocuments(input, target, engine)
    case 'typescript':
      return renderTypeScriptTarget(input, target, engine)
    case 'zod':
      return renderZod(input, target, engine)
    case 'json-schema':
      return renderJsonSchema(input, target, engine)
    case 'json':
      return renderJson(input, target, engine)
    case 'custom':
      return renderCustom(input, target, engine)
  }
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
  const engine = engineWith(target, typescript)
  if (engine.diagnostics.length > 0) return { files: [], diagnostics: engine.diagnostics }
  return renderTypeScriptTarget(input, target, engine)
}
