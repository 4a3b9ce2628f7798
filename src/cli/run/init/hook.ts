/**
 * The pre-commit hook, where the project keeps its hooks: with husky, lefthook, simple-git-hooks or
 * pre-commit, each in its own way, else in a folder of git's. What is there is not written over; then
 * it is said what to add.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dependsOn, recordAt, SIMPLE_GIT_HOOKS, type PackageFile } from './package-file.js'
import { keep, newFile, type Step } from './step.js'

const CHECK = 'npx rstforge check --quiet'

const SCRIPT = `#!/bin/sh
# Refuses a commit whose generated files are not what the pages say.
exec ${CHECK}
`

const LEFTHOOK_FILE: Step = {
  path: 'lefthook.yml',
  content: `pre-commit:
  commands:
    rstforge:
      run: ${CHECK}
`,
  meaning: 'npx lefthook install turns it on',
}

const LEFTHOOK_FILES = ['lefthook', '.lefthook'].flatMap((name) =>
  ['yml', 'yaml', 'toml', 'json'].map((ending) => `${name}.${ending}`),
)

export interface Hook {
  /** Absent where it stands in package.json. */
  readonly step?: Step
  /** The command, where package.json is to have it. */
  readonly inPackage?: string
}

export function hookOf(root: string, file: PackageFile | undefined): Hook {
  const exists = (path: string) => existsSync(resolve(root, path))
  const add = (path: string) => keep(path, `it exists already; add to its pre-commit: ${CHECK}`)
  if ('hooks' in recordAt(file?.value, 'husky')) return { step: add('package.json') }
  if (exists('.husky') || dependsOn(file, 'husky'))
    return { step: script(root, '.husky/pre-commit', 'husky runs it') }
  const lefthook = LEFTHOOK_FILES.find(exists)
  if (lefthook !== undefined) return { step: add(lefthook) }
  if (dependsOn(file, 'lefthook')) return { step: LEFTHOOK_FILE }
  if (exists('.pre-commit-config.yaml')) return { step: add('.pre-commit-config.yaml') }
  if (file?.value && (SIMPLE_GIT_HOOKS in file.value || dependsOn(file, SIMPLE_GIT_HOOKS))) {
    const isTaken = 'pre-commit' in recordAt(file.value, SIMPLE_GIT_HOOKS)
    return isTaken ? { step: add('package.json') } : { inPackage: CHECK }
  }
  const turnOn = 'git config core.hooksPath .githooks turns it on'
  return { step: script(root, '.githooks/pre-commit', turnOn) }
}

function script(root: string, path: string, meaning: string): Step {
  const step = { path, content: SCRIPT, meaning, executable: true }
  return newFile(root, step, `it exists already; add to it: ${CHECK}`)
}
