/**
 * What stands around a table and says that its first column has values: "can be one of:", "these
 * return codes", a caption such as "Possible states". Headers such as `Name` or `Configuration` do not.
 */
import type { RectangularCell, RectangularTable } from '../../tables/types.js'
import type { ColumnReading } from '../reading.js'
import { namesField } from './named-field.js'
import { numericShare } from './numbers.js'
import { saysNumbered } from './ids.js'
import { areOfOneFamily, holdsCapitals, holdsSymbols, isSettingHeader } from './symbols.js'

/** Characters at the end of a text in which its last sentence leads over to the table. */
const LONGEST = 240

/** What has nothing but values, and what else there may be several of. */
const VALUES = 'values|states|statuses|codes|modes|levels|flags|bits|opcodes|characters'
const CHOICES = 'choices|types|operators|actions|formats|encodings|scopes|roles|permissions|reasons'
const CHOICE = new RegExp(
  [
    // `is one of:`, but not `in one of these folders:`, nor `at least one of:`.
    String.raw`(?:is|are|be|as|returns?|takes?|accepts?|receives?|uses?) (?:either )?one of(?: (?:the|these))?(?: following)?(?: \w+){0,2}:\s*$`,
    String.raw`(?:possible|valid|allowed|permitted|accepted|acceptable|legal|available|supported|known|defined) (?:\w+ ){0,2}(?:${VALUES}|${CHOICES})\b`,
    String.raw`following (?:\w+ ){0,2}(?:${VALUES}|${CHOICES})\b`,
    String.raw`(?<!default )values (?:of|for) (?:\S+ ){1,4}(?:are|is|can be)(?: as follows)?\s*:?\s*$`,
    String.raw`(?:takes?|taking|accepts?|accepting|assumes?) (?:one of )?(?:the |these )?(?:following )?(?:values|states)\b`,
    String.raw`(?:can|may|could) be(?: (?:one|any) of)?(?: the following)?:\s*$`,
  ]
    .map((said) => String.raw`\b${said}`)
    .join('|'),
  'i',
)
const CODES =
  /\b(?:(?:error|return|exit|status|result|response|reason) (?:codes|values)|states|statuses|constants|enumerat(?:ions?|ors))\b/i
/** A caption or heading of symbols that say what something may be. */
const KINDS =
  /\b(?:flags|bits|stat(?:us|e)|phases?|stages?|reasons?|modes?|levels?|flavou?rs?|severit(?:y|ies)|types?|kinds?|outcomes?|results?|verdicts?)$/i
const ERRORS = /\b(?:error|fault|alarm) codes\b/i
/** What is set or returned has a value without being one. */
const SETTINGS = new RegExp(
  String.raw`\b(?:sett?ings?|configurations?(?! (?:\w+ )?(?:${VALUES}|${CHOICES})\b)|parameters|options|variables|fields|attributes|keys|properties)\b`,
  'i',
)

/** What a setting may be: `The valid options are:`, `The possible arguments for this option are:`. */
const OPTIONS =
  /\b(?:possible|valid|allowed|permitted|legal|available) (?:\w+ )?(?:arguments|options)(?: for (?:this|these|the) \S+)? are(?: currently)?:\s*$/i

export interface Introduction {
  /** Whether settings, parameters or the like are said to follow, and nothing else. */
  readonly areSettings: boolean
  /** Whether values are said to follow; else only symbols are surely what is spoken of. */
  readonly areValues: boolean
  /** Whether codes, states or the like are spoken of. */
  readonly areCodes: boolean
  readonly areErrors: boolean
  /** Whether messages, events or the like are listed, which have ids. */
  readonly areNumbered: boolean
  /** Whether the rows begin with symbols of one family, and no settings are spoken of. */
  readonly areOneFamily: boolean
}

const OF_SETTINGS: Introduction = {
  areSettings: true,
  areValues: false,
  areCodes: false,
  areErrors: false,
  areNumbered: false,
  areOneFamily: false,
}

export function introductionOf(table: RectangularTable): Introduction | undefined {
  const { caption = '', introduction = '', headingPath } = table
  const lead = lastSentence(introduction)
  const near = `${caption}\n${lead}`
  const areOptions = OPTIONS.test(lead)
  if (!areOptions && SETTINGS.test(near)) return OF_SETTINGS
  const heading = headingPath.at(-1) ?? ''
  const around = `${near}\n${introduction.slice(-2 * LONGEST)}\n${heading}`
  const areValues = areOptions || CHOICE.test(near) || isVariable(table) || namesField(table, lead)
  const areNumbered = saysNumbered(caption) || saysNumbered(heading)
  const areCodes = CODES.test(around) || KINDS.test(caption) || KINDS.test(heading)
  const areOneFamily = !SETTINGS.test(heading) && areOfOneFamily(firstTexts(table))
  return areValues || areNumbered || areCodes || areOneFamily
    ? {
        areSettings: false,
        areValues,
        areErrors: ERRORS.test(around),
        areNumbered,
        areCodes,
        areOneFamily,
      }
    : undefined
}

/** What the rows begin with. */
function firstTexts({ rows, headerRows }: RectangularTable): string[] {
  return rows.slice(headerRows).map(([first]) => first?.text ?? '')
}

/** Whether the first header is the name of what has the values: it alone is code or emphasised. */
function isVariable({ rows, headerRows }: RectangularTable): boolean {
  const [first, ...others] = rows[headerRows - 1] ?? []
  return first !== undefined && isName(first) && !others.some(isName)
}

/** A paragraph of nothing but code or emphasised text. */
function isName({ blocks }: RectangularCell): boolean {
  const [block, ...more] = blocks
  const [child, ...others] = block?.type === 'paragraph' && more.length === 0 ? block.children : []
  return others.length === 0 && (child?.type === 'literal' || child?.type === 'emphasis')
}

function lastSentence(text: string): string {
  const end = text.slice(-LONGEST)
  return end.slice(end.search(/[^.!?]+[.!?:]*$/u))
}

/** Whether an introduction speaks of a column. */
export function speaksOf(said: Introduction | undefined, column: ColumnReading): boolean {
  return (
    said !== undefined &&
    (said.areValues ||
      (said.areCodes &&
        (holdsSymbols(column) || holdsCapitals(column) || numericShare(column) === 1)) ||
      (said.areOneFamily &&
        !column.headerScores.has('name') &&
        !SETTINGS.test(column.normalHeader) &&
        (holdsSymbols(column) || holdsCapitals(column))))
  )
}

/** A word or a number. */
const VALUE = /\p{L}|^\d+$/u

/** Whether a column has the values that are introduced, and no settings. */
export function introducesValues(said: Introduction | undefined, column: ColumnReading): boolean {
  const { normalHeader, texts } = column
  return (
    speaksOf(said, column) &&
    (numericShare(column) === 1 || texts.every((text) => VALUE.test(text))) &&
    !isSettingHeader(normalHeader)
  )
}
