/**
 * Hostile texts are read in time that grows with their length only. Each is read in a worker that is
 * killed at its limit, so that a hang fails. The limit is far above what a slow machine takes, and
 * far below what a quadratic reader would.
 */
import { beforeAll, expect, test } from 'vitest'
import { bundle, runInWorker } from '../worker.js'
import { worstCases } from './worst-cases.js'

const LIMIT = 60_000
let program = ''

beforeAll(async () => {
  program = await bundle(new URL('./worst-case-worker.ts', import.meta.url))
})

test.each(Object.keys(worstCases))('%s', { timeout: LIMIT + 10_000 }, async (name) => {
  expect(await runInWorker(program, name, LIMIT)).toBe('read')
})
