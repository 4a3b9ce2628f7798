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

/** A value and no sentence: what a default or an example may be. */
const VALUE = /^["'“‘`]?([^\s"'”’`]{1,120}?)["'”’`]?\.?$/u

/** What stands below a label that does not apply, beside the signs that stand in any empty cell. */
const NOTHING = /^none\.?$/i

interface Labelled {
  readonly label: string
  readonly part: Part
  readonly pieces: CellPiece[]
}

/** The parts of a description; undefined where it is not divided by labels. */
export function labelledParts(pieces: readonly CellPiece[]): LabelledParts | undefined {
  const divided = divide(pieces)
  if (!divided) return undefined
  const values = new Map<Part, string>()
  const spoken: string[] = []
  for (const { label, part, pieces: own } of divided) {
    const text = proseOf(own)
    if (isPlaceholder(text) || NOTHING.test(text)) continue
    values.set(part, values.has(part) ? `${values.get(part) ?? ''}\n${text}` : text)
    const isTag = (part === 'default' || part === 'example') && VALUE.test(text)
    if (part === 'definition') spoken.push(text)
    else if (!isTag) spoken.push(own.length === 1 ? `${label}: ${text}` : `${label}:\n${text}`)
  }
  const tag = (part: Part): string | undefined => VALUE.exec(values.get(part) ?? '')?.[1]
  const [usual, example] = [tag('default'), tag('example')]
  return {
    description: spoken.join('\n'),
    range: values.get('range') ?? '',
    ...(usual !== undefined && { default: usual }),
    ...(example !== undefined && { example }),
  }
}

/** The pieces below each label. The first piece has to be a label, and one of them the definition. */
function divide(pieces: readonly CellPiece[]): readonly Labelled[] | undefined {
  const first = pieces[0] && labelOf(pieces[0])
  if (!first) return undefined
  const found: Labelled[] = []
  for (const piece of pieces) {
    const next = labelOf(piece)
    if (next) found.push({ ...next, pieces: [] })
    else found.at(-1)?.pieces.push(piece)
  }
  return found.some(({ part }) => part === 'definition') ? found : undefined
}

/** A paragraph that is nothing but a bold label, with or without a colon. */
function labelOf({ text, depth, strong }: CellPiece): Pick<Labelled, 'label' | 'part'> | undefined {
  const [first] = strong
  if (depth !== 0 || first?.at !== 0 || !/^\s*[:：]?$/u.test(text.slice(first.text.length)))
    return undefined
  const label = first.text.replace(/[\s:：]+$/u, '')
  const part = LABELS.get(label.toLowerCase())
  return part && { label, part }
}
