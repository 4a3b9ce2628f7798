/** What a build that was killed leaves behind goes with the next one. */
import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeLeftovers } from '../../src/build/leftovers.js'
import { tempProject } from './temp.js'

it('removes old temporary files of the files that are written, and nothing else', () => {
  const names = [
    'a.md.1234567890',
    'b.md.1234567890',
    'a.md.20260101',
    'a.md.old',
    'a.md',
    'a.md.987654321',
    'a.md.2026112801',
    'a.md.4294967296',
    'a.md.0123456789',
    `a.md.${Math.floor(Date.now() / 1000) - 1800}`,
  ]
  const root = tempProject(Object.fromEntries(names.map((name) => [`out/${name}`, 'x'])))
  const hourAgo = new Date(Date.now() - 3_600_000)
  for (const name of names.filter((name) => name !== 'a.md.987654321'))
    utimesSync(join(root, 'out', name), hourAgo, hourAgo)
  removeLeftovers([join(root, 'out/a.md'), join(root, 'none/c.md')])
  expect(names.filter((name) => existsSync(join(root, 'out', name)))).toEqual([
    'b.md.1234567890', // b.md is no file of ours
    'a.md.20260101', // a copy with its date
    'a.md.old',
    'a.md',
    'a.md.987654321', // may be written at this moment
    'a.md.2026112801', // a copy with its day and hour
    'a.md.4294967296', // more than a hash has
    'a.md.0123456789',
    names.at(-1), // a copy with its time in seconds
  ])
})
