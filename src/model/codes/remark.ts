/** Words in brackets behind a value or a name that say something of it and are no part of it. */
const SAYS =
  /^(?:(?:the |by )?default(?: value)?|(?:not )?recommended|experimental|reserved|optional|required|mandatory|new|string|integer|object|array|boolean|(?:=|since|new in|added in) .{1,40}|(?:deprecated|discarded)(?: (?:since|in|as of|from) .{1,40})?)$/iu
const CLOSES = /[)\]）]$/u
/** In brackets of their own. */
const MOST = 4
const REMARKED = /^(.*\S)\s*[([（]([^()[\]（）]*)[)\]）]$/su

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
  for (let left = MOST; left > 0; left--) {
    const [, before = '', inner = ''] = REMARKED.exec(text) ?? []
    const said = inner.split(/[,;]/u).map((part) => part.trim().toLowerCase())
    if (!said.every((part) => SAYS.test(part))) break
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
  return /[([（,;] ?(?:deprecated|discarded)\b[^()[\]（）]{0,40}[)\]）]/iu.test(text)
}
