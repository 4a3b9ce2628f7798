/** Types that are written as a name with options in brackets, in Python and C#. */
import { OPENERS, skipTo, takeSign, type GrammarState, type ParsedType } from './grammar-state.js'

type ParseOption = () => ParsedType | undefined

/** `Union[int, str]` is one of its options, `Optional[str]` and `Nullable<int>` may also be null. */
export function parseGeneric(
  state: GrammarState,
  parseOption: ParseOption,
): readonly ParsedType[] | undefined {
  const [name, open] = [state.tokens[state.at], state.tokens[state.at + 1]]
  if (!name || !open || !/^(?:optional\[|union\[|nullable<)$/u.test(name.word + open.text))
    return undefined
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
  skipTo(state, OPENERS[open.text] ?? ']')
  return name.word === 'union' ? options : [...options, { kind: 'null' }]
}
