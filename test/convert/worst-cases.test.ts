/**
 * Large and hostile documents go through every stage in time that grows with their length only. Each
 * runs in a worker that is killed at its limit.
 */
import { beforeAll, expect, test } from 'vitest'
import { bundle, runInWorker } from '../worker.js'
import { worstCases } from './worst-cases.js'

const LIMIT = 60_000
let program = ''

beforeAll(async () => {
  program = await bundle(new URL('./worst-case-worker.ts', import.meta.url))
}, LIMIT)

test.each(Object.keys(worstCases))('%s', { timeout: LIMIT + 10_000 }, async (name) => {
  expect(await runInWorker(program, name, LIMIT)).toBe('converted')
})
