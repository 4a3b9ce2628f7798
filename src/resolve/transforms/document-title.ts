/**
 * A lone top-level section gives the document its title, and a lone section in that its subtitle.
 *
 * Source: "Document title" in the specification; docutils' `frontmatter.DocTitle`.
 */
import { plainText } from '../../tree/plain-text.js'
import type { Transform } from '../transform.js'
import { promoteSubtitle, promoteTitle } from './title-promotion.js'

export const documentTitle: Transform = {
  name: 'frontmatter.DocTitle',
  priority: 320,
  apply(context) {
    const { document, options } = context
    const isPromoted = options.documentTitle && promoteTitle(context, document)
    if (isPromoted && options.documentSubtitle) promoteSubtitle(context, document)
    if (document.title !== undefined) return
    const first = document.children[0]
    if (options.title !== undefined) document.title = options.title
    else if (first?.type === 'title') document.title = plainText(first)
  },
}
