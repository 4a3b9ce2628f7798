/** What is wrong at one place is said once, for how many targets, or pages that include it, it may be found. */
import type { Diagnostic } from '../source/diagnostic.js'

export function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>()
  return diagnostics.filter(({ code, path, position, configKey, message, help }) => {
    const words = JSON.stringify([code, path, position, configKey, message, help])
    return !said.has(words) && said.add(words)
  })
}
