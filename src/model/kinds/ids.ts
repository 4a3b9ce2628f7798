/**
 * Ids: of what is said or sent (messages, events, alarms), and then values, or of things that a page
 * only has as examples, or asks for (`REQ-07`), and then none.
 */
import type { ColumnReading } from '../reading.js'
import type { KindInput } from './kind.js'
import { numericShare } from './numbers.js'
import { holdsSymbols } from './symbols.js'

const ID = /^ids?$/u
const CODE = /^[\p{L}_-]*\d+$/u
const NUMBERED =
  /\b(?:messages?|events?|alarms?|alerts?|commands?|notifications?|packets?|frames?|requests?|errors?|warnings?|diagnostics?|faults?|signals?|interrupts?|opcodes?)(?: ids?| identifiers?| codes?| names?| types?)?$/iu

export function isId({ normalHeader }: ColumnReading): boolean {
  return ID.test(normalHeader)
}

/** Whether a text ends with what has its id once and for all (`Alarm IDs`, `List of Messages`), as users and servers have not. */
export function saysNumbered(text: string): boolean {
  return NUMBERED.test(text)
}

/** Symbols, numbers with nothing but words beside them, or ids of what has them for good. */
export function areListedIds({ columns, introduction }: KindInput, ids: ColumnReading): boolean {
  const areNumbers = numericShare(ids) === 1
  const next = columns.find(({ reading }) => reading.index === ids.index + 1)
  return (
    holdsSymbols(ids) ||
    (columns.length === 2 && areNumbers) ||
    ((areNumbers || ids.texts.every((text) => CODE.test(text))) &&
      (introduction?.areNumbered === true ||
        (next !== undefined && saysNumbered(next.reading.normalHeader))))
  )
}
