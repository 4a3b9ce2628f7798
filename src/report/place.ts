/** `path:line:column`, as editors and terminals link it. */
import type { Position } from '../source/position.js'
import { oneLine } from './display.js'

export function placeOf(path: string, position: Position | undefined): string {
  const name = oneLine(path)
  return position ? `${name}:${position.start.line}:${position.start.column}` : name
}
