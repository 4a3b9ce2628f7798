/** The options of TypeScript output with their defaults, set once. */
import type { EnumStyle } from '../../model/types.js'
import type { RenderTarget } from '../types.js'
import type { Int64 } from '../wire-value.js'

export interface TypeScriptOptions {
  readonly style: EnumStyle
  readonly readonly: boolean
  readonly int64: Int64
  readonly sourceLines: boolean
}

export function typeScriptOptions(target: Partial<RenderTarget>): TypeScriptOptions {
  return {
    style: target.style ?? 'enum',
    readonly: target.readonly ?? false,
    int64: target.int64 ?? 'number',
    sourceLines: target.sourceLines ?? false,
  }
}
