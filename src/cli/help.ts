/** Help texts, from the descriptions of the commands. */
import type { Command, CommandOption } from './command.js'
import { commonOptions } from './options.js'

export function generalHelp(commands: readonly Command[], version: string): string {
  return [
    `rstforge ${version}: reStructuredText to Markdown, HTML and TypeScript`,
    '',
    'Usage:',
    '  rstforge [command] [arguments] [flags]',
    '',
    'Commands:',
    ...columns(commands.map((command) => [usage(command), command.summary])),
    '',
    'Flags of every command:',
    ...columns(commonOptions.map(optionRow)),
    '',
    'Exit codes:',
    ...columns(EXIT_CODES),
    '',
    'rstforge COMMAND --help shows the flags of a command, and examples.',
    '',
  ].join('\n')
}

export function commandHelp(command: Command): string {
  return [
    command.summary,
    '',
    'Usage:',
    `  rstforge ${usage(command)} [flags]`,
    '',
    ...(command.options.length === 0
      ? []
      : ['Flags:', ...columns(command.options.map(optionRow)), '']),
    'Flags of every command:',
    ...columns(commonOptions.map(optionRow)),
    '',
    'Examples:',
    ...command.examples.flatMap(([line, meaning]) => [`  # ${meaning}`, `  ${line}`]),
    '',
  ].join('\n')
}

const EXIT_CODES = [
  ['0', 'fine'],
  ['1', 'errors, or more warnings than allowed'],
  ['2', 'wrong arguments, or a config that cannot be used'],
  ['3', 'check found files that are not up to date'],
  ['4', 'a template failed'],
  ['70', 'a bug of rstforge'],
  ['130', 'interrupted'],
] as const

function usage({ name, arguments: words }: Command): string {
  return `${name === 'build' ? '[build]' : name} ${words}`.trimEnd()
}

function optionRow({ flags, help }: CommandOption): readonly [string, string] {
  return [flags.startsWith('--') ? `    ${flags}` : flags, help]
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
