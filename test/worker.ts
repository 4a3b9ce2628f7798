/** Runs a bundled program in a worker that is killed at its limit, so that a hang fails. */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

export async function bundle(program: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(program)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** What the program posts, what it throws, or `killed`. `limit` is in milliseconds. */
export function runInWorker(program: string, workerData: string, limit: number): Promise<string> {
  const worker = new Worker(program, { eval: true, workerData })
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      void worker.terminate().then(() => resolve('killed'))
    }, limit)
    const finish = (result: string) => {
      clearTimeout(timer)
      resolve(result)
    }
    worker.on('message', finish)
    worker.on('error', (error) => finish(String(error)))
  })
}
