/**
 * Words for signs, for texts that would have no name without them or that a sign tells apart:
 * `-1`, `%d`, `<=`, `C++`.
 */
const SIGN_WORDS: Readonly<Record<string, string>> = {
  '-': 'Minus',
  '−': 'Minus',
  '+': 'Plus',
  '*': 'Star',
  '/': 'Slash',
  '\\': 'Backslash',
  '%': 'Percent',
  '<': 'Less',
  '>': 'Greater',
  '=': 'Equals',
  '!': 'Not',
  '&': 'And',
  '|': 'Or',
  '^': 'Caret',
  '~': 'Tilde',
  '#': 'Hash',
  '@': 'At',
  $: 'Dollar',
  '.': 'Dot',
  ',': 'Comma',
  ':': 'Colon',
  ';': 'Semicolon',
  '?': 'Question',
  '(': 'Open',
  ')': 'Close',
  '[': 'OpenBracket',
  ']': 'CloseBracket',
  '{': 'OpenBrace',
  '}': 'CloseBrace',
  '"': 'Quote',
  "'": 'Apostrophe',
  '`': 'Backtick',
  _: 'Underscore',
  ' ': 'Space',
}

/** The signs of a text as words, its letters and digits left alone; a sign without a word is `U` and hex. */
export function spellSigns(text: string): string {
  return Array.from(text, (character) => {
    if (/[\p{L}\p{N}]/u.test(character)) return character
    const word = Object.hasOwn(SIGN_WORDS, character) ? SIGN_WORDS[character] : undefined
    return ` ${word ?? `U${character.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`} `
  }).join('')
}
