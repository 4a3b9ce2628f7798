/** Sentences of a description, by what they are about: all values, some of them, or each element. */

/** About some values only, or about each of several; how many there are `per page` is what such a field says. */
const OF_SOME =
  /\b(?:if|when|unless|each|every|per(?! (?:page|request|call|query|response)\b)|otherwise|example)\b/i
/** `Each tag …`: all that it says is about one element. */
const OF_EACH = /^\s*(?:[-–•]\s*)?(?:each|every)\b/i
const CASE = /\b(?:if|when|unless|otherwise|example)\b/i

/** The text without the sentences that a pattern finds. */
export function withoutSentences(text: string, about: RegExp): string {
  return about.test(text)
    ? sentencesOf(text)
        .filter((sentence) => !about.test(sentence))
        .join('')
    : text
}

/** What is said of all values. */
export function generalPart(text: string): string {
  return withoutSentences(text, OF_SOME)
}

/** What is said of each element, whatever the others are, as if it were the only one. */
export function partOfEach(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => OF_EACH.test(sentence) && !CASE.test(sentence))
    .map((sentence) => sentence.replace(OF_EACH, 'It'))
    .join('')
}

/** Each with its end; a line and what stands before a semicolon are sentences too, and `1..10` is one. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;\n])(?![\d.])/u)
}
