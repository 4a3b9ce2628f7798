/** The cache: the same result, sooner, and never a stale one. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cachedBuild } from '../../src/build/cache.js'
import type { Config } from '../../src/build/config.js'
import { nodeHost } from '../../src/build/node-host.js'
import { tempProject } from './temp.js'

const CONFIG: Config = { targets: { md: { format: 'markdown', out: 'out/{path}.md' } } }

function project() {
  const root = tempProject({
    'docs-source/a.rst': 'A\n=\n\n.. include:: part.txt\n',
    'docs-source/part.txt': 'First.\n',
  })
  const folder = join(root, 'cache')
  const host = nodeHost({ root })
  let reads = 0
  const counting = {
    ...host,
    readFile(path: string) {
      reads++
      return host.readFile(path)
    },
  }
  return {
    root,
    folder,
    reads: () => reads,
    build: (config = CONFIG) => cachedBuild(config, counting, {}, folder),
    entries: () => readdirSync(folder),
  }
}

describe('the cache', () => {
  it('gives the same result without reading a file for more than its hash', async () => {
    const { build, reads } = project()
    const first = await build()
    const before = reads()
    const second = await build()
    expect(second).toEqual(JSON.parse(JSON.stringify(first)))
    expect(reads() - before).toBe(first.reads.length)
  })

  it.each([
    ['a page', 'docs-source/a.rst', 'B\n=\n'],
    ['an include', 'docs-source/part.txt', 'Second.\n'],
    ['a new page', 'docs-source/b.rst', 'B\n=\n'],
  ])('sees %s', async (_name, path, content) => {
    const { build, root } = project()
    const first = await build()
    writeFileSync(join(root, path), content)
    expect((await build()).files).not.toEqual(first.files)
  })

  it('sees what was saved while the build was running', async () => {
    const { root, folder } = project()
    const page = join(root, 'docs-source/a.rst')
    const host = nodeHost({ root })
    const saving = {
      ...host,
      readFile(path: string) {
        const content = host.readFile(path)
        if (path === 'docs-source/a.rst') writeFileSync(page, 'Saved\n=====\n')
        return content
      },
    }
    const first = await cachedBuild(CONFIG, saving, {}, folder)
    expect(first.files[0]?.content).not.toContain('Saved')
    const second = await cachedBuild(CONFIG, host, {}, folder)
    expect(second.files[0]?.content).toContain('Saved')
  })

  it('sees an image that was missing and now is there', async () => {
    const { build, root } = project()
    writeFileSync(join(root, 'docs-source/a.rst'), '.. image:: a.png\n')
    expect((await build()).diagnostics).toMatchObject([{ code: 'file-missing' }])
    expect((await build()).diagnostics).toMatchObject([{ code: 'file-missing' }])
    writeFileSync(join(root, 'docs-source/a.png'), '')
    expect((await build()).diagnostics).toEqual([])
  })

  it('sees a file that was missing and now is there', async () => {
    const { build, root } = project()
    rmSync(join(root, 'docs-source/part.txt'))
    expect((await build()).diagnostics).not.toEqual([])
    writeFileSync(join(root, 'docs-source/part.txt'), 'Back.\n')
    expect((await build()).diagnostics).toEqual([])
  })

  it('keeps configs apart, and does without where the config has functions', async () => {
    const { build, entries } = project()
    await build()
    await build({ ...CONFIG, tables: [{ match: { caption: /x/i }, kind: 'plain' }] })
    await build({ ...CONFIG, tables: [{ match: { caption: /y/i }, kind: 'plain' }] })
    expect(entries()).toHaveLength(3)
    await build({ ...CONFIG, helpers: { up: () => 'x' } })
    expect(entries()).toHaveLength(3)
  })

  it('does not trust an entry that was cut off or changed', async () => {
    const { build, folder, entries } = project()
    const first = await build()
    const path = join(folder, entries()[0] ?? '')
    const text = readFileSync(path, 'utf8')
    for (const broken of [text.slice(0, 50), text.replace('First.', 'Wrong.'), '{}', 'null']) {
      writeFileSync(path, broken)
      expect((await build()).files).toEqual(first.files)
    }
  })

  it('has nothing of this machine in it', async () => {
    const { build, folder, entries, root } = project()
    await build()
    expect(readFileSync(join(folder, entries()[0] ?? ''), 'utf8')).not.toContain(root)
  })
})
