/** The types of C, as they are spelt there: in small letters. */
const C_WORD =
  /^(?:char|short|int|long|float|double|bool|unsigned|[a-z]\w*_t|(?:__)?[usifbl]e?\d{1,2})$/u
/** Of these other languages have none. */
const ONLY_C = /^(?:char|short|unsigned|\w+_t|__\w+|[us]\d+)$/u

export function isCWord(word: string): boolean {
  return C_WORD.test(word)
}

/** Whether all types begin with a word of C, and one at least with one that no other language has. */
export function areCTypes(types: readonly string[]): boolean {
  const words = types.map((type) => type.split(/[ [*]/u, 1)[0] ?? '')
  return words.every(isCWord) && words.some((word) => ONLY_C.test(word))
}
