/** Options that are whole numbers. */
import { splitWhiteSpace } from '../../source/white-space.js'
import type { OptionReader } from '../directive.js'
import { readInteger, unreadable } from './python.js'

/** Any whole number, as Python's `int` reads it. */
export const integer: OptionReader = readInteger

export const nonnegativeInteger: OptionReader = (text) => {
  const read = readInteger(text)
  return read.ok && read.value < 0 ? unreadable('negative value; must be positive or zero') : read
}

export const positiveInteger: OptionReader = (text) => {
  const read = readInteger(text)
  return read.ok && read.value < 1 ? unreadable('negative or zero value; must be positive') : read
}

/** A whole number with or without a percent sign. */
export const percentage: OptionReader = (text) => nonnegativeInteger(text?.replace(/[ %]+$/, ''))

/** Positive whole numbers, separated by commas or by white space. */
export const positiveIntegerList: OptionReader = (text) => {
  if (text === undefined) return unreadable("argument of type 'NoneType' is not iterable")
  const entries = text.includes(',') ? text.split(',') : splitWhiteSpace(text)
  const values: number[] = []
  for (const entry of entries) {
    const read = positiveInteger(entry)
    if (!read.ok) return read
    if (typeof read.value === 'number') values.push(read.value)
  }
  return { ok: true, value: values }
}
