/** Words in brackets behind a value or a name that say something of it and are no part of it. */
const SAYS =
  /^(?:(?:(?:the |by )?default(?: value)?|recommended|not recommended|experimental|reserved|optional|required|mandatory|new|string|integer|object|array|boolean)|(?:(?:since|new in|added in) |(?:deprecated|discarded)(?:$| (?:since|in|as of|from) )).{0,40})$/iu
const CLOSES = /[)\]）]$/u
const OPENS = ['(', '[', '（']

export interface Remarked {
  /** What stands before the remarks; the whole of a text that is nothing but a remark. */
  readonly text: string
  /** Each thing that is remarked, in small letters, in order. */
  readonly remarks: readonly string[]
}

/** `size` with `optional` and `since 1.2`, of `size (optional, since 1.2)`. */
export function readRemarks(written: string): Remarked {
  let text = written
  let remarks: readonly string[] = []
  while (CLOSES.test(text)) {
    const open = Math.max(...OPENS.map((bracket) => text.lastIndexOf(bracket)))
    const before = text.slice(0, Math.max(open, 0)).trimEnd()
    const parts = text.slice(open + 1, -1).split(/[,;]/u)
    const said = parts.map((part) => part.trim().toLowerCase())
    if (before === '' || !said.every((part) => SAYS.test(part))) break
    text = before
    remarks = [...said, ...remarks]
  }
  return { text, remarks }
}

/** `auto` of `auto (the default)`; a text that is nothing but a remark stays. */
export function withoutRemark(text: string): string {
  return CLOSES.test(text) ? readRemarks(text).text : text
}

/** `auto (deprecated)`. */
export function saysDeprecated(text: string): boolean {
  return /[([（](?:[^()[\]（）]{0,60}[,;] ?)?(?:deprecated|discarded)(?:[,;)\]）]| (?:since|in|as of|from) )/iu.test(
    text,
  )
}
