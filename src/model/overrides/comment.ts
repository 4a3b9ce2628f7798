/**
 * What a comment before a table says of it: `rstforge: enum ErrorResponse`, then a line for each
 * option, `key: phrase`. A page's own comment, `rstforge-page: prefix=Vpc`, has its options inline.
 */
import { finished, newReading, type CommentOverride } from './comment-reading.js'
import { setKind, setName, setOption, unknownOption } from './options.js'
import { linesOf, trimmed, wordsIn } from './words.js'

export function parseOverrideComment(text: string): CommentOverride {
  const reading = newReading()
  const [head, ...lines] = linesOf(text, /^rstforge\s*:/u.exec(text)?.[0].length ?? 0)
  const [kind, ...name] = head ? wordsIn(head) : []
  if (kind !== undefined) setKind(kind, reading)
  const [first] = name
  if (first) setName({ text: name.map((word) => word.text).join(' '), at: first.at }, reading)
  for (const line of lines) {
    const found = /^(\s*:?)([\p{L}][\p{L}\p{N}-]*)(\s*[:=]\s*)(.*)$/u.exec(line.text)
    if (found) {
      const [, lead = '', option = '', between = '', value = ''] = found
      const at = line.at + lead.length
      setOption({ text: option, at }, trimmed(value, at + option.length + between.length), reading)
    } else if (line.text.trim() !== '') unknownOption(trimmed(line.text, line.at), reading)
  }
  return finished(reading)
}

/** `rstforge-page: prefix=Vpc keyCase=camelCase`. */
export function parsePageComment(text: string): CommentOverride {
  const reading = newReading()
  const start = /^rstforge-page\s*:/u.exec(text)?.[0].length ?? 0
  const pattern = /([\p{L}][\p{L}\p{N}-]*)(\s*[=:]\s*)("[^"]*"|[^\s"]+)|\S+/gu
  pattern.lastIndex = start
  for (const { 0: whole, 1: option, 2: between = '', 3: value = '', index } of text.matchAll(
    pattern,
  )) {
    if (option === undefined) {
      unknownOption({ text: whole, at: index }, reading)
      continue
    }
    const isQuoted = value.startsWith('"')
    const at = index + option.length + between.length
    const said = isQuoted ? { text: value.slice(1, -1), at: at + 1 } : { text: value, at }
    setOption({ text: option, at: index }, said, reading)
  }
  return finished(reading)
}
