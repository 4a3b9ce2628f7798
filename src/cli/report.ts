/**
 * Weighs diagnostics as the user wants it, shows them in the form that was asked for, writes report
 * files, and says what they mean for the exit code.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { placeInConfig, type ConfigFile } from '../build/config-place.js'
import { reasonOf } from '../build/error.js'
import { isTemplateError } from '../build/template-error.js'
import type { Config } from '../build/config.js'
import type { LoadedConfig } from '../build/load-config.js'
import type { Diagnostic } from '../source/diagnostic.js'
import {
  formatReport,
  isReportFormat,
  reportFormats,
  type ReportFormat,
  type ReportInput,
} from '../report/report.js'
import { wantsColor } from './colors.js'
import type { Options } from './command.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { Io } from './io.js'
import { fromRoot, type Folders } from './paths.js'
import { repositoryFolder } from './repository.js'
import { UsageError } from './usage-error.js'
import { packageVersion } from './version.js'

export interface ReportPlace {
  readonly io: Io
  readonly options: Options
  readonly cwd: string
  readonly root: string
  /** The config, which diagnostics may be about. */
  readonly loaded?: LoadedConfig
  /** What holds, with the flags. */
  readonly config?: Pick<Config, 'maxWarnings' | 'warningsAreErrors'>
}

export interface ReportSettings {
  /** All pages that were looked at. */
  readonly pages?: readonly string[]
  /** Stdout has the output of the command, so that the report must not go there. */
  readonly stdoutTaken?: boolean
  /** The diagnostics are the output. */
  readonly toStdout?: boolean
  /** Shown with the others, and neither weighed nor counted. */
  readonly besides?: readonly Diagnostic[]
  /** Texts that are not on the disk, such as stdin. */
  readonly textOf?: (path: string) => string | undefined
}

const FOR_PEOPLE: ReadonlySet<ReportFormat> = new Set(['pretty', 'compact'])

/** What the diagnostics of a command come to. */
export interface Verdict {
  readonly counts: Counts
  readonly code: ExitCode
}

/** @throws UsageError where a report file cannot be written. */
export function report(
  place: ReportPlace,
  found: readonly Diagnostic[],
  settings: ReportSettings,
): Verdict {
  const { io, options, cwd, root, config = {} } = place
  const diagnostics = weighed([...ofConfig(place), ...found], config)
  const shown = inConfig(
    [...diagnostics, ...(settings.besides ?? [])].filter((one) => isShown(one, options)),
    place,
  )
  const format = formatOf(options, io)
  const files = reportFilesOf(options, format)
  const pageText = textsOf(place, settings.textOf)
  const inputFor = (wanted: ReportFormat): ReportInput => {
    const folders = foldersFor(wanted, place)
    const back = { cwd: root, root: folders.cwd }
    return {
      diagnostics: shown.map((diagnostic) => placed(diagnostic, folders)),
      pageText: (path) => pageText(fromRoot(back, path)),
      version: packageVersion(),
      pages: (settings.pages ?? []).map((path) => fromRoot(folders, path)),
    }
  }
  tellOfLimit(diagnostics, place)
  // A format for programs that went to a file leaves the terminal to people.
  const onScreen = files.length > 0 && !FOR_PEOPLE.has(format) ? 'pretty' : format
  if (shown.length > 0 || !FOR_PEOPLE.has(onScreen)) {
    const toStdout = settings.toStdout || (!FOR_PEOPLE.has(onScreen) && !settings.stdoutTaken)
    const output = toStdout ? io.stdout : io.stderr
    output.write(
      formatReport(onScreen, { ...inputFor(onScreen), color: wantsColor(options, io, output) }),
    )
  }
  for (const file of files) {
    const absolute = resolve(cwd, file.path)
    const isSource = settings.pages?.some((path) => resolve(root, path) === absolute)
    // Whoever forgets the name of the file gives that of a page.
    if (isSource || absolute === place.loaded?.path || /\.rst$/i.test(absolute))
      throw new UsageError(`The report would be written over "${file.path}", which is a source.`)
    writeReport(absolute, file, inputFor(file.format))
  }
  return { counts: countLevels(diagnostics), code: exitCodeOf(diagnostics, config) }
}

/** Paths are as seen from where the command was called; a pull request knows them from its repository. */
function foldersFor(format: ReportFormat, { io, cwd, root }: ReportPlace): Folders {
  const isOfRepository = format === 'github' || format === 'sarif'
  return { root, cwd: isOfRepository ? repositoryFolder({ cwd, root }, io.env) : cwd }
}

/** What was said when the config was loaded, with paths from the root. */
function ofConfig({ root, loaded }: ReportPlace): readonly Diagnostic[] {
  if (!loaded || loaded.root === root) return loaded?.diagnostics ?? []
  return loaded.diagnostics.map((one) => {
    const path = relative(root, resolve(loaded.root, one.path)).replaceAll('\\', '/')
    return { ...one, path }
  })
}

function writeReport(absolute: string, { path, format }: ReportFile, input: ReportInput): void {
  try {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, formatReport(format, input))
  } catch (error) {
    throw new UsageError(`The report "${path}" cannot be written: ${reasonOf(error)}.`)
  }
}

/** Why a command fails that shows no error. */
function tellOfLimit(diagnostics: readonly Diagnostic[], { io, config }: ReportPlace): void {
  const { errors, warnings } = countLevels(diagnostics)
  const most = config?.maxWarnings ?? Infinity
  if (errors === 0 && warnings > most)
    io.stderr.write(`Too many warnings: ${warnings}, and ${most} are allowed\n`)
}

export function formatOf(options: Options, { env }: Io): ReportFormat {
  const format = options.choice('format', reportFormats)
  return format ?? (env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty')
}

const ENDINGS: readonly (readonly [RegExp, ReportFormat])[] = [
  [/\.sarif(\.json)?$/, 'sarif'],
  [/\.ndjson$/, 'ndjson'],
  [/\.json$/, 'json'],
  [/\.xml$/, 'junit'],
]

interface ReportFile {
  /** As it was given. */
  readonly path: string
  readonly format: ReportFormat
}

/** `FORMAT=FILE`; else the format that was asked for; else what the file's ending says. */
function reportFilesOf(options: Options, format: ReportFormat): ReportFile[] {
  return options.list('report-file').map((given) => {
    const equals = given.indexOf('=')
    const name = given.slice(0, Math.max(equals, 0))
    if (isReportFormat(name)) return { format: name, path: given.slice(equals + 1) }
    if (given === '') throw new UsageError('--report-file needs a file.')
    if (options.text('format') !== undefined) return { format, path: given }
    const known = ENDINGS.find(([ending]) => ending.test(given))
    return { format: known?.[1] ?? 'compact', path: given }
  })
}

function isShown({ level }: Diagnostic, options: Options): boolean {
  if (level === 'info') return options.flag('verbose') === true && !options.flag('quiet')
  return level !== 'warning' || !options.flag('quiet')
}

/** The diagnostics with what is about the config at its place there. */
export function inConfig(
  diagnostics: readonly Diagnostic[],
  place: ReportPlace,
): readonly Diagnostic[] {
  const config = configOf(place)
  return config ? placeInConfig(diagnostics, config) : diagnostics
}

/** The texts of files by their paths from the root: given ones, the config as it was read, and others as they are now. */
export function textsOf(
  place: ReportPlace,
  given: (path: string) => string | undefined = () => undefined,
): (path: string) => string | undefined {
  const config = configOf(place)
  return (path) =>
    given(path) ?? (path === config?.path ? config.text : readText(resolve(place.root, path)))
}

function configOf({ root, loaded }: ReportPlace): ConfigFile | undefined {
  if (loaded?.path === undefined || loaded.text === undefined) return undefined
  return { path: relative(root, loaded.path).replaceAll('\\', '/'), text: loaded.text }
}

function placed(diagnostic: Diagnostic, place: Folders): Diagnostic {
  if (place.cwd === place.root) return diagnostic
  const related = diagnostic.related?.map((other) => ({
    ...other,
    path: fromRoot(place, other.path),
  }))
  return { ...diagnostic, path: fromRoot(place, diagnostic.path), ...(related ? { related } : {}) }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

export interface Counts {
  readonly errors: number
  readonly warnings: number
}

function countLevels(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter(({ level }) => level === 'error' || level === 'severe').length
  return { errors, warnings: diagnostics.filter(({ level }) => level === 'warning').length }
}

/** The diagnostics as the user weighs them: a warning may be an error. */
export function weighed(
  diagnostics: readonly Diagnostic[],
  { warningsAreErrors }: Pick<Config, 'warningsAreErrors'>,
): readonly Diagnostic[] {
  if (!warningsAreErrors) return diagnostics
  return diagnostics.map((diagnostic) =>
    diagnostic.level === 'warning' ? { ...diagnostic, level: 'error' } : diagnostic,
  )
}

/** What the diagnostics of a command make of its exit code. */
function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  { maxWarnings = Infinity }: Pick<Config, 'maxWarnings'>,
): ExitCode {
  if (diagnostics.some(({ code }) => code === 'internal-error')) return exitCodes.internal
  if (diagnostics.some(isTemplateError)) return exitCodes.template
  const { errors, warnings } = countLevels(diagnostics)
  if (errors > 0) return exitCodes.errors
  return warnings > maxWarnings ? exitCodes.errors : exitCodes.fine
}
