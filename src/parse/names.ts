/**
 * The names and ids of one document while it is parsed: docutils' `document.note_*` and `set_id`.
 * Implicit names (section titles) give way to explicit ones (targets, footnotes); equal names are
 * taken away from both and reported.
 */
import type { AnyNode, SubstitutionDefinition, SystemMessage } from '../tree/nodes.js'

export type NamedNode = Exclude<AnyNode, { type: 'text' }>

export interface Names {
  /** Gives the node ids from its names (or an automatic one), unless it has some; returns the first. */
  setId(node: NamedNode, suggestedPrefix?: string): string
  /**
   * Registers the node's names as implicit, and gives it an id. Messages about duplicates are
   * returned. `line` is docutils' line number of the node, where docutils knows one.
   */
  noteImplicit(node: NamedNode, line?: number): SystemMessage[]
  noteExplicit(node: NamedNode, line?: number): SystemMessage[]
  /** Registers a definition under its name; an earlier one of that name loses it. */
  noteSubstitution(node: SubstitutionDefinition, name: string, line?: number): SystemMessage[]
  /** Whether an explicit or implicit name is taken. */
  has(name: string): boolean
}
