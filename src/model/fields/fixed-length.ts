/** Arrays of a fixed length: what a type cell says of it, and names such as `name[32]` beside types of C. */
import { areCTypes } from '../types/c-words.js'
import type { Constraints, Field, TypeExpression } from '../types.js'
import type { FieldDraft } from './field.js'

export function withLength(limits: Constraints, length: number | undefined): Constraints {
  return length === undefined ? limits : { ...limits, minItems: length, maxItems: length }
}

const SIZED = /^(\w+)\[(\d{1,9})\]$/u

export function isSizedName(name: string): boolean {
  return SIZED.test(name)
}

/**
 * `char name[32]` in two columns. Several names of one word (`data[0]`, `data[1]`) are elements of an
 * array instead, and so are names that have numbers beside types that are not all of C.
 */
export function withSizedNames(drafts: readonly FieldDraft[]): readonly FieldDraft[] {
  const types = drafts.map(({ field }) => field.rawType).filter((type) => type !== '')
  if (!areCTypes(types)) return drafts
  const uses = new Map<string, number>()
  for (const { field } of drafts) {
    const name = SIZED.exec(field.name)?.[1] ?? field.name
    uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  return drafts.map((draft) => {
    const { field } = draft
    const [, name, size] = SIZED.exec(field.name) ?? []
    return name !== undefined && uses.get(name) === 1 && field.rawType !== ''
      ? { ...draft, field: sized(field, name, Number(size)) }
      : draft
  })
}

function sized(field: Field, name: string, size: number): Field {
  const isText = field.type.kind === 'string'
  const type: TypeExpression = isText ? field.type : { kind: 'array', items: field.type }
  const constraints = isText
    ? { ...field.constraints, maxLength: size }
    : withLength(field.constraints, size)
  return size === 0 ? { ...field, name, type } : { ...field, name, type, constraints }
}
