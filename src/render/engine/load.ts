/** Loads the compiler of templates, for targets with templates of their own. */
import type { TemplateCompiler } from './templates.js'

export async function loadTemplateCompiler(): Promise<TemplateCompiler> {
  const { templateCompiler } = await import('./compiler.js')
  return templateCompiler
}
