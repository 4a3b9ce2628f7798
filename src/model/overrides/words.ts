/** The text of a comment as words that know where in it they stand. */
export interface Word {
  readonly text: string
  readonly at: number
}

/** The lines from an index on. */
export function linesOf(text: string, from: number): Word[] {
  let at = from
  return text
    .slice(from)
    .split('\n')
    .map((line) => {
      const found = { text: line, at }
      at += line.length + 1
      return found
    })
}

export function wordsIn({ text, at }: Word): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ text: word, at: at + index }))
}

/** The text without white space around it. */
export function trimmed(text: string, at: number): Word {
  return { text: text.trim(), at: at + text.length - text.trimStart().length }
}

/** What stands between commas. */
export function listed({ text, at }: Word): Word[] {
  let start = at
  return text.split(',').flatMap((piece) => {
    const word = trimmed(piece, start)
    start += piece.length + 1
    return word.text === '' ? [] : [word]
  })
}
