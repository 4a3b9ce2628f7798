/**
 * Hostile texts are read in time that grows with their length only. Each is read in a worker that is
 * killed at its limit, so that a hang fails. The limit is far above what a slow machine takes, and
 * far below what a quadratic reader would.
 */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { worstCases } from './worst-cases.js'

const LIMIT = 60_000
let program = ''

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worst-case-worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  program = outputFiles[0]?.text ?? ''
})

test.each(Object.keys(worstCases))('%s', { timeout: LIMIT + 10_000 }, async (name) => {
  expect(await readInWorker(name)).toBe('read')
})

function readInWorker(name: string): Promise<string> {
  const worker = new Worker(program, { eval: true, workerData: name })
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      void worker.terminate().then(() => resolve('killed'))
    }, LIMIT)
    const finish = (result: string) => {
      clearTimeout(timer)
      resolve(result)
    }
    worker.on('message', finish)
    worker.on('error', (error) => finish(String(error)))
  })
}
