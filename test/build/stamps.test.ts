/** Which files changed since they were read: by their own stamps, whatever the clock says. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStamps } from '../../src/build/stamps.js'
import { watchLoop } from '../../src/build/watch.js'
import { tempProject } from './temp.js'

describe('stamps', () => {
  it('tell nothing of files that stay as they were, however new they are', async () => {
    const root = tempProject({ 'page.rst': 'Page' })
    const page = join(root, 'page.rst')
    const tomorrow = Date.now() / 1000 + 86_400
    utimesSync(page, tomorrow, tomorrow)
    const stamps = createStamps()
    stamps.take(page)
    stamps.take(join(root, 'missing.rst'))
    expect(await stamps.stale()).toEqual([])
  })

  it('tell of files that changed, went or came, and of no other', async () => {
    const root = tempProject({ 'changed.rst': 'a', 'gone.rst': 'b', 'kept.rst': 'c' })
    const at = (name: string) => join(root, name)
    const stamps = createStamps()
    for (const name of ['changed.rst', 'gone.rst', 'kept.rst', 'new.rst']) stamps.take(at(name))
    writeFileSync(at('changed.rst'), 'longer')
    rmSync(at('gone.rst'))
    writeFileSync(at('new.rst'), 'd')
    expect(await stamps.stale()).toEqual(['changed.rst', 'gone.rst', 'new.rst'].map(at))
  })

  it('hold from the first time that a file was read', async () => {
    const page = join(tempProject({ 'page.rst': 'Page' }), 'page.rst')
    const stamps = createStamps()
    stamps.take(page)
    writeFileSync(page, 'Another page')
    stamps.take(page)
    expect(await stamps.stale()).toEqual([page])
  })
})

describe('a watch', () => {
  it('runs again for what was saved during its first run, before anything was watched', async () => {
    const root = tempProject({ 'docs/page.rst': 'Page' })
    mkdirSync(join(root, 'other'))
    const page = join(root, 'docs/page.rst')
    const ending = new AbortController()
    const runs: string[][] = []
    await watchLoop({
      signal: ending.signal,
      run(changed) {
        runs.push([...changed])
        const stamps = createStamps()
        stamps.take(page)
        if (runs.length === 1) writeFileSync(page, 'Another page')
        else ending.abort()
        const { stale } = stamps
        return Promise.resolve({ folders: [], files: [page], stale, isRelevant: () => true })
      },
    })
    expect(runs).toEqual([[], [page]])
  })
})
