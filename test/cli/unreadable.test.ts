/** What is among the sources and cannot be read is told by every command, and the rest is done. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Diagnostic } from '../../src/index.js'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

/** What a command tells of reading. */
async function told(root: string, ...argv: string[]): Promise<string[]> {
  const { code } = await run(root, [...argv, '--report-file', 'report.json'])
  const report = readFileSync(join(root, 'report.json'), 'utf8')
  const diagnostics = JSON.parse(report) as readonly Diagnostic[]
  const found = diagnostics.filter((one) => one.code === 'page-unreadable')
  return [
    `exit ${code}`,
    ...found.map(({ path, level, message }) => `${path} ${level}: ${message}`),
  ]
}

describe.skipIf(process.platform === 'win32')('links and pipes among the sources', () => {
  it.each(['build', 'check', 'lint', 'tables'])('are told by %s', async (command) => {
    const root = tempProject({ 'docs-source/ok.rst': STATUS_PAGE })
    await run(root, [])
    const docs = join(root, 'docs-source')
    symlinkSync('gone.rst', join(docs, 'broken.rst'))
    symlinkSync('../gone', join(docs, 'folder'))
    symlinkSync('loop.rst', join(docs, 'loop.rst'))
    execFileSync('mkfifo', [join(docs, 'pipe.rst')])
    // No pages by their names: an image, a pipe of some tool, the mark of an editor at work.
    symlinkSync('gone.png', join(docs, 'logo.png'))
    execFileSync('mkfifo', [join(docs, 'pipe')])
    symlinkSync('user@host.1:2', join(docs, '.#ok.rst'))
    const nowhere = (target: string) => `it is a symbolic link to "${target}", where nothing is.`
    expect(await told(root, command)).toEqual([
      'exit 1',
      `docs-source/broken.rst error: The file cannot be read: ${nowhere('gone.rst')}`,
      `docs-source/folder warning: The link cannot be read: ${nowhere('../gone')} If that was a folder, its pages are missing.`,
      'docs-source/loop.rst error: The file cannot be read: too many symbolic links encountered (ELOOP).',
      'docs-source/pipe.rst error: The file cannot be read: it is a pipe, a socket or a device.',
    ])
  })

  it.runIf(process.platform === 'linux')('are told where a name is not UTF-8', async () => {
    const root = tempProject({ 'docs-source/ok.rst': STATUS_PAGE })
    const latin1 = Buffer.concat([Buffer.from(join(root, 'docs-source/caf')), Buffer.from([0xe9])])
    writeFileSync(Buffer.concat([latin1, Buffer.from('.rst')]), 'text\n')
    expect(await told(root, 'build')).toEqual([
      'exit 1',
      'docs-source/caf\ufffd.rst error: The name of the file is not UTF-8.',
    ])
  })

  it('keep what earlier builds made of the pages behind them', async () => {
    const root = tempProject({ 'docs-source/ok.rst': STATUS_PAGE, 'api/page.rst': STATUS_PAGE })
    symlinkSync('../api', join(root, 'docs-source/api'))
    const pages = () => readdirSync(join(root, 'generated/markdown/api'))
    await run(root, ['-t', 'markdown'])
    expect(pages()).toEqual(['page.md'])
    renameSync(join(root, 'api'), join(root, 'moved'))
    expect((await run(root, ['-t', 'markdown'])).code).toBe(0)
    expect(pages()).toEqual(['page.md'])
  })

  it('are told of templates', async () => {
    const root = tempProject({
      'docs-source/ok.rst': STATUS_PAGE,
      'rstforge.config.json': '{ "templates": "own" }',
    })
    mkdirSync(join(root, 'own/markdown'), { recursive: true })
    symlinkSync('gone.hbs', join(root, 'own/markdown/page.hbs'))
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(4)
    expect(stderr).toContain('own/markdown/page.hbs  error  template-unreadable')
    expect(stderr).toContain('a symbolic link to "gone.hbs", where nothing is')
  })
})

describe.skipIf(process.platform === 'win32')('a config', () => {
  it.each([
    [
      'a link that leads nowhere',
      (path: string) => {
        symlinkSync('gone.json', path)
      },
      'is a symbolic link that leads nowhere',
    ],
    [
      'a pipe',
      (path: string) => {
        execFileSync('mkfifo', [path])
      },
      'is no file',
    ],
    [
      'a folder',
      (path: string) => {
        mkdirSync(path)
      },
      'is no file',
    ],
  ])('that is %s is not passed over', async (_what, make, words) => {
    const root = tempProject({ 'docs-source/ok.rst': STATUS_PAGE })
    make(join(root, 'rstforge.config.json'))
    const { code, stderr } = await run(root, [])
    expect(stderr).toBe(`rstforge.config.json  error  config-failed  The config ${words}.\n`)
    expect(code).toBe(2)
  })
})

describe.skipIf(process.platform === 'win32')('a pipe in place of an output file', () => {
  it('is not waited for', async () => {
    const root = tempProject({ 'docs-source/ok.rst': STATUS_PAGE })
    mkdirSync(join(root, 'generated/markdown'), { recursive: true })
    execFileSync('mkfifo', [join(root, 'generated/markdown/ok.md')])
    const { code, stderr } = await run(root, ['build', '-t', 'markdown'])
    expect(stderr).toContain('The file cannot be written: a pipe or a device stands in its place.')
    expect(code).toBe(1)
    expect((await run(root, ['check', '-t', 'markdown', '-q'])).stdout).toContain(
      'missing generated/markdown/ok.md',
    )
  })
})

// Nothing is closed to the superuser, and Windows has no such modes.
describe.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a closed folder', () => {
  function projectWithClosed(folder: string): string {
    const root = tempProject({
      'docs-source/ok.rst': STATUS_PAGE,
      'docs-source/closed/page.rst': STATUS_PAGE,
      'own/markdown/page.hbs': '{{safe body}}\n',
      'rstforge.config.json': '{ "templates": "own" }',
    })
    chmodSync(join(root, folder), 0)
    onTestFinished(() => {
      chmodSync(join(root, folder), 0o700)
    })
    return root
  }

  it.each(['build', 'check', 'lint', 'tables'])('is told by %s', async (command) => {
    const root = projectWithClosed('docs-source/closed')
    expect(await told(root, command)).toContain(
      'docs-source/closed error: The folder must not be read: permission denied. Its pages are missing.',
    )
  })

  it('is passed over where the config leaves it out', async () => {
    const root = projectWithClosed('docs-source/closed')
    writeFileSync(join(root, 'rstforge.config.json'), '{ "exclude": ["docs-source/closed/**"] }')
    expect(await told(root, 'build')).toEqual(['exit 0'])
  })

  it.each(['own', 'own/markdown'])('of templates is told: %s', async (folder) => {
    const { code, stderr } = await run(projectWithClosed(folder), ['-t', 'markdown'])
    expect(code).toBe(4)
    expect(stderr).toContain(`${folder}  error  template-unreadable`)
    expect(stderr).toContain('permission denied')
  })
})
