/**
 * Descriptions that say each part of their field behind a label: `Type: String`, `Default value: none`,
 * `Required: No`, `Parent: Lamp`, `Children: Bulb, Shade`. A label begins a line, or stands with a
 * capital behind a sentence or behind another such part.
 */
import type { Writable } from '../../tree/writable.js'
import { saysNothing, tagOf } from './labelled-parts.js'
import { plainNumber } from './said-values.js'

export interface LabelledLines {
  readonly type?: string
  readonly required?: string
  readonly default?: string
  readonly example?: string
  readonly kin?: Kin
  /** The lines without the parts that are read. */
  readonly rest: string
}

/** Names of the fields that a field is inside of, and of those inside of it. */
export interface Kin {
  readonly parents?: readonly string[]
  readonly children?: readonly string[]
  /** As written, with the labels. */
  readonly said: string
}

/** A label and what stands behind it, up to the next word with a colon. */
const LABELLED =
  /(?<=^(?:- )?|(?<before>\S+)\s)(?:(?<type>(?:[Dd]ata |[Vv]alue )?[Tt]ype)|(?<required>[Rr]equired|[Mm]andatory)|(?<default>[Dd]efault(?: [Vv]alue)?)|(?<example>[Ee]xample(?: [Vv]alue)?)|(?<parents>(?:[Pp]arent|[Aa]ncestor)s?(?: [Nn]ode)?)|(?<children>[Cc]hild(?:ren)?(?: [Nn]odes?)?))\s*[:：] *(?<value>.*?)(?=\s+\p{Lu}[\p{L} ]{2,20}\s*[:：]\s|\s*$)/gmu

/** Undefined where no line says a type behind its label: descriptions have many colons. */
export function labelledLines(text: string): LabelledLines | undefined {
  if (!/type\s*[:：]/i.test(text)) return undefined
  const found: Writable<LabelledLines> = { rest: '' }
  let rest = ''
  let from = 0
  for (const { index, 0: written, groups = {} } of text.matchAll(LABELLED)) {
    const { before, value = '', ...parts } = groups
    const isNext = from > 0 && index <= from + 1
    if (before !== undefined && !isNext && !FOLLOWS.test(`${before} ${written}`)) continue
    const part = Object.keys(parts).find((name) => parts[name] !== undefined) ?? ''
    const kept = take(part, value, written, found)
    if (kept === undefined) continue
    rest += text.slice(from, index) + kept
    from = index + written.length
  }
  found.rest = (rest + text.slice(from)).replace(/(?:^|\n)(?:- )?\s*$|\s+$/gmu, '').trim()
  return found.type === undefined ? undefined : found
}

/** A label with a capital, and no last of several words with capitals: `Content Type: …`. */
const FOLLOWS = /^(?:\P{Lu}\S*|\S*[.;,:)。；]) \p{Lu}/u

/** `String. The name of it.`: a sentence behind the type is none of its words. */
const TYPE = /^([^.;。；]{1,60}?)[.;,。；]*(?:[.;。；]\s+(\S.*))?$/u
const BETWEEN = /\s*(?:[,;/|]|\b(?:and|or)\b)\s*/u

/** Notes what a part says, and gives the words behind it; undefined where its own have to stay. */
function take(
  part: string,
  value: string,
  written: string,
  found: Writable<LabelledLines>,
): string | undefined {
  if (part === 'type') {
    const [, type = '', more = ''] = TYPE.exec(value) ?? []
    if (found.type !== undefined || type === '') return undefined
    // An element of XML is what is in it.
    found.type = /^xml$/i.test(type) ? `${type} element` : type
    return more
  }
  if (saysNothing(value)) return ''
  if (part === 'required') {
    found.required ??= value
    return ''
  }
  if (part === 'parents' || part === 'children') {
    const names = value.replace(/\.$/u, '').split(BETWEEN)
    if (names.some((name) => /\s/.test(name))) return undefined
    const said = found.kin ? `${found.kin.said}\n${written}` : written
    found.kin = { [part]: names, ...found.kin, said }
    return ''
  }
  const said = tagOf(value)
  if (said === undefined) return undefined
  if (part === 'default') found.default ??= plainNumber(said)
  else found.example ??= said
  return ''
}
