/**
 * The "mandatory" cell. The first word decides; a condition beside it makes the answer conditional
 * and is kept for the doc comment.
 */
export interface RequiredReading {
  /** Null where the cell says nothing that can be understood. */
  readonly required: boolean | 'conditional' | null
  readonly when?: string
  /** What may be null may be left out. */
  readonly mayBeNull?: boolean
  /** `0..*`, `repeated`: there may be more than one. */
  readonly isMany?: boolean
  /** False where a text was there that is no answer: a type, prose. */
  readonly understood: boolean
}

const YES =
  /^(?:(?:yes|y|true|mandatory|required?|necessary|must|compulsory|always|not optional|ja|oui|sí|sim|да|m|r|是|必須|必填|必选)(?![\p{L}\p{N}_])|[√✓✔✅])/iu
const NO =
  /^(?:(?:not? (?:mandatory|required|necessar(?:y|ily)|need(?:ed)?)|no|n|false|optional|recommended|non-mandatory|unnecessary|never|nein|non|não|нет|o|否|任意|可选)(?![\p{L}\p{N}_])|[×✗✘❌])/iu
/** `1`, `0..1`, `1..*`: how many there are; none at least is optional. */
const COUNT = /^([01])(?:\s*(?:\.{2,3}|…|-|:)\s*(\d{1,6}|[*nm]|unbounded))?$/iu
const REPEATED = /^repeated$/i
const CONDITIONAL =
  /^(?:conditional(?:ly)?|depends|depending|sometimes|cond|(?:(?:choose|select|specify|set) )?(?:either|one of|at (?:least|most) one)|if|when|only|for|c)(?![\p{L}\p{N}_])/iu
const CONDITION = /\b(?:if|when|unless|only|in case|for|except|depend(?:s|ing)?|either|or)\b/i
/** `in the header` says where, not on which condition. */
const CASE =
  /^(?:in|during|under|while|where)\b(?! (?:the )?(?:path|query|headers?|body|ur[il])\b)/i
const OTHER_ANSWER =
  /^(?:\/|\||or\b|and\/or\b)\s*(?:optional|mandatory|required|no|yes|not|[yno])\b/i
const SAYS_REQUIRED =
  /(?<!\bnot )\b(?:mandatory|required|compulsory|must be (?:set|specified|configured|provided|entered|passed|filled|present|used|included|given))\b/i
/** A sentence without a condition: `This field is mandatory.` */
const PLAIN_SENTENCE =
  /^(?:this|the|it)\b[^.]{0,40}\bis (?:(?:always )?(mandatory|required|compulsory)|optional|not mandatory|not required)\.?$/i
/** `This parameter is mandatory only if …`, in the words of a description. */
const SAYS_WHEN =
  /(?:\b(?:this|the) (?:parameter|field|attribute|property|header|item|object|value) is |(?<=^|[.;。(\n] ?)(?:it is )?)(?:(?:not )?(?:mandatory|required|compulsory)|optional)(?: only)? (?:if|when|unless|in case)\b[^.。;)\n]*/iu
const NOTHING = /^[-–—/*.\s]*$|^[nN]\/[aA]\.?$|^NA$/u

/** `lines`: a paragraph of the cell each. */
export function parseRequired(lines: string): RequiredReading {
  const [first = '', ...others] = lines.split('\n').filter((text) => text !== '')
  if (NOTHING.test(first)) return { required: null, understood: true }
  const reading = readFirst(first)
  const when = [reading.when, ...others]
    .filter((text) => text !== undefined && text !== '')
    .join(' ')
  const { required, understood, isMany } = reading
  return { required, understood, ...(when !== '' && { when }), ...(isMany && { isMany }) }
}

/** The condition that a description ties an answer to; `lower` is the text in lower case. */
export function saidCondition(description: string, lower: string): string | undefined {
  return lower.includes('mandatory') ||
    lower.includes('required') ||
    lower.includes('compulsory') ||
    lower.includes('optional')
    ? SAYS_WHEN.exec(description)?.[0]
    : undefined
}

/** A plain yes that the description ties to a condition: what is needed only sometimes may be left out. */
export function conditionalBy(reading: RequiredReading, when: string | undefined): RequiredReading {
  return reading.required === true && when !== undefined
    ? { ...reading, required: 'conditional', when }
    : reading
}

/** What the cell says in a column such as "Can Be Empty". */
export function inverseRequired(reading: RequiredReading): RequiredReading {
  const { required } = reading
  return typeof required === 'boolean' ? { ...reading, required: !required } : reading
}

function readFirst(text: string): RequiredReading {
  const count = COUNT.exec(text)
  if (count) {
    const required = count[1] === '1'
    return /^[01]?$/.test(count[2] ?? '')
      ? { required, understood: true }
      : { required, understood: true, isMany: true }
  }
  if (REPEATED.test(text)) return { required: false, understood: true, isMany: true }
  const no = NO.exec(text)
  const answer = no ?? YES.exec(text)
  if (answer) {
    const rest = text
      .slice(answer[0].length)
      .replace(/^[\s.,;:(（]+/u, '')
      .replace(/[)）]$/u, '')
    if (rest === '' || !isCondition(rest, !no))
      return { required: !no, understood: true, ...(rest !== '' && { when: rest }) }
    return { required: 'conditional', when: text, understood: true }
  }
  const sentence = PLAIN_SENTENCE.exec(text)
  if (sentence) return { required: sentence[1] !== undefined, understood: true }
  if (CONDITIONAL.test(text)) return { required: 'conditional', when: text, understood: true }
  if (SAYS_REQUIRED.test(text) && (CONDITION.test(text) || /\b(?:in|must be)\b/i.test(text)))
    return { required: 'conditional', when: text, understood: true }
  return { required: null, understood: false }
}

/** After "yes" any condition; after "no" only one that makes the field required. */
function isCondition(rest: string, yes: boolean): boolean {
  if (OTHER_ANSWER.test(rest)) return true
  return yes
    ? CONDITION.test(rest) || CASE.test(rest)
    : SAYS_REQUIRED.test(rest) || /\b(?:else|otherwise) (?:yes|true)\b/iu.test(rest)
}

/** Whether a cell looks like an answer at all; for telling which column is the mandatory one. */
export function isRequiredAnswer(text: string): boolean {
  return (
    text.length < 200 &&
    readFirst(text).understood &&
    !/^(?:if|when|only|for|either|choose|select|specify|set|one|at|must|never|always|or|c|o|m|r|n|y|non(?!-)|sometimes)\b./i.test(
      text,
    )
  )
}
