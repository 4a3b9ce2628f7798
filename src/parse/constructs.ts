/**
 * The block grammar on one page: which constructs may open at a line, by its first character, and in
 * what order they are tried. What none of them takes is text: a definition list, a title or a
 * paragraph, by the line after it. A blank line opens nothing.
 *
 * Source: "reStructuredText Markup Specification"; the order is docutils'.
 */
import type { BlockConstruct } from './construct.js'
import { anonymousTarget } from './block/anonymous-target.js'
import { blockQuote } from './block/block-quote.js'
import { bulletList } from './block/bullet-list.js'
import { citation } from './block/citation.js'
import { comment } from './block/comment.js'
import { definitionList } from './block/definition-list.js'
import { directive } from './block/directive.js'
import { doctestBlock } from './block/doctest-block.js'
import { enumeratedList } from './block/enumerated-list.js'
import { fieldList } from './block/field-list.js'
import { footnote } from './block/footnote.js'
import { gridTable } from './block/grid-table.js'
import { hyperlinkTarget } from './block/hyperlink-target.js'
import { lineBlock } from './block/line-block.js'
import { literalBlock } from './block/literal-block.js'
import { optionList } from './block/option-list.js'
import { overlinedTitle } from './block/overlined-title.js'
import { paragraph } from './block/paragraph.js'
import { rfc2822Fields } from './block/rfc2822-fields.js'
import { simpleTable } from './block/simple-table.js'
import { strayLine } from './block/stray-line.js'
import { substitutionDefinition } from './block/substitution-definition.js'
import { transition } from './block/transition.js'
import { underlinedTitle } from './block/underlined-title.js'

/** What a line of text may be, by the line after it. */
export const textConstructs: readonly BlockConstruct[] = [
  definitionList,
  underlinedTitle,
  paragraph,
]

/** What a paragraph that ends with `::` announces. */
export const literalConstruct: BlockConstruct = literalBlock

/** A line of one punctuation character, repeated. */
const punctuation = [transition, overlinedTitle, strayLine]
const explicitMarkup = [
  footnote,
  citation,
  hyperlinkTarget,
  substitutionDefinition,
  directive,
  comment,
]

/** By the characters that a line may begin with. Text comes after them all. */
const openers: readonly (readonly [string, readonly BlockConstruct[]])[] = [
  [' ', [blockQuote]],
  ['*', [bulletList, ...punctuation]],
  ['-', [bulletList, optionList, ...punctuation]],
  ['+', [bulletList, optionList, gridTable, ...punctuation]],
  ['\u2022\u2023\u2043', [bulletList]],
  ['0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', [enumeratedList]],
  ['(#', [enumeratedList, ...punctuation]],
  [':', [fieldList, ...punctuation]],
  ['/', [optionList, ...punctuation]],
  ['>', [doctestBlock, ...punctuation]],
  ['|', [lineBlock, ...punctuation]],
  ['=', [simpleTable, ...punctuation]],
  ['.', [...explicitMarkup, ...punctuation]],
  ['_', [anonymousTarget, ...punctuation]],
  ['!"$%&\',;<?@[\\]^`{}~)', punctuation],
]

const text: readonly BlockConstruct[] = [rfc2822Fields, ...textConstructs]
const byCharacter: ReadonlyMap<number, readonly BlockConstruct[]> = new Map(
  openers.flatMap(([characters, constructs]) =>
    Array.from(characters, (character) => [character.charCodeAt(0), [...constructs, ...text]]),
  ),
)
const ascii = Array.from({ length: 0x80 }, (_, code) => byCharacter.get(code) ?? text)

/** The constructs that may open at a line with this first character, in order. */
export function constructsFor(code: number): readonly BlockConstruct[] {
  return ascii[code] ?? byCharacter.get(code) ?? text
}
