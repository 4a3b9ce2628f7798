/** Options of `resolve`. Defaults are set once, by `resolveOptions`. */
import type { Language } from '../parse/languages/language.js'
import type { Level } from '../source/diagnostic.js'

export interface ResolveOptions {
  /** Language of generated titles, as for `parse`. */
  language?: string | Language
  /**
   * System messages below this level leave the tree (docutils' `report_level`); `none`, the default,
   * takes all of them out: they are in the diagnostics.
   */
  reportLevel?: Level | 'none'
  /**
   * Whether source that could not be read stays as a literal block where the message about it leaves
   * the tree, so that no text is lost. On by default; docutils lets the text go.
   */
  keepUnread?: boolean
  lineLengthLimit?: number
  trimFootnoteReferenceSpace?: boolean
  idPrefix?: string
  autoIdPrefix?: string
  /** Whether a lone top-level section becomes the document (`doctitle_xform`). */
  documentTitle?: boolean
  /** Whether then a lone section in it becomes its subtitle; Sphinx knows none. */
  documentSubtitle?: boolean
  /**
   * Whether a citation may stand on another page, as in Sphinx: a reference to one that the document
   * lacks stays as it is, and is no fault of the document.
   */
  projectCitations?: boolean
  /** Whether a lone subsection becomes a subtitle (`sectsubtitle_xform`). */
  sectionSubtitle?: boolean
  /** Whether a first field list becomes `docinfo` (`docinfo_xform`). */
  docinfo?: boolean
  /** Whether `sectnum` numbers the sections itself. */
  sectionNumbers?: boolean
  tocBacklinks?: 'entry' | 'top' | 'none'
  stripComments?: boolean
  stripClasses?: readonly string[]
  stripElementsWithClasses?: readonly string[]
  smartQuotes?: boolean | 'alt'
  /** Attributes of nodes to show as `internal:…` (`expose_internals`). */
  exposeInternals?: readonly string[]
  /** The document's source, for `exposeInternals` to show `rawsource` of nodes that keep none. */
  text?: string
  /** The document's title where the text has none. */
  title?: string
}

export type ResolvedResolveOptions = Required<Omit<ResolveOptions, 'text' | 'title'>> &
  Pick<ResolveOptions, 'text' | 'title'>

const DEFAULTS: ResolvedResolveOptions = {
  language: 'en',
  reportLevel: 'none',
  keepUnread: true,
  lineLengthLimit: 10_000,
  trimFootnoteReferenceSpace: false,
  idPrefix: '',
  autoIdPrefix: '%',
  documentTitle: true,
  documentSubtitle: true,
  projectCitations: false,
  sectionSubtitle: false,
  docinfo: true,
  sectionNumbers: true,
  tocBacklinks: 'entry',
  stripComments: false,
  stripClasses: [],
  stripElementsWithClasses: [],
  smartQuotes: false,
  exposeInternals: [],
}

export function resolveOptions(options: ResolveOptions): ResolvedResolveOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...DEFAULTS, ...Object.fromEntries(given) }
}
