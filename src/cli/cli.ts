/**
 * The command line as a function: from arguments and streams to an exit code. Nothing here or below
 * touches the process; `main.ts` does.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nearestWord } from '../source/nearest.js'
import { parseArguments, type ParsedArguments } from './arguments.js'
import { commands } from './commands.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { commandHelp, generalHelp } from './help.js'
import type { Io } from './io.js'
import { commonOptions } from './options.js'
import { UsageError } from './usage-error.js'
import { packageVersion } from './version.js'

/** @param argv The arguments, without those of Node. */
export async function cli(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(parseArguments(argv, commands, commonOptions), io)
  } catch (error) {
    if (io.signal?.aborted && error === io.signal.reason) return exitCodes.interrupted
    if (error instanceof UsageError) {
      io.stderr.write(`rstforge: ${error.message}\n`)
      return exitCodes.usage
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    io.stderr.write(`rstforge: a fault of rstforge itself; please report it.\n${stack}\n`)
    return exitCodes.internal
  }
}

async function run(parsed: ParsedArguments, io: Io): Promise<ExitCode> {
  const { command, named, arguments: words, options, help, version } = parsed
  if (version) {
    io.stdout.write(`${packageVersion()}\n`)
    return exitCodes.fine
  }
  if (help) {
    io.stdout.write(named ? commandHelp(command) : generalHelp(commands, packageVersion()))
    return exitCodes.fine
  }
  if (words.includes('')) throw new UsageError('An argument is empty.')
  if (!named) checkWords(words, resolve(io.cwd, options.text('cwd') ?? '.'))
  if (words.length < command.minArguments) {
    throw new UsageError(
      `${command.name} needs an argument: rstforge ${command.name} ${command.arguments}`,
    )
  }
  if (words.length > command.maxArguments) {
    const surplus = words[command.maxArguments] ?? ''
    throw new UsageError(
      `${command.name} does not take "${surplus}": rstforge ${command.name} ${command.arguments}`,
    )
  }
  const code = await command.run({ arguments: words, options, io })
  return io.signal?.aborted ? exitCodes.interrupted : code
}

/** A word that can be no page is a misspelt command. */
function checkWords(words: readonly string[], cwd: string): void {
  const [first] = words
  if (first === undefined || /[./\\*?[\]{}()!]/.test(first) || existsSync(resolve(cwd, first)))
    return
  const names = commands.map(({ name }) => name)
  const near = nearestWord(first, names)
  const hint =
    near === undefined ? ` The commands are ${names.join(', ')}.` : ` Did you mean "${near}"?`
  throw new UsageError(`There is no command "${first}".${hint}`)
}
