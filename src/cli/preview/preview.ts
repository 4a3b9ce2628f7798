/** What a preview shows: every page of a build, at each stage. */
import type { BuiltFile } from '../../build/build.js'
import type { Declaration, PageModel } from '../../model/types.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { RectangularTable } from '../../tables/types.js'

export interface Preview {
  readonly pages: readonly PreviewPage[]
  readonly files: readonly BuiltFile[]
  /** Those of the files that come of several pages: an index, a bundle. */
  readonly shared: readonly BuiltFile[]
  /** What is wrong with no page in particular, as text. */
  readonly report: string
}

export interface PreviewPage {
  readonly path: string
  readonly title: string
  readonly text: string
  readonly tables: readonly RectangularTable[]
  readonly model: PageModel | undefined
  readonly declarations: readonly Declaration[]
  /** What the targets made of it alone. */
  readonly files: readonly BuiltFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** The diagnostics as text, with their places in the source. */
  readonly report: () => string
}
