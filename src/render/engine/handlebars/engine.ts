/**
 * Renders the templates of a format with a user's over them. Strict, without access to prototypes;
 * what a hole may hold is decided by `hole`, by the rules of the format's escaping and nothing else.
 */
import Handlebars from 'handlebars/runtime.js'
import type { Diagnostic } from '../../../source/diagnostic.js'
import { safe } from '../../escape/safe.js'
import { missingTemplate, takenHelpers, type Engine, type EngineOptions } from '../engine.js'
import { isTemplateFailure, toDiagnostic } from '../failure.js'
import { HANDLEBARS_HOOKS, helpersFor, takenNames } from '../helpers.js'
import { templateName } from '../template-name.js'
import { hole, partialBlock, partialNamed, readPath, within, wrapHelper } from './calls.js'
import { compileTemplate } from './compile.js'
import { COMPILED, type CompiledTemplate } from './templates.js'
import { unusedTemplates, type UserTemplate } from './unused.js'

/** All templates of an engine, ready to run, by name. */
type Templates = Map<string, HandlebarsTemplateDelegate>

/** All templates of a format, the user's over the built-in ones. */
export function handlebarsEngine(options: EngineOptions): Engine {
  const { escaping, format } = options
  const runtime = Handlebars.create()
  const templates: Templates = new Map()
  registerHelpers(runtime, templates, options)
  const registered = registerTemplates(runtime, templates, options)
  const diagnostics = [...takenHelpers(options), ...registered.diagnostics]
  return {
    escaping,
    diagnostics,
    warnings: registered.warnings,
    has: (name) => templates.has(name),
    safe: (text) => safe(escaping, text),
    render(name, view) {
      const [refused] = diagnostics
      if (refused) return { ok: false, diagnostic: refused }
      const template = templates.get(name)
      if (!template) return missingTemplate(format, name)
      try {
        return { ok: true, text: template(view, RUNTIME_OPTIONS) }
      } catch (error) {
        if (!isTemplateFailure(error)) throw error
        const found = toDiagnostic(error, `${format}/${name}.hbs`)
        return { ok: false, diagnostic: withOffset(found, options.overlay) }
      }
    },
  }
}

/** Handlebars knows no offsets; the text of a user's template gives them. */
function withOffset(found: Diagnostic, overlay: EngineOptions['overlay']): Diagnostic {
  const source = Object.values(overlay ?? {}).find(({ path }) => path === found.path)
  const point = found.position?.start
  if (!source || !point || point.offset > 0) return found
  const before = source.text.split('\n', point.line - 1)
  const offset = before.reduce((sum, row) => sum + row.length + 1, 0) + point.column - 1
  const start = { ...point, offset }
  return { ...found, position: { start, end: start } }
}

const HOOKS: ReadonlySet<string> = new Set(HANDLEBARS_HOOKS)

/** Said outright, so that Handlebars does not write a warning to the console. */
const RUNTIME_OPTIONS = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const

function registerHelpers(
  runtime: typeof Handlebars,
  templates: Templates,
  options: EngineOptions,
): void {
  const { escaping } = options
  const own = helpersFor(escaping, options.flavor)
  runtime.unregisterHelper('log')
  runtime.registerHelper('@hole', hole(escaping, options.flavor))
  runtime.registerHelper('@within', within)
  runtime.registerHelper('@path', readPath)
  runtime.registerHelper('@block', partialBlock)
  // `{{#name}}…{{/name}}`: Handlebars' own meaning of a block that names a field.
  const section: Handlebars.HelperDelegate | undefined = runtime.helpers['blockHelperMissing']
  if (section) runtime.registerHelper('@section', section)
  runtime.registerHelper(
    '@partial',
    partialNamed((name) => templates.has(name)),
  )
  for (const [name, helper] of Object.entries(own)) {
    runtime.registerHelper(name, wrapHelper(name, helper, escaping))
  }
  const given = options.helpers ?? {}
  const taken = new Set(takenNames(Object.keys(given), own))
  for (const [name, helper] of Object.entries(given)) {
    if (!taken.has(name)) runtime.registerHelper(name, wrapHelper(name, helper, escaping))
  }
}

function registerTemplates(
  runtime: typeof Handlebars,
  templates: Templates,
  options: EngineOptions,
): Pick<Engine, 'diagnostics' | 'warnings'> {
  const overlay = Object.entries(options.overlay ?? {})
  const builtIn = options.builtIn ? COMPILED[options.builtIn] : {}
  const names = {
    helpers: new Set(Object.keys(runtime.helpers).filter((name) => !HOOKS.has(name))),
    partials: new Set([...Object.keys(builtIn), ...overlay.map(([path]) => templateName(path))]),
  }
  const register = (name: string, compiled: CompiledTemplate): void => {
    const template: HandlebarsTemplateDelegate = runtime.template(compiled)
    templates.set(name, template)
    runtime.registerPartial(name, template)
  }
  for (const [name, compiled] of Object.entries(builtIn)) register(name, compiled)
  const own: UserTemplate[] = []
  const diagnostics = overlay.flatMap(([path, source]) => {
    const name = templateName(path)
    const result = compileTemplate(source, names)
    if (!result.ok) return result.diagnostics
    register(name, result.template)
    own.push({ name, path: source.path, places: result.places })
    return []
  })
  const warnings =
    diagnostics.length > 0
      ? []
      : unusedTemplates(own, options.builtIn ? Object.keys(builtIn) : undefined)
  return { diagnostics, warnings }
}
