/** What a transform is, and what it works with. One transform a file, in `transforms/`. */
import type { DiagnosticCode } from '../source/codes.js'
import type { Diagnostic, Level } from '../source/diagnostic.js'
import type { Language } from '../parse/languages/language.js'
import type { AnyNode, BlockNode, Document, Pending, SystemMessage, Target } from '../tree/nodes.js'
import type { Editing, Element } from './editing.js'
import type { ResolvedResolveOptions } from './options.js'
import type { Registry } from './registry.js'

export interface Transform {
  /** docutils' name below `docutils.transforms`. */
  readonly name: string
  /** docutils' `default_priority`: lower runs earlier. */
  readonly priority: number
  apply(context: ResolveContext): void
}

/** A transform that `pending` nodes ask for: it is given all of them that are in the document. */
export interface PendingTransform {
  readonly name: string
  readonly priority: number
  apply(context: ResolveContext, pendings: readonly Pending[]): void
}

export interface ResolveContext {
  readonly options: ResolvedResolveOptions
  readonly document: Document
  readonly language: Language
  readonly editing: Editing
  readonly registry: Registry
  /** References and targets that have been dealt with. */
  readonly resolved: Set<AnyNode>
  /** Targets that something refers to. */
  readonly referenced: Set<AnyNode>
  /** Targets whose ids and names an element has taken over, by what they had. */
  readonly propagated: Map<AnyNode, PropagatedTargets>
  /** Languages without quotation marks that were reported. */
  readonly unsupportedLanguages: Set<string>
  /** Messages made by transforms, in order. */
  readonly messages: SystemMessage[]
  /** Messages that had their place in the tree and were removed from it. */
  readonly placed: SystemMessage[]
  /** Images that stood in references which could not be resolved, by what stands in their place. */
  readonly unlinkedImages: Map<AnyNode, readonly AnyNode[]>
  readonly diagnostics: Diagnostic[]
  /** Gives a node an id, from its names or automatic (docutils' `set_id`). */
  setId(node: Element, suggestedPrefix?: string): string
  /** Reports, and makes the message's node, which is not in the tree yet. */
  report(input: ReportInput, ...children: BlockNode[]): SystemMessage
}

export interface PropagatedTargets {
  readonly byId: Map<string, Target>
  readonly byName: Map<string, Target>
}

export interface ReportInput {
  readonly code: DiagnosticCode
  readonly level: Level
  readonly message: string
  /** The node that it is about: gives place and line. */
  readonly node: AnyNode
  /** Whether docutils gives a line with this message. */
  readonly withLine?: boolean
}
