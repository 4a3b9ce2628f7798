/** What several targets find wrong at one place of a page, in the same words, is said once. */
import type { Diagnostic } from '../source/diagnostic.js'

export function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>()
  return diagnostics.filter(({ code, path, position, configKey, message, help }) => {
    const words = JSON.stringify([code, path, position, configKey, message, help])
    return !said.has(words) && said.add(words)
  })
}
