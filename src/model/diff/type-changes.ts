/** Whether two types of a field are the same one, and whom another one breaks. */
import type { TypeExpression } from '../types.js'
import type { Weight } from './change.js'

type Reference = Extract<TypeExpression, { kind: 'ref' }>

/** Who code that has a record breaks for: who sends it, who reads it, or both. */
export interface Directions {
  readonly isSent: boolean
  readonly isRead: boolean
}

export interface TypeComparison {
  /** Whether an old and a new name are of the same type. */
  readonly isSame: (old: string, now: string) => boolean
  readonly nameBefore: (reference: Reference) => string
  readonly nameAfter: (reference: Reference) => string
}

/** Types are the same if they lead to the same ones, however that was found out. */
export function isSameType(
  was: TypeExpression,
  is: TypeExpression,
  types: TypeComparison,
): boolean {
  const isSame = (a: TypeExpression, b: TypeExpression): boolean => isSameType(a, b, types)
  switch (was.kind) {
    case 'ref':
      return is.kind === 'ref' && types.isSame(was.name, is.name)
    case 'array':
      return is.kind === 'array' && isSame(was.items, is.items)
    case 'map':
      return is.kind === 'map' && isSame(was.values, is.values)
    case 'object':
      return (
        is.kind === 'object' &&
        (was.values && is.values ? isSame(was.values, is.values) : was.values === is.values)
      )
    case 'union':
      return (
        is.kind === 'union' &&
        was.options.length === is.options.length &&
        was.options.every((option, at) => {
          const other = is.options[at]
          return other !== undefined && isSame(option, other)
        })
      )
    default:
      return was.kind === is.kind
  }
}

/** A type that takes more than it did breaks who reads it, one that takes less who sends it. */
export function typeWeight(
  was: TypeExpression,
  is: TypeExpression,
  { isSent, isRead }: Directions,
  types: TypeComparison,
): Weight {
  const takesMore = isPartOf(was, is, (a, b) => isSameType(a, b, types))
  const takesLess = isPartOf(is, was, (a, b) => isSameType(b, a, types))
  return (isSent && !takesMore) || (isRead && !takesLess) ? 'major' : 'minor'
}

/** Whether the one type can stand wherever the other one is asked for. */
function isPartOf(
  part: TypeExpression,
  whole: TypeExpression,
  isSame: (part: TypeExpression, whole: TypeExpression) => boolean,
): boolean {
  const inner = (a: TypeExpression, b: TypeExpression): boolean => isPartOf(a, b, isSame)
  if (whole.kind === 'unknown' || isSame(part, whole)) return true
  if (part.kind === 'union') return part.options.every((option) => inner(option, whole))
  switch (whole.kind) {
    case 'union':
      return whole.options.some((option) => inner(part, option))
    case 'number':
      return part.kind === 'integer'
    case 'array':
      return part.kind === 'array' && inner(part.items, whole.items)
    case 'map':
    case 'object': {
      if (part.kind !== 'map' && part.kind !== 'object') return false
      const { values } = whole
      return values === undefined || (part.values !== undefined && inner(part.values, values))
    }
    default:
      return false
  }
}
