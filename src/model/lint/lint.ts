/** Problems of the documentation itself, whatever is made of it: one rule a file, all run here. */
import { atItsSource, type Diagnostic } from '../../source/diagnostic.js'
import type { DiagnosticCode } from '../../source/codes.js'
import type { ModelPage } from '../page.js'
import { reconcile } from '../reconcile.js'
import type { Model } from '../types.js'
import { captionNumbers } from './caption-numbers.js'
import { contradictoryCodes, contradictoryRows, duplicateCodes } from './codes.js'
import { emptyCells } from './empty-cells.js'
import { missingTables } from './missing-tables.js'
import { numberGaps } from './number-gaps.js'
import { foreignPhrases } from './phrases.js'

/** Found while the model was made, and about the documents rather than about overrides. */
const OF_THE_MODEL: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'placeholder-code',
  'not-a-code',
  'unreadable-type',
  'misspelt-type',
  'unreadable-required',
  'swapped-cells',
  'swapped-columns',
  'broken-name',
  'long-name',
  'dead-reference',
  'unresolved-link',
  'duplicate-member',
  'duplicate-field',
])

/** In order of page and place. */
export function lint(pages: readonly ModelPage[], model: Model): Diagnostic[] {
  const found = [
    ...model.diagnostics.filter(({ code }) => OF_THE_MODEL.has(code)),
    ...duplicateCodes(model),
    ...contradictoryRows(model),
    ...contradictoryCodes(model),
    ...foreignPhrases(model),
    ...emptyCells(pages, model),
    ...captionNumbers(pages),
    ...missingTables(pages),
    ...numberGaps(pages),
    ...reconcile(pages, model),
  ]
  return found.map(atItsSource).sort(byPlace)
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return (a.position?.start.offset ?? -1) - (b.position?.start.offset ?? -1)
}
