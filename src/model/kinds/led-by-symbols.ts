/** Numbers beside words that begin with their names: `100`, and `READY: It can be used.` */
import type { KindRule } from './kind.js'
import { numericShare } from './numbers.js'
import { areLedBySymbols } from './symbols.js'

const MOST_COLUMNS = 4

export const ledBySymbols: KindRule = ({ columns }) => {
  if (columns.length > MOST_COLUMNS) return undefined
  const words = columns.find(({ reading }) => areLedBySymbols(reading))
  const [numbers, ...more] = words
    ? columns.filter(({ reading }) => numericShare(reading) >= 0.9)
    : []
  if (!words || !numbers || more.length > 0) return undefined
  const { header, index } = numbers.reading
  return {
    kind: 'enum',
    flavor: 'value',
    confidence: 0.95,
    roles: new Map([
      [index, 'value'],
      [words.reading.index, 'description'],
    ]),
    evidence: [{ rule: 'led-by-symbols', score: 1, detail: `numbers under "${header}"` }],
  }
}
