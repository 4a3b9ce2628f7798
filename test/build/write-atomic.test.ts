/** Files are written whole or not at all, and what a killed build leaves behind goes with the next one. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeLeftovers, writeAtomic } from '../../src/build/write-atomic.js'
import { tempProject } from './temp.js'

describe('a file', () => {
  it('is written new and over another one, and nothing stays beside it', async () => {
    const root = tempProject({ 'a.md': 'old' })
    await writeAtomic(join(root, 'a.md'), 'new')
    await writeAtomic(join(root, 'b.md'), 'ß')
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md'])
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('new')
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('ß')
  })

  it.skipIf(process.platform === 'win32')('keeps its mode and the link to it', async () => {
    const root = tempProject({ 'real/a.md': 'old' })
    chmodSync(join(root, 'real/a.md'), 0o640)
    symlinkSync('real/a.md', join(root, 'a.md'))
    await writeAtomic(join(root, 'a.md'), 'new')
    expect(lstatSync(join(root, 'a.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, 'real/a.md'), 'utf8')).toBe('new')
    expect(statSync(join(root, 'real/a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(root, 'real'))).toEqual(['a.md'])
  })

  it('leaves nothing where it cannot be written', async () => {
    const root = tempProject({})
    mkdirSync(join(root, 'a.md'))
    await expect(writeAtomic(join(root, 'a.md'), 'new')).rejects.toThrow()
    expect(readdirSync(root)).toEqual(['a.md'])
  })
})

it('removes old temporary files of ours, and nothing else', () => {
  const old = [
    '.rstforge-0a1b2c3d-0a1b-4c3d-8e5f-0a1b2c3d4e5f.tmp',
    '.rstforge-manifest.json',
    '.rstforge-notes.tmp',
    'a.md.1717000000', // a copy with the second that it was made in
    'a.md',
  ]
  const young = '.rstforge-ffffffff-0a1b-4c3d-8e5f-0a1b2c3d4e5f.tmp' // may be written at this moment
  const root = tempProject(Object.fromEntries([...old, young].map((name) => [`out/${name}`, 'x'])))
  const hourAgo = new Date(Date.now() - 3_600_000)
  for (const name of old) utimesSync(join(root, 'out', name), hourAgo, hourAgo)
  removeLeftovers([join(root, 'out'), join(root, 'none')])
  const left = [...old, young].filter((name) => existsSync(join(root, 'out', name)))
  expect(left).toEqual([...old.slice(1), young])
})
