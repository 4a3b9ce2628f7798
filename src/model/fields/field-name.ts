/**
 * The name in a name cell: its first paragraph, without quotes and marks. Wrapping broke some names
 * (`scaling_ configuration _id`); such a name is reported, and joined only if asked. `rules[x].name`
 * is a path, `x-obs-meta-*` a pattern, `[Array element]` says that the body is an array.
 */
import { unquoted } from '../codes/value-cell.js'
import { isWildcardName } from './wildcard.js'

export interface FieldName {
  readonly name: string
  readonly isBroken: boolean
  readonly isElement: boolean
  readonly isWildcard: boolean
  /** Said beside the name: `id (required)`. */
  readonly required?: boolean
}

const BROKEN = /_\s+[\p{L}\p{N}]|[\p{L}\p{N}]\s+_[\p{L}\p{N}]/u
const ELEMENT = /^\[?\s*array elements?\s*\]?$|^\[\s*(?:element|item|n|i|x)?\s*\]$/i
const REMARK =
  /\s*[(（](?:optional|required|mandatory|deprecated|reserved|discarded|new|string|integer|object|array|boolean)[)）]$/i

/** `{project_id}`, `<project_id>`, `:project_id`: as they stand in the path, where the name is what is inside. */
const PATH_PART = /^[{<:]([\p{L}\p{N}_][\p{L}\p{N}_.-]*)[}>]?$/u

/** Letters, digits and signs of names: nothing to take away, nothing to ask. */
const PLAIN = /^[A-Za-z][\w:-]*$/

export function fieldName(text: string, repair: boolean, isPath = false): FieldName {
  if (PLAIN.test(text)) return { name: text, isBroken: false, isElement: false, isWildcard: false }
  const bare = unquoted(text.trim())
    .replace(REMARK, '')
    .replace(/^[*>+├└─│•·-]+\s+/u, '')
    .trim()
  const isBroken = BROKEN.test(bare) || /^[\p{Ll}\p{N}_]+-\s[\p{Ll}\p{N}_]+$/u.test(bare)
  const joined = isBroken && repair ? bare.replace(/\s+/gu, '') : bare
  const name = isPath ? (PATH_PART.exec(joined)?.[1] ?? joined) : joined
  const said = /[(（](optional|required|mandatory)[)）]$/i.exec(text.trim())?.[1]?.toLowerCase()
  return {
    name,
    isBroken,
    isElement: ELEMENT.test(name),
    isWildcard: isWildcardName(name),
    ...(said !== undefined && { required: said !== 'optional' }),
  }
}

const STEP = /\[[^\]]*\]/gu

/** `rules[x].name` is `rules`, `name`; undefined for a name that is no path. */
export function pathOf(
  name: string,
  parents: Pick<ReadonlySet<string>, 'has'>,
): { steps: string[]; arrays: boolean[] } | undefined {
  if (name.length > 400 || !/[.[/>]/u.test(name) || /\s/u.test(name)) return undefined
  const parts = name.split(/\.|->|>/u).filter((part) => part !== '')
  const steps = parts.map((part) => part.replace(STEP, ''))
  const arrays = parts.map((part) => /\[/u.test(part))
  if (steps.some((step) => step === '')) return undefined
  const hasBrackets = arrays.includes(true)
  if (steps.length < 2 && !hasBrackets) return undefined
  const isKnown = parents.has(steps[0] ?? '') || parents.has(parts[0] ?? '')
  return isKnown || (hasBrackets && steps.length > 1) ? { steps, arrays } : undefined
}
