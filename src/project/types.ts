/**
 * What documents know of each other. A `PageIndex` is all that others need of a page: small, plain,
 * cacheable. A `Project` is many of them, and answers references.
 */
import type { Position } from '../source/position.js'
import type { CaptionEntry } from './captions.js'
import type { ListedObject } from './listed-objects.js'
import type { Numbering } from './numbering.js'
import type { PageSet } from './page-set.js'

export interface PageIndex {
  /** Path of the page in the project, with `/`, as it was given. */
  readonly path: string
  /** `docname` of Sphinx: the path without its ending. */
  readonly name: string
  readonly title?: string
  /** Labels (targets and `:name:` options), normalised, with what they stand before. */
  readonly labels: readonly Label[]
  /** Targets of other kinds: `py:function` to objects, `term` to glossary terms, and so on. */
  readonly objects: readonly ObjectEntry[]
  /** Sections in document order: what headings, and the anchors made of them, are in every output. */
  readonly sections: readonly SectionEntry[]
  /** Figures, tables and code with captions, in document order; absent where there are none. */
  readonly captions?: readonly CaptionEntry[]
  /** Images in document order, those of raw HTML too, each address once; absent where there are none. */
  readonly images?: readonly ImageEntry[]
  /** Entries of its toctrees. Names are resolved to page names; a glob stays a pattern. */
  readonly toctree: readonly ToctreeEntry[]
  /** How many levels of it lists of contents show, its title the first; absent where it is all. */
  readonly tocdepth?: number
  /** Objects that lists of contents show, in document order; absent where there are none. */
  readonly listed?: readonly ListedObject[]
  /** Its todos in document order; absent where there are none. */
  readonly todos?: readonly TodoEntry[]
  /** Every name asked for by its references: what the page depends on. */
  readonly asks: readonly Ask[]
  /** Ids in the page, for links with anchors. */
  readonly anchors: readonly string[]
}

export interface Label {
  readonly name: string
  readonly anchor: string
  /** Title, caption or rubric that the label stands for; absent where it stands before plain text. */
  readonly title?: string
  readonly position: Position
}

export interface SectionEntry {
  readonly ids: readonly string[]
  readonly title: string
  /** How many sections it stands in. */
  readonly depth: number
  /** Expressions of the `only` directives that it stands in. */
  readonly only?: readonly string[]
}

export interface TodoEntry {
  /** What it says, without markup. */
  readonly text: string
  /** Place in `sections` of the section that it stands in; absent before all of them. */
  readonly section?: number
  /** Expressions of the `only` directives that it stands in. */
  readonly only?: readonly string[]
}

export interface ImageEntry {
  /** Its address as written. */
  readonly uri: string
  readonly position: Position
}

export interface ObjectEntry {
  readonly domain: string
  readonly type: string
  readonly name: string
  readonly anchor: string
  readonly position: Position
}

export interface ToctreeEntry {
  /** Name of the page as written, made absolute against the page; a pattern with `glob`. */
  readonly name: string
  readonly title?: string
  readonly url?: string
  readonly glob?: true
  /** The toctree is shown nowhere: it only says the order of pages. */
  readonly hidden?: true
  /** Of a toctree with `:numbered:`: how many levels have numbers, and which of the page's toctrees it is. */
  readonly numbered?: { readonly depth: number; readonly toctree: number }
  /** Place in `sections` of the section that the toctree stands in; absent before all of them. */
  readonly section?: number
  /** Expressions of the `only` directives that the toctree stands in. */
  readonly only?: readonly string[]
  readonly position: Position
}

export interface Ask {
  readonly role: string
  readonly target: string
  /** It gives no text of its own. */
  readonly bare?: true
  readonly position: Position
}

export interface Project {
  readonly pages: ReadonlyMap<string, PageIndex>
  /** What a reference of a page leads to; undefined where nothing has the name. */
  resolve(from: string, role: string, target: string): ResolvedReference | undefined
  /** What its toctrees lead to, found out once. */
  toctrees(): Toctrees
  /** Numbers of sections and captions, found out once. */
  numbering(): Numbering
  /** Names of the other projects in whose inventories it looks. */
  readonly inventories: ReadonlySet<string>
}

export interface Toctrees {
  /** The pages that an entry of a page stands for, patterns expanded, in order of their names. */
  pagesOf(entry: ToctreeEntry, from: string): readonly PageIndex[]
  /** The entries of a page's toctrees with their pages, found out once. */
  entriesOf(page: PageIndex): PageEntries
  /** A set for pages of the project, with none in it. */
  noPages(): PageSet
  /** Every page once. Circles end where they close. */
  order(): OrderedPage[]
}

export interface PageEntries {
  readonly all: readonly ResolvedEntry[]
  /** Those that name no page of a set: other pages, patterns, addresses, and names that no page has. */
  without(pages: PageSet): readonly ResolvedEntry[]
}

export interface ResolvedEntry {
  readonly entry: ToctreeEntry
  readonly pages: readonly PageIndex[]
}

export interface OrderedPage {
  readonly page: PageIndex
  /** How many toctrees lead to it, from 0. */
  readonly depth: number
}

export interface ResolvedReference {
  /** Page path of the target, or absent for an address outside. */
  readonly page?: string
  readonly anchor?: string
  readonly url?: string
  /** Text for a reference that gives none. */
  readonly title?: string
  /** Of a `numref`: the number of what it leads to, and what a reference without a text shows. */
  readonly numbered?: { readonly number: string; readonly text: string }
  /** What an inventory that the target names knows it by: the target without the inventory's name. */
  readonly name?: string
}
