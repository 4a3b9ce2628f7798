/**
 * TypeScript for a target: a module for each page that has a type, or one for all of them; an index
 * that exports them all. With `declarationMap`, JavaScript with declarations instead, whose map leads
 * from each name to its row in the page.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import { pageBanner } from '../banner.js'
import type { Engine } from '../engine/engine.js'
import { planModules, type Module } from '../modules.js'
import { isBundle, placeTarget } from '../paths.js'
import type { RenderedFile, CodeInput, RenderResult, RenderTarget } from '../types.js'
import { declarationFiles } from './declaration-files.js'
import { moduleView, type ModuleContext } from './module-view.js'
import { noMarks } from './marks.js'
import { typeScriptNaming, type TypeNames } from './names.js'
import { typeScriptOptions } from './options.js'

export function renderTypeScriptTarget(
  input: CodeInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { placements, diagnostics } = placeTarget(input.pages, target)
  const reported: Diagnostic[] = [...diagnostics]
  const options = typeScriptOptions(target)
  const { modules, types } = planModules(input, target, placements, typeScriptNaming(options))
  const context: ModuleContext = {
    types,
    options,
    marks: noMarks,
    report: (diagnostic) => void reported.push(diagnostic),
  }
  const render = target.declarationMap ? declarationFiles : moduleFiles
  // A file of all pages says which page it is from, where there is only one.
  const only = isBundle(target) && placements.length === 1 ? placements[0] : undefined
  const written: RenderedFile[] = []
  for (const one of modules) {
    const module = only ? { ...one, banner: pageBanner(only.page) } : one
    const result = render(module, context, engine)
    if (!result.ok) return { files: [], diagnostics: [...reported, result.diagnostic] }
    written.push(...result.files)
  }
  return { files: written, diagnostics: reported }
}

/** A module's files, or why there are none. */
export type ModuleFiles =
  | { readonly ok: true; readonly files: readonly RenderedFile[] }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

function moduleFiles(
  module: Module<TypeNames>,
  context: ModuleContext,
  engine: Engine,
): ModuleFiles {
  const rendered = engine.render('page', moduleView(module, context))
  if (!rendered.ok) return rendered
  const { file, sources } = module
  return { ok: true, files: [{ path: file, content: rendered.text, sources }] }
}
