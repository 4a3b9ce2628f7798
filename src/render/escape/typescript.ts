/**
 * One escaper for each kind of hole in TypeScript. They are total: whatever text goes in, what comes
 * out is one token (or part of a comment) and nothing more. Names are the exception: a name cannot
 * be mended without changing the API, so what is none is refused.
 */
import { INVISIBLE, unicodeEscape } from './controls.js'

const SHORT: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
}

/** A string literal in the quotes that need fewer escapes, single ones first. */
export function stringLiteral(text: string): string {
  if (PLAIN_STRING.test(text)) return `'${text}'`
  const quote = text.split("'").length > text.split('"').length ? '"' : "'"
  return quote + stringContent(text).replaceAll(quote, `\\${quote}`) + quote
}

/** What stands between back-ticks in a template literal, without a hole. */
export function templateContent(text: string): string {
  return stringContent(text).replaceAll('`', '\\`').replaceAll('${', '\\${')
}

/** Texts of plain ASCII without a sign that any escaper changes: most are, and are given back at once. */
const PLAIN_STRING = /^[ !#-&(-;=-[\]-_a-~]*$/
const PLAIN_LINE = /^[ -~]*$/
/** All but `*`, `<`, `@`, and a slash at the start, where it would end the comment. */
const PLAIN_DOC = /^(?!\/)[ -)+-;=-?A-~]*$/

/** `</script` and `<!--` are escaped too: generated code may be placed in a page. */
function stringContent(text: string): string {
  return text
    .replace(/[\n\r\t\\]/g, (found) => SHORT[found] ?? found)
    .replace(INVISIBLE, unicodeEscape)
    .replace(/<(?=\/script|!--)/gi, '\\x3c')
}

/**
 * Text on one line of a doc comment. It cannot end the comment, and no `@` of it begins a tag: a
 * backslash before it is what TSDoc asks for, and editors do not show it.
 */
export function docText(text: string): string {
  if (PLAIN_DOC.test(text)) return text
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, unicodeEscape)
    .replaceAll('*/', '*\\/')
    .replace(/<(?=\/script|!--)/gi, '<\\')
    .replace(/^\//, '\\/')
    .replace(/(?<![\p{L}\p{N}.+_-])@/gu, '\\@')
}

/** Text after `//` or `#`: one line. */
export function lineCommentText(text: string): string {
  if (PLAIN_LINE.test(text)) return text
  return text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(INVISIBLE, unicodeEscape)
}

const ASCII_NAME = /^[A-Za-z$_][\w$]*$/
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** Words that can name neither a type nor a variable in a strict module. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'any arguments as async await bigint boolean break case catch class const continue debugger ' +
    'default delete do else enum eval export extends false finally for from function get if ' +
    'implements import in instanceof interface let never new null number object of package private ' +
    'protected public return set static string super switch symbol this throw true try type ' +
    'typeof undefined unknown var void while with yield'
  ).split(' '),
)

/** Whether a text can be the name of a type, a variable or a function. */
export function isIdentifier(text: string): boolean {
  if (RESERVED.has(text)) return false
  return ASCII_NAME.test(text) || (IDENTIFIER.test(text) && text.normalize('NFC') === text)
}

/**
 * Letters that were there before any compiler in use: Latin to Hebrew, kana, Han, Hangul. What is a
 * letter beyond them depends on the version of Unicode that a compiler knows.
 */
const SETTLED = /^[\0-\u05ff\u3041-\u30ff\u4e00-\u9fa5\uac00-\ud7a3]+$/

/** Whether a text can be a key without quotes. Any word can, reserved or not. */
export function isIdentifierName(text: string): boolean {
  if (ASCII_NAME.test(text)) return true
  return IDENTIFIER.test(text) && SETTLED.test(text) && text.normalize('NFC') === text
}

/** The key of a member in a type or an enum: quoted where it needs to be. */
export function propertyKey(name: string): string {
  return isIdentifierName(name) ? name : stringLiteral(name)
}

/** The key of an object literal, where `__proto__` would set the prototype. */
export function objectKey(name: string): string {
  return name === '__proto__' ? "['__proto__']" : propertyKey(name)
}

/** A literal of a value: strings, finite numbers, booleans, null. */
export function valueLiteral(value: string | number | boolean | bigint | null): string {
  switch (typeof value) {
    case 'string':
      return stringLiteral(value)
    case 'bigint':
      return `${value}n`
    default:
      return String(value)
  }
}
