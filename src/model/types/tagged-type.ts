/** Types of C that say what they are before their name. */
import type { GrammarState, ParsedType } from './grammar-state.js'

const NAME = /^[a-z]\w*_\w+$/iu

/** `void *` may be anything, `struct clock_sample` and `union clock_value` are the records that they name; `enum clock_kind` is a number. */
export function parseTagged(state: GrammarState): ParsedType | undefined {
  const [tag, name] = [state.tokens[state.at], state.tokens[state.at + 1]]
  if (tag?.word === 'void' && name?.text === '*') {
    state.at += 2
    return { kind: 'unknown' }
  }
  if (!tag || name?.kind !== 'word' || !/^(?:struct|union|enum)$/u.test(tag.text)) return undefined
  if (!NAME.test(name.text)) return undefined
  state.at += 2
  return tag.text === 'enum' ? { kind: 'integer' } : { kind: 'named', name: name.text }
}
