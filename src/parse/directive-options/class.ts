/** Options that are class names. */
import { makeId } from '../../tree/names.js'
import { splitWhiteSpace } from '../../source/white-space.js'
import type { OptionReader } from '../directive.js'
import { unreadable } from './python.js'

/** Names, separated by white space, each made into an id. */
export const classOption: OptionReader = (text) => {
  if (text === undefined) return unreadable('argument required but none supplied')
  const classes: string[] = []
  for (const name of splitWhiteSpace(text)) {
    const id = makeId(name)
    if (id === '') return unreadable(`cannot make "${name}" into a class name`)
    classes.push(id)
  }
  return { ok: true, value: classes }
}
