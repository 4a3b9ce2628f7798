/** What changed in a field, and whom it breaks: who sends it, or who reads it. */
import { isDeepEqual } from './deep-equal.js'
import { typeText } from './types/type-text.js'
import type { ModelChange } from './diff.js'
import type { Constraints, Field } from './types.js'

export type FieldChange = Pick<ModelChange, 'weight' | 'detail'>

export function fieldChanges(was: Field, is: Field, isSent: boolean): FieldChange[] {
  const changes: FieldChange[] = []
  if (!isDeepEqual(was.type, is.type))
    changes.push({
      weight: 'major',
      detail: `the type of ${is.name} was ${typeText(was.type)} and is ${typeText(is.type)}`,
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
