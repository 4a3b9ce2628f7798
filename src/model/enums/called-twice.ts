/** Rows of one value become one member; where they have different names, those say more than its key. */
import type { MemberValue } from '../types.js'
import type { CodeRow } from './rows.js'

/** `column` is that of the names. */
export function isCalledTwice(
  codes: readonly CodeRow[],
  valueOf: (code: CodeRow) => MemberValue,
  column: number | undefined,
): boolean {
  if (column === undefined) return false
  const names = new Map<MemberValue, string>()
  return codes.some((code) => {
    const name = code.row.cells[column]?.text ?? ''
    const first = names.get(valueOf(code)) ?? name
    names.set(valueOf(code), first)
    return name !== '' && name !== first
  })
}
