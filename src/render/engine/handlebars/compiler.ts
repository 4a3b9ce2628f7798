/** The whole of Handlebars, for a user's templates. */
import type { TemplateCompiler } from '../compiler.js'
import { handlebarsEngine } from './engine.js'

export const templateCompiler: TemplateCompiler = { engine: handlebarsEngine }
