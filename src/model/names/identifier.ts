/** What a JavaScript identifier may be made of, and how a text is made into one that is valid. */
import { shortHash } from './hash.js'

const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u
const NOT_CONTINUE = /[^\p{ID_Continue}$]+/gu
const LONGEST = 96

/** Names that mean something else where a type is declared, or that generated code itself uses. */
const REFUSED_TYPE_NAMES: ReadonlySet<string> = new Set(
  (
    'any as async await bigint boolean break case catch class const constructor continue debugger declare default delete do ' +
    'else enum export extends false finally for from function get if implements import in infer instanceof ' +
    'interface intrinsic keyof let module namespace never new null number object of package private protected ' +
    'public readonly require return set static string super switch symbol this throw true try type typeof undefined ' +
    'unique unknown var void while with yield Array Number Readonly Record arguments eval globalThis __proto__ prototype'
  ).split(' '),
)

/** Names that nobody should shadow without being asked to. */
const GLOBAL_NAMES: ReadonlySet<string> = new Set(
  (
    'ArrayBuffer BigInt Boolean Buffer DataView Date Error Event Exclude Extract Function Infinity Iterable ' +
    'Iterator JSON Map Math NaN NonNullable Object Omit Parameters Partial Pick Promise Proxy Range ' +
    'RangeError ReadonlyArray Reflect RegExp Request Required Response ReturnType Set String ' +
    'Symbol SyntaxError TypeError Uppercase Lowercase Capitalize Uncapitalize WeakMap WeakSet'
  ).split(' '),
)

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text)
}

/** Whether a type of this name would be refused by TypeScript or would hide a global one. */
export function isReservedTypeName(name: string): boolean {
  return isRefusedTypeName(name) || GLOBAL_NAMES.has(name)
}

/** Whether no type may have the name, even where a user gives it. */
export function isRefusedTypeName(name: string): boolean {
  return REFUSED_TYPE_NAMES.has(name)
}

/** Members that an `enum` cannot have, or that would change an object's prototype. */
export function isRefusedMemberName(name: string): boolean {
  return (
    name === '__proto__' ||
    name === 'NaN' ||
    name === 'Infinity' ||
    name === '' ||
    !Number.isNaN(Number(name))
  )
}

/** The name cut to a length that people and file systems bear; the hash keeps long ones apart. */
export function boundedName(name: string): string {
  return name.length <= LONGEST ? name : `${cutAt(name, LONGEST - 8)}_${shortHash(name)}`
}

/** Every run of characters that an identifier cannot have becomes an underscore. */
export function withUnderscores(text: string): string {
  const name = text.replace(NOT_CONTINUE, '_').replace(/^_+(?=.)|(?<=.)_+$/gu, '')
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`
}

/** Cut without halving a surrogate pair. */
function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
