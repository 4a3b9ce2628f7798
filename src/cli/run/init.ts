/**
 * `rstforge init`: looks at the project and says which files would set it up; `--yes` writes them.
 * A file that exists is never written over.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { alwaysIgnored, commonFolder } from '../../build/plan.js'
import { nodeHost } from '../../build/node-host.js'
import { findConfig } from '../../build/load-config.js'
import { folderOf } from '../../project/paths.js'
import { exitCodes } from '../exit-codes.js'
import { plural } from '../summary.js'
import { workingFolder } from '../session.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runInitCommand(call: CommandCall): Promise<ExitCode> {
  const root = workingFolder(call)
  const { io, options } = call
  const steps = await planSteps(root)
  const write = options.flag('yes') ?? false
  for (const { path, content, meaning } of steps) {
    const isNew = !existsSync(resolve(root, path))
    if (content === undefined) io.stdout.write(`keep    ${path}  (${meaning})\n`)
    else io.stdout.write(`${isNew ? 'create' : 'change'}  ${path}  (${meaning})\n`)
    if (!write || content === undefined) continue
    mkdirSync(dirname(resolve(root, path)), { recursive: true })
    writeFileSync(resolve(root, path), content, {
      mode: path.startsWith('.githooks') ? 0o755 : 0o644,
    })
  }
  io.stderr.write(
    write ? 'Next: rstforge build\n' : 'Nothing was written. To write it: rstforge init --yes\n',
  )
  return exitCodes.fine
}

interface Step {
  readonly path: string
  /** Absent where the file stays as it is. */
  readonly content: string | undefined
  readonly meaning: string
}

async function planSteps(root: string): Promise<Step[]> {
  const pages = await nodeHost({ root }).findFiles(['**/*.rst'], {
    ignore: [...alwaysIgnored, '**/README.rst', '**/CHANGES.rst'],
  })
  const folder = pages.length > 0 ? commonFolder(pages.map(folderOf)) : 'docs-source'
  const glob = folder === '' ? '**/*.rst' : `${folder}/**/*.rst`
  const config = findConfig(root)
  return [
    config === undefined
      ? {
          path: 'rstforge.config.ts',
          content: configText(glob),
          meaning: `${plural(pages.length, 'page')} found`,
        }
      : { path: 'rstforge.config.ts', content: undefined, meaning: 'there is a config already' },
    scriptsStep(root),
    newFile(root, '.githooks/pre-commit', HOOK, 'git config core.hooksPath .githooks turns it on'),
    newFile(root, '.github/workflows/rstforge.yml', WORKFLOW, 'checks every pull request'),
  ]
}

function newFile(root: string, path: string, content: string, meaning: string): Step {
  const exists = existsSync(resolve(root, path))
  return exists
    ? { path, content: undefined, meaning: 'it exists already' }
    : { path, content, meaning }
}

const SCRIPTS = { 'docs:build': 'rstforge build', 'docs:check': 'rstforge check' }

/** Adds npm scripts, keeping the file's own indent; names that are taken stay. */
function scriptsStep(root: string): Step {
  const path = 'package.json'
  const keep = (meaning: string): Step => ({ path, content: undefined, meaning })
  if (!existsSync(resolve(root, path))) return keep('there is none, so no npm scripts')
  const text = readFileSync(resolve(root, path), 'utf8')
  const value = parseObject(text)
  if (!value) return keep('it is not valid JSON')
  const scripts = typeof value.scripts === 'object' && value.scripts !== null ? value.scripts : {}
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(scripts, name))
  if (missing.length === 0) return keep('it has the scripts already')
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const next = { ...value, scripts: { ...scripts, ...Object.fromEntries(missing) } }
  const meaning = `scripts ${missing.map(([name]) => name).join(', ')}`
  return { path, content: `${JSON.stringify(next, null, indent)}\n`, meaning }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function configText(glob: string): string {
  return `import { defineConfig } from 'rstforge'

export default defineConfig({
  sources: ['${glob.replace(/['\\]/g, '\\$&')}'],
  targets: {
    markdown: { format: 'markdown', flavor: 'gfm', out: 'generated/markdown/{path}.md' },
    html: { format: 'html', out: 'generated/html/{path}.html' },
    typescript: { format: 'typescript', style: 'enum', out: 'generated/typescript/{path}.ts' },
  },
})
`
}

const HOOK = `#!/bin/sh
# Refuses a commit whose generated files are not what the pages say.
exec npx rstforge check --quiet
`

const WORKFLOW = `name: rstforge
on:
  pull_request:
  push:
    branches: [main]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm ci
      - run: npx rstforge check
`
