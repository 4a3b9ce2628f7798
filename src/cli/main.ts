#!/usr/bin/env node
/** The process: arguments, streams, interrupts, exit code. */
import { reasonOf } from '../build/error.js'
import { cli } from './cli.js'
import { exitCodes, type ExitCode } from './exit-codes.js'

const { stdout, stderr, stdin, env } = process
const controller = new AbortController()
let interrupts = 0
let isMeant = false

/** Ends the process, whatever a config has left running. */
function leave(code: ExitCode): never {
  isMeant = true
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first lets files that are being written come to an end; a second one does not wait for them.
    if (++interrupts > 1) leave(exitCodes.interrupted)
    controller.abort()
  })
}
// Whoever reads our output may stop reading (`rstforge tables | head`): that is no fault.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') leave(exitCodes.fine)
    if (stream === stdout)
      stderr.write(`rstforge: the output cannot be written: ${reasonOf(error)}.\n`)
    leave(exitCodes.errors)
  })
}
// A config is a program: it may end the process, or wait for what never comes, and nothing was done.
process.on('exit', () => {
  if (isMeant) return
  stderr.write(
    'rstforge: the process ended before its work was done; look in the config for what ends it, or for what it waits for.\n',
  )
  process.exitCode = exitCodes.usage
})

const code = await cli(process.argv.slice(2), {
  stdout,
  stderr,
  stdin,
  env,
  cwd: process.cwd(),
  signal: controller.signal,
})
// A pipe takes what was written when it can.
await Promise.all([stdout, stderr].map((stream) => new Promise((done) => stream.write('', done))))
leave(code)
