/** What a command is. Each one stands in a file of `commands/`; the list of all is `commands.ts`. */
import type { ExitCode } from './exit-codes.js'
import type { Io } from './io.js'

export interface CommandOption {
  /** As help shows it and cac reads it: `-c, --config <file>`. */
  readonly flags: string
  readonly help: string
}

export interface Command {
  readonly name: string
  /** One line. */
  readonly summary: string
  /** As help shows them: `[globs…]`. */
  readonly arguments: string
  readonly minArguments: number
  readonly maxArguments: number
  readonly options: readonly CommandOption[]
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [line: string, meaning: string])[]
  run(call: CommandCall): Promise<ExitCode>
}

export interface CommandCall {
  readonly arguments: readonly string[]
  readonly options: Options
  readonly io: Io
}

/** The options of a call, as the types that a command asks for. */
export interface Options {
  /** The last value. */
  text(name: string): string | undefined
  /** All values, in order; commas part them too. */
  list(name: string): string[]
  /** Undefined where neither the flag nor its `--no-` form was given. */
  flag(name: string): boolean | undefined
  /** A whole number from 0; a UsageError for anything else. */
  count(name: string): number | undefined
  /** One of some words; a UsageError that names the nearest for anything else. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined
}
