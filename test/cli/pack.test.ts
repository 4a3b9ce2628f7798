/** The packed package in an empty project: what it holds, and that it works there. */
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { STATUS_PAGE } from './run.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

function execute(command: string, words: readonly string[], options: ExecFileSyncOptions): string {
  return execFileSync(command, words, {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

interface Packed {
  filename: string
  files: { path: string }[]
}

it('works where it is installed', { timeout: 300_000 }, () => {
  const root = tempProject({
    'package.json': '{ "name": "consumer", "private": true, "type": "module" }',
    'docs-source/status.rst': STATUS_PAGE,
    'rstforge.config.ts': `import { defineConfig } from 'rstforge'\nexport default defineConfig({})\n`,
    'use.js': `import { parse, tables } from 'rstforge'
const { tree } = parse('+---+\\n| a |\\n+---+\\n')
console.log(tables(tree)[0].rows[0][0].text)
`,
    'use.cjs': `console.log(require('rstforge/compat/restructured').default.parse('a').type)\n`,
  })
  const output = execute('npm', ['pack', '--json', '--pack-destination', root], { cwd: repository })
  const [packed] = JSON.parse(output.slice(output.indexOf('['))) as Packed[]
  const paths = packed?.files.map(({ path }) => path) ?? []
  expect(paths).toContain('dist/node/main.js')
  expect(paths.some((path) => path.startsWith('templates/'))).toBe(true)
  // What messages and the README send a reader to.
  const documents = [
    'cli.md',
    'config.md',
    'templates.md',
    'config.schema.json',
    'model.schema.json',
  ]
  for (const name of documents) expect(paths).toContain(`docs/${name}`)
  expect(paths.filter((path) => /^(test|src|bench|scripts)\//.test(path))).toEqual([])

  const tarball = join(root, packed?.filename ?? '')
  execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: root })
  execute('npx', ['--no-install', 'rstforge'], { cwd: root })
  expect(readFileSync(join(root, 'generated/typescript/status.ts'), 'utf8')).toContain(
    'NotFound = 404',
  )
  expect(existsSync(join(root, 'generated/html/index.html'))).toBe(true)
  execute('npx', ['--no-install', 'rstforge', 'check'], { cwd: root })
  expect(execute('node', ['use.js'], { cwd: root })).toBe('a\n')
  expect(execute('node', ['use.cjs'], { cwd: root })).toBe('document\n')
})
