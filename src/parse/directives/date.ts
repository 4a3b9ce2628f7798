/**
 * `date`: today, for a substitution, in a format of `strftime`. What today is comes from the options
 * where they say it, so that a build can be repeated.
 *
 * Source: "reStructuredText Directives", Date.
 */
import { blockText } from '../../source/line.js'
import { text } from '../../tree/builders.js'
import { substitutionOnly } from '../directive-failure.js'
import type { Directive } from '../directive.js'

export const date: Directive = {
  hasContent: true,
  run(call, context) {
    if (!call.inSubstitution) return substitutionOnly(call)
    const format = blockText(call.content) || '%Y-%m-%d'
    return [text(formatDate(context.options.now ?? new Date(), format), call.position)]
  },
}

const DAY = 86_400_000

type Field = (date: Date) => string

/** What each letter after a percent sign stands for, in the C locale. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['a', (d) => named(d, { weekday: 'short' })],
  ['A', (d) => named(d, { weekday: 'long' })],
  ['b', (d) => named(d, { month: 'short' })],
  ['h', (d) => named(d, { month: 'short' })],
  ['B', (d) => named(d, { month: 'long' })],
  ['c', (d) => formatDate(d, '%a %b %e %H:%M:%S %Y')],
  ['C', (d) => two(Math.floor(d.getFullYear() / 100))],
  ['d', (d) => two(d.getDate())],
  ['D', (d) => formatDate(d, '%m/%d/%y')],
  ['e', (d) => String(d.getDate()).padStart(2)],
  ['F', (d) => formatDate(d, '%Y-%m-%d')],
  ['H', (d) => two(d.getHours())],
  ['I', (d) => two(d.getHours() % 12 || 12)],
  ['j', (d) => String(dayOfYear(d) + 1).padStart(3, '0')],
  ['k', (d) => String(d.getHours()).padStart(2)],
  ['m', (d) => two(d.getMonth() + 1)],
  ['M', (d) => two(d.getMinutes())],
  ['n', () => '\n'],
  ['p', (d) => (d.getHours() < 12 ? 'AM' : 'PM')],
  ['r', (d) => formatDate(d, '%I:%M:%S %p')],
  ['R', (d) => formatDate(d, '%H:%M')],
  ['s', (d) => String(Math.floor(d.getTime() / 1000))],
  ['S', (d) => two(d.getSeconds())],
  ['t', () => '\t'],
  ['T', (d) => formatDate(d, '%H:%M:%S')],
  ['u', (d) => String(d.getDay() || 7)],
  ['U', (d) => two(weekOfYear(d, d.getDay()))],
  ['w', (d) => String(d.getDay())],
  ['W', (d) => two(weekOfYear(d, (d.getDay() + 6) % 7))],
  ['x', (d) => formatDate(d, '%m/%d/%y')],
  ['X', (d) => formatDate(d, '%H:%M:%S')],
  ['y', (d) => two(d.getFullYear() % 100)],
  ['Y', (d) => String(d.getFullYear())],
  ['z', offset],
  ['%', () => '%'],
])

/**
 * A date in local time, in a format of `strftime`. What is no field stays as it is. A hyphen takes
 * zeros and blanks off the start of a field, as in the C libraries of Linux and macOS.
 */
function formatDate(date: Date, format: string): string {
  return format.replace(/%(-?)([^])/g, (all, hyphen: string, letter: string) => {
    const value = FIELDS.get(letter)?.(date) ?? all
    return hyphen ? value.replace(/^[0 ]+(?=.)/, '') : value
  })
}

function named(date: Date, part: Intl.DateTimeFormatOptions): string {
  return date.toLocaleDateString('en-US', part)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** From 0. */
function dayOfYear(date: Date): number {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((day - Date.UTC(date.getFullYear(), 0, 1)) / DAY)
}

/** Weeks begin at the day for which `sinceStart` is 0; days before the first one are in week 0. */
function weekOfYear(date: Date, sinceStart: number): number {
  return Math.floor((dayOfYear(date) + 7 - sinceStart) / 7)
}

function offset(date: Date): string {
  const minutes = -date.getTimezoneOffset()
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}
