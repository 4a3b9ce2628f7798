/** Options of a conversion. Defaults are set once, by `createConversion`. */
import type { Element } from 'hast'
import type { Language } from '../parse/languages/language.js'
import type { Project } from '../project/types.js'

export type MarkdownFlavor =
  'gfm' | 'commonmark' | 'mdx' | 'docusaurus' | 'starlight' | 'vitepress' | 'myst'
export type MarkdownTables = 'auto' | 'pipe' | 'html' | 'grid' | 'list'

export interface ConvertOptions {
  /** The page's path in the project. Default: the tree's `source`. */
  readonly path?: string
  /** Language of titles that the page does not write itself, as for `parse`. Default: English. */
  readonly language?: string | Language
  /** What references are looked up in. Default: the page alone. */
  readonly project?: Project
  /**
   * Address of a place in the output, as a link on this page has it. `anchor` is the id as this
   * output has it. Without a result there is no link. Default: the page's path relative to this
   * one, with the format's ending.
   */
  readonly href?: (page: string, anchor: string | undefined) => string | undefined
  /** Address of an image or a download in the output, by its address in the source. Default: the same. */
  readonly image?: (uri: string) => string
  /**
   * Whether the file of an image, by its address in the source, is known not to be there: a site that
   * bundles its images would not build with it. Default: none is.
   */
  readonly isMissing?: (uri: string) => boolean
  /** Address of a download alone. Default: as an image's. */
  readonly download?: (uri: string) => string
  /** Lets `raw` for this format through as it is. Default: sanitised. */
  readonly allowRaw?: boolean
  /** Tags that `only` takes for true, besides the format's. */
  readonly tags?: readonly string[]
}

export interface MdastOptions extends ConvertOptions {
  readonly flavor?: MarkdownFlavor
  readonly tables?: MarkdownTables
  /** The reader renders TeX between dollars. Default: false, mathematics is code. */
  readonly math?: boolean
  /** Puts docinfo and meta into a `yaml` node at the start. Default: true. */
  readonly frontMatter?: boolean
  /** Writes a table that has to be HTML. Default: through hast-util-to-html. */
  readonly htmlTable?: (table: Element) => string
}

export type HastOptions = ConvertOptions
