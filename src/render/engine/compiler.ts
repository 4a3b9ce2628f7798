/** What compiles a user's templates; it is loaded only where there are any. */
import type { Engine, EngineOptions } from './engine.js'

export interface TemplateCompiler {
  /** An engine of a format's built-in templates with the user's over them. */
  engine(options: EngineOptions): Engine
}

export async function loadTemplateCompiler(): Promise<TemplateCompiler> {
  const { templateCompiler } = await import('./handlebars/compiler.js')
  return templateCompiler
}
