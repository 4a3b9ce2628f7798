/** The nodes of the npm package `restructured`, with what ours have besides. */
import type { Position } from '../source/position.js'

export interface RestructuredText {
  type: 'text'
  value: string
  position?: Position
}

export interface RestructuredParent {
  type: string
  children: RestructuredNode[]
  position?: Position
  /** The blank lines before it, each as `\n`. */
  blanklines?: string[]
  /** Columns of the indent of its content, and how much of that is its own. */
  indent?: { width: number; offset: number }
  /** Of a section, from 1. */
  depth?: number
  /** Of interpreted text; null for the default role. */
  role?: string | null
  /** Of a directive: its name. */
  directive?: string
  argument?: string
  options?: Record<string, string>
  /** The content of a directive as nodes. */
  body?: RestructuredNode[]
  [attribute: string]: unknown
}

export type RestructuredNode = RestructuredText | RestructuredParent

export interface RestructuredOptions {
  /** Give nodes their `position`. */
  position?: boolean
  blanklines?: boolean
  indent?: boolean
}
