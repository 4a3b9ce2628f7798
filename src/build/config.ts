/**
 * What a user can say about a build, and what holds where nothing is said. Plain data and functions;
 * reading a config from disk and checking it is `load-config.ts` and `config-schema.ts`.
 */
import type { Directive } from '../parse/directive.js'
import type { ParseOptions } from '../parse/options.js'
import type { Role } from '../parse/role.js'
import type { ModelOptions } from '../model/options.js'
import type { NumfigOptions } from '../project/number-format.js'
import type { RenderTarget } from '../render/types.js'
import type { ResolveOptions } from '../resolve/options.js'
import { guarded } from './guard.js'

export type Helper = (...values: unknown[]) => unknown

/** A target without what the build adds to it: its name, and its templates as texts. */
export interface TargetConfig extends Omit<
  RenderTarget,
  'name' | 'templates' | 'compiler' | 'helpers'
> {
  /** Folder of templates for this target alone, instead of the one of the config. */
  readonly templates?: string
}

/** All paths and globs are relative to the folder of the config, with `/`. */
export interface Config {
  /** For editors: address of the JSON Schema. */
  readonly $schema?: string
  /** Globs of the pages. Default: `docs-source/**` with the ending `.rst`. */
  readonly sources?: readonly string[]
  /** Globs of files that are no pages, such as includes. */
  readonly exclude?: readonly string[]
  /** Targets by name. Default: `markdown`, `html` and `typescript`, each below `generated/`. */
  readonly targets?: Readonly<Record<string, TargetConfig>>
  /** What is said about tables instead of inferred; the first match wins. */
  readonly tables?: ModelOptions['tables']
  readonly model?: Omit<ModelOptions, 'tables'>
  /** Folder laid over the built-in templates, file by file: `markdown/…`, `html/…`, `typescript/…`. */
  readonly templates?: string
  /** Functions that templates can call, by name. */
  readonly helpers?: Readonly<Record<string, Helper>>
  readonly directives?: Readonly<Record<string, Directive>>
  readonly roles?: Readonly<Record<string, Role>>
  readonly parse?: Omit<
    ParseOptions,
    'path' | 'readFile' | 'readableFolders' | 'directives' | 'roles'
  >
  readonly resolve?: ResolveOptions
  /** Folders outside the project that pages may include files from. */
  readonly readable?: readonly string[]
  /** Inventories of other projects by name, for references that lead to their pages. */
  readonly inventories?: Readonly<Record<string, InventoryFile>>
  /** Figures, tables and code with captions have numbers, as with `numfig` of Sphinx. */
  readonly numfig?: boolean | NumfigOptions
  /** Report every reference that leads nowhere (`-n`). */
  readonly nitpicky?: boolean
  readonly warningsAreErrors?: boolean
  readonly maxWarnings?: number
  /** Format the output with the project's prettier before it is compared or written. */
  readonly prettier?: boolean
}

export interface InventoryFile {
  /** Address of the other project's pages. */
  readonly url: string
  /** Path of its `objects.inv`. */
  readonly file: string
}

export interface ResolvedConfig {
  readonly sources: readonly string[]
  readonly exclude: readonly string[]
  readonly targets: Readonly<Record<string, TargetConfig>>
  readonly model: ModelOptions
  readonly templates: string | undefined
  readonly helpers: Readonly<Record<string, Helper>>
  readonly parse: ParseOptions
  readonly resolve: ResolveOptions
  readonly readable: readonly string[]
  readonly inventories: Readonly<Record<string, InventoryFile>>
  /** Undefined where captions have no numbers. */
  readonly numfig: NumfigOptions | undefined
  readonly nitpicky: boolean
  readonly warningsAreErrors: boolean
  readonly maxWarnings: number | undefined
  readonly prettier: boolean
}

export const defaultTargets = {
  markdown: { format: 'markdown', flavor: 'gfm', out: 'generated/markdown/{path}.md' },
  html: { format: 'html', out: 'generated/html/{path}.html' },
  typescript: { format: 'typescript', style: 'enum', out: 'generated/typescript/{path}.ts' },
} as const satisfies Record<string, TargetConfig>

export const defaultSources = ['docs-source/**/*.rst'] as const

/** Gives a config its type, for editors and for the compiler. Returns what it is given. */
export function defineConfig(config: Config): Config {
  return config
}

/** The config with its defaults, set once. */
export function resolveConfig(config: Config = {}): ResolvedConfig {
  const { directives, roles, helpers } = guarded(config)
  return {
    sources: config.sources ?? defaultSources,
    exclude: config.exclude ?? [],
    targets: config.targets ?? defaultTargets,
    model: { ...config.model, ...(config.tables ? { tables: config.tables } : {}) },
    templates: config.templates,
    helpers: helpers ?? {},
    parse: { ...config.parse, ...(directives ? { directives } : {}), ...(roles ? { roles } : {}) },
    resolve: resolveOptionsOf(config),
    readable: config.readable ?? [],
    inventories: config.inventories ?? {},
    numfig: config.numfig === true ? {} : config.numfig || undefined,
    nitpicky: config.nitpicky ?? false,
    warningsAreErrors: config.warningsAreErrors ?? false,
    maxWarnings: config.maxWarnings,
    prettier: config.prettier ?? false,
  }
}

/**
 * What both stages are told stands in `parse`; in docutils' dialect only, a lone section becomes a
 * subtitle, and a page has all citations that it refers to.
 */
function resolveOptionsOf({ parse = {}, resolve = {} }: Config): ResolveOptions {
  const { language, lineLengthLimit, trimFootnoteReferenceSpace, idPrefix, autoIdPrefix } = parse
  const shared = { language, lineLengthLimit, trimFootnoteReferenceSpace, idPrefix, autoIdPrefix }
  const said = Object.entries(shared).filter(([, value]) => value !== undefined)
  const isSphinx = parse.dialect !== 'docutils'
  const dialect = { documentSubtitle: !isSphinx, projectCitations: isSphinx }
  return { ...dialect, ...Object.fromEntries(said), ...resolve }
}
