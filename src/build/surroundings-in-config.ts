/** The prolog and the epilog stand in the config, so what is wrong with them is wrong there. */
import { SURROUNDINGS } from '../parse/surroundings.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { readLines } from '../source/source.js'
import type { ResolvedConfig } from './config.js'

/** The diagnostics, where those about the prolog and the epilog are about the config that has them. */
export function surroundingsInConfig(
  diagnostics: readonly Diagnostic[],
  { parse }: ResolvedConfig,
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const name = NAMES.find((candidate) => SURROUNDINGS[candidate] === diagnostic.path)
    return name ? inConfig(diagnostic, name, parse[name] ?? '') : diagnostic
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
