/** Which diagnostics say that a target could not be rendered. */
import type { Diagnostic } from '../source/diagnostic.js'

/** A fault of a template or a helper: nothing of its target can be relied on. */
export function isTemplateError({ code, level }: Diagnostic): boolean {
  const isTemplate = code.startsWith('template-') || code === 'helper-name-taken'
  return isTemplate && (level === 'error' || level === 'severe')
}
