/**
 * Keys of an object that its description lists: bullets that all begin with a key in bold
 * (`**message**: specifies the fault message.`), with a type behind it if one is said.
 */
import type { CellPiece } from '../cells/content.js'
import { provenanceAt } from '../provenance.js'
import type { Field, Provenance } from '../types.js'
import { parseType } from '../types/parse-type.js'

const KEY = /^[\p{L}_$][\p{L}\p{N}_.:$-]{0,59}$/u
/** A word that begins with a capital may head a rule as well, unless keys are spoken of. */
const SPEAKS_OF_KEYS = /\b(?:keys?|fields?|parameters?|attributes?|members?|properties)\b/i
const HEADS_A_RULE =
  /^(?:note|notes|constraint|constraints|range|definition|example|default|rule)s?$/i
const BEHIND_KEY = /^["'”’]?\s*(?:[:：,(（–—-]|(?:indicates?|specifies|is|are|means?)\b)/u
const TYPE = /^[\s:：,(（–—-]*([A-Za-z][A-Za-z0-9<>[\] ]{1,30}?)[.,;)）]/u

/** Of the first list that is one of keys; two keys or more. */
export function listedKeys(pieces: readonly CellPiece[], provenance: Provenance): readonly Field[] {
  for (let start = 0; start < pieces.length; start++) {
    const before = pieces[start - 1]
    const items = itemsFrom(pieces, start)
    if (items.length === 0 || (before?.isItem && before.depth === pieces[start]?.depth)) continue
    const speaks = SPEAKS_OF_KEYS.test(before?.text ?? '')
    const keys = items.map((item) => keyOf(item, speaks))
    if (
      keys.length >= 2 &&
      keys.every((key) => key !== undefined) &&
      new Set(keys).size === keys.length
    )
      return items.map((item, at) => fieldOf(item, keys[at] ?? '', provenance))
  }
  return []
}

/** The items of the list that begins here, without those of lists inside it. */
function itemsFrom(pieces: readonly CellPiece[], start: number): CellPiece[] {
  const first = pieces[start]
  if (!first?.isItem) return []
  const items: CellPiece[] = []
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece || piece.depth < first.depth) break
    if (piece.isItem && piece.depth === first.depth) items.push(piece)
  }
  return items
}

function keyOf({ text, strong: [first] }: CellPiece, speaksOfKeys: boolean): string | undefined {
  if (first?.at !== 0) return undefined
  const key = first.text.replace(/[:：]$/u, '')
  const isKey = KEY.test(key) && !HEADS_A_RULE.test(key) && (speaksOfKeys || !/^\p{Lu}/u.test(key))
  return isKey && (key !== first.text || BEHIND_KEY.test(text.slice(first.text.length)))
    ? key
    : undefined
}

function fieldOf(
  { text, strong: [first], position }: CellPiece,
  name: string,
  provenance: Provenance,
): Field {
  const rest = text.slice(first?.text.length ?? 0)
  const written = TYPE.exec(rest)?.[1] ?? ''
  const reading = parseType(written)
  const isType = written !== '' && reading.certainty === 'known'
  return {
    name,
    rawName: name,
    required: null,
    type: isType ? reading.expression : { kind: 'unknown' },
    rawType: isType ? written : '',
    description: rest.replace(/^["'”’\s:：,–—-]+/u, ''),
    constraints: {},
    provenance: provenanceAt(provenance, position),
  }
}
