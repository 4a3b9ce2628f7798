/**
 * Takes the wrapping of an expanded RCS keyword off: `$Date: 2001/08/16 …$` becomes `2001-08-16`.
 *
 * Source: "RCS Keywords" in the specification.
 */
import type { Paragraph } from '../../tree/nodes.js'

const DATE = /\$Date: (\d{4})[-/](\d\d)[-/](\d\d)[ T][\d:]+[^$]* \$/gi
const FILE = /\$RCSfile: (.+),v \$/gi
const ANY = /\$[a-zA-Z]+: (.+) \$/g

export function cleanRcsKeywords(paragraph: Paragraph): void {
  const [only, ...others] = paragraph.children
  if (only?.type !== 'text' || others.length > 0 || !only.value.includes('$')) return
  const rules: [RegExp, string][] = [
    [DATE, '$1-$2-$3'],
    [FILE, '$1'],
    [ANY, '$1'],
  ]
  for (const [pattern, replacement] of rules) {
    const cleaned = only.value.replace(pattern, replacement)
    if (cleaned === only.value) continue
    only.value = cleaned
    return
  }
}
