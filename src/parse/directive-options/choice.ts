/** Options whose value is one of a few words. */
import type { OptionReader } from '../directive.js'
import { unreadable } from './python.js'

/** One of the words, in any case. */
export function choice(values: readonly string[]): OptionReader {
  return (text) => {
    if (text === undefined) {
      return unreadable(`must supply an argument; choose from ${listed(values)}`)
    }
    const value = text.toLowerCase().trim()
    return values.includes(value)
      ? { ok: true, value }
      : unreadable(`"${text}" unknown; choose from ${listed(values)}`)
  }
}

/** One of the words as they are written, or what the other reader takes. */
export function valueOr(values: readonly string[], other: OptionReader): OptionReader {
  return (text) =>
    text !== undefined && values.includes(text) ? { ok: true, value: text } : other(text)
}

function listed(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value}"`)
  if (quoted.length === 1) return quoted.join()
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1) ?? ''}`
}

export const horizontalAlign: OptionReader = choice(['left', 'center', 'right'])
