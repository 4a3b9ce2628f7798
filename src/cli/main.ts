#!/usr/bin/env node
/** The process: arguments, streams, interrupts, exit code. */
import { reasonOf } from '../build/error.js'
import { cli } from './cli.js'
import { exitCodes } from './exit-codes.js'

const controller = new AbortController()
let interrupts = 0
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first lets files that are being written come to an end; a second one does not wait for them.
    if (++interrupts > 1) process.exit(exitCodes.interrupted)
    controller.abort()
  })
}
// Whoever reads our output may stop reading (`rstforge tables | head`): that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    if (stream === process.stdout)
      process.stderr.write(`rstforge: the output cannot be written: ${reasonOf(error)}.\n`)
    process.exit(exitCodes.errors)
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
