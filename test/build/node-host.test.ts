/** Which files a build finds on the disk. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentHash } from '../../src/build/hash.js'
import { nodeHost } from '../../src/build/node-host.js'
import { tempProject } from './temp.js'

it('finds a page once, though a link leads to a folder above, and follows other links', async () => {
  const root = tempProject({ 'docs/a/page.rst': 'A\n', 'shared/note.rst': 'B\n' })
  symlinkSync(join(root, 'docs'), join(root, 'docs/a/again'))
  symlinkSync(join(root, 'shared'), join(root, 'docs/shared'))
  symlinkSync('page.rst', join(root, 'docs/a/latest.rst'))
  const found = await nodeHost({ root }).findFiles(['docs/**/*.rst'], { ignore: [] })
  expect([...found].sort()).toEqual([
    'docs/a/latest.rst',
    'docs/a/page.rst',
    'docs/shared/note.rst',
  ])
  const sub = nodeHost({ root: join(root, 'shared') })
  expect(await sub.findFiles(['../docs/a/*.rst'], { ignore: [] })).toHaveLength(2)
})

it('hashes a page as any other host does, whatever its line ends', async () => {
  const host = nodeHost({ root: tempProject({}) })
  const hash = await contentHash('Größe\nb\n', host)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  await expect(contentHash('\ufeffGröße\r\nb\r\n', {})).resolves.toBe(hash)
  await expect(contentHash('Größe\nc\n', host)).resolves.not.toBe(hash)
})
