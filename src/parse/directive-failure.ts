/** Ways in which a directive fails, in docutils' words. */
import type { DiagnosticCode } from '../source/codes.js'
import type { Level } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type { DirectiveCall, DirectiveFailure } from './directive.js'

/** What `DirectiveError` is in docutils: the reason, at a level; the source is added by the caller. */
export function failure(
  code: DiagnosticCode,
  message: string,
  more: { level?: Level; position?: Position } = {},
): DirectiveFailure {
  return { failed: true, code, level: 'error', message, ...more }
}

/** A failure for what an option says, at the place of the option. */
export function optionFailure(
  { optionPositions }: Pick<DirectiveCall, 'optionPositions'>,
  option: string,
  code: DiagnosticCode,
  message: string,
  level: Level = 'error',
): DirectiveFailure {
  const position = optionPositions[option]
  return failure(code, message, { level, ...(position && { position }) })
}

/** What `MarkupError` is in docutils: the directive's arguments or options are wrong. */
export function malformed(
  writtenName: string,
  code: DiagnosticCode,
  problem: string,
  position: Position,
): DirectiveFailure {
  return failure(code, `Error in "${writtenName}" directive:\n${problem}.`, { position })
}

export function contentMissing({ writtenName }: Pick<DirectiveCall, 'writtenName'>) {
  return failure(
    'directive-content-missing',
    `Content block expected for the "${writtenName}" directive; none found.`,
  )
}

export function substitutionOnly({ writtenName }: DirectiveCall): DirectiveFailure {
  return failure(
    'directive-substitution-only',
    `Invalid context: the "${writtenName}" directive can only be used within a substitution definition.`,
  )
}

export function bodyElementForbidden({ writtenName }: DirectiveCall): DirectiveFailure {
  return failure(
    'directive-place',
    `The "${writtenName}" directive may not be used within topics or body elements.`,
  )
}
