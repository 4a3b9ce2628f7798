/** Flags that several commands have, with Sphinx's letters where Sphinx has one. */
import { reportFormats } from '../report/report.js'
import type { CommandOption } from './command.js'

/** Of every command. */
export const commonOptions: readonly CommandOption[] = [
  { flags: '-c, --config <file>', help: 'The config; default: the nearest rstforge.config.*' },
  { flags: '--cwd <folder>', help: 'Work in this folder' },
  { flags: '-q, --quiet', help: 'Show errors only' },
  { flags: '-v, --verbose', help: 'Show informational messages as well' },
  {
    flags: '--color',
    help: 'Use colours; --no-color for none (NO_COLOR and FORCE_COLOR count too)',
  },
  { flags: '-h, --help', help: 'Show this help' },
  { flags: '-V, --version', help: 'Show the version' },
]

/** Of commands that report diagnostics. */
export const reportOptions: readonly CommandOption[] = [
  {
    flags: '--format <format>',
    help: `How diagnostics are shown: ${reportFormats.join(', ')}; github by itself under GITHUB_ACTIONS`,
  },
  {
    flags: '--report-file <file>',
    help: 'Write diagnostics to a file too: FILE or FORMAT=FILE; may be repeated',
  },
  { flags: '--max-warnings <n>', help: 'Fail on more than N warnings' },
  { flags: '-W, --warnings-are-errors', help: 'Take every warning for an error' },
  { flags: '-n, --nitpicky', help: 'Report every reference that leads nowhere' },
]

/** Of commands that make files. */
export const targetOptions: readonly CommandOption[] = [
  { flags: '-t, --target <name>', help: 'Only this target; may be repeated' },
  { flags: '-o, --out <folder>', help: 'Folder of the output, instead of that of the config' },
]

export const buildOptions: readonly CommandOption[] = [
  { flags: '-j, --jobs <n>', help: 'Files that are written at once, or auto' },
  { flags: '--shard <i/n>', help: 'Only the I-th of N parts of the output' },
  { flags: '--progress', help: 'Show progress on a terminal; --no-progress for none' },
]

/** Of commands that build once. */
export const cacheOptions: readonly CommandOption[] = [
  {
    flags: '--cache-dir <folder>',
    help: 'Folder of the cache; default: node_modules/.cache/rstforge',
  },
  { flags: '--cache', help: 'Use the cache (the default); --no-cache for none' },
]
