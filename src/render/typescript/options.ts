/** The options of TypeScript output with their defaults, set once. */
import type { EnumStyle } from '../../model/types.js'
import type { RenderTarget } from '../types.js'

export interface TypeScriptOptions {
  readonly style: EnumStyle
  readonly readonly: boolean
  readonly int64: 'number' | 'bigint' | 'string'
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
