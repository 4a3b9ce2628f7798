/** Text in the canonical form of a document. */

const SPACE =
  '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+'
/** Python's white space, which is not quite JavaScript's. */
const WHITE_SPACE = new RegExp(SPACE, 'u')
const AT_END = new RegExp(`${SPACE}$`, 'u')

export function squash(text) {
  return text
    .split(WHITE_SPACE)
    .filter((word) => word !== '')
    .join(' ')
}

/** Without blanks at the ends of lines, and without empty lines around. */
export function verbatim(text) {
  const lines = text.split('\n').map((line) => line.replace(AT_END, ''))
  while (lines[0] === '') lines.shift()
  while (lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}

/** Text of inline nodes without their markup. */
export function plain(node) {
  switch (node.type) {
    case 'text':
      return node.value
    case 'system_message':
    case 'image':
    case 'raw':
      return ''
    case 'substitution_reference':
      return `|${inner(node)}|`
    case 'footnote_reference':
      return `[${noteMark(node) ?? inner(node)}]`
    case 'citation_reference':
      return `[${inner(node)}]`
    case 'interpreted_text':
      return node.explicit ? inner(node) : titleOf(node.target)
    default:
      return inner(node)
  }
}

/**
 * The text as written, not what Sphinx would show of it; the part before angle brackets even where
 * these were escaped, since the comparison looks at the text without escapes.
 */
function titleOf(text) {
  return /^(.+?)\s*<[^<>]*>$/s.exec(text)?.[1] ?? text
}

function inner(node) {
  return (node.children ?? []).map(plain).join('')
}

/** An auto-numbered footnote's mark as written; undefined for others. */
export function noteMark({ auto, refname, names = [], dupnames = [] }) {
  if (auto === undefined) return undefined
  return auto === '*' ? '*' : `#${refname ?? [...names, ...dupnames][0] ?? ''}`
}
