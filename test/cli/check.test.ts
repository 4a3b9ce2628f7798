/** `rstforge check`: what is stale, missing or orphaned, of every target; it never writes. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

async function built(): Promise<string> {
  const root = tempProject({
    'docs-source/status.rst': STATUS_PAGE,
    'docs-source/other.rst': 'Other\n=====\n\nText.\n',
  })
  await run(root, [])
  return root
}

describe('check', () => {
  it('ends with 0 where everything is up to date', async () => {
    const { code, stdout, stderr } = await run(await built(), ['check'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('files up to date')
  })

  it('finds the one stale file among several, with a unified diff and the command that mends it', async () => {
    const root = await built()
    const path = join(root, 'generated/html/status.html')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Not Found', 'Nowhere'))
    const { code, stdout, stderr } = await run(root, ['check'])
    expect(code).toBe(3)
    expect(stdout).toContain('stale generated/html/status.html\n')
    expect(stdout).toContain(
      '--- a/generated/html/status.html\n+++ b/generated/html/status.html\n@@ ',
    )
    expect(stdout).toMatch(/^-.*Nowhere/m)
    expect(stdout).toMatch(/^\+.*Not Found/m)
    expect(stdout.match(/^(stale|missing|orphaned) /gm)).toHaveLength(1)
    expect(stderr).toContain('1 stale')
    expect(stderr).toContain('To mend it: rstforge build\n')
    expect(readFileSync(path, 'utf8')).toContain('Nowhere')
  })

  it('finds what changed at the source in every target', async () => {
    const root = await built()
    writeFileSync(
      join(root, 'docs-source/status.rst'),
      STATUS_PAGE.replace('It worked.', 'Is fine.  '),
    )
    const { code, stdout } = await run(root, ['check'])
    expect(code).toBe(3)
    for (const path of ['markdown/status.md', 'html/status.html', 'typescript/status.ts']) {
      expect(stdout).toContain(`stale generated/${path}\n`)
    }
  })

  it('finds missing files', async () => {
    const root = await built()
    rmSync(join(root, 'generated/typescript/status.ts'))
    const { code, stdout } = await run(root, ['check', '-t', 'typescript'])
    expect(code).toBe(3)
    expect(stdout).toContain('missing generated/typescript/status.ts\n')
    expect(stdout).toContain('--- /dev/null\n')
    expect(existsSync(join(root, 'generated/typescript/status.ts'))).toBe(false)
  })

  it.each([
    ['with the manifest', false],
    ['without it, by the first line', true],
  ])('finds orphaned files %s', async (_name, withoutManifest) => {
    const root = await built()
    rmSync(join(root, 'docs-source/other.rst'))
    await run(root, ['build', '-t', 'html', '-t', 'typescript'])
    if (withoutManifest) rmSync(join(root, 'generated/markdown/.rstforge-manifest.json'))
    writeFileSync(join(root, 'generated/markdown/mine.md'), 'by hand\n')
    const { code, stdout } = await run(root, ['check'])
    expect(code).toBe(3)
    expect(stdout).toContain('orphaned generated/markdown/other.md\n')
    expect(stdout).not.toContain('mine.md')
    expect(existsSync(join(root, 'generated/markdown/other.md'))).toBe(true)
  })

  it('looks at every target even after one has failed', async () => {
    const root = await built()
    const config = {
      targets: {
        bad: { format: 'markdown', out: '../bad/{path}.md' },
        html: { format: 'html', out: 'generated/html/{path}.html' },
      },
    }
    writeFileSync(join(root, 'rstforge.config.json'), JSON.stringify(config))
    rmSync(join(root, 'generated/html/status.html'))
    const { code, stdout, stderr } = await run(root, ['check'])
    expect(code).toBe(1)
    expect(stderr).toContain('output-outside-project')
    expect(stdout).toContain('missing generated/html/status.html\n')
  })

  it('gives drift as diagnostics to programs', async () => {
    const root = await built()
    rmSync(join(root, 'generated/html/status.html'))
    const { code, stdout } = await run(root, ['check', '--format', 'json'])
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'output-missing', path: 'generated/html/status.html', level: 'error' },
    ])
  })

  it('is mended by the command that it names', async () => {
    const root = await built()
    rmSync(join(root, 'docs-source/other.rst'))
    const { stderr } = await run(root, ['check', '-t', 'html'])
    const [, words = ''] = /To mend it: rstforge (.*)\n/.exec(stderr) ?? []
    await run(root, words.split(' '))
    expect((await run(root, ['check', '-t', 'html'])).code).toBe(0)
  })
})
