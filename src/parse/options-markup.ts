/**
 * The options that begin an option list item: `-a`, `-fFILE`, `-f <a file>`, `--file=FILE`, `/V`.
 *
 * Source: "reStructuredText Markup Specification", Option Lists.
 */
import type { Line } from '../source/line.js'
import { positionBetween } from '../source/position.js'
import { parent, text } from '../tree/builders.js'
import type { Option, OptionArgument } from '../tree/nodes.js'

/** The options of a line's marker, or docutils' words for what is wrong with it. */
export function readOptions(line: Line, marker: string): Option[] | string {
  const options: Option[] = []
  let start = 0
  for (const written of marker.split(', ')) {
    const option = readOption(line, start, written)
    if (typeof option === 'string') return option
    options.push(option)
    start += written.length + 2
  }
  return options
}

/** A word of an option, with its index in the option. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function readOption(line: Line, start: number, written: string): Option | string {
  const words: Word[] = Array.from(written.matchAll(/\S+/g), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
  const [name, ...rest] = words
  const parts = name ? splitName(name) : { delimiter: ' ', words: [] }
  const all = joinAngles([...parts.words, ...rest])
  const [option, argument] = all
  if (!option || all.length > 2) {
    const count = `(=${all.length}), should be 1 or 2: "${written}"`
    return `wrong number of option tokens ${count}`
  }
  const place = (word: Word) => positionBetween(line, start + word.start, line, start + word.end)
  const node: Option = parent(
    'option',
    [parent('option_string', [text(option.text, place(option))], place(option))],
    positionBetween(line, start, line, start + written.length),
  )
  if (argument) {
    const argumentNode: OptionArgument = {
      type: 'option_argument',
      delimiter: parts.delimiter,
      children: [text(argument.text, place(argument))],
      position: place(argument),
    }
    node.children.push(argumentNode)
  }
  return node
}

/** Takes `--opt=value` and `-ovalue` apart. */
function splitName(word: Word): { delimiter: string; words: Word[] } {
  const { text: value } = word
  const equals = value.indexOf('=')
  if (equals >= 0) return { delimiter: '=', words: cutWord(word, equals, equals + 1) }
  const short = (value.startsWith('-') && !value.startsWith('--')) || value.startsWith('+')
  if (short && value.length > 2) return { delimiter: '', words: cutWord(word, 2, 2) }
  return { delimiter: ' ', words: [word] }
}

function cutWord({ text: value, start, end }: Word, first: number, second: number): Word[] {
  return [
    { text: value.slice(0, first), start, end: start + first },
    { text: value.slice(second), start: start + second, end },
  ]
}

/** Several words in angle brackets are one argument. */
function joinAngles(words: Word[]): Word[] {
  const [option, first] = words
  const last = words.at(-1)
  if (!option || !first || !last) return words
  if (!first.text.startsWith('<') || !last.text.endsWith('>')) return words
  const value = words.slice(1).map((word) => word.text)
  return [option, { text: value.join(' '), start: first.start, end: last.end }]
}
