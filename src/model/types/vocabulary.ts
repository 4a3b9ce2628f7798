/** The words of type cells and what they mean, as data: one, two or three words in lower case. */
export type BaseKind =
  'string' | 'integer' | 'int64' | 'number' | 'boolean' | 'null' | 'unknown' | 'object'

const BASE: Readonly<Record<BaseKind, string>> = {
  string:
    'string|str|strings|objectid|identifier|char|chars|character|characters|charstring|varchar|nvarchar|varchar2|nchar|text|longtext|' +
    'mediumtext|tinytext|clob|uuid|guid|uri|url|urls|anyurl|anyuri|hostname|fqdn|ip|ipv4|ipv6|ip address|ipv4 address|' +
    'ipv6 address|ip addresses|mac|mac address|cidr|cidr block|inet|date|datetime|date-time|date time|time|timestamp|' +
    'timestamptz|timestamp with time zone|timestamp without time zone|duration|enum|enumeration|enumerated|enums|email|' +
    'email address|e-mail|password|username|user name|mobile number|phone number|character string|char string|character varying|' +
    'unicode|unicode string|utf-8 string|utf8 string|xml|html|base64|base64 string|binary|blob|bytea|bytes|file|json string|' +
    'interval|regproc|regclass|regtype|pg_node_tree|aclitem|smalldatetime|abstime|nvarchar2|longblob|mediumblob|tinyblob|secret|token|arn|regex|path|name|id|nonemptystring|ascii string|basestring|varbinary|semver|uuid-str|stream|byte stream|binary stream|' +
    'base64-encoded string|bpchar|cstring|tid|pg_lsn|oidvector|int2vector|tsvector|tsquery|macaddr|utc time|datetime.datetime|datetime.date|hex string|hexadecimal string|regular expression|octet stream|octet string|octets|slug|choice|base64binary|hexbinary|large_string|large_utf8|large_binary|date32|date64|utf8',
  integer:
    'integer|int|integers|oid|xid|cid|int2|int4|ints|short|smallint|tinyint|mediumint|uint|xid32|' +
    'unsigned|signed|unsigned char|signed char|uchar|ushort|byte|serial|unsigned int|unsigned integer|integer32|bitmask|bitfield|dword|positiveinteger|nonnegativeinteger|unsignedint|unix timestamp|unix time|epoch|epoch time|epoch timestamp|epoch seconds|natural number|whole number|positive integer|non-negative integer|any-integer',
  int64:
    'long|longs|off_t|loff_t|time_t|uintptr_t|bigint|big int|biginteger|big integer|long integer|long int|long long|size_t|ssize_t|py_ssize_t|usize|isize|qword|ulong|unsignedlong|bigserial|unsigned long|bigint unsigned|unsigned bigint|integer64',
  number:
    'number|numbers|numeric|float|floats|double|doubles|decimal|decimals|real|float32|float64|bigdecimal|double precision|' +
    'floating point|floating-point|floating point number|numerical|numerical value|any-numerical|f32|f64|percent|percentage',
  boolean: 'boolean|bool|booleans|bools|_bool|boolen|logical|flag',
  null: 'null|none|nil|void',
  unknown: 'any|unknown|mixed|various|varies|variant|anytype|any type|anyarray|anyelement',
  object:
    'object|objects|dict|dicts|dictionary|dictionaries|struct|structure|structs|structures|json|json object|json objects|' +
    'jsonobject|json body|data structure|hash|class|record|element|elements|container|complex type|complex|entity|model|jsonb|nested object',
}

/** Whole numbers that are called by their bits. */
const SIZED = 'int# uint# int#_t uint#_t u_int#_t u# s# i# __u# __s# le# be# __le# __be#'

export const BASE_WORDS: ReadonlyMap<string, BaseKind> = new Map([
  ...Object.entries(BASE).flatMap(([kind, words]) =>
    words.split('|').map((word): [string, BaseKind] => [word, kindOf(kind)]),
  ),
  ...[8, 16, 32, 64].flatMap((bits) =>
    SIZED.replaceAll('#', String(bits))
      .split(' ')
      .map((word): [string, BaseKind] => [word, bits === 64 ? 'int64' : 'integer']),
  ),
])

function kindOf(text: string): BaseKind {
  return isBaseKind(text) ? text : 'unknown'
}

function isBaseKind(text: string): text is BaseKind {
  return Object.hasOwn(BASE, text)
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const ARRAY_WORDS = words(
  'array arrays list lists jsonarray jsonlist arraylist linkedlist set sets sequence sequences tuple tuples vector vectors collection slice iterable iterator seq frozenset ienumerable icollection ilist hashset deque',
)
export const MAP_WORDS = words('map maps hashmap dict dictionary mapping record treemap key-value')
/** Said before a type without changing it. */
export const BEFORE_WORDS = words(
  'a an the optional required mandatory nullable unsigned signed non-empty nonempty positive const volatile new simple single multiple ' +
    'json standard plain basic nested 32-bit 64-bit 16-bit 8-bit 128-bit long short compulsory ordered unordered sorted unique variable-length fixed-length comma-separated space-separated',
)
/** Said after a type without changing it. */
export const AFTER_WORDS = words(
  'type types value values data format formats structure structures parameter parameters field fields variable',
)
/** What follows says more about the values, not about the type. */
export const TAIL_WORDS = words(
  'matching with in containing that which whose where when from between such including ranging up separated for using ' +
    'representing as by encoded formatted only consisting default max maximum min minimum length e.g i.e eg see based at per',
)
export const OBJECT_WORDS = words(
  'object objects structure structures struct dict dictionary entity element elements model body',
)

/** Whether a word alone is a type, or holds others. */
export function isTypeWord(word: string): boolean {
  return BASE_WORDS.has(word) || ARRAY_WORDS.has(word) || MAP_WORDS.has(word)
}

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[...BASE_WORDS.keys()].map((text) => text.split(' ', 1)[0] ?? ''),
  ...ARRAY_WORDS,
  ...MAP_WORDS,
  ...BEFORE_WORDS,
  'table',
])
/** Articles and the like begin sentences much oftener than types. */
const FIRST_OF_SENTENCES: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'new',
  'name',
  'id',
  'file',
  'path',
  'any',
  'set',
  'time',
])

/** Whether texts of several words that begin with a word may be types. */
export function startsType(word: string): boolean {
  return FIRST_WORDS.has(word) && !FIRST_OF_SENTENCES.has(word)
}
