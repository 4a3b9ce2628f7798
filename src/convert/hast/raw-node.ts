/**
 * A piece of finished HTML in a hast tree: what `raw` is where a config allows it, or what a template
 * has rendered. hast-util-to-html writes it as it is.
 */
import type { Literal } from 'hast'

export interface RawHtml extends Literal {
  type: 'raw'
}

declare module 'hast' {
  interface ElementContentMap {
    raw: RawHtml
  }
  interface RootContentMap {
    raw: RawHtml
  }
}
