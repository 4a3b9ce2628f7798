/** `:code:`: program text. With a language, that is a class; nothing is highlighted here. */
import { text } from '../../tree/builders.js'
import type { Literal } from '../../tree/nodes.js'
import { unchanged } from '../directive-options/text.js'
import { restoreBackslashes } from '../escape.js'
import type { Role } from '../role.js'
import { classesOf } from './classes.js'

export const code: Role = {
  options: { language: unchanged },
  run(call) {
    const classes = ['code', ...(classesOf(call).classes ?? [])]
    const { language } = call.options
    if (typeof language === 'string' && language !== '' && !classes.includes(language)) {
      classes.push(language)
    }
    const node: Literal = {
      type: 'literal',
      classes,
      children: [text(restoreBackslashes(call.text), call.textPosition)],
      position: call.position,
    }
    return { nodes: [node], messages: [] }
  },
}
