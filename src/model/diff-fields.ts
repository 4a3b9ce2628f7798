/** What changed in a field, and whom it breaks: who sends it, or who reads it. */
import { isDeepEqual } from './deep-equal.js'
import { typeText } from './types/type-text.js'
import type { ModelChange } from './diff.js'
import type { Constraints, Field, TypeExpression } from './types.js'

export type FieldChange = Pick<ModelChange, 'weight' | 'detail'>

type Reference = Extract<TypeExpression, { kind: 'ref' }>

export interface TypeComparison {
  /** Whether an old and a new name are of the same type. */
  readonly isSame: (old: string, now: string) => boolean
  readonly nameBefore: (reference: Reference) => string
  readonly nameAfter: (reference: Reference) => string
}

export function fieldChanges(
  was: Field,
  is: Field,
  isSent: boolean,
  types: TypeComparison,
): FieldChange[] {
  const changes: FieldChange[] = []
  if (!isSameType(was.type, is.type, types))
    changes.push({
      weight: 'major',
      detail: `the type of ${is.name} was ${typeText(was.type, types.nameBefore)} and is ${typeText(is.type, types.nameAfter)}`,
    })
  if (was.required !== is.required) changes.push(requiredChange(was, is, isSent))
  if (!isDeepEqual(was.literals?.values, is.literals?.values)) changes.push(literalChange(was, is))
  if (!isDeepEqual(was.constraints, is.constraints)) {
    changes.push({
      weight: isTighter(was.constraints, is.constraints) && isSent ? 'major' : 'minor',
      detail: `the limits of ${is.name} changed`,
    })
  }
  if (was.deprecated === undefined && is.deprecated !== undefined)
    changes.push({ weight: 'minor', detail: `${is.name} is deprecated` })
  const isSaidOtherwise =
    was.description !== is.description || was.default !== is.default || was.example !== is.example
  if (changes.length === 0 && isSaidOtherwise)
    changes.push({ weight: 'patch', detail: `the words about ${is.name} changed` })
  return changes
}

/** Types are the same if they lead to the same ones, however that was found out. */
function isSameType(was: TypeExpression, is: TypeExpression, types: TypeComparison): boolean {
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

function requiredChange(was: Field, is: Field, isSent: boolean): FieldChange {
  const breaks = isSent ? is.required === true : was.required === true
  return {
    weight: breaks ? 'major' : 'minor',
    detail: `${is.name} is ${is.required === true ? 'required now' : 'no longer always required'}`,
  }
}

/** Fewer values, or a set where any value was allowed, break; more values do not. */
function literalChange(was: Field, is: Field): FieldChange {
  const now = is.literals && new Set(is.literals.values)
  const breaks =
    now !== undefined &&
    (was.literals === undefined
      ? is.literals?.closed === true
      : was.literals.values.some((value) => !now.has(value)))
  return { weight: breaks ? 'major' : 'minor', detail: `the values of ${is.name} changed` }
}

function isTighter(was: Constraints, is: Constraints): boolean {
  const least = (key: 'minLength' | 'minimum' | 'minItems'): boolean =>
    (is[key] ?? -Infinity) > (was[key] ?? -Infinity)
  const most = (key: 'maxLength' | 'maximum' | 'maxItems'): boolean =>
    (is[key] ?? Infinity) < (was[key] ?? Infinity)
  const isNew = (key: 'pattern' | 'format'): boolean =>
    is[key] !== undefined && is[key] !== was[key]
  return (
    least('minLength') ||
    least('minimum') ||
    least('minItems') ||
    most('maxLength') ||
    most('maximum') ||
    most('maxItems') ||
    isNew('pattern') ||
    isNew('format')
  )
}
