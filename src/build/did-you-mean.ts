import { nearestWord } from '../source/nearest.js'

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearestWord(name, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}
