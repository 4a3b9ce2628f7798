/** A section that holds nothing but one section takes that one's title as its subtitle. */
import type { Transform } from '../transform.js'
import { promoteSubtitle } from './title-promotion.js'

export const sectionSubtitle: Transform = {
  name: 'frontmatter.SectionSubTitle',
  priority: 350,
  apply(context) {
    if (!context.options.sectionSubtitle) return
    for (const section of context.editing.ofType('section')) {
      if (context.editing.parentOf(section)) promoteSubtitle(context, section)
    }
  },
}
