/**
 * Hyperlink targets with a name: `.. _name: address`. The name may be in back-quotes and may go on in
 * the next lines; it ends at the first colon that can end it.
 *
 * Source: "reStructuredText Markup Specification", Hyperlink Targets.
 */
import { blockText } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { isWhiteSpace } from '../../source/white-space.js'
import type { BlockConstruct } from '../construct.js'
import { escapeToNulls } from '../escape.js'
import { endExplicit, readMalformed } from '../explicit.js'
import { explicitWidth } from '../patterns.js'
import { consume, hangingRegion, lineAt } from '../regions.js'
import { addTarget } from '../targets.js'

export const hyperlinkTarget: BlockConstruct = {
  name: 'hyperlink target',
  parse(state, context) {
    const { lines, index } = state
    const first = lineAt(lines, index)
    const width = explicitWidth(first.text)
    const next = first.text.charCodeAt(width + 1)
    const begins = width > 2 && first.text.charCodeAt(width) === 0x5f
    if (!begins || next === 0x20 || Number.isNaN(next)) return false
    const { end } = hangingRegion(lines, index, 0, true, false)
    const texts = lines
      .slice(index, end)
      .map(({ text }, i) => escapeToNulls(i === 0 ? text.slice(width + 1) : text))
    const found = findName(texts)
    if (!found) {
      const message = 'malformed hyperlink target.'
      readMalformed(state, context, end, { code: 'target-malformed', message })
      return true
    }
    consume(state, end)
    const last = lineAt(lines, end - 1)
    addTarget(state, context, {
      name: found.name,
      lines: [(texts[found.line] ?? '').slice(found.end).trim(), ...texts.slice(found.line + 1)],
      line: context.lineNumber(first),
      position: positionOfLines(first, last),
      source: blockText(lines.slice(index, end)),
    })
    const after = lines[end]
    endExplicit(state, context, after === undefined || after.text === '')
    return true
  },
}

interface FoundName {
  /** As written, with nulls; undefined for `__`. */
  readonly name: string | undefined
  /** The line with the colon, and the index after the colon in it. */
  readonly line: number
  readonly end: number
}

/**
 * docutils tries a regular expression on ever more lines. Here each colon is looked at once: it ends
 * the name if a blank or the line's end follows, and neither white space, an escape nor a colon stands
 * before it. A name that opens with a back-quote must close with one.
 */
function findName(texts: readonly string[]): FoundName | undefined {
  const first = texts[0] ?? ''
  if (first.startsWith('_')) {
    const match = /^_ ?:(?: +|$)/.exec(first)
    return match ? { name: undefined, line: 0, end: match[0].length } : undefined
  }
  const quoted = first.startsWith('`')
  if (quoted && (first.charAt(1) === ' ' || first.charAt(1) === '`')) return undefined
  let length = 0
  let tail = ''
  for (const [line, text] of texts.entries()) {
    for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      if (colon + 1 < text.length && text.charCodeAt(colon + 1) !== 0x20) continue
      const near = colon < 3 ? tail + text.slice(0, colon) : text.slice(colon - 3, colon)
      const cut = endOfName(near, quoted)
      const end = length + colon - cut
      const start = quoted ? 1 : 0
      if (cut < 0 || end <= start) continue
      const name = texts
        .slice(0, line + 1)
        .join('')
        .slice(start, end)
      return { name, line, end: colon + 1 }
    }
    length += text.length
    tail = (tail + text).slice(-3)
  }
  return undefined
}

/**
 * How far before a colon the name ends, from the last three characters before the colon; or -1 if it
 * cannot end there. One blank and a closing back-quote may stand between.
 */
function endOfName(near: string, quoted: boolean): number {
  const blank = near.endsWith(' ') ? 1 : 0
  const end = near.length - blank
  if (!endsWord(near, end)) return -1
  if (quoted) return near.charAt(end - 1) === '`' && endsWord(near, end - 1) ? blank + 1 : -1
  const afterColon = near.charAt(end - 1) === ':' && near.charCodeAt(end - 2) !== 0
  return afterColon ? -1 : blank
}

function endsWord(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1)
  return end > 0 && code !== 0 && !isWhiteSpace(code)
}
