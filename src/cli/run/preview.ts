/**
 * `rstforge preview`: a server on this machine that shows what a build makes of each page, and shows
 * it anew after every change. It writes no file, and ends on an interrupt only.
 */
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'
import { previewOf } from '../preview/preview-of.js'
import { startServer } from '../preview/server.js'
import { summary } from '../summary.js'
import { report } from '../report.js'
import { watchBuilds, type WatchedBuild } from '../watch-builds.js'

const DEFAULT_PORT = 4870

export async function runPreviewCommand(call: CommandCall): Promise<ExitCode> {
  const port = call.options.count('port')
  const server = await startServer(
    port === undefined ? { port: DEFAULT_PORT, orAny: true } : { port, orAny: false },
  )
  call.io.stdout.write(`${server.address}\n`)
  try {
    return await watchBuilds(call, (build) => {
      server.show(previewOf(build))
      sumUp(build)
    })
  } finally {
    await server.close()
  }
}

function sumUp({ session, built: { result }, started }: WatchedBuild): void {
  const { counts } = report(session, result.diagnostics, { pages: result.pages })
  if (session.options.flag('quiet')) return
  const milliseconds = performance.now() - started
  session.io.stderr.write(summary({ result, counts, files: [], milliseconds }))
}
