/**
 * The name in a name cell: its first paragraph, without quotes and marks. Wrapping broke some names
 * (`scaling_ configuration _id`); such a name is reported, and joined only if asked. `rules[x].name`
 * is a path, `x-obs-meta-*` a pattern, `[Array element]` says that the body is an array.
 */
import { readRemarks } from '../codes/remark.js'
import { unquoted } from '../codes/value-cell.js'
import { remembered } from '../remembered.js'
import type { Writable } from '../../tree/writable.js'
import { withoutBranch } from './branches.js'
import { isWildcardName } from './wildcard.js'

export interface FieldName {
  readonly name: string
  readonly isBroken: boolean
  readonly isElement: boolean
  readonly isWildcard: boolean
  /** Said beside the name: `id (required)`, `id?`. */
  readonly required?: boolean
  /** An asterisk stands behind it: `id*`. */
  readonly isStarred?: boolean
  /** Of a name that may be a path. */
  readonly path?: NamePath
}

interface NamePath {
  /** `rules`, `name` of `rules[x].name`. */
  readonly steps: readonly string[]
  /** The first step as written: `rules[x]`. */
  readonly first: string
  /** Whether it is a path by itself; else only below a field of the name of its first step. */
  readonly isSure: boolean
  /** Its steps stand apart: `rules > name`. */
  readonly isChain?: true
}

export type NameReader = (text: string, isPath: boolean) => FieldName

/** Reads names; the same text once. `isPath` says that the fields are parts of a path. */
export function createNameReader(repair: boolean): NameReader {
  const inPath = remembered((text) => fieldName(text, repair, true))
  const elsewhere = remembered((text) => fieldName(text, repair))
  return (text, isPath) => (isPath ? inPath(text) : elsewhere(text))
}

const BROKEN = /_\s+[\p{L}\p{N}]|[\p{L}\p{N}]\s+_[\p{L}\p{N}]/u
const ELEMENT = /^\[?\s*array elements?\s*\]?$|^\[\s*(?:element|item|n|i|x)?\s*\]$/i
const ANSWER = /^(?:optional|required|mandatory)$/u

/** Not `x-meta-*`, which is many names. */
const STARRED = /[\p{L}\p{N})}\]>"'`”’]\s*(?:\*|\(\*\)|\[\*\])$/u
/** `nick?` may be left out. */
const OPTIONAL = /(?<=^[\p{L}\p{N}_$][\p{L}\p{N}_$.-]*)\?$/u
const STAR = /\s*(?:\*|\(\*\)|\[\*\])$/u

/** `{project_id}`, `<project_id>`, `:project_id`: as they stand in the path, where the name is what is inside. */
const PATH_PART = /^[{<:]([\p{L}\p{N}_][\p{L}\p{N}_.-]*)[}>]?$/u

/** `size (2.1)`: since when there is one. */
const VERSION = /(?<=^[\w$.:-]+)\s*\(v?\d+(?:\.\d+)+\+?\)$/u

/** Letters, digits and signs of names: nothing to take away, nothing to ask. */
const PLAIN = /^[A-Za-z][\w:-]*$/

function fieldName(text: string, repair: boolean, isPath = false): FieldName {
  if (PLAIN.test(text)) return { name: text, isBroken: false, isElement: false, isWildcard: false }
  const { text: bareText, remarks } = readRemarks(unquoted(text.trim()))
  const written = withoutBranch(unquoted(bareText))
    .replace(/^[*>+•·-]+\s+/u, '')
    .replace(VERSION, '')
    .trim()
  const isStarred = STARRED.test(written)
  const isOptional = !isStarred && OPTIONAL.test(written)
  const bare = isStarred ? written.replace(STAR, '') : isOptional ? written.slice(0, -1) : written
  const isBroken = BROKEN.test(bare) || /^[\p{Ll}\p{N}_]+-\s[\p{Ll}\p{N}_]+$/u.test(bare)
  const joined = isBroken && repair ? bare.replace(/\s+/gu, '') : bare
  const name = isPath ? (PATH_PART.exec(joined)?.[1] ?? joined) : joined
  const said = remarks.findLast((remark) => ANSWER.test(remark))
  const path = namePath(name) ?? chainPath(name)
  const read: Writable<FieldName> = {
    name: path?.isChain ? path.steps.join('.') : name,
    isBroken,
    isElement: ELEMENT.test(name),
    isWildcard: isWildcardName(name),
  }
  if (said !== undefined) read.required = said !== 'optional'
  else if (isOptional) read.required = false
  if (isStarred) read.isStarred = true
  if (path) read.path = path
  return read
}

const STEP = /\[[^\]]*\]/gu
/** `<key>`, whose end is no step. */
const HOLE = /<[^<>]*>/gu
const STEPS = /\.|->|(?<!<[^<>.]*)>/u

function namePath(name: string): NamePath | undefined {
  if (name.length > 400 || !/[.[/>]/u.test(name) || /\s/u.test(name.replace(HOLE, '')))
    return undefined
  const parts = name.split(STEPS).filter((part) => part !== '')
  const steps = parts.map((part) => part.replace(STEP, ''))
  if (steps.some((step) => step === '')) return undefined
  const hasBrackets = parts.some((part) => part.includes('['))
  if (steps.length < 2 && !hasBrackets) return undefined
  return { steps, first: parts[0] ?? '', isSure: hasBrackets && steps.length > 1 }
}

const CHAIN = /^[\w$-]+(?:\s+(?:->|[>→»])\s+[\w$-]+)+$/u

/** `rules > name`, `rules → name`. */
function chainPath(name: string): NamePath | undefined {
  if (!/[>→»]/u.test(name) || !CHAIN.test(name)) return undefined
  const steps = name.split(/\s+(?:->|[>→»])\s+/u)
  return { steps, first: steps[0] ?? '', isSure: false, isChain: true }
}

/** `rules[x].name` is `rules`, `name`; undefined for a name that is no path. `above` are the fields before it. */
export function pathOf(
  { path }: FieldName,
  above: Pick<ReadonlySet<string>, 'has'>,
): readonly string[] | undefined {
  return path && (path.isSure || above.has(path.steps[0] ?? '') || above.has(path.first))
    ? path.steps
    : undefined
}
