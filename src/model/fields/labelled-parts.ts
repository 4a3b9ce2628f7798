/**
 * Descriptions that are divided by bold labels, as API references of one family write them:
 * **Definition**, **Constraints**, **Range**, **Default Value**, each followed by what it is about or
 * by “N/A” or “None”. The definition is the description; a label that says nothing is left out.
 */
import { proseOf, type CellPiece } from '../cells/content.js'
import { isPlaceholder } from '../types/parse-type.js'

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
  const divided = divide(pieces)
  if (!divided) return undefined
  const values = new Map<Part, string>()
  const spoken: string[] = []
  divided.forEach(({ label, part, from }, index) => {
    const to = (divided[index + 1]?.from ?? pieces.length + 1) - 1
    const text = proseOf(pieces, from, to)
    if (isPlaceholder(text) || NOTHING.test(text)) return
    values.set(part, values.has(part) ? `${values.get(part) ?? ''}\n${text}` : text)
    const isTag = (part === 'default' || part === 'example') && VALUE.test(text)
    if (part === 'definition') spoken.push(text)
    else if (!isTag) spoken.push(to - from === 1 ? `${label}: ${text}` : `${label}:\n${text}`)
  })
  const tag = (part: Part): string | undefined => VALUE.exec(values.get(part) ?? '')?.[1]
  const [usual, example] = [tag('default'), tag('example')]
  return {
    description: spoken.join('\n'),
    range: values.get('range') ?? '',
    ...(usual !== undefined && { default: usual }),
    ...(example !== undefined && { example }),
  }
}

/** The labels, and where what each is about begins. The first piece has to be one, and one of them the definition. */
function divide(pieces: readonly CellPiece[]): readonly (Label & { from: number })[] | undefined {
  const first = pieces[0]
  if (!first || !labelOf(first)) return undefined
  const found: (Label & { from: number })[] = []
  pieces.forEach((piece, index) => {
    const label = labelOf(piece)
    if (label) found.push({ ...label, from: index + 1 })
  })
  return found.some(({ part }) => part === 'definition') ? found : undefined
}

/** A paragraph that is nothing but a bold label, with or without a colon. */
function labelOf({ text, depth, strong }: CellPiece): Label | undefined {
  const first = strong[0]
  if (
    depth !== 0 ||
    first?.at !== 0 ||
    first.text.length > LONGEST ||
    !/^\s*[:：]?$/u.test(text.slice(first.text.length))
  )
    return undefined
  const label = first.text.replace(/[\s:：]+$/u, '')
  const part = LABELS.get(label.toLowerCase())
  return part && { label, part }
}
