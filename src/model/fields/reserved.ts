/** Whether a text says that its field is reserved for later use, and the sentence that says so. */
const RESERVED =
  /^\W*reserved(?: for (?:future|later) use)?\W*$|\b(?:this|the) (?:parameter|field|attribute|property|header|item)(?: is|,)? (?:a |currently |now )?reserved\b|\bthis is a reserved (?:parameter|field|attribute|property|header|item)\b|\b(?:parameter|field|attribute|property|header|item) (?:is )?reserved for (?:future|later)\b|^reserved (?:parameter|field|attribute)\b/i
const NOT = /\b(?:if|whether|when|not)\b/i

/** The sentence; undefined where nothing of the kind is said. `lower` is the text in lower case. */
export function reservation(text: string, lower: string): string | undefined {
  if (!lower.includes('reserved')) return undefined
  return text
    .split(/(?<=[.!])\s+|\n/u)
    .map((sentence) => sentence.trim())
    .find((sentence) => RESERVED.test(sentence) && !NOT.test(sentence))
}
