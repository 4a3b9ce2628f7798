/**
 * A short way past remark's escaping: text of words and addresses of plain paths, which most of what
 * is written are, have nothing to escape wherever they stand. Lists of contents are made of them.
 */
import type { Root } from 'mdast'
import type { Options } from 'remark-stringify'

type Handle = NonNullable<NonNullable<Options['handlers']>['root']>

/** Words with single blanks and commas between them; MDX takes two words for code. */
const WORDS = /^(?!import\b|export\b)[\p{L}\p{N}]+(?:[ ,]{1,2}[\p{L}\p{N}]+)*$/u

const PATH = /^[\w./#-]+$/

/** Writes the root with that way. */
export const root: Handle = (node: Root, _parent, state, info) => {
  const safe = state.safe.bind(state)
  state.safe = (input, config) => {
    if (!input) return safe(input, config)
    const plain = state.stack.at(-1) === 'destinationRaw' ? PATH : WORDS
    return plain.test(input) ? input : safe(input, config)
  }
  return state.containerFlow(node, info)
}
