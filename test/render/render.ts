/** Renders hand-made declarations; throws what is wrong with a template. */
import { engineOf } from '../../src/render/engine/target.js'
import { renderCustom } from '../../src/render/custom/render.js'
import { renderJson } from '../../src/render/json/render.js'
import { renderJsonSchema } from '../../src/render/json-schema/render.js'
import { renderTypeScriptTarget } from '../../src/render/typescript/render.js'
import { renderZod } from '../../src/render/zod/render.js'
import type { RenderInput, RenderResult, RenderTarget } from '../../src/render/types.js'

const RENDERERS = {
  typescript: renderTypeScriptTarget,
  zod: renderZod,
  json: renderJson,
  'json-schema': renderJsonSchema,
  custom: renderCustom,
} as const

export type CodeFormat = keyof typeof RENDERERS

export function renderCode(
  input: RenderInput,
  options: Partial<RenderTarget> & { readonly format?: CodeFormat } = {},
): RenderResult {
  const target = { name: 'x', out: '{path}.ts', format: 'typescript', ...options } as const
  const engine = engineOf(target)
  expectNone(engine.diagnostics)
  return RENDERERS[target.format](input, target, engine)
}

function expectNone(diagnostics: readonly { readonly message: string }[]): void {
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
}

/** Contents by path; a template that fails is an error. */
export function filesOf(result: RenderResult): Readonly<Record<string, string>> {
  expectNone(result.diagnostics.filter(({ code }) => code.startsWith('template-')))
  return Object.fromEntries(result.files.map(({ path, content }) => [path, content]))
}
