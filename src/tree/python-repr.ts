/** Values as Python's `repr` writes them, which is how docutils prints the details of a `pending`. */

/** Text, numbers, truth values, nothing, and lists of these. */
export type PythonValue =
  string | number | boolean | null | readonly (string | number | boolean | null)[]

export function pythonRepr(value: PythonValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return reprString(value)
  return `[${value.map(pythonRepr).join(', ')}]`
}

/** Single quotes, unless the text has some and no double ones. */
function reprString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let result = quote
  for (const character of text)
    result += character === quote ? `\\${quote}` : reprCharacter(character)
  return result + quote
}

/** Characters that Python calls unprintable: controls, separators but the blank, unassigned ones. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function reprCharacter(character: string): string {
  const escape = ESCAPES[character]
  if (escape !== undefined) return escape
  if (character === ' ' || !UNPRINTABLE.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16)
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}
