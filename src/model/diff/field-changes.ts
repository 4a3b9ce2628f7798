/** What changed in a field, and whom it breaks: who sends it, or who reads it. */
import { isDeepEqual } from '../deep-equal.js'
import { typeText } from '../types/type-text.js'
import type { Field, Literals, MemberValue } from '../types.js'
import type { ModelChange } from './change.js'
import { isTighter, limitsText } from './limit-changes.js'
import { isSameType, typeWeight, type Directions, type TypeComparison } from './type-changes.js'

export type FieldChange = Pick<ModelChange, 'weight' | 'detail' | 'values'>

export function fieldChanges(
  was: Field,
  is: Field,
  directions: Directions,
  types: TypeComparison,
): FieldChange[] {
  const changes: FieldChange[] = []
  if (!isSameType(was.type, is.type, types))
    changes.push({
      weight: typeWeight(was.type, is.type, directions, types),
      detail: `the type of ${is.name} was ${typeText(was.type, types.nameBefore)} and is ${typeText(is.type, types.nameAfter)}`,
    })
  if (was.required !== is.required) changes.push(requiredChange(was, is, directions))
  if (isNullable(was) !== isNullable(is)) changes.push(nullChange(is, directions))
  changes.push(...literalChanges(was, is, directions))
  if (!isDeepEqual(was.constraints, is.constraints)) {
    changes.push({
      weight: isTighter(was.constraints, is.constraints) && directions.isSent ? 'major' : 'minor',
      detail: `the limits of ${is.name} changed: ${limitsText(was.constraints, is.constraints)}`,
    })
  }
  if (was.deprecated === undefined && is.deprecated !== undefined)
    changes.push({ weight: 'minor', detail: `${is.name} is deprecated` })
  if (was.default !== is.default) changes.push({ weight: 'patch', detail: defaultText(was, is) })
  const isSaidOtherwise =
    was.description !== is.description ||
    was.requiredWhen !== is.requiredWhen ||
    was.example !== is.example ||
    was.range !== is.range ||
    was.unit !== is.unit ||
    was.location !== is.location ||
    !isDeepEqual(was.other, is.other)
  if (changes.length === 0 && isSaidOtherwise)
    changes.push({ weight: 'patch', detail: `the words about ${is.name} changed` })
  return changes
}

function defaultText({ default: was }: Field, { name, default: is }: Field): string {
  if (was === undefined) return `the default of ${name} is ${String(is)} now`
  return is === undefined
    ? `${name} no longer has the default ${was}`
    : `the default of ${name} was ${was} and is ${is}`
}

function requiredChange(was: Field, is: Field, { isSent, isRead }: Directions): FieldChange {
  const breaks = (isSent && is.required === true) || (isRead && was.required === true)
  return { weight: breaks ? 'major' : 'minor', detail: `${is.name} ${requiredText(was, is)}` }
}

function requiredText({ required: was }: Field, { required: is }: Field): string {
  switch (is) {
    case true:
      return 'is required now'
    case 'conditional':
      return was === true ? 'is no longer always required' : 'is required in some cases now'
    case false:
      return was === null ? 'is said to be optional now' : 'is no longer required'
    case null:
      return `is no longer said to be ${was === false ? 'optional' : 'required'}`
  }
}

function isNullable({ nullable }: Field): boolean {
  return nullable === true
}

/** Null breaks who reads it where it comes, and who sends it where it goes. */
function nullChange(is: Field, { isSent, isRead }: Directions): FieldChange {
  const breaks = isNullable(is) ? isRead : isSent
  return {
    weight: breaks ? 'major' : 'minor',
    detail: `${is.name} ${isNullable(is) ? 'may be null now' : 'is no longer null'}`,
  }
}

/**
 * Fewer values, or a set where any value was allowed, break; more values do not, but any value where
 * there was a set breaks who reads it.
 */
function literalChanges(
  { literals: was }: Field,
  { name, literals: is }: Field,
  { isRead }: Directions,
): FieldChange[] {
  const [old, now] = [new Set(was?.values), new Set(is?.values)]
  const added = [...now].filter((value) => !old.has(value))
  const removed = [...old].filter((value) => !now.has(value))
  const closes = is?.closed === true && was?.closed !== true
  const opens = was?.closed === true && is?.closed !== true
  const breaks = closes || (opens && isRead)
  if (added.length + removed.length === 0) {
    if (!was || !is || was.closed === is.closed) return []
    const detail = closes
      ? `the values of ${name} are all that there are now`
      : `${name} may have other values than those listed now`
    return [{ weight: breaks ? 'major' : 'minor', detail }]
  }
  return [
    {
      weight: breaks || (is !== undefined && removed.length > 0) ? 'major' : 'minor',
      detail: valuesText(name, { was, is, added, removed }),
      values: { added, removed },
    },
  ]
}

interface ValueChange {
  readonly was: Literals | undefined
  readonly is: Literals | undefined
  readonly added: readonly MemberValue[]
  readonly removed: readonly MemberValue[]
}

function valuesText(name: string, { was, is, added, removed }: ValueChange): string {
  if (!is) return `the values of ${name} are no longer listed: ${listed(removed)}`
  if (!was) return `the values of ${name} are listed now: ${listed(added)}`
  const parts = [
    ...(added.length > 0 ? [`${listed(added)} came`] : []),
    ...(removed.length > 0 ? [`${listed(removed)} went`] : []),
  ]
  return `the values of ${name} changed: ${parts.join(', ')}`
}

/** A line has room for so many; JSON has them all. */
const MOST_LISTED = 8

function listed(values: readonly MemberValue[]): string {
  const shown = values.slice(0, MOST_LISTED).map((value) => JSON.stringify(value))
  const more = values.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${String(more)} more` : '')
}
