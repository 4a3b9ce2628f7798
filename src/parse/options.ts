/** Options of a parse. Defaults are set once, by `resolveParseOptions`. */
import type { Directive } from './directive.js'
import type { Language } from './languages/language.js'
import type { Role } from './role.js'

export interface ParseOptions {
  /** How messages call the document, and what includes are relative to. */
  path?: string
  /**
   * `sphinx` (the default) keeps every directive and role that docutils lacks as a node.
   * `docutils` reports them as docutils does.
   */
  dialect?: 'sphinx' | 'docutils'
  /**
   * Language of directive and role names and of generated labels: one of `rstforge/languages`, or the
   * tag of one that the core knows, `en`.
   */
  language?: string | Language
  tabWidth?: number
  /** docutils' `line_length_limit`. */
  lineLengthLimit?: number
  characterLevelInlineMarkup?: boolean
  pepReferences?: boolean
  rfcReferences?: boolean
  pepBaseUrl?: string
  rfcBaseUrl?: string
  trimFootnoteReferenceSpace?: boolean
  /** reStructuredText before the text of every document, behind its first fields: Sphinx' `rst_prolog`. */
  prolog?: string
  /** reStructuredText behind the text of every document, such as substitutions: Sphinx' `rst_epilog`. */
  epilog?: string
  /** The document begins with an RFC 2822 header. */
  rfc2822?: boolean
  idPrefix?: string
  autoIdPrefix?: string
  legacyIds?: boolean
  /** Whether `include`, `raw :file:` and `csv-table :file:` may read, and whether `raw` is allowed. */
  fileInsertionEnabled?: boolean
  rawEnabled?: boolean
  syntaxHighlight?: 'none' | 'short' | 'long'
  /** Deepest nesting of blocks. */
  depthLimit?: number
  /** The text of a file, by path as `resolvePath` made it; undefined where there is none. */
  readFile?: (path: string) => string | Uint8Array | undefined
  /** Folder of all documents, relative to the root: where a path with a slash before it begins. */
  sourceFolder?: string
  /** Folders outside the root that files may be read from, relative to the root: `../shared`. */
  readableFolders?: readonly string[]
  /** Files that are included by a name in angle brackets, from `rstforge/standard-files`; Node has them. */
  standardFiles?: Readonly<Record<string, string>>
  /** Today, for the `date` directive. Without it `date` gives what the options say is today. */
  now?: Date
  directives?: Readonly<Record<string, Directive>>
  roles?: Readonly<Record<string, Role>>
}

type HostOptions = 'readFile' | 'now'
export type ResolvedParseOptions = Required<Omit<ParseOptions, HostOptions>> &
  Pick<ParseOptions, HostOptions>

const DEFAULTS: ResolvedParseOptions = {
  path: '<string>',
  dialect: 'sphinx',
  language: 'en',
  tabWidth: 8,
  lineLengthLimit: 10_000,
  characterLevelInlineMarkup: false,
  pepReferences: false,
  rfcReferences: false,
  pepBaseUrl: 'https://peps.python.org/',
  rfcBaseUrl: 'https://tools.ietf.org/html/',
  trimFootnoteReferenceSpace: false,
  prolog: '',
  epilog: '',
  rfc2822: false,
  idPrefix: '',
  autoIdPrefix: '%',
  legacyIds: true,
  fileInsertionEnabled: true,
  rawEnabled: true,
  syntaxHighlight: 'long',
  depthLimit: 200,
  sourceFolder: '',
  readableFolders: [],
  standardFiles: {},
  directives: {},
  roles: {},
}

export function resolveParseOptions(options: ParseOptions): ResolvedParseOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  const resolved: ResolvedParseOptions = { ...DEFAULTS, ...Object.fromEntries(given) }
  const { directives, roles } = resolved
  return { ...resolved, directives: inLowerCase(directives), roles: inLowerCase(roles) }
}

/** Documents write names of directives and roles in any case, and they are looked up in lower case. */
function inLowerCase<Value>(named: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
