/** The answer of a role that cannot be carried out: the markup as written, and a message. */
import { problematic } from '../inline/problematic.js'
import type { ParseContext } from '../context.js'
import type { RoleCall, RoleResult } from '../role.js'
import type { DiagnosticCode } from '../../source/codes.js'
import type { Level } from '../../source/diagnostic.js'

export interface RoleFailure {
  readonly code: DiagnosticCode
  readonly level: Level
  readonly message: string
  /** What to do about it. */
  readonly help?: string
  /** docutils gives a line for all but one of its failures. */
  readonly withoutLine?: boolean
}

export function refuseRole(
  call: RoleCall,
  context: ParseContext,
  failure: RoleFailure,
): RoleResult {
  const { position, rawText } = call
  const line = failure.withoutLine ? undefined : call.lineNumber
  const report = context.message({ ...failure, line, position })
  return { nodes: [problematic(context, rawText, position, report)], messages: [report] }
}
