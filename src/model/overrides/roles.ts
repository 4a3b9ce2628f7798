/** Roles by the names that users may give them. */
import type { ColumnRole } from '../types.js'

export const COLUMN_ROLES = [
  'code',
  'httpStatus',
  'name',
  'key',
  'value',
  'message',
  'description',
  'dataType',
  'required',
  'default',
  'example',
  'range',
  'unit',
  'location',
  'parent',
  'solution',
  'reference',
  'other',
] as const satisfies readonly ColumnRole[]

const ALSO: Readonly<Record<string, ColumnRole>> = {
  type: 'dataType',
  mandatory: 'required',
  status: 'httpStatus',
}

export function roleOf(word: string): ColumnRole | undefined {
  return (
    COLUMN_ROLES.find((role) => role === word) ??
    (Object.hasOwn(ALSO, word) ? ALSO[word] : undefined)
  )
}
