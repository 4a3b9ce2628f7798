/** Roles that wrap their text in an element of their own. */
import { text } from '../../tree/builders.js'
import type { InlineNode } from '../../tree/nodes.js'
import { unescape } from '../escape.js'
import type { Role } from '../role.js'
import { classesOf } from './classes.js'

type GenericNode = Extract<
  InlineNode,
  {
    type:
      | 'abbreviation'
      | 'acronym'
      | 'emphasis'
      | 'inline'
      | 'literal'
      | 'strong'
      | 'subscript'
      | 'superscript'
      | 'title_reference'
  }
>

export const abbreviation = genericRole('abbreviation')
export const acronym = genericRole('acronym')
export const emphasis = genericRole('emphasis')
export const literal = genericRole('literal')
export const strong = genericRole('strong')
export const subscript = genericRole('subscript')
export const superscript = genericRole('superscript')
export const titleReference = genericRole('title_reference')
/** The base of a role that the `role` directive makes without naming one. */
export const inline = genericRole('inline')

function genericRole(type: GenericNode['type']): Role {
  return {
    run(call) {
      const node: GenericNode = {
        type,
        children: [text(unescape(call.text), call.textPosition)],
        position: call.position,
        ...classesOf(call),
      }
      return { nodes: [node], messages: [] }
    },
  }
}
