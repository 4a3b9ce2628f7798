/** Starting is cheap: what a command needs is loaded when it runs, not for `--help`. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.js'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** Files that are loaded with a file: its imports of values, and theirs. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, path] of text.matchAll(
    /^(?:import|export) (?!type )(?:[^'"]*? from )?'(\.[^']+\.js)'/gm,
  )) {
    const next = resolve(dirname(file), (path ?? '').replace(/\.js$/, '.ts'))
    if (existsSync(next)) loadedWith(next, found)
  }
  return found
}

it('the command line loads no stage of a build before a command runs', () => {
  const loaded = [...loadedWith(resolve(source, 'cli/main.ts'))]
  const folders = new Set(loaded.map((file) => relative(source, file).split(/[\\/]/)[0]))
  expect(loaded.length).toBeGreaterThan(15)
  expect([...folders].sort()).toEqual(['build', 'cli', 'report', 'source'])
  expect(loaded.length).toBeLessThan(60)
})

it.each(['build', 'check', 'tables', 'lint', 'diff', 'watch'])(
  '`%s` loads no Markdown and no HTML before a target needs them',
  (name) => {
    const loaded = [...loadedWith(resolve(source, `cli/run/${name}.ts`))]
    expect(loaded).toContain(resolve(source, 'model/model.ts'))
    const converting = loaded.filter((file) => /[\\/](?:convert|documents)[\\/]/.test(file))
    // Which flavours are MDX, and how a path is an address, is known without any of them.
    const small = ['convert/mdx.ts', 'convert/url.ts'].map((file) => resolve(source, file))
    expect(converting.filter((file) => !small.includes(file))).toEqual([])
  },
)

it('every command has what its name promises', () => {
  const runs = commands.map(({ name }) => resolve(source, `cli/run/${name}.ts`))
  expect(runs.filter((file) => !existsSync(file))).toEqual([])
})
