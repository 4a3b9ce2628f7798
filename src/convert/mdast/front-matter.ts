/**
 * Front matter: the title and the fields of a page as YAML scalars and lists of them, which need no YAML
 * library: a plain word stands as it is, anything else is a double-quoted string, which is JSON's.
 */
import type { PageField } from '../docinfo.js'
import type { MarkdownFlavor } from '../options.js'
import { toolField, type ToolField } from './tool-fields.js'

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

/** A key and its value, both as YAML. */
export interface FrontMatterEntry {
  readonly key: string
  readonly value: string
}

/** The title first, then the fields; a field of the page does not overrule the title. */
export function frontMatterEntries(
  title: string | undefined,
  fields: readonly PageField[],
  flavor: MarkdownFlavor,
): FrontMatterEntry[] {
  const head = title === undefined ? [] : [{ name: 'title', value: title }]
  const rest = fields.filter((field) => field.name !== 'title' || title === undefined)
  return [...head, ...rest].map((field) => entryOf(field, flavor))
}

/** What the flavour's tool cannot take under a name of its own stands under another one. */
function entryOf({ name, value }: PageField, flavor: MarkdownFlavor): FrontMatterEntry {
  const wanted = toolField(name, flavor)
  const fitting = wanted ? fitted(wanted, value) : yamlScalar(value)
  return fitting === undefined
    ? { key: yamlScalar(`rst_${name}`), value: yamlScalar(value) }
    : { key: yamlScalar(name), value: fitting }
}

/** The text of a field as what a tool wants there; undefined where it is not that. */
function fitted(wanted: ToolField, value: string): string | undefined {
  switch (wanted) {
    case 'list': {
      const items = value.split(',').map((item) => item.trim())
      const known = items.filter((item) => item !== '').map(yamlScalar)
      return known.length > 0 ? `[${known.join(', ')}]` : undefined
    }
    case 'flag':
      return /^(true|false)$/i.test(value) ? value.toLowerCase() : undefined
    case 'number':
      return /^[1-9]\d*$/.test(value) ? value : undefined
    case 'address':
      return /^\S+$/.test(value) ? yamlScalar(value) : undefined
    case 'own':
      return undefined
  }
}
