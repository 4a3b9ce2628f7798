/**
 * Every code that a diagnostic can have, with the long help that `rstforge explain` prints.
 * A stage adds its codes in its own file; the union of the keys is closed.
 */
import { buildCodes } from './codes/build.js'
import { convertCodes } from './codes/convert.js'
import { modelCodes } from './codes/model.js'
import { parseCodes } from './codes/parse.js'
import { projectCodes } from './codes/project.js'
import { renderCodes } from './codes/render.js'
import { resolveCodes } from './codes/resolve.js'

export const diagnosticCodes = {
  ...parseCodes,
  ...resolveCodes,
  ...projectCodes,
  ...modelCodes,
  ...convertCodes,
  ...renderCodes,
  ...buildCodes,
} as const

export type DiagnosticCode = keyof typeof diagnosticCodes

/** The long help of a code: what it means, why it matters, what to do. */
export function explainCode(code: DiagnosticCode): string {
  return diagnosticCodes[code]
}

export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(diagnosticCodes, text)
}
