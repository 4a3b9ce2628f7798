/**
 * White space for readers: what browsers and JavaScript call white space. Names of docutils go by
 * `squashWhiteSpace`, which knows Python's.
 */

/** White space other than single blanks between words. */
const UNSQUASHED = /[^\S ]|^ | $| {2}/
const UNSQUASHED_INSIDE = /[^\S ]| {2}/
/** White space other than single blanks, so that a text of many words is not cut at each of them. */
const RUN = /[^\S ]\s*| \s+/g

/** Runs of white space made one blank each, none at the ends. */
export function squash(text: string): string {
  return UNSQUASHED.test(text) ? text.replace(RUN, ' ').trim() : text
}

/** Whether a text has nothing to squash but a blank at its ends. */
export function isSquashedInside(text: string): boolean {
  return !UNSQUASHED_INSIDE.test(text)
}
