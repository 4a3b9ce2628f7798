/** Positions of tests stand in the text: what is between « and ». */
import type { Point, Position } from '../../src/source/position.js'

export function positionOf(marked: string): { text: string; position: Position } {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const text = marked.replace('«', '').replace('»', '')
  return { text, position: { start: pointIn(text, start), end: pointIn(text, end) } }
}

function pointIn(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset }
}
