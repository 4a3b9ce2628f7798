/** A config is a program; whatever it does to the process, nobody takes undone work for done. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { STATUS_PAGE } from './run.js'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

async function build(config: string) {
  const root = tempProject({
    'docs-source/status.rst': STATUS_PAGE,
    'rstforge.config.mjs': `${config}\nexport default {}\n`,
  })
  const argv = ['--import', import.meta.resolve('tsx'), main, 'build', '-t', 'typescript']
  return new Promise<{ code: unknown; stderr: string; isBuilt: boolean }>((done) => {
    const child = execFile(process.execPath, argv, { cwd: root }, (_error, _stdout, stderr) => {
      const isBuilt = existsSync(join(root, 'generated/typescript/status.ts'))
      done({ code: child.exitCode, stderr, isBuilt })
    })
  })
}

it.each(['process.exit(0)', 'await new Promise(() => undefined)'])(
  'says that the process ended too early: %s',
  async (config) => {
    const { code, stderr, isBuilt } = await build(config)
    expect(stderr).toContain('rstforge: the process ended before its work was done')
    expect({ code, isBuilt }).toEqual({ code: 2, isBuilt: false })
  },
)

it('ends when its work is done, whatever the config has left running', async () => {
  const { code, stderr, isBuilt } = await build('setInterval(() => undefined, 1000)')
  expect(stderr).toMatch(/^1 page, 1 table, 2 written/)
  expect({ code, isBuilt }).toEqual({ code: 0, isBuilt: true })
})
