/** What the system refuses is said in one line, with no stack and no path of this machine. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

const page = { 'docs-source/status.rst': STATUS_PAGE }

it.each([
  ['nowhere', ['build']],
  ['docs-source/status.rst', ['init']],
])('a folder to work in that is none: %s', async (folder, argv) => {
  const { code, stderr } = await run(tempProject(page), [...argv, '--cwd', folder])
  expect(stderr).toBe(`rstforge: There is no folder "${folder}" to work in.\n`)
  expect(code).toBe(2)
})

it('a report that cannot be written, after it was shown', async () => {
  const root = tempProject({ 'docs-source/a.rst': 'a *b\n' })
  const { code, stderr } = await run(root, ['build', '--report-file', 'docs-source'])
  expect(stderr).toContain('inline-unclosed')
  expect(stderr).toMatch(
    /^rstforge: The report "docs-source" cannot be written: illegal operation on a directory \(EISDIR\)\.$/m,
  )
  expect(code).toBe(2)
})

it.each([
  'docs-source/status.rst',
  'compact=docs-source/status.rst',
  'none.rst',
  'rstforge.config.json',
])('a report over a source, which stays: %s', async (given) => {
  const files = { ...page, 'rstforge.config.json': '{}' }
  const root = tempProject(files)
  const { code, stderr } = await run(root, ['lint', '--report-file', given])
  expect(stderr).toMatch(/^rstforge: The report would be written over ".*", which is a source\.\n$/)
  expect(code).toBe(2)
  for (const [path, content] of Object.entries(files))
    expect(readFileSync(join(root, path), 'utf8')).toBe(content)
})

it('a file that `init` cannot write', async () => {
  const root = tempProject({ ...page, '.github': 'no folder' })
  const { code, stderr } = await run(root, ['init', '--yes'])
  expect(stderr).toMatch(
    /^rstforge: "\.github\/workflows\/rstforge\.yml" cannot be written: .*\.\n$/,
  )
  expect(stderr).not.toContain(root)
  expect(code).toBe(2)
})

it.each(['docs-source/status.rst', 'docs-source/status.rst/cache'])(
  'a cache where a file stands: %s',
  async (folder) => {
    const { code, stderr } = await run(tempProject(page), ['build', '--cache-dir', folder])
    expect(stderr).toBe(`rstforge: --cache-dir "${folder}" is no folder: a file stands there.\n`)
    expect(code).toBe(2)
  },
)

it('a cache that cannot be kept, where one was asked for', async () => {
  const root = tempProject(page)
  symlinkSync('loop', join(root, 'loop'))
  const { code, stderr } = await run(root, ['build', '--cache-dir', 'loop/cache'])
  expect(stderr).toMatch(/^The result cannot be kept in --cache-dir "loop\/cache": .*\n1 page, /)
  expect(stderr).not.toContain(root)
  expect(code).toBe(0)
  writeFileSync(join(root, 'rstforge.config.mjs'), 'export default { helpers: { a: () => "" } }')
  expect((await run(root, ['build', '--cache-dir', 'cache'])).stderr).toMatch(
    /^The result cannot be kept in --cache-dir "cache": the config has functions in it\n/,
  )
})

it.each([['-o', ''], ['-o', ' '], ['--out=']])('an option without a value: %j', async (...argv) => {
  const root = tempProject(page)
  const { code, stderr } = await run(root, ['build', ...argv])
  if (argv[1] === ' ') expect(code).toBe(0)
  else expect([code, stderr]).toEqual([2, expect.stringContaining('needs a value')])
})

it('an empty argument', async () => {
  const { code, stderr } = await run(tempProject(page), ['build', ''])
  expect([code, stderr]).toEqual([2, 'rstforge: An argument is empty.\n'])
})

it.skipIf(process.platform === 'win32')(
  'an include of a pipe, which is not waited for',
  async () => {
    const root = tempProject({ 'docs-source/a.rst': 'A\n=\n\n.. include:: pipe.txt\n' })
    execFileSync('mkfifo', [join(root, 'docs-source/pipe.txt')])
    const { code, stderr } = await run(root, ['convert', 'docs-source/a.rst'])
    expect(stderr).toContain('docs-source/a.rst:4:14  severe  file-missing')
    expect(code).toBe(1)
  },
)

it('an output that cannot be written, in the words of the system', async () => {
  const root = tempProject(page)
  mkdirSync(join(root, 'generated'))
  writeFileSync(join(root, 'generated/html'), 'no folder')
  const { stderr } = await run(root, ['build', '-t', 'html'])
  expect(stderr).toContain('a file stands where its folder should')
  expect(stderr).not.toContain(root)
})
