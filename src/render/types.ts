/**
 * What rendering takes and gives. A target is a format with its options and templates; rendering a
 * target is a pure function from pages and model to files.
 */
import type { MarkdownFlavor, MarkdownTables } from '../convert/options.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { EnumStyle, Model } from '../model/types.js'
import type { Language } from '../parse/languages/language.js'
import type { Project } from '../project/types.js'
import type { RectangularTable } from '../tables/types.js'
import type { Document } from '../tree/nodes.js'
import type { TemplateCompiler } from './engine/compiler.js'
import type { Escaping } from './escape/safe.js'
import type { Int64 } from './wire-value.js'

/** What code is made of. */
export interface CodeInput {
  readonly pages: readonly RenderPage[]
  readonly model: Model
}

/** Documents need the project besides, for their links. */
export interface RenderInput extends CodeInput {
  readonly project: Project
  /** That the pages are in. Default: English. */
  readonly language?: Language
  /** Paths of files that pages show or lead to and that are not there. Default: none. */
  readonly missing?: ReadonlySet<string>
}

export interface RenderPage {
  /** As diagnostics call the page: relative to the project's root, with `/`. */
  readonly path: string
  /** Relative to the sources' common base, without its ending: what `{path}` in `out` stands for. */
  readonly name: string
  readonly title?: string
  /** Of the source text with LF line ends, for the banner. */
  readonly contentHash: string
  /** Resolved. */
  readonly tree: Document
  readonly tables: readonly RectangularTable[]
}

/** `custom` is a format of the user's: a folder of templates, one file for each page. */
export type FormatName =
  'markdown' | 'html' | 'typescript' | 'json-schema' | 'zod' | 'json' | 'custom'
export type { MarkdownFlavor, MarkdownTables }

export interface RenderTarget {
  readonly name: string
  readonly format: FormatName
  /** Output path with `{path}`, such as `generated/markdown/{path}.md`. */
  readonly out: string
  /** What `{path}` stands for, by the page's own name or path: `{ 'api/status': 'codes' }`. */
  readonly files?: Readonly<Record<string, string>>
  /** Path of the index (for TypeScript the barrel); false for none. Default: `index` beside the pages. */
  readonly index?: string | false
  readonly flavor?: MarkdownFlavor
  readonly tables?: MarkdownTables
  /** Markdown: TeX stands between dollars, for a site that renders it. Default: it is code. */
  readonly math?: boolean
  /**
   * Flavour `starlight`: what the address of every page begins with. Default: `/`. In a sidebar of
   * another tool: the folder within its pages that these are in.
   */
  readonly base?: string
  /** Address of the folder whose files `:download:` leads to. Default: where they are among the sources. */
  readonly downloads?: string
  /** Path of a file with the toctrees as the sidebar of the flavour's tool. Default: none. */
  readonly sidebar?: string
  readonly style?: EnumStyle
  readonly sourceLines?: boolean
  readonly readonly?: boolean
  readonly int64?: Int64
  readonly declarationMap?: boolean
  /** HTML: a whole page (default), or what stands in its body. */
  readonly fragment?: boolean
  readonly allowRaw?: boolean
  /** Format `custom`: whose rules its holes are escaped by. Default `typescript`: named holes only. */
  readonly escaping?: Escaping
  /**
   * The user's templates by path below the format's folder (`table.hbs`, `partials/cell.hbs`).
   * They need the compiler, which the built-in templates do without.
   */
  readonly templates?: Readonly<Record<string, TemplateSource>>
  /** `await loadTemplateCompiler()` of `engine/compiler.ts`; needed where there are `templates`. */
  readonly compiler?: TemplateCompiler
  readonly helpers?: Readonly<Record<string, (...values: unknown[]) => unknown>>
}

export interface TemplateSource {
  /** Path to name in errors. */
  readonly path: string
  readonly text: string
}

export interface RenderedFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string
  readonly content: string
  /** Pages that it came from. */
  readonly sources: readonly string[]
}

export interface RenderResult {
  readonly files: readonly RenderedFile[]
  readonly diagnostics: readonly Diagnostic[]
}
