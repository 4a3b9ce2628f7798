/** Roman numerals from 1 to 4999, as the Python package `roman` reads and writes them. */

const NUMERAL = /^M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const VALUES: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** The value of a numeral in capitals, or undefined if it is not well-formed. */
export function fromRoman(numeral: string): number | undefined {
  if (numeral === '' || !NUMERAL.test(numeral)) return undefined
  let value = 0
  let index = 0
  for (const [letters, worth] of VALUES) {
    while (numeral.startsWith(letters, index)) {
      value += worth
      index += letters.length
    }
  }
  return value
}

/** A number as a numeral in capitals, or undefined if there is none for it. */
export function toRoman(value: number): string | undefined {
  if (value < 1 || value > 4999) return undefined
  let numeral = ''
  let rest = value
  for (const [letters, worth] of VALUES) {
    while (rest >= worth) {
      numeral += letters
      rest -= worth
    }
  }
  return numeral
}
