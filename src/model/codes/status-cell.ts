/**
 * What a cell says about HTTP status codes: `400`, `400 Bad Request`, `Bad Request (400)`,
 * `400/404/500`, `200 202 401`, `401 Unauthorized / 403 Forbidden`, `4xx`, `500-599`, `1xx-3xx`, `404, 5xx`, `HTTP 404`.
 */
export interface StatusCell {
  readonly codes: readonly CodeText<number>[]
  readonly ranges: readonly RangeText[]
}

export interface CodeText<Value> {
  readonly value: Value
  /** As written. */
  readonly raw: string
  readonly phrase?: string
  /** Where `raw` begins in the cell's text. */
  readonly at: number
}

export interface RangeText {
  readonly from: number
  readonly to: number
  readonly raw: string
  readonly at: number
}

const CODE = '[1-5][0-9]{2}'
const LEAD = String.raw`(?:(?:HTTP(?:/[12](?:\.[01])?)?|status(?: code)?|code|error)[\s:]+)?`
const ONE = new RegExp(`^${LEAD}(${CODE})(?:\\s*[-–—:.,(（]\\s*|\\s+|$)([^0-9]*?)[)）.]?$`, 'i')
const PHRASE_FIRST = new RegExp(
  `^(\\p{L}[\\p{L} '-]{1,60}?)\\s*[(（]\\s*(${CODE})\\s*[)）]\\.?$`,
  'u',
)
const LIST = new RegExp(
  `^${LEAD}${CODE}(?:(?:\\s*[/,;|、]\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|to)?\\s*)${CODE})+\\.?$`,
  'i',
)
const HUNDRED = String.raw`(?:xx|\*\*|--)`
const CLASS = new RegExp(
  `^(?:HTTP\\s+)?([1-5])${HUNDRED}(?:\\s*(?:-|–|—|~|to)\\s*([1-5])${HUNDRED})?(?:\\s+\\D*)?$`,
  'i',
)
const ANY = String.raw`(?:[1-5]${HUNDRED}|${CODE})(?:\s*(?:-|–|—|~)\s*(?:[1-5]${HUNDRED}|${CODE}))?`
const PART = new RegExp(ANY, 'giu')
const MIXTURE = new RegExp(
  `^${ANY}(?:\\s*[/,;|、]\\s*(?:and\\s+|or\\s+)?${ANY}|\\s+(?:and|or)\\s+${ANY})+\\.?$`,
  'iu',
)
const RANGE = new RegExp(`^(${CODE})\\s*(?:-|–|—|~|to|\\.{2,3})\\s*([1-6][0-9]{2})$`, 'i')
const BETWEEN_PHRASES = new RegExp(
  `\\s*(?:[/,;|、\\n]|\\s(?:and|or)\\s)\\s*(?:and\\s+|or\\s+)?(?=${LEAD}${CODE}(?![0-9]))`,
  'iu',
)
/** What is longer is a sentence. */
const LONGEST_PHRASE = 40
const LONGEST = 120

/** Undefined where the cell says nothing of the kind. */
export function statusCell(text: string): StatusCell | undefined {
  if (text.length > LONGEST || text.length < 3 || !/[1-5]/.test(text)) return undefined
  return range(text) ?? list(text) ?? mixture(text) ?? single(text) ?? phrased(text)
}

function single(text: string): StatusCell | undefined {
  const match = ONE.exec(text)
  if (match) {
    const [, raw = '', phrase = ''] = match
    return { codes: [code(text, raw, phrase.trim())], ranges: [] }
  }
  const reverse = PHRASE_FIRST.exec(text)
  if (!reverse) return undefined
  return { codes: [code(text, reverse[2] ?? '', reverse[1] ?? '')], ranges: [] }
}

function code(text: string, raw: string, phrase: string): CodeText<number> {
  return {
    value: Number(raw),
    raw,
    at: text.indexOf(raw),
    ...(/\p{L}/u.test(phrase) && { phrase }),
  }
}

function list(text: string): StatusCell | undefined {
  if (!LIST.test(text)) return undefined
  const codes = [...text.matchAll(new RegExp(CODE, 'gu'))]
  return {
    codes: codes.map(({ 0: raw, index }) => ({ value: Number(raw), raw, at: index })),
    ranges: [],
  }
}

/** Several codes, each with its phrase. */
function phrased(text: string): StatusCell | undefined {
  const parts = text.split(BETWEEN_PHRASES)
  if (parts.length < 2) return undefined
  const codes: CodeText<number>[] = []
  let from = 0
  for (const part of parts) {
    const [found] = single(part)?.codes ?? []
    if (found?.phrase === undefined || found.phrase.length > LONGEST_PHRASE) return undefined
    from = text.indexOf(part, from)
    codes.push({ ...found, at: from + found.at })
    from += part.length
  }
  return { codes, ranges: [] }
}

function range(text: string): StatusCell | undefined {
  const found = hundreds(text) ?? between(text)
  return found && found.from < found.to ? { codes: [], ranges: [found] } : undefined
}

function hundreds(raw: string): RangeText | undefined {
  const match = CLASS.exec(raw)
  if (!match) return undefined
  const [, first, last = first] = match
  return { from: Number(first) * 100, to: Number(last) * 100 + 99, raw, at: 0 }
}

function between(raw: string): RangeText | undefined {
  const match = RANGE.exec(raw)
  return match ? { from: Number(match[1]), to: Number(match[2]), raw, at: 0 } : undefined
}

/** Codes, classes and ranges in one cell: `404, 5xx`, `4xx/5xx`. */
function mixture(text: string): StatusCell | undefined {
  if (!MIXTURE.test(text)) return undefined
  const codes: CodeText<number>[] = []
  const ranges: RangeText[] = []
  for (const { 0: raw, index: at } of text.matchAll(PART)) {
    const own = range(raw)?.ranges[0]
    if (own) ranges.push({ ...own, at })
    else codes.push({ value: Number(raw), raw, at })
  }
  return { codes, ranges }
}
