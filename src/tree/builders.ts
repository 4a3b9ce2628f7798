/**
 * Makes nodes, always with the same keys in the same order, so that all nodes of a type have one
 * shape. Keys that a node may have besides are added by the caller where there is something to say.
 */
import type { Position } from '../source/position.js'
import type { ParentNode, Text } from './nodes.js'

export type ChildrenOf<Type extends ParentNode['type']> = Extract<
  ParentNode,
  { type: Type }
>['children']

export function text(value: string, position: Position): Text {
  return { type: 'text', value, position }
}

/** A node with children and nothing else, such as a paragraph. */
export function parent<Type extends ParentNode['type']>(
  type: Type,
  children: ChildrenOf<Type>,
  position: Position,
): { type: Type; children: ChildrenOf<Type>; position: Position } {
  return { type, children, position }
}

type PreservedType = Extract<ParentNode, { 'xml:space': 'preserve' }>['type']

/** A node in which line breaks and blanks count, such as a literal block. */
export function preserved<Type extends PreservedType>(
  type: Type,
  children: ChildrenOf<Type>,
  position: Position,
): { type: Type; 'xml:space': 'preserve'; children: ChildrenOf<Type>; position: Position } {
  return { type, 'xml:space': 'preserve', children, position }
}
