/**
 * TypeScript for a target: a module for each page that has a type, or one for all of them; an index
 * that exports them all. With `declarationMap`, JavaScript with declarations instead, whose map leads
 * from each name to its row in the page.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import { placeTarget } from '../paths.js'
import type { Engine } from '../engine/engine.js'
import type { RenderedFile, RenderInput, RenderResult, RenderTarget } from '../types.js'
import { declarationFiles } from './declaration-files.js'
import { moduleView, type ModuleContent, type ModuleContext } from './module-view.js'
import { noMarks } from './marks.js'
import { planModules } from './modules.js'
import { typeScriptOptions } from './options.js'

export function renderTypeScriptTarget(
  input: RenderInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { placements, diagnostics } = placeTarget(input.pages, target)
  const reported: Diagnostic[] = [...diagnostics]
  const { modules, types } = planModules(input, target, placements)
  const context: ModuleContext = {
    types,
    options: typeScriptOptions(target),
    marks: noMarks,
    report: (diagnostic) => void reported.push(diagnostic),
  }
  const written: RenderedFile[] = []
  for (const one of modules) {
    const result = target.declarationMap
      ? declarationFiles(one, context, engine)
      : moduleFiles(one, context, engine)
    if (!result.ok) return { files: [], diagnostics: [...reported, result.diagnostic] }
    written.push(...result.files.map((file) => ({ ...file, sources: one.sources })))
  }
  return { files: written, diagnostics: reported }
}

/** Path and text of a module's files, or why there are none. */
export type ModuleFiles =
  | { readonly ok: true; readonly files: readonly Pick<RenderedFile, 'path' | 'content'>[] }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

function moduleFiles(content: ModuleContent, context: ModuleContext, engine: Engine): ModuleFiles {
  const rendered = engine.render('page', moduleView(content, context))
  if (!rendered.ok) return rendered
  return { ok: true, files: [{ path: content.file, content: rendered.text }] }
}
