/** Names that are not all of their cell: several in one cell, and those in brackets behind a title. */
import { onlyParagraph } from '../cells/content.js'
import { plainText } from '../../tables/text.js'
import type { RectangularCell } from '../../tables/types.js'

const BETWEEN = /^\s*(?:\/|,|;|\b(?:or|and)\b)\s*$/iu
const NAME = /^[\p{L}_$][\p{L}\p{N}_$.:-]*$/u

/** The names of ``day`` / ``night``: each is marked, and nothing else stands between them. */
function severalNames(cell: RectangularCell): readonly string[] {
  const children = onlyParagraph(cell)?.children
  if (!children || children.length < 3 || children.length % 2 === 0) return NO_NAMES
  const names: string[] = []
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (!child) return NO_NAMES
    const text = plainText([child])
    const isMarked = child.type === 'literal' || child.type === 'strong'
    if (at % 2 === 0 ? !isMarked || !NAME.test(text) : child.type !== 'text' || !BETWEEN.test(text))
      return NO_NAMES
    if (at % 2 === 0) names.push(text)
  }
  return names
}

const NO_NAMES: readonly string[] = []

/** The names of a cell whose first paragraph is given. */
export function namesIn(
  cell: RectangularCell,
  first: string,
  isTitled: boolean,
): readonly string[] {
  if (isTitled) return [nameOfTitle(first) ?? first]
  const several = severalNames(cell)
  return several.length > 0 ? several : [first]
}

const TITLED = /^[^()]*\S\s+\(([\p{L}_$][\p{L}\p{N}_$.:-]*)\)$/u

/** Whether all names stand so, each another one: `Height of the lamp (lamp:height)`. */
export function areTitled(texts: readonly string[]): boolean {
  if (texts.length < 2 || !TITLED.test(texts[0] ?? '')) return false
  const names = new Set(texts.map(nameOfTitle))
  return !names.has(undefined) && names.size === texts.length
}

function nameOfTitle(text: string): string | undefined {
  return TITLED.exec(text)?.[1]
}
