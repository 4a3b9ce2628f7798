/** Nodes of Handlebars' tree: telling them apart, making new ones at the place of another. */
import type { Point } from '../../../source/position.js'

export type Node = hbs.AST.Node
/** Handlebars leaves out what a template does not have, against its declared types. */
export function optional<T>(value: T): T | undefined {
  return value
}

export type Path = hbs.AST.PathExpression

export const NO_STRIP = { open: false, close: false }

export function pathOf(name: string, at: Pick<Node, 'loc'>): Path {
  return {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc: at.loc,
  }
}

export function string(value: string, at: Pick<Node, 'loc'>): hbs.AST.StringLiteral {
  return { ...literal(value, at), type: 'StringLiteral' }
}

export function literal<T>(
  value: T,
  at: Pick<Node, 'loc'>,
): { value: T; original: T; loc: Node['loc'] } {
  return { value, original: value, loc: at.loc }
}

export function emptyHash(at: Pick<Node, 'loc'>): hbs.AST.Hash {
  return { type: 'Hash', pairs: [], loc: at.loc }
}

export function pairsOf(call: {
  readonly hash: hbs.AST.Hash | undefined
}): readonly hbs.AST.HashPair[] {
  return call.hash?.pairs ?? []
}

export function isMustache(node: Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement'
}

export function isBlock(node: Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement'
}

export function isDecorator(node: Node): node is hbs.AST.DecoratorBlock {
  return node.type === 'DecoratorBlock' || node.type === 'Decorator'
}

export function isPartial(
  node: Node,
): node is hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement {
  return node.type === 'PartialStatement' || node.type === 'PartialBlockStatement'
}

export function isSubExpression(node: Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression'
}

export function isPath(node: Node): node is Path {
  return node.type === 'PathExpression'
}

/** Offsets of the lines of a template's text. */
export function lineStartsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)]
}

/** Where a node begins. Handlebars counts columns from 0, and lines from 1. */
export function pointOf(node: Pick<Node, 'loc'>, lineStarts: readonly number[]): Point {
  const { line, column } = node.loc.start
  return { line, column: column + 1, offset: (lineStarts[line - 1] ?? 0) + column }
}
