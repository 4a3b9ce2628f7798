/**
 * The call shape of the npm package `restructured` over this parser, so that its users move by
 * changing one import. It never throws on an input, and reads what the package leaves as text.
 */
import { parse as parseDocument } from '../parse/parse.js'
import { fromRestructured } from './from-restructured.js'
import { toRestructured } from './restructured-tree.js'
import type {
  RestructuredNode,
  RestructuredOptions,
  RestructuredParent,
  RestructuredText,
} from './restructured-types.js'
import { wholeDirectives } from './whole-directives.js'

/** The tree of a text. Positions, blank lines and indents are given only where asked for. */
export function parse(text: string, options: RestructuredOptions = {}): RestructuredParent {
  const plain = text.replace(/\r\n?/g, '\n')
  return toRestructured(
    parseDocument(plain, { directives: wholeDirectives() }).tree,
    plain,
    options,
  )
}

export { fromRestructured }
export type { RestructuredNode, RestructuredOptions, RestructuredParent, RestructuredText }

export default { parse, fromRestructured }
