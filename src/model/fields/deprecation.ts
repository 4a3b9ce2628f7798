/** Whether a text says that something is deprecated, and the sentence that says why. */
const DEPRECATED =
  /\b(?:is|are|has been|have been|was|now) (?:deprecated|discarded|obsolete)\b|^\(?deprecated\b|\(deprecated\)|\bdeprecated (?:parameter|field|attribute|since|in)\b|^this (?:parameter|field) (?:is|has been) (?:no longer (?:used|supported)|abandoned|out of date)\b/i
const HINTS = ['deprecat', 'discard', 'obsolete', 'no longer', 'abandoned', 'out of date'] as const
const NOT =
  /\b(?:not|if|whether|when|which|that) (?:it |they )?(?:is |are |has been |have been )?(?:deprecated|discarded)\b/i

/** The sentence; undefined where nothing of the kind is said. `lower` is the text in lower case. */
export function deprecation(text: string, lower = text.toLowerCase()): string | undefined {
  if (!HINTS.some((hint) => lower.includes(hint))) return undefined
  for (const sentence of text.split(/(?<=[.!])\s+|\n/u)) {
    if (DEPRECATED.test(sentence.trim()) && !NOT.test(sentence)) return sentence.trim()
  }
  return undefined
}
