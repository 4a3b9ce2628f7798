/**
 * Renders the templates of one output format. Strict, without access to prototypes; what a hole may
 * hold is decided by `hole`, by the rules of the format's escaping and nothing else.
 *
 * The built-in templates run as they were compiled with the package, under a content security policy
 * too. A user's templates lie over them file by file.
 */
import Handlebars from 'handlebars/runtime.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { safe, type Escaping, type Safe } from '../escape/safe.js'
import type { MarkdownFlavor, TemplateSource } from '../types.js'
import { isTemplateFailure, templateFailure, toDiagnostic } from './failure.js'
import { helpersFor } from './helpers.js'
import {
  hole,
  partialBlock,
  partialNamed,
  readPath,
  within,
  wrapHelper,
  type Helper,
} from './holes.js'
import {
  templateName,
  type CompiledTemplate,
  type TemplateCompiler,
  type TemplateSet,
} from './templates.js'

export interface EngineOptions {
  /** Names the format in messages, and the folder of its templates. */
  readonly format: string
  readonly escaping: Escaping
  /** The built-in templates of the format. */
  readonly templates: TemplateSet
  readonly flavor?: MarkdownFlavor
  /** The user's templates by path (`partials/cell.hbs`). */
  readonly overlay?: Readonly<Record<string, TemplateSource>>
  readonly compiler?: TemplateCompiler
  readonly helpers?: Readonly<Record<string, Helper>>
}

/** All templates of an engine, ready to run, by name. */
type Templates = Map<string, HandlebarsTemplateDelegate>

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

export interface Engine {
  readonly escaping: Escaping
  /** What is wrong with the user's templates and helpers; nothing can be rendered while there is. */
  readonly diagnostics: readonly Diagnostic[]
  has(template: string): boolean
  /** A template by name (`page`, `partials/cell`) with its view. */
  render(template: string, view: object): Rendered
  /** Marks what a converter has made as fit for this format's holes. */
  safe(text: string): Safe
}

export function createEngine(options: EngineOptions): Engine {
  const { escaping, format } = options
  const runtime = Handlebars.create()
  const templates: Templates = new Map()
  const diagnostics = [
    ...registerHelpers(runtime, templates, options),
    ...registerTemplates(runtime, templates, options),
  ]
  return {
    escaping,
    diagnostics,
    has: (name) => templates.has(name),
    safe: (text) => safe(escaping, text),
    render(name, view) {
      const [refused] = diagnostics
      if (refused) return { ok: false, diagnostic: refused }
      const template = templates.get(name)
      if (!template) return missing(format, name)
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

const HANDLEBARS_HOOKS = ['helperMissing', 'blockHelperMissing']

/** Said outright, so that Handlebars does not write a warning to the console. */
const RUNTIME_OPTIONS = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const

function registerHelpers(
  runtime: typeof Handlebars,
  templates: Templates,
  options: EngineOptions,
): readonly Diagnostic[] {
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
  const taken = Object.keys(options.helpers ?? {}).filter((name) => name in runtime.helpers)
  for (const [name, helper] of Object.entries(options.helpers ?? {})) {
    if (!taken.includes(name)) runtime.registerHelper(name, wrapHelper(name, helper, escaping))
  }
  return taken.map((name) => ({
    code: 'helper-name-taken',
    level: 'error',
    message: `The helper “${name}” of the config has the name of a built-in one.`,
    path: options.format,
  }))
}

function registerTemplates(
  runtime: typeof Handlebars,
  templates: Templates,
  options: EngineOptions,
): readonly Diagnostic[] {
  const overlay = Object.entries(options.overlay ?? {})
  const names = {
    helpers: new Set(
      Object.keys(runtime.helpers).filter((name) => !HANDLEBARS_HOOKS.includes(name)),
    ),
    partials: new Set([
      ...Object.keys(options.templates),
      ...overlay.map(([path]) => templateName(path)),
    ]),
  }
  const register = (name: string, compiled: CompiledTemplate): void => {
    const template: HandlebarsTemplateDelegate = runtime.template(compiled)
    templates.set(name, template)
    runtime.registerPartial(name, template)
  }
  for (const [name, compiled] of Object.entries(options.templates)) register(name, compiled)
  if (overlay.length === 0) return []
  const { compiler } = options
  if (!compiler) throw new Error('templates need a compiler: await loadTemplateCompiler()')
  return overlay.flatMap(([path, source]) => {
    const result = compiler.compile(source, names)
    if (!result.ok) return result.diagnostics
    register(templateName(path), result.template)
    return []
  })
}

function missing(format: string, name: string): Rendered {
  const failure = templateFailure(
    'template-missing',
    `The format “${format}” has no template “${name}.hbs”.`,
  )
  return { ok: false, diagnostic: toDiagnostic(failure, `${format}/${name}.hbs`) }
}
