/** What a model is made of: pages with their trees and tables. A `RenderPage` is one too. */
import type { RectangularTable } from '../tables/types.js'
import type { Document } from '../tree/nodes.js'

export interface ModelPage {
  /** As diagnostics call the page. */
  readonly path: string
  readonly title?: string
  /** What it was parsed from, so that words in wrapped cells can be pointed at. */
  readonly text?: string
  /** Parsed or resolved. */
  readonly tree: Document
  readonly tables: readonly RectangularTable[]
}
