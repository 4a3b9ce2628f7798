/** What is wrong with the config is said once, for how many pages and targets it may be found. */
import { SURROUNDINGS } from '../parse/surroundings.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { readLines } from '../source/source.js'
import type { ResolvedConfig } from './config.js'

/** The diagnostics, where those about the prolog and the epilog are about the config that has them. */
export function configFaultsOnce(
  diagnostics: readonly Diagnostic[],
  { parse }: ResolvedConfig,
): Diagnostic[] {
  const said = new Set<string>()
  return diagnostics
    .map((diagnostic) => {
      const name = NAMES.find((candidate) => SURROUNDINGS[candidate] === diagnostic.path)
      return name ? inConfig(diagnostic, name, parse[name] ?? '') : diagnostic
    })
    .filter(({ configKey, code, message, help }) => {
      if (!configKey) return true
      const fault = JSON.stringify([configKey, code, message, help])
      return !said.has(fault) && said.add(fault)
    })
}

const NAMES = ['prolog', 'epilog'] as const

/** The place in the config is that of the whole text, so the line in it is told. */
function inConfig(
  { position, help, ...rest }: Diagnostic,
  name: keyof typeof SURROUNDINGS,
  text: string,
): Diagnostic {
  const number = position?.start.line ?? 1
  const line = readLines({ path: SURROUNDINGS[name], text })[number - 1]?.text ?? ''
  const place = `It is in line ${String(number)} of \`parse.${name}\`: ${line}`
  return {
    ...rest,
    path: 'rstforge.config',
    configKey: ['parse', name],
    help: help === undefined ? place : `${place}\n${help}`,
  }
}
