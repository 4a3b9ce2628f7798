/**
 * Descriptions that are divided by bold labels, as API references of one family write them:
 * **Definition**, **Constraints**, **Range**, **Default Value**, each followed by what it is about or
 * by “N/A” or “None”. The definition is the description; a label that says nothing is left out.
 */
import { proseOf, type CellPiece } from '../cells/content.js'
import { isPlaceholder } from '../types/parse-type.js'
import type { Writable } from '../../tree/writable.js'

export interface LabelledParts {
  /** The definition, then every other part that says something, after its label. */
  readonly description: string
  /** What values may be; empty where the docs do not say. */
  readonly range: string
  readonly default?: string
  readonly example?: string
}

type Part = 'definition' | 'constraints' | 'range' | 'default' | 'example'

const LABELS: ReadonlyMap<string, Part> = new Map([
  ['definition', 'definition'],
  ['description', 'definition'],
  ['meaning', 'definition'],
  ['explanation', 'definition'],
  ['parameter description', 'definition'],
  ['constraint', 'constraints'],
  ['constraints', 'constraints'],
  ['restriction', 'constraints'],
  ['restrictions', 'constraints'],
  ['range', 'range'],
  ['value range', 'range'],
  ['options', 'range'],
  ['default', 'default'],
  ['default value', 'default'],
  ['example', 'example'],
  ['example value', 'example'],
])

/** No label is longer, with its colon. */
const LONGEST = 40

/** A value and no sentence: what a default or an example may be. */
const VALUE = /^["'“‘`]?([^\s"'”’`]{1,120}?)["'”’`]?\.?$/u

/** What stands below a label that does not apply, beside the signs that stand in any empty cell. */
const NOTHING = /^none\.?$/i

interface Label {
  readonly label: string
  readonly part: Part
}

/** The parts of a description; undefined where it is not divided by labels. */
export function labelledParts(pieces: readonly CellPiece[]): LabelledParts | undefined {
  const first = pieces[0]
  if (!first || !labelOf(first)) return undefined
  const values: Record<Part, string> = {
    definition: '',
    constraints: '',
    range: '',
    default: '',
    example: '',
  }
  let description = ''
  let isDefined = false
  for (let from = 1; from <= pieces.length;) {
    const label = labelOf(pieces[from - 1])
    let to = from
    while (to < pieces.length && !labelOf(pieces[to])) to++
    if (label) {
      isDefined ||= label.part === 'definition'
      const text = proseOf(pieces, from, to)
      if (!saysNothing(text)) {
        values[label.part] += (values[label.part] && '\n') + text
        const said = spoken(label, text, to - from)
        description += description && said ? `\n${said}` : said
      }
    }
    from = to + 1
  }
  if (!isDefined) return undefined
  const said: Writable<LabelledParts> = { description, range: values.range }
  const usual = tagOf(values.default)
  const example = tagOf(values.example)
  if (usual !== undefined) said.default = usual
  if (example !== undefined) said.example = example
  return said
}

/** Whether what stands behind a label says that it does not apply. */
export function saysNothing(text: string): boolean {
  return isPlaceholder(text) || NOTHING.test(text)
}

/** What the description has of a part; nothing of a value that is a tag of its own. */
function spoken({ label, part }: Label, text: string, pieceCount: number): string {
  if (part === 'definition') return text
  if ((part === 'default' || part === 'example') && VALUE.test(text)) return ''
  const isBelow = pieceCount > 1 || text.startsWith('- ')
  return isBelow ? `${label}:\n${text}` : `${label}: ${text}`
}

/** A value that is no sentence. */
export function tagOf(text: string): string | undefined {
  return text === '' ? undefined : VALUE.exec(text)?.[1]
}

/** A paragraph that is nothing but a bold label, with or without a colon. */
function labelOf(piece: CellPiece | undefined): Label | undefined {
  if (piece?.depth !== 0) return undefined
  const { text, strong } = piece
  const first = strong[0]
  if (
    first?.at !== 0 ||
    first.text.length > LONGEST ||
    !/^\s*[:：]?$/u.test(text.slice(first.text.length))
  )
    return undefined
  const label = first.text.replace(/[\s:：]+$/u, '')
  const part = LABELS.get(label.toLowerCase())
  return part && { label, part }
}
