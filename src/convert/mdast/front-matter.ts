/**
 * Front matter: the title and the fields of a page as YAML scalars, which need no YAML library: a
 * plain word stands as it is, anything else is a double-quoted string, which is JSON's.
 */
import type { PageField } from '../docinfo.js'

/** A scalar of YAML 1.2. MDX reads `<` and `{` wherever no plugin takes the front matter away. */
export function yamlScalar(value: string): string {
  if (/^[A-Za-z][\w./-]*( [\w./-]+)*$/.test(value) && !RESERVED.test(value)) return value
  return JSON.stringify(value).replace(
    /[<>{}\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Words that YAML 1.1 or 1.2 takes for something else than text. */
const RESERVED = /^(true|false|yes|no|on|off|y|n|null|infinity|nan)$/i

export function yamlLines(fields: readonly PageField[]): string {
  return fields.map(({ name, value }) => `${yamlScalar(name)}: ${yamlScalar(value)}`).join('\n')
}

/** The title first, then the fields; a field of the page does not overrule the title. */
export function frontMatterFields(
  title: string | undefined,
  fields: readonly PageField[],
): PageField[] {
  const head = title === undefined ? [] : [{ name: 'title', value: title }]
  return [...head, ...fields.filter((field) => field.name !== 'title' || title === undefined)]
}
