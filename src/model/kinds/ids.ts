/**
 * Ids: of what is said or sent (messages, events, alarms), and then values, or of things that a page
 * only has as examples, or asks for (`REQ-07`), and then none.
 */
import { classShare, type ColumnReading } from '../reading.js'
import type { KindInput } from './kind.js'
import { numericShare } from './numbers.js'
import { areOfOneFamily, holdsSymbols } from './symbols.js'

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

/** Symbols, hexadecimal numbers, or ids of what has them for good, which the words around the table or the next header say. */
export function areListedIds({ columns, introduction }: KindInput, ids: ColumnReading): boolean {
  if (holdsSymbols(ids) || areOfOneFamily(ids.texts) || classShare(ids, 'hex') === 1) return true
  const next = columns.find(({ reading }) => reading.index === ids.index + 1)
  return (
    (introduction?.areNumbered === true || saysNumbered(next?.reading.normalHeader ?? '')) &&
    (numericShare(ids) === 1 || ids.texts.every((text) => CODE.test(text)))
  )
}
