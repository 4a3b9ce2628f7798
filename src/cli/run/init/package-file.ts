/** The project's package.json, as `init` reads and changes it. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { keep, type Step } from './step.js'

export interface PackageFile {
  readonly text: string
  /** Undefined where it is no JSON object. */
  readonly value: Readonly<Record<string, unknown>> | undefined
}

/** What is said in it of git hooks: one command a hook. */
export const SIMPLE_GIT_HOOKS = 'simple-git-hooks'
const SCRIPTS = { 'docs:build': 'rstforge build', 'docs:check': 'rstforge check' }

export function readPackageFile(root: string): PackageFile | undefined {
  const path = resolve(root, 'package.json')
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  return { text, value: parseObject(text) }
}

export function dependsOn(file: PackageFile | undefined, name: string): boolean {
  return ['dependencies', 'devDependencies'].some((key) => name in recordAt(file?.value, key))
}

/** An object that stands under a key; empty where there is none. */
export function recordAt(
  value: Readonly<Record<string, unknown>> | undefined,
  key: string,
): Readonly<Record<string, unknown>> {
  const found = value?.[key]
  return typeof found === 'object' && found !== null ? { ...found } : {}
}

/** Adds npm scripts, and a hook where it has hooks; names that are taken stay, and so does the form. */
export function packageStep(file: PackageFile | undefined, hook: string | undefined): Step {
  const path = 'package.json'
  if (!file) return keep(path, 'there is none, so no npm scripts')
  const { text, value } = file
  if (!value) return keep(path, 'it is no object in JSON')
  if (Array.isArray(value.scripts) || !['object', 'undefined'].includes(typeof value.scripts))
    return keep(path, 'its scripts are no object')
  const scripts = recordAt(value, 'scripts')
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(scripts, name))
  if (missing.length === 0 && hook === undefined) return keep(path, 'it has the scripts already')
  const next = {
    ...value,
    ...(missing.length > 0 && { scripts: { ...scripts, ...Object.fromEntries(missing) } }),
    ...(hook !== undefined && {
      [SIMPLE_GIT_HOOKS]: { ...recordAt(value, SIMPLE_GIT_HOOKS), 'pre-commit': hook },
    }),
  }
  const said = [
    ...(missing.length > 0 ? [`scripts ${missing.map(([name]) => name).join(', ')}`] : []),
    ...(hook === undefined ? [] : ['a hook; npx simple-git-hooks turns it on']),
  ]
  return { path, content: inFormOf(text, next), meaning: said.join('; ') }
}

function inFormOf(text: string, value: object): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const json = `${JSON.stringify(value, null, indent)}\n`
  const mark = text.startsWith(BOM) ? BOM : ''
  return mark + (text.includes('\r\n') ? json.replaceAll('\n', '\r\n') : json)
}

const BOM = '\ufeff'

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(BOM, ''))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? { ...value } : undefined
  } catch {
    return undefined
  }
}
