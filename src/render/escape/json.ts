/** JSON as text: what `JSON.stringify` gives, with the characters that are not seen escaped. */
import { INVISIBLE, unicodeEscape } from './controls.js'

/** Indented by two, with `</script` and `<!--` escaped, as in TypeScript. */
export function jsonText(value: unknown, indent = 2): string {
  const text: unknown = JSON.stringify(value, undefined, indent)
  if (typeof text !== 'string') throw new TypeError('there is no JSON for this value')
  return text.replace(INVISIBLE, unicodeEscape).replace(/<(?=\/script|!--)/gi, '\\u003c')
}
