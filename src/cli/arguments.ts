/**
 * From argv to a command and its options. cac finds them; what it would change on the way (a lone
 * `-`, texts that look like numbers) is shielded from it.
 */
import { cac } from 'cac'
import { didYouMean } from '../build/did-you-mean.js'
import type { Command, CommandOption, Options } from './command.js'
import { UsageError } from './usage-error.js'

export interface ParsedArguments {
  readonly command: Command
  /** Whether the command was named, not the default one taken. */
  readonly named: boolean
  readonly arguments: readonly string[]
  readonly options: Options
  readonly help: boolean
  readonly version: boolean
}

/** No argument can have it: an operating system's arguments end at it. */
const SHIELD = '\0'

/** @throws UsageError with the nearest known name for an unknown flag. */
export function parseArguments(
  argv: readonly string[],
  commands: readonly Command[],
  common: readonly CommandOption[],
): ParsedArguments {
  const parser = cac('rstforge')
  for (const { flags, help } of common) parser.option(flags, help)
  for (const { name, options } of commands) {
    const command = parser.command(name, '', { ignoreOptionDefaultValue: true })
    for (const { flags, help } of options) command.option(flags, help)
  }
  const standIn = commands[0]
  if (!standIn) throw new Error('There are no commands.')
  const words = argv.flatMap(splitNumber)
  const everyOption = [...common, ...commands.flatMap(({ options }) => options)]
  const first = firstWord(words, everyOption)
  const named = commands.find(({ name }) => name === first)
  const command = named ?? standIn
  const shielded = words.map(shield)
  const rest = named ? shielded : [command.name, ...shielded]
  const parsed = parser.parse(['', '', ...rest], { run: false })
  const { '--': after = [], ...options } = parsed.options as Record<string, unknown>
  const known = [...common, ...command.options]
  checkOptions(options, known, command)
  const rawWords: unknown[] = [...parsed.args, ...[after].flat()]
  return {
    command,
    named: named !== undefined,
    arguments: rawWords.map(unshield),
    options: readOptions(options),
    help: options.help === true,
    version: options.version === true,
  }
}

/** The first argument that is neither a flag nor the value of one. */
function firstWord(argv: readonly string[], options: readonly CommandOption[]): string | undefined {
  const taking = new Set(options.filter(takesValue).flatMap(({ flags }) => flagNames(flags)))
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? ''
    if (word === '--') return undefined
    if (word === '-' || !word.startsWith('-')) return word
    if (taking.has(word)) index++
  }
  return undefined
}

function takesValue({ flags }: CommandOption): boolean {
  return /[<[]/.test(flags)
}

/** `-c`, `--config` of `-c, --config <file>`. */
export function flagNames(flags: string): string[] {
  return flags.replace(/ [<[].*/, '').split(', ')
}

/** `-j4` is `-j 4`. */
function splitNumber(word: string): string[] {
  const [, flag, number] = /^(-[a-z])(\d+)$/i.exec(word) ?? []
  return flag !== undefined && number !== undefined ? [flag, number] : [word]
}

function shield(word: string): string {
  if (word === '-') return SHIELD + word
  const equals = word.startsWith('--') ? word.indexOf('=') + 1 : 0
  if (word.startsWith('-') && equals === 0) return word
  const value = word.slice(equals)
  // An empty text and a blank are the number 0 to it.
  return Number.isFinite(Number(value)) ? word.slice(0, equals) + SHIELD + value : word
}

function unshield(word: unknown): string {
  return String(word).replaceAll(SHIELD, '')
}

function checkOptions(
  options: Record<string, unknown>,
  known: readonly CommandOption[],
  command: Command,
): void {
  const names = known.flatMap(({ flags }) => flagNames(flags))
  for (const [name, value] of Object.entries(options)) {
    const flag = name.length === 1 ? `-${name}` : `--${kebab(name)}`
    const option = known.find(({ flags }) => flagNames(flags).includes(flag))
    if (!option) {
      const near = didYouMean(flag, names)
      throw new UsageError(`${command.name} has no flag ${flag}.${near}`)
    }
    const missing =
      takesValue(option) && [value].flat().some((part) => part === true || unshield(part) === '')
    if (missing) throw new UsageError(`${flag} needs a value: ${option.flags}`)
    const surplus = !takesValue(option) && [value].flat().some((part) => typeof part !== 'boolean')
    if (surplus) throw new UsageError(`${flag} takes no value.`)
  }
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_found, letter: string) => letter.toUpperCase())
}

function readOptions(options: Record<string, unknown>): Options {
  const values = (name: string) => {
    const value = options[camel(name)]
    return value === undefined ? [] : [value].flat()
  }
  const text = (name: string) => {
    const last = values(name).at(-1)
    return last === undefined || typeof last === 'boolean' ? undefined : unshield(last)
  }
  return {
    text,
    list: (name) =>
      values(name)
        .filter((value) => typeof value !== 'boolean')
        .flatMap((value) => unshield(value).split(','))
        .filter((value) => value !== ''),
    flag(name) {
      const last = values(name).at(-1)
      return typeof last === 'boolean' ? last : undefined
    },
    count(name) {
      const value = text(name)
      if (value === undefined) return undefined
      if (!/^\d{1,9}$/.test(value))
        throw new UsageError(`--${name} is a whole number, not "${value}".`)
      return Number(value)
    },
    choice(name, words) {
      const value = text(name)
      if (value === undefined) return undefined
      const found = words.find((word) => word === value)
      if (found === undefined) {
        const near = didYouMean(value, words)
        throw new UsageError(`--${name} is one of ${words.join(', ')}, not "${value}".${near}`)
      }
      return found
    },
  }
}
