/** A table of exit codes: whole numbers under a header such as `Return code` or `Exit status`. */
import { classShare } from '../reading.js'
import type { ColumnRole } from '../types.js'
import { registeredShare } from './http-status.js'
import { bestColumn, type KindRule } from './kind.js'
import { numericShare } from './numbers.js'
import { phraseLikeColumn } from './phrases.js'
import { holdsSymbols } from './symbols.js'

const HEADER =
  /^(?:the )?(?:return(?:ed)?|exit|result|completion|process|termination)\s*(?:codes?|status(?:es)?|values?)$|^exit$|^errno$/u

export const exitCode: KindRule = (input) => {
  const column = input.columns.find(({ reading }) => HEADER.test(reading.normalHeader))
  if (!column || input.columns.length > 5) return undefined
  const { reading } = column
  const numbers = numericShare(reading)
  const status = classShare(reading, 'status')
  if (
    numbers < 0.8 ||
    (status >= 0.6 && registeredShare(reading) > 0) ||
    (bestColumn(input, 'name', 0.8, [reading.index]) && bestColumn(input, 'dataType', 0.6))
  )
    return undefined
  const roles = new Map<number, ColumnRole>([[reading.index, 'code']])
  const symbols = input.columns.find((one) => holdsSymbols(one.reading))
  const named = symbols ?? phraseLikeColumn(input, [reading.index])
  if (named) roles.set(named.reading.index, symbols ? 'key' : 'message')
  return {
    kind: 'enum',
    flavor: 'exitCode',
    confidence: 0.75 + 0.2 * numbers,
    roles,
    evidence: [
      {
        rule: 'exit-code-column',
        score: numbers,
        detail: `whole numbers under "${reading.header}"`,
      },
    ],
  }
}
