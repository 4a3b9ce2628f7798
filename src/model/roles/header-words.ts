/**
 * Header texts by role, as data. `exact` is the whole header (normalised); `ending` is how a longer
 * one ends. The number is how sure the text alone makes us; words that play several roles stand
 * under each of them with less.
 */
import type { ColumnRole } from '../types.js'

export interface HeaderWords {
  readonly role: ColumnRole
  readonly score: number
  readonly exact: readonly string[]
  readonly ending?: readonly string[]
}

const list = (text: string): readonly string[] => text.split('|')

export const HEADER_WORDS: readonly HeaderWords[] = [
  {
    role: 'httpStatus',
    score: 1,
    exact: list(
      'status code|http status code|http status|http code|response status code|http response code|http return code|http error code|http response status code|http response status|http statuscode|statuscode',
    ),
    ending: list('status code|http status|http code'),
  },
  {
    role: 'httpStatus',
    score: 0.9,
    exact: list(
      'code|returned value|return value|response code|normal response code|successful response|error response|normal response|return code|returned code|status|response|result code|error code|success code|normal code|failure code|failed response|abnormal response|normal status code|error status code|value|http|response status|error response code|successful response code|normal returned value|normal return code|status value',
    ),
    ending: list('returned value|response|code'),
  },
  {
    role: 'code',
    score: 1,
    exact: list(
      'error code|errorcode|error id|err code|exception code|fault code|business error code|service error code|error number|errno|error type|error|exception|exception class|exception type|error name|sqlstate|sqlstate code|sqlstate class|class code|error code id|alarm code|alarm id|fault id',
    ),
    ending: list('error code|error id|sqlstate|errorcode'),
  },
  {
    role: 'code',
    score: 0.8,
    exact: list(
      'code|return code|exit code|exit status|returned value|return value|returned code|response code|result code|status code|subcode|reason code|exit value|completion code',
    ),
    ending: list('code|exit status'),
  },
  {
    role: 'name',
    score: 1,
    exact: list(
      'parameter|name|field|key|item|header|element|property|properties|attribute|variable|option|options|argument|column|metric|parameter name|request header|response header|field name|attribute name|property name|header name|header field|key name|element name|column name|variable name|option name|response item|request parameter|response parameter|query parameter|path parameter|body parameter|param|argument name|keyword|member|request item|node|sub-parameter|subparameter|parameter field|label|identifier|prop',
    ),
    ending: list(
      'parameter|name|field|key|item|header|element|property|attribute|variable|option|argument|column',
    ),
  },
  {
    role: 'key',
    score: 0.9,
    exact: list(
      'constant|constant identifier|identifier|symbolic name|enum|enumerator|enumeration|enum name|member|mnemonic|macro|define|flag|constant name|literal|error name|error constant|condition name|exception name',
    ),
    ending: list('constant|identifier|flag|macro|enumerator|mnemonic|constant name'),
  },
  {
    role: 'key',
    score: 0.75,
    exact: list(
      'status|state|statuses|result|return|outcome|message type|event type|mode|level|severity|type|phase|stage|effect|kind|role|policy|strategy|preset|permission|privilege|code|status name|state name|task state|vm state|reason|scope|event|event name|webhook event',
    ),
    ending: list('status|state|result|mode|level|scope|severity|phase'),
  },
  // What there are types of: `Notification type`.
  { role: 'key', score: 0.75, exact: [], ending: list('type|kind|action') },
  {
    role: 'value',
    score: 1,
    exact: list(
      'value|number|numeric value|integer value|int value|enum value|hex|hex value|hexadecimal|decimal|constant value|bit|bit value|bitmask|mask|dec|int|integer|code point|opcode|ordinal|enumeration value|raw value|num|no.|id|valid value|available value|optional value|allowed value|possible value|status value|#|message id|event id|command id|packet id|frame id|signal id|opcode id',
    ),
    ending: list('value|number|bitmask|mask|opcode'),
  },
  {
    role: 'message',
    score: 1,
    exact: list(
      'message|error|error message|error information|reason|reason phrase|phrase|message title|error msg|response message|status message|returned message|msg|error info|information|error description|error reason|prompt|message text|name|title',
    ),
    ending: list('message|reason phrase|error information'),
  },
  {
    role: 'message',
    score: 0.7,
    exact: list(
      'status|type|string|code|meaning|text|definition|status description|code description|description|detail|result',
    ),
  },
  {
    role: 'description',
    score: 1,
    exact: list(
      'description|meaning|definition|possible cause|usage|detail|explanation|purpose|desc|desc.|cause|function|summary|interpretation|information|parameter description|returned after|what it means|semantics|scenario|where to use|use|doc|documentation|trigger|triggered by|grants|typical use|use case|behavior|behaviour|about',
    ),
    ending: list('description|cause|meaning|explanation'),
  },
  {
    role: 'description',
    score: 0.85,
    exact: list(
      'remark|comment|note|notes and comments|description and remarks|additional information',
    ),
    ending: list('remarks|notes|comment'),
  },
  {
    role: 'solution',
    score: 1,
    exact: list(
      'solution|handling measure|handling suggestion|suggestion|measure|troubleshooting|solution suggestion|action|what to do|workaround|resolution|recommended action|corrective action|handling method|processing method|how to fix|handling procedure',
    ),
    ending: list('solution|suggestion|measure|workaround|resolution|troubleshooting'),
  },
  {
    role: 'dataType',
    score: 1,
    exact: list(
      'type|string|data type|datatype|value type|parameter type|field type|type of value|json type|param type|typ|format type|type/format|variable type|python type|c type|type of parameter|attribute type|property type|prop type|argument type|arg type',
    ),
    ending: list('data type|value type|datatype'),
  },
  { role: 'dataType', score: 0.7, exact: ['content'] },
  // `Object type` may also be a kind of things, which the cells tell.
  { role: 'dataType', score: 0.7, exact: [], ending: list('type') },
  {
    role: 'required',
    score: 1,
    exact: list(
      'mandatory|mandatory/optional|optional or mandatory|optional/mandatory|required|require|is mandatory|is required|required/optional|optional/required|must|requiredness|compulsory|whether mandatory|whether required|obligatory|m/o|presence|necessary|necessity|cardinality|card.|card|multiplicity|mult.|mult|occurrence|occurs|req|req.',
    ),
    ending: list('mandatory|mandatory or not'),
  },
  // Of messages in an interface language: `optional`, `repeated`.
  { role: 'required', score: 0.7, exact: ['label', 'rule', 'field rule'] },
  {
    role: 'default',
    score: 1,
    exact: list('default|default value|defaultvalue|initial value'),
    ending: list('default|default value'),
  },
  {
    role: 'example',
    score: 1,
    exact: list(
      'example|example value|sample|sample value|example configuration|for example|e.g.|example scenario',
    ),
    ending: list('example|example value'),
  },
  {
    role: 'range',
    score: 1,
    exact: list(
      'value range|range|constraint|options|valid values|available values|allowed values|possible values|limit|choices|valid range|accepted values|restriction|format constraints|supported values|enumerated values|enumeration values|enum values|optional values',
    ),
    ending: list('value range|constraint|valid values|allowed values|possible values'),
  },
  { role: 'unit', score: 1, exact: list('unit') },
  {
    role: 'location',
    score: 1,
    exact: list(
      'in|location|parameter location|position|parameter position|located in|passed in|parameter in',
    ),
  },
  {
    role: 'parent',
    score: 1,
    exact: list(
      'category|resource type|module|parent|parent node|group|service|parent parameter|subcategory|component|source|parent field|parent element|belongs to|class',
    ),
  },
  {
    role: 'reference',
    score: 1,
    exact: list(
      'reference|see also|link|more information|related documents|related topics|operation guide|helpful links',
    ),
  },
  {
    role: 'other',
    score: 0.9,
    exact: list(
      'crud|modifiable|unique|since|version|added in|deprecated|removed|new in version|introduced in|no.|readonly|read-only',
    ),
  },
]

/** Columns whose "Yes" means that a field may be left out. */
export function isInverseRequired(header: string): boolean {
  return /^(?:can be (?:empty|left blank|blank|null|omitted)|may be empty|nullable(?: or not)?|nulls?|is null(?:able)?|(?:allow|accept)(?:s|ed)? (?:empty|nulls?|to be empty)|(?:empty|blank|nulls?) (?:allowed|permitted|ok)|optional|is optional|optional \(?yes\/no\)?|optional (?:for|in|on|at|by|to|when|if|during) .*)$/u.test(
    header,
  )
}

const IN_CAMEL_CASE = /^\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u

/** Lower case, no marks of emphasis, no footnote, no question mark, white space squashed; `propType` is two words. */
export function normalisedHeader(text: string): string {
  const words = IN_CAMEL_CASE.test(text) ? text.replace(/(?=\p{Lu})/gu, ' ') : text
  return words
    .toLowerCase()
    .replace(/[*_`]+(?=\s|$)|(?<=^|\s)[*_`]+/gu, '')
    .replace(/\[\d+\]_?|[:：?]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
