/**
 * The words that say what an object is, which its signature does not say itself.
 *
 * Source: Sphinx, "Domains".
 */
import type { ObjectKind } from '../../project/objects.js'
import { optionOf } from '../../project/walk.js'
import type { Directive } from '../../tree/nodes.js'

/** What Python's options say of a signature, in Sphinx' order. */
const OPTION_WORDS: readonly (readonly [option: string, word: string])[] = [
  ['final', 'final'],
  ['abstractmethod', 'abstract'],
  ['async', 'async'],
  ['classmethod', 'classmethod'],
  ['staticmethod', 'static'],
]

/** Types of Python and JavaScript that a signature does not show by itself, by the words for them. */
const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['class', 'class'],
  ['exception', 'exception'],
  ['module', 'module'],
  ['property', 'property'],
  ['classmethod', 'classmethod'],
  ['staticmethod', 'static'],
])

/** The same in C and C++; what `type` declares says its signature. */
const C_WORDS: ReadonlyMap<string, string> = new Map([
  ['class', 'class'],
  ['struct', 'struct'],
  ['union', 'union'],
  ['enum', 'enum'],
  ['enum-class', 'enum class'],
  ['enum-struct', 'enum struct'],
  ['enumerator', 'enumerator'],
  ['concept', 'concept'],
])

/** The words for a description with a signature, without its templates. */
export function signatureWords(
  node: Directive,
  { domain, type }: ObjectKind,
  signature: string,
): string[] {
  if (domain === 'c' || domain === 'cpp') {
    const word = type === 'type' ? typeWord(signature) : C_WORDS.get(type)
    return word === undefined || signature.startsWith(`${word} `) ? [] : [word]
  }
  const isProperty = domain === 'py' && type === 'property'
  const options = domain === 'py' ? OPTION_WORDS : []
  const said = options
    .filter(([option]) => optionOf(node, option) !== undefined)
    .map(([option, word]) => (isProperty && option === 'classmethod' ? 'class' : word))
  const own = TYPE_WORDS.get(type)
  return own === undefined ? said : [...said, own]
}

/** A name alone is a type, a name for another type an alias, and one that stands in a declaration a `typedef`. */
function typeWord(signature: string): string {
  if (/^[\w:]+$/.test(signature)) return 'type'
  return /^[\w:]+\s*=/.test(signature) ? 'using' : 'typedef'
}

/** The templates that a signature of C++ begins with. */
export function templatePrefix(signature: string): string {
  let end = 0
  for (let depth = 0, at = 0; at < signature.length; at++) {
    const isOutside = depth === 0
    if (isOutside && !/^template\s*</.test(signature.slice(end, end + 20))) break
    const character = signature.charAt(at)
    if (character === '<') depth++
    if (character === '>' && --depth === 0) {
      const [blank = ''] = /^\s*/.exec(signature.slice(at + 1, at + 3)) ?? []
      end = at + 1 + blank.length
    }
  }
  return signature.slice(0, end)
}
