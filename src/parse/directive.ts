/**
 * What a directive is. The built-in ones are registered exactly as a user's are: an object of this
 * type in the map of directives, under its canonical English name.
 *
 * Source: "reStructuredText Directives", and "Creating reStructuredText Directives" (docutils).
 */
import type { DiagnosticCode } from '../source/codes.js'
import type { Level } from '../source/diagnostic.js'
import type { Block, Line } from '../source/line.js'
import type { Position } from '../source/position.js'
import type { BlockNode, InlineNode, SubstitutionDefinition } from '../tree/nodes.js'
import type { ParseContext } from './context.js'

export interface Directive {
  /** How many white-space separated arguments there must be, and may be besides. */
  readonly requiredArguments?: number
  readonly optionalArguments?: number
  /** The last argument may have blanks in it. */
  readonly finalArgumentWhitespace?: boolean
  /** Options by name with the function that reads each value; `'any'` takes every name as text. */
  readonly options?: Readonly<Record<string, OptionReader>> | 'any'
  readonly hasContent?: boolean
  run(call: DirectiveCall, context: ParseContext): DirectiveResult
}

/** Reads an option's text (`undefined` where the option has no value). */
export type OptionReader = (text: string | undefined) => OptionReading
export type OptionValue = string | number | true | null | readonly string[] | readonly number[]
export type OptionReading =
  | { ok: true; value: OptionValue }
  /** What is wrong, in docutils' words where it has some. */
  | { ok: false; error: string }

export interface DirectiveCall {
  /** The canonical name, and the name as written. */
  readonly name: string
  readonly writtenName: string
  readonly arguments: readonly DirectiveArgument[]
  readonly options: Readonly<Record<string, OptionValue>>
  readonly optionPositions: Readonly<Record<string, Position>>
  /** The options as written, in order, before any conversion. */
  readonly rawOptions: readonly RawOption[]
  /** The content, dedented, without blank lines around it. */
  readonly content: Block
  /** The first line of the directive, from `..`; docutils' `lineno` is its row + 1. */
  readonly line: Line
  /** docutils' line number for the directive (1-based). */
  readonly lineNumber: number
  /** The directive's text as written, for messages ("block_text"). */
  readonly blockText: string
  readonly position: Position
  /** Whether it stands in a substitution definition. */
  readonly inSubstitution: boolean
  /** That definition's node, still empty. */
  readonly definition?: SubstitutionDefinition
  /** Whether it stands directly in a sidebar. */
  readonly inSidebar: boolean
  /** Whether sections may open here (top level or directly in a section). */
  readonly atTopLevel: boolean
}

export interface RawOption {
  readonly name: string
  /** Undefined where the option has no value. */
  readonly value: string | undefined
  readonly block: Block
  /** Name and value, colons included. */
  readonly position: Position
}

export interface DirectiveArgument {
  readonly text: string
  readonly block: Block
  readonly position: Position
}

/** What a directive leaves in the tree, or the reason why it cannot. */
export type DirectiveResult = BlockResult | DirectiveFailure
/** Inline nodes only where it stands in a substitution definition. */
export type BlockResult = readonly (BlockNode | InlineNode)[]

/** Becomes a system message with the directive's source as a literal block (docutils' DirectiveError). */
export interface DirectiveFailure {
  readonly failed: true
  readonly code: DiagnosticCode
  readonly level: Level
  readonly message: string
  readonly position?: Position
  /** What to do about it. */
  readonly help?: string
  /** Nodes to keep besides the message. */
  readonly keep?: BlockResult
}

/**
 * A directive as the block grammar cuts it out, before anything is known about it: input of
 * `parseDirective`.
 */
export interface DirectiveMarkup {
  readonly writtenName: string
  /** The line with `..` (or, in a substitution definition, the one that the directive begins in). */
  readonly line: Line
  /** docutils' line number for the directive (1-based). */
  readonly lineNumber: number
  /**
   * What follows `::` on the first line, and the indented lines below, dedented. Blank lines at the
   * start and the end are there still.
   */
  readonly block: Block
  /** How far the lines below the first one were indented. */
  readonly indent: number
  readonly blankFinish: boolean
  /** The directive's text as written, for messages. */
  readonly blockText: string
  readonly position: Position
  /** Whether sections may open here. */
  readonly titles: boolean
  /** Whether it is read directly in the content of a `sidebar` (`ParseBlockOptions.sidebar`). */
  readonly sidebar?: boolean
  /** Whether it stands in a substitution definition, and of which name. */
  readonly substitution: boolean
  readonly substitutionName?: string
  /** That definition's node, still empty. */
  readonly definition?: SubstitutionDefinition
}
