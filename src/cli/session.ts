/**
 * What a command works with: the config with what the command line says over it, the project's
 * folder, and a host that reads from it.
 */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { resolveConfig, type Config } from '../build/config.js'
import type { BuildHost } from '../build/host.js'
import { loadConfig, type LoadedConfig } from '../build/load-config.js'
import { nodeHost } from '../build/node-host.js'
import { isBelow } from '../build/real-path.js'
import type { CommandCall, Options } from './command.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { Io } from './io.js'
import { report } from './report.js'
import { UsageError } from './usage-error.js'

export interface Session {
  readonly io: Io
  readonly options: Options
  /** Absolute folder that the command was called in, or `--cwd`. */
  readonly cwd: string
  /** Absolute folder of the project: what all paths of the build are relative to. */
  readonly root: string
  readonly config: Config
  /** What the command line says, as a part of a config. */
  readonly overrides: Config
  readonly loaded: LoadedConfig
  readonly host: BuildHost
}

/** @throws UsageError where `--cwd` names no folder. */
export function workingFolder({ io, options }: CommandCall): string {
  const given = options.text('cwd')
  const folder = resolve(io.cwd, given ?? '.')
  if (given !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder "${given}" to work in.`)
  return folder
}

/** The session, or the exit code after the config's faults were reported. */
export async function openSession(call: CommandCall): Promise<Session | ExitCode> {
  const { io, options } = call
  const cwd = workingFolder(call)
  const loaded = await loadConfig(cwd, options.text('config'))
  if (!loaded.config) {
    report({ io, options, cwd, root: loaded.root, loaded }, [], {})
    return exitCodes.usage
  }
  return sessionOf(call, cwd, loaded, loaded.config)
}

export function sessionOf(
  { io, options }: CommandCall,
  cwd: string,
  loaded: LoadedConfig,
  config: Config,
): Session {
  const overrides = overridesOf(options)
  const merged = { ...config, ...overrides }
  const { root } = loaded
  const { readable } = resolveConfig(merged)
  const host = nodeHost({ root, readable })
  return { io, options, cwd, root, config: merged, overrides, loaded, host }
}

function overridesOf(options: Options): Config {
  const maxWarnings = options.count('max-warnings')
  return {
    ...(options.flag('nitpicky') ? { nitpicky: true } : {}),
    ...(options.flag('warnings-are-errors') ? { warningsAreErrors: true } : {}),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
  }
}

/**
 * The session for one file that may lie outside the project: the root is then its own folder.
 */
export function sessionForFile(session: Session, file: string): Session {
  const absolute = resolve(session.cwd, file)
  if (isBelow(absolute, session.root)) return session
  const root = resolve(absolute, '..')
  return { ...session, root, host: nodeHost({ root }) }
}
