/** Words in brackets behind a value or a name that say something of it and are no part of it. */
const REMARK =
  /\s*[([（](?:(?:the |by )?default(?: value)?|deprecated|discarded|recommended|experimental|reserved|optional|(?:since|new in|added in) (?:version )?v?\d[\w.]*\+?)[)\]）]$/iu
const CLOSES = /[)\]）]$/u

/** `auto` of `auto (the default)`; a text that is nothing but a remark stays. */
export function withoutRemark(text: string): string {
  if (!CLOSES.test(text)) return text
  const bare = text.replace(REMARK, '')
  return bare === '' ? text : bare
}

/** `auto (deprecated)`. */
export function saysDeprecated(text: string): boolean {
  return /[([（](?:deprecated|discarded)[)\]）]/i.test(text)
}
