/** Types of Python that are written as a name with options in brackets. */
import { skipTo, takeSign, type GrammarState, type ParsedType } from './grammar-state.js'

type ParseOption = () => ParsedType | undefined

/** `Union[int, str]` is one of its options, `Optional[str]` may also be null. */
export function parseGeneric(
  state: GrammarState,
  parseOption: ParseOption,
): readonly ParsedType[] | undefined {
  const [name, open] = [state.tokens[state.at], state.tokens[state.at + 1]]
  if (!name || open?.text !== '[' || !/^(?:optional|union)$/u.test(name.word)) return undefined
  const start = state.at
  state.at += 2
  const options: ParsedType[] = []
  do {
    const option = parseOption()
    if (!option) {
      state.at = start
      return undefined
    }
    options.push(option)
  } while (takeSign(state, ','))
  skipTo(state, ']')
  return name.word === 'optional' ? [...options, { kind: 'null' }] : options
}
