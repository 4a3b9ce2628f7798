/** What changed in the limits of a field, and whether they allow less. */
import type { Constraints } from '../types.js'

const LEAST = ['minLength', 'minimum', 'minItems'] as const
const MOST = ['maxLength', 'maximum', 'maxItems'] as const
const FORMS = ['pattern', 'format'] as const

/** `maxLength was 64 and is 32, pattern ^a came, of each element minLength 1 came`. */
export function limitsText(was: Constraints, is: Constraints): string {
  const ofItems = was.items || is.items ? limitsText(was.items ?? NONE, is.items ?? NONE) : ''
  const own = [...LEAST, ...MOST, ...FORMS]
    .filter((key) => was[key] !== is[key])
    .map((key) => {
      const [old, now] = [was[key], is[key]]
      if (old === undefined) return `${key} ${String(now)} came`
      if (now === undefined) return `${key} ${String(old)} went`
      return `${key} was ${String(old)} and is ${String(now)}`
    })
  return [...own, ...(ofItems === '' ? [] : [`of each element ${ofItems}`])].join(', ')
}

const NONE: Constraints = {}

export function isTighter(was: Constraints, is: Constraints): boolean {
  return (
    LEAST.some((key) => (is[key] ?? -Infinity) > (was[key] ?? -Infinity)) ||
    MOST.some((key) => (is[key] ?? Infinity) < (was[key] ?? Infinity)) ||
    FORMS.some((key) => is[key] !== undefined && is[key] !== was[key]) ||
    (is.items !== undefined && isTighter(was.items ?? NONE, is.items))
  )
}
