/**
 * The "mandatory" cell. The first word decides; a condition beside it makes the answer conditional
 * and is kept for the doc comment.
 */
export interface RequiredReading {
  /** Null where the cell says nothing that can be understood. */
  readonly required: boolean | 'conditional' | null
  readonly when?: string
  /** False where a text was there that is no answer: a type, prose. */
  readonly understood: boolean
}

const YES =
  /^(?:yes|y|true|mandatory|required|must|compulsory|always|ja|oui|√|✓|✔|✅|m|是)(?![\p{L}\p{N}_])/iu
const NO =
  /^(?:no|n|false|optional|not mandatory|not required|non-mandatory|never|nein|non|×|✗|✘|❌|o|否)(?![\p{L}\p{N}_])/iu
const SIGN_YES = /^[√✓✔✅]/u
const SIGN_NO = /^[×✗✘❌]/u
const CONDITIONAL =
  /^(?:conditional(?:ly)?|depends|depending|sometimes|either|if|when|only|c)(?![\p{L}\p{N}_])/iu
const CONDITION =
  /\b(?:if|when|unless|only|in case|for|except|depend(?:s|ing)?|either|required|mandatory|or)\b/i
const SAYS_REQUIRED = /\b(?:mandatory|required|must be|compulsory)\b/i
const NOTHING = /^[-–—/*.\s]*$|^[nN]\/[aA]\.?$|^NA$/u

/** `paragraphs` of the cell; `inverse` for columns such as "Can Be Empty". */
export function parseRequired(paragraphs: readonly string[], inverse = false): RequiredReading {
  const [first = '', ...others] = paragraphs.filter((text) => text !== '')
  if (NOTHING.test(first)) return { required: null, understood: true }
  const reading = readFirst(first)
  const when = [reading.when, ...others]
    .filter((text) => text !== undefined && text !== '')
    .join(' ')
  const required =
    inverse && typeof reading.required === 'boolean' ? !reading.required : reading.required
  return { required, understood: reading.understood, ...(when !== '' && { when }) }
}

function readFirst(text: string): RequiredReading {
  const yes = YES.test(text) || SIGN_YES.test(text)
  const no = NO.test(text) || SIGN_NO.test(text)
  if (yes || no) {
    const rest = text.replace(/^[^\s.,;:(（]+[\s.,;:(（]*/u, '').replace(/[)）]$/u, '')
    if (rest === '' || !isCondition(rest, yes))
      return { required: yes, understood: true, ...(rest !== '' && { when: rest }) }
    return { required: 'conditional', when: text, understood: true }
  }
  if (CONDITIONAL.test(text)) return { required: 'conditional', when: text, understood: true }
  if (SAYS_REQUIRED.test(text) && CONDITION.test(text))
    return { required: 'conditional', when: text, understood: true }
  return { required: null, understood: false }
}

/** After "yes" any condition; after "no" only one that makes the field required. */
function isCondition(rest: string, yes: boolean): boolean {
  if (/^(?:or|and\/or)\s+(?:optional|mandatory|no|yes|not)\b/i.test(rest)) return true
  return yes ? CONDITION.test(rest) : SAYS_REQUIRED.test(rest) && CONDITION.test(rest)
}

/** Whether a cell looks like an answer at all; for telling which column is the mandatory one. */
export function isRequiredAnswer(text: string): boolean {
  return (
    readFirst(text).understood &&
    text.length < 200 &&
    !/^(?:if|when|only|for|either|never|always|or|c|o|m|n|y|non|sometimes)\b./i.test(text)
  )
}
