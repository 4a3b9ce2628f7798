/** `rstforge init`: what it would write, and where the project keeps its hooks. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run } from './run.js'

const files = {
  'guide/pages/a.rst': 'A\n=\n',
  'guide/pages/b/c.rst': 'C\n=\n',
  'package.json': '{}',
}
const CHECK = 'npx rstforge check --quiet'

it('says what it would write', async () => {
  const root = tempProject(files)
  const { code, stdout } = await run(root, ['init'])
  expect(code).toBe(0)
  expect(stdout).toContain('create  rstforge.config.ts  (2 pages found)')
  expect(existsSync(join(root, 'rstforge.config.ts'))).toBe(false)
})

it('writes a config that builds, and scripts, and nothing over what is there', async () => {
  const root = tempProject({ ...files, '.github/workflows/rstforge.yml': 'mine\n' })
  await run(root, ['init', '--yes'])
  expect((await run(root, ['build'])).code).toBe(0)
  expect(existsSync(join(root, 'generated/html/b/c.html'))).toBe(true)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: object
  }
  expect(scripts).toEqual({ 'docs:build': 'rstforge build', 'docs:check': 'rstforge check' })
  expect(readFileSync(join(root, '.github/workflows/rstforge.yml'), 'utf8')).toBe('mine\n')
  const again = await run(root, ['init', '--yes'])
  expect(again.stdout).not.toMatch(/^(create|change)/m)
})

it('names the config that is there', async () => {
  const root = tempProject({ ...files, 'rstforge.config.json': '{}' })
  expect((await run(root, ['init'])).stdout).toContain(
    'keep    rstforge.config.json  (there is a config already)',
  )
})

it('keeps the indent and the line ends of package.json', async () => {
  const root = tempProject({ ...files, 'package.json': '{\r\n\t"name": "x"\r\n}\r\n' })
  await run(root, ['init', '--yes'])
  const lines = readFileSync(join(root, 'package.json'), 'utf8').split('\r\n')
  expect(lines.slice(0, 4)).toEqual([
    '{',
    '\t"name": "x",',
    '\t"scripts": {',
    '\t\t"docs:build": "rstforge build",',
  ])
})

it.each([
  ['[]', 'it is no object in JSON'],
  ['{ "name": "x" ', 'it is no object in JSON'],
  ['{ "scripts": "none" }', 'its scripts are no object'],
])('leaves package.json alone where it is %s', async (content, reason) => {
  const root = tempProject({ ...files, 'package.json': content })
  const { stdout } = await run(root, ['init', '--yes'])
  expect(stdout).toContain(`keep    package.json  (${reason})`)
  expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe(content)
})

it('reads package.json behind a byte order mark, and keeps it', async () => {
  const root = tempProject({ ...files, 'package.json': '\ufeff{ "name": "x" }\n' })
  await run(root, ['init', '--yes'])
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  expect(text).toMatch(/^\ufeff\{[^]*"docs:check": "rstforge check"/)
})

it.each([
  ['no manager of hooks', {}, '.githooks/pre-commit'],
  ['husky', { '.husky/pre-push': '' }, '.husky/pre-commit'],
  [
    'husky, not yet set up',
    { 'package.json': '{ "devDependencies": { "husky": "^9.0.0" } }' },
    '.husky/pre-commit',
  ],
])('writes a script with %s', async (_what, more: Record<string, string>, path) => {
  const root = tempProject({ ...files, ...more })
  const { stdout } = await run(root, ['init', '--yes'])
  expect(stdout.match(/\S*(?:hook|husky)\S*\/\S+/g)?.[0]).toBe(path)
  expect(readFileSync(join(root, path), 'utf8')).toContain(`exec ${CHECK}\n`)
  expect(statSync(join(root, path)).mode & 0o100).toBe(0o100)
})

it('writes a lefthook.yml where lefthook has none', async () => {
  const root = tempProject({
    ...files,
    'package.json': '{ "devDependencies": { "lefthook": "^1.0.0" } }',
  })
  await run(root, ['init', '--yes'])
  expect(readFileSync(join(root, 'lefthook.yml'), 'utf8')).toContain(`run: ${CHECK}\n`)
  expect(existsSync(join(root, '.githooks'))).toBe(false)
})

it('adds the hook to those that simple-git-hooks has in package.json', async () => {
  const root = tempProject({
    ...files,
    'package.json': '{ "simple-git-hooks": { "pre-push": "npm test" } }',
  })
  const { stdout } = await run(root, ['init', '--yes'])
  expect(stdout).toContain('a hook; npx simple-git-hooks turns it on')
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
    'simple-git-hooks': { 'pre-push': 'npm test', 'pre-commit': CHECK },
  })
  expect(existsSync(join(root, '.githooks'))).toBe(false)
})

it.each([
  ['.husky/pre-commit', 'npx lint-staged\n'],
  ['.githooks/pre-commit', 'mine\n'],
  ['lefthook.yml', 'pre-commit: {}\n'],
  ['.pre-commit-config.yaml', 'repos: []\n'],
  ['package.json', '{ "simple-git-hooks": { "pre-commit": "npm test" } }'],
  ['package.json', '{ "husky": { "hooks": {} } }'],
])('says what to add to a hook that is there: %s', async (path, content) => {
  const root = tempProject({ ...files, [path]: content })
  const { stdout } = await run(root, ['init', '--yes'])
  expect(stdout).toMatch(
    new RegExp(String.raw`^keep    ${path}  \(it exists already; add to .*: ${CHECK}\)$`, 'm'),
  )
  if (path !== 'package.json') expect(readFileSync(join(root, path), 'utf8')).toBe(content)
})
