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
      'status code|http status code|http status|http code|response status code|http response code|http status codes|status codes|http return code|http error code|http response status code|status code (http)|http response status|http statuscode|statuscode|状态码',
    ),
    ending: list('http status code|http status|http code|status code'),
  },
  {
    role: 'httpStatus',
    score: 0.9,
    exact: list(
      'code|codes|returned value|returned values|return value|return values|response code|response codes|normal response code|normal response codes|successful response|error response|normal response|return code|return codes|returned code|status|response|result code|error code|error codes|success code|normal code|failure code|failed response|abnormal response|normal status code|error status code|value|http|response status|error response code|successful response code|normal returned value|normal return code|error response codes|status value',
    ),
    ending: list(
      'response code|response codes|returned value|return code|status code|status codes|response|code|codes',
    ),
  },
  {
    role: 'code',
    score: 1,
    exact: list(
      'error code|error codes|errorcode|error_code|error id|err code|exception code|fault code|business error code|service error code|error number|errno|error type|error|errors|exception|exceptions|exception class|exception type|error name|sqlstate|sqlstate code|error code id|alarm code|错误码',
    ),
    ending: list('error code|error codes|error id|sqlstate|errorcode|error_code'),
  },
  {
    role: 'code',
    score: 0.8,
    exact: list(
      'code|codes|return code|return codes|exit code|exit codes|exit status|returned value|return value|returned code|response code|result code|status code|subcode|returned values|return values|reason code|exit value|result codes|completion code',
    ),
    ending: list('code|codes|exit status'),
  },
  {
    role: 'name',
    score: 1,
    exact: list(
      'parameter|parameters|name|names|field|fields|key|keys|item|items|header|headers|element|elements|property|properties|attribute|attributes|variable|variables|option|options|argument|arguments|column|columns|metric|metrics|parameter name|request header|response header|field name|attribute name|property name|header name|header field|key name|element name|column name|variable name|option name|response item|request parameter|response parameter|query parameter|path parameter|body parameter|param|params|argument name|parameter names|keyword|member|request parameters|response parameters|parameter (request)|parameter (response)|request item|node|sub-parameter|subparameter|parameter field|label|identifier|identifiers|参数|参数名|字段|名称|属性',
    ),
    ending: list(
      'parameter|parameters|name|field|key|item|header|element|property|attribute|variable|option|argument|column',
    ),
  },
  {
    role: 'key',
    score: 0.9,
    exact: list(
      'constant|constants|constant identifier|identifier|symbol|symbolic name|enum|enumerator|enumeration|enum name|member|mnemonic|macro|define|flag|flags|constant name|literal|signal|signals|error name|error constant|condition name|exception name',
    ),
    ending: list('constant|identifier|symbol|flag|macro|enumerator|mnemonic|constant name'),
  },
  {
    role: 'key',
    score: 0.75,
    exact: list(
      'status|state|states|statuses|result|results|return|returns|outcome|message type|event type|mode|modes|level|severity|type|types|phase|stage|effect|code|status name|state name|task state|vm state|reason|reasons',
    ),
    ending: list('status|state|result|mode|level'),
  },
  {
    role: 'value',
    score: 1,
    exact: list(
      'value|values|number|numeric value|integer value|int value|enum value|hex|hex value|hexadecimal|decimal|constant value|bit|bit value|bitmask|mask|dec|int|integer|code point|opcode|ordinal|enumeration value|raw value|num|no.|id|valid value|available value|optional value|allowed value|possible value|status value|#|message id|event id|command id|packet id|frame id|signal id|opcode id|值',
    ),
    ending: list('value|values|number|bitmask|mask|opcode'),
  },
  {
    role: 'message',
    score: 1,
    exact: list(
      'message|messages|error|error message|error messages|error information|reason|reason phrase|phrase|message title|error msg|response message|status message|returned message|msg|error info|information|error description|error reason|prompt|message text|name|title',
    ),
    ending: list('message|reason phrase|error information'),
  },
  {
    role: 'message',
    score: 0.7,
    exact: list(
      'status|type|string|code|meaning|text|definition|status description|code description|description|details|detail|result',
    ),
  },
  {
    role: 'description',
    score: 1,
    exact: list(
      'description|descriptions|meaning|meanings|definition|possible cause|possible causes|usage|details|detail|explanation|purpose|desc|desc.|cause|causes|function|summary|interpretation|information|parameter description|returned after|what it means|semantics|scenario|where to use|use|doc|documentation|when|about|explanations|beschreibung|signification|说明|描述|含义',
    ),
    ending: list('description|cause|causes|meaning|explanation'),
  },
  {
    role: 'description',
    score: 0.85,
    exact: list(
      'remarks|remark|comment|comments|note|notes|notes and comments|description and remarks|additional information|bemerkung|备注',
    ),
    ending: list('remarks|notes|comment|comments'),
  },
  {
    role: 'solution',
    score: 1,
    exact: list(
      'solution|solutions|handling measure|handling measures|handling suggestion|suggestion|suggestions|measure|measures|troubleshooting|solution suggestion|action|what to do|workaround|resolution|recommended action|corrective action|handling method|processing method|how to fix|handling procedure',
    ),
    ending: list('solution|suggestion|measure|measures|workaround|resolution|troubleshooting'),
  },
  {
    role: 'dataType',
    score: 1,
    exact: list(
      'type|types|string|data type|datatype|data types|value type|parameter type|field type|type of value|json type|param type|typ|format type|type/format|parameter types|variable type|python type|c type|type of parameter|value types|attribute type|类型|数据类型',
    ),
    ending: list('data type|value type|datatype'),
  },
  // `Object type` may also be a kind of things, which the cells tell.
  { role: 'dataType', score: 0.7, exact: [], ending: list('type') },
  {
    role: 'required',
    score: 1,
    exact: list(
      'mandatory|mandatory (yes/no)|mandatory/optional|optional or mandatory|mandatory or optional|optional/mandatory|mandatory or not|required|required?|mandatory?|is mandatory|is required|required/optional|required or not|required or optional|optional/required|must|must or not|requiredness|compulsory|whether mandatory|whether required|obligatory|pflicht|m/o|presence|necessary|necessary or not|necessity|cardinality|multiplicity|mult.|mult|occurrence|occurrences|occurs|req|req.|req?|必填|是否必填|必选|是否必选',
    ),
    ending: list('mandatory|mandatory or not'),
  },
  {
    role: 'default',
    score: 1,
    exact: list('default|default value|default values|defaults|defaultvalue|initial value|默认值'),
    ending: list('default|default value'),
  },
  {
    role: 'example',
    score: 1,
    exact: list(
      'example|examples|example value|example values|sample|sample value|example configuration|for example|e.g.|example scenario|示例',
    ),
    ending: list('example|example value|examples'),
  },
  {
    role: 'range',
    score: 1,
    exact: list(
      'value range|range|constraint|constraints|options|valid values|available values|allowed values|possible values|restrictions|limits|limit|choices|valid range|value ranges|accepted values|restriction|format constraints|supported values|enumerated values|enumeration values|enum values|optional values',
    ),
    ending: list('value range|constraint|constraints|valid values|allowed values|possible values'),
  },
  { role: 'unit', score: 1, exact: list('unit|units') },
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
      'reference|references|see also|link|links|more information|related documents|related topics|operation guide|helpful links',
    ),
  },
  {
    role: 'other',
    score: 0.9,
    exact: list(
      'crud|modifiable|unique|since|version|versions|added in|deprecated|removed|new in version|introduced in|no.|readonly|read-only',
    ),
  },
]

/** Columns whose "Yes" means that a field may be left out. */
export function isInverseRequired(header: string): boolean {
  return /^(?:can be (?:empty|left blank|blank|null|omitted)|may be empty|nullable(?: or not)?|nulls?\??|is null(?:able)?|(?:allow|accept)(?:s|ed)? (?:empty|nulls?|to be empty)|(?:empty|blank|nulls?) (?:allowed|permitted|ok)\??|optional\??|is optional|optional \(?yes\/no\)?|optional (?:for|in|on|at|by|to|when|if|during) .*)$/u.test(
    header,
  )
}

/** Lower case, no marks of emphasis, no footnote, white space squashed. */
export function normalisedHeader(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_`]+(?=\s|$)|(?<=^|\s)[*_`]+/gu, '')
    .replace(/\[\d+\]_?|[:：]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
