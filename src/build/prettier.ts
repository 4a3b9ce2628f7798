/** Output in the form that the project's own prettier gives it, before it is compared or written. */
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '../source/diagnostic.js'
import type { BuildResult, BuiltFile } from './build.js'
import { reasonOf } from './error.js'

/** The part of prettier's interface that is used. */
interface Prettier {
  format(text: string, options: Record<string, unknown>): Promise<string>
  resolveConfig(path: string): Promise<Record<string, unknown> | null>
  getFileInfo(path: string): Promise<{ inferredParser: string | null }>
}

/** The result with formatted files; a target of which a file cannot be formatted has failed. */
export async function formatWithPrettier(result: BuildResult, root: string): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = []
  let prettier: Prettier
  try {
    prettier = await loadPrettier(root)
  } catch (error) {
    const failed = result.targets.map((target) => ({ ...target, failed: true }))
    const problem: Diagnostic = {
      ...unformatted('rstforge.config', reasonOf(error)),
      configKey: ['prettier'],
      help: 'Install it in the project: npm install --save-dev prettier',
    }
    return { ...result, files: [], targets: failed, diagnostics: [...result.diagnostics, problem] }
  }
  const failed = new Set<string>()
  const files: BuiltFile[] = []
  for (const file of result.files) {
    try {
      files.push({ ...file, content: await formatOne(file, root, prettier) })
    } catch (error) {
      failed.add(file.target)
      diagnostics.push(unformatted(file.path, reasonOf(error)))
    }
  }
  return {
    ...result,
    files: files.filter((file) => !failed.has(file.target)),
    targets: result.targets.map((target) =>
      failed.has(target.name) ? { ...target, failed: true } : target,
    ),
    diagnostics: [...result.diagnostics, ...diagnostics],
  }
}

async function loadPrettier(root: string): Promise<Prettier> {
  const path = createRequire(join(root, 'package.json')).resolve('prettier')
  const loaded: unknown = await import(pathToFileURL(path).href)
  const candidates = [loaded, isRecord(loaded) ? loaded.default : undefined]
  const found = candidates.find(isPrettier)
  if (!found) throw new Error('the package "prettier" has no function `format`')
  return found
}

async function formatOne(
  { path, content }: BuiltFile,
  root: string,
  prettier: Prettier,
): Promise<string> {
  const absolute = resolve(root, path)
  const { inferredParser } = await prettier.getFileInfo(absolute)
  if (inferredParser === null) return content
  const options = (await prettier.resolveConfig(absolute)) ?? {}
  return prettier.format(content, { endOfLine: 'lf', ...options, filepath: absolute })
}

function isPrettier(value: unknown): value is Prettier {
  return (
    isRecord(value) &&
    ['format', 'resolveConfig', 'getFileInfo'].every((name) => typeof value[name] === 'function')
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function unformatted(path: string, reason: string): Diagnostic {
  return {
    code: 'prettier-missing',
    level: 'error',
    message: `The output could not be formatted: ${reason.split('\n')[0] ?? ''}.`,
    path,
  }
}
