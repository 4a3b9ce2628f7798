/** Options that are measures: `10`, `3.5 em`, `50%`. */
import type { OptionReader, OptionReading } from '../directive.js'
import { unreadable } from './python.js'

const LENGTHS = ['em', 'ex', 'px', 'in', 'cm', 'mm', 'pt', 'pc']
const MEASURE = /^([0-9.]+) *([a-z%]*)\n?$/
const DECIMAL = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)$/

/** A number with one of the units, without the blanks between. `''` allows none. */
function readMeasure(text: string | undefined, units: readonly string[]): OptionReading {
  if (text === undefined) {
    return unreadable("expected string or bytes-like object, got 'NoneType'")
  }
  const [, number = '', unit = ''] = MEASURE.exec(text) ?? []
  if (DECIMAL.test(number) && units.includes(unit)) return { ok: true, value: number + unit }
  const listed = units.map((name) => `"${name}"`).join(' ')
  return unreadable(`not a positive measure of one of the following units:\n${listed}`)
}

/** A length, with a unit or without. */
export const lengthOrUnitless: OptionReader = (text) => readMeasure(text, [...LENGTHS, ''])

/** A length or percentage; a number without a unit gets `unit`. */
export function lengthOrPercentage(unit = ''): OptionReader {
  return (text) => {
    const read = readMeasure(text, [...LENGTHS, '%'])
    if (read.ok) return read
    const unitless = readMeasure(text, [''])
    return unitless.ok && typeof unitless.value === 'string'
      ? { ok: true, value: unitless.value + unit }
      : read
  }
}

export const lengthOrPercentageOrUnitless: OptionReader = lengthOrPercentage()
