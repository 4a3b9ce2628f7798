/**
 * Finds the config of a project and loads it. TypeScript needs no flag; a config that throws, or is
 * not well-formed, is a diagnostic that points at the line.
 */
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type { Config } from './config.js'
import { placeIn, placeInJson, reasonIn } from './config-error.js'
import { repeatedKeys } from './lost-keys.js'

export interface LoadedConfig {
  /** Absent where it could not be loaded: the diagnostics say why. */
  readonly config?: Config
  /** Folder that everything is relative to: that of the config, or where the search began. */
  readonly root: string
  /** Absolute path of the config; absent where there is none and the defaults hold. */
  readonly path?: string
  /** What it says. */
  readonly text?: string
  readonly diagnostics: readonly Diagnostic[]
}

const configNames = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'].map(
  (ending) => `rstforge.config.${ending}`,
)

/** The config in a folder or the nearest one around it, within the repository. */
export function findConfig(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const [found] = configsIn(folder)
    if (found !== undefined) return found
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined
  }
}

/** Where a config would be found before the one that holds, or beside it; its own place as well. */
export function configPlaces(from: string, holds = findConfig(from)): string[] {
  const last = holds === undefined ? resolve(from) : dirname(holds)
  const places = (folder: string): string[] => configNames.map((name) => join(folder, name))
  const found: string[] = []
  for (let folder = resolve(from); folder !== dirname(folder); folder = dirname(folder)) {
    found.push(...places(folder))
    if (folder === last) return found
  }
  return places(last)
}

/** The first one is the one that holds. */
function configsIn(folder: string): string[] {
  return configNames.map((name) => join(folder, name)).filter(isThere)
}

/** Also a link that leads nowhere: that it is passed over is not what its owner expects. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** @param path The config; without it the nearest one, or the defaults. */
export async function loadConfig(cwd: string, path?: string): Promise<LoadedConfig> {
  const found = path === undefined ? findConfig(cwd) : resolve(cwd, path)
  if (found === undefined) return { config: {}, root: resolve(cwd), diagnostics: [] }
  const root = dirname(found)
  const name = basename(found)
  const refused = (message: string): LoadedConfig => {
    return { root, path: found, diagnostics: [failed(name, message)] }
  }
  if (!isThere(found)) return refused(`There is no config "${relative(cwd, found) || name}".`)
  if (!existsSync(found)) return refused('The config is a symbolic link that leads nowhere.')
  // A pipe would be waited for without end.
  if (!statSync(found).isFile()) return refused('The config is no file.')
  const isJson = extname(found) === '.json'
  let text = ''
  try {
    text = readFileSync(found, 'utf8')
    const value = isJson ? readJson(text) : await importConfig(found, text)
    // Only where there is a config to read: the validator takes longer to load than most builds take.
    const { validateConfig } = await import('./config-schema.js')
    const { diagnostics, ...validated } = validateConfig(value, name)
    const passedOver = [
      ...(isJson ? repeatedKeys(text, name) : []),
      ...(path === undefined ? unread(found) : []),
    ]
    return { ...validated, root, path: found, text, diagnostics: [...diagnostics, ...passedOver] }
  } catch (error) {
    const message = `The config could not be loaded: ${reasonIn(found, error)}.`
    const position = isJson ? placeInJson(text, error) : placeIn(found, text, error)
    const help = isJson && error instanceof SyntaxError ? { help: JSON_HELP } : {}
    return {
      root,
      path: found,
      text,
      diagnostics: [{ ...failed(name, message, position), ...help }],
    }
  }
}

/** Configs beside the one that holds: who writes in one of them waits for what never comes. */
function unread(holds: string): Diagnostic[] {
  const [used, ...others] = configsIn(dirname(holds)).map((path) => basename(path))
  return others.map((name) => ({
    code: 'config-unused',
    level: 'warning',
    message: `This config is not read: ${used ?? ''} stands beside it and holds.`,
    path: name,
    help: 'Remove one of them, or name the one that is meant with --config.',
  }))
}

const JSON_HELP =
  'JSON has neither comments nor a comma after the last item; a config in code may have both.'

function readJson(text: string): unknown {
  return JSON.parse(text.replace(/^\ufeff/, ''))
}

/** `rstforge` itself is given to the config, so that it needs no installed copy to be found. */
async function importConfig(path: string, text: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const rstforge = needsLibrary(text) ? await import('../index.js') : await import('./config.js')
  const jiti = createJiti(pathToFileURL(path).href, {
    fsCache: false,
    moduleCache: false,
    virtualModules: {
      rstforge: { ...rstforge },
      ...(text.includes('rstforge/languages') && {
        'rstforge/languages': { ...(await import('../languages.js')) },
      }),
    },
  })
  const loaded = await jiti.import(path)
  if (isEmpty(loaded) && !/\bexports?\b/.test(text))
    throw new Error('it exports nothing; begin it with `export default`')
  const value = defaultOf(loaded)
  // A module that was made CommonJS has its own `default` in that of Node.
  return typeof value === 'object' && value !== null && '__esModule' in value
    ? defaultOf(value)
    : value
}

function isEmpty(loaded: unknown): boolean {
  return typeof loaded === 'object' && loaded !== null && Object.keys(loaded).length === 0
}

function defaultOf(loaded: unknown): unknown {
  const hasDefault = typeof loaded === 'object' && loaded !== null && 'default' in loaded
  return hasDefault ? loaded.default : loaded
}

const DEFINE_CONFIG = /^import\s*\{\s*defineConfig\s*\}\s*from\s*(['"])rstforge\1/m

/** Most configs take `defineConfig` and nothing else; the whole library takes longer to load than they do. */
function needsLibrary(text: string): boolean {
  return /\b(?:import|require|from)\b/.test(text.replace(DEFINE_CONFIG, ''))
}

function failed(path: string, message: string, position?: Position): Diagnostic {
  return { code: 'config-failed', level: 'error', message, path, ...(position ? { position } : {}) }
}
