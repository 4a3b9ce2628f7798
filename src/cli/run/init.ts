/**
 * `rstforge init`: looks at the project and says which files would set it up; `--yes` writes them.
 * A file that exists is never written over; package.json gets what it lacks.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { reasonOf } from '../../build/error.js'
import { findConfig } from '../../build/load-config.js'
import { nodeHost } from '../../build/node-host.js'
import { alwaysIgnored, commonFolder } from '../../build/plan.js'
import { folderOf } from '../../project/paths.js'
import { exitCodes } from '../exit-codes.js'
import { workingFolder } from '../session.js'
import { plural } from '../summary.js'
import { UsageError } from '../usage-error.js'
import { hookOf } from './init/hook.js'
import { packageStep, readPackageFile } from './init/package-file.js'
import { keep, newFile, type Step } from './init/step.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runInitCommand(call: CommandCall): Promise<ExitCode> {
  const root = workingFolder(call)
  const { io, options } = call
  const steps = await planSteps(root)
  const write = options.flag('yes') ?? false
  for (const step of steps) {
    const { path, content, meaning } = step
    const isNew = !existsSync(resolve(root, path))
    if (content === undefined) io.stdout.write(`keep    ${path}  (${meaning})\n`)
    else io.stdout.write(`${isNew ? 'create' : 'change'}  ${path}  (${meaning})\n`)
    if (write) writeStep(root, step)
  }
  io.stderr.write(
    write ? 'Next: rstforge build\n' : 'Nothing was written. To write it: rstforge init --yes\n',
  )
  return exitCodes.fine
}

function writeStep(root: string, { path, content, executable = false }: Step): void {
  if (content === undefined) return
  const absolute = resolve(root, path)
  try {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, content, { mode: executable ? 0o755 : 0o644 })
  } catch (error) {
    throw new UsageError(`"${path}" cannot be written: ${reasonOf(error)}.`)
  }
}

async function planSteps(root: string): Promise<Step[]> {
  const found = await nodeHost({ root }).findFiles(['**/*.rst'], {
    ignore: [...alwaysIgnored, '**/README.rst', '**/CHANGES.rst'],
  })
  const pages = found.filter((page) => page.endsWith('.rst'))
  const folder = pages.length > 0 ? commonFolder(pages.map(folderOf)) : 'docs-source'
  const glob = folder === '' ? '**/*.rst' : `${folder}/**/*.rst`
  const path = 'rstforge.config.ts'
  const config = findConfig(root)
  const file = readPackageFile(root)
  const { step: hook, inPackage } = hookOf(root, file)
  return [
    config === undefined
      ? { path, content: configText(glob), meaning: `${plural(pages.length, 'page')} found` }
      : keep(relative(root, config), 'there is a config already'),
    packageStep(file, inPackage),
    ...(hook ? [hook] : []),
    newFile(root, {
      path: '.github/workflows/rstforge.yml',
      content: WORKFLOW,
      meaning: 'checks every pull request',
    }),
  ]
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
