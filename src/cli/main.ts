#!/usr/bin/env node
/** The process: arguments, streams, interrupts, exit code. */
import { cli } from './cli.js'

const controller = new AbortController()
let interrupts = 0
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first lets the work come to an end; a second one does not wait for it.
    if (++interrupts > 1) process.exit(130)
    controller.abort()
  })
}
// Whoever reads our output may stop reading (`rstforge tables | head`): that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

const { stdout, stderr, stdin, env } = process
process.exitCode = await cli(process.argv.slice(2), {
  stdout,
  stderr,
  stdin,
  env,
  cwd: process.cwd(),
  signal: controller.signal,
})
