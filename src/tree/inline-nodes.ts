/** Inline nodes: what stands inside a paragraph, a title or a term. */
import type { BackLinks, Element, Pending, Parent, Raw, SystemMessage } from './nodes.js'
import type { Position } from '../source/position.js'

/** Text with escapes resolved. `position` covers what it was read from. */
export interface Text {
  type: 'text'
  value: string
  position: Position
  /** Indices of characters in `value` that were escaped, where some that matter later were. */
  escaped?: number[]
  /** Indices in `value` at which escaped white space was taken out. */
  joints?: number[]
}

export type Emphasis = Parent<'emphasis', InlineNode>
export type Strong = Parent<'strong', InlineNode>
export type Literal = Parent<'literal', InlineNode>
export type TitleReference = Parent<'title_reference', InlineNode>
export type Abbreviation = Parent<'abbreviation', InlineNode>
export type Acronym = Parent<'acronym', InlineNode>
export type Superscript = Parent<'superscript', InlineNode>
export type Subscript = Parent<'subscript', InlineNode>
export type MathInline = Parent<'math', InlineNode>
export type Inline = Parent<'inline', InlineNode>
export type Generated = Parent<'generated', InlineNode>

/** Markup as written, for a transform that has to give it back. Not an attribute of docutils. */
export interface WithSource {
  rawsource?: string
}

/** A link. Before `resolve` it may have only the name that it refers to. */
export interface Reference extends Parent<'reference', InlineNode>, WithSource {
  name?: string
  refname?: string
  refuri?: string
  refid?: string
  anonymous?: 1
  /** As in Sphinx: `refuri` was not written but made, and is the address that the output has. */
  internal?: true
}

export interface Target extends Parent<'target', InlineNode>, WithSource {
  refname?: string
  refuri?: string
  refid?: string
  anonymous?: 1
}

export interface FootnoteReference extends Parent<'footnote_reference', InlineNode>, WithSource {
  auto?: 1 | '*'
  refname?: string
  /** Where its name is that of an external target. */
  refuri?: string
  refid?: string
}

export interface CitationReference extends Parent<'citation_reference', InlineNode>, WithSource {
  refname?: string
  refuri?: string
  refid?: string
}

export interface SubstitutionReference
  extends Parent<'substitution_reference', InlineNode>, WithSource {
  refname: string
}

export interface Image extends Element<'image'> {
  uri: string
  alt?: string
  height?: string
  width?: string
  scale?: number
  align?: string
  loading?: string
}

/** Markup that could not be understood, kept as written, with a link to the message about it. */
export interface Problematic extends Parent<'problematic', InlineNode> {
  refid?: string
}

/** Text in a role that docutils does not have. `title <target>` is taken apart. */
export interface InterpretedText extends Parent<'interpreted_text', InlineNode>, BackLinks {
  /** As written, with its domain, such as `py:class`. */
  role: string
  /** What it refers to: the part in angle brackets, else the whole text; escapes resolved. */
  target: string
  /** Whether `target` was written in angle brackets. */
  explicit?: boolean
}

export type InlineNode =
  | Text
  | Emphasis
  | Strong
  | Literal
  | TitleReference
  | Abbreviation
  | Acronym
  | Superscript
  | Subscript
  | MathInline
  | Inline
  | Generated
  | Reference
  | Target
  | FootnoteReference
  | CitationReference
  | SubstitutionReference
  | Image
  | Problematic
  | InterpretedText
  | Raw
  | Pending
  | SystemMessage
