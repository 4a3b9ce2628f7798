/** `rstforge watch`: builds, and builds again whenever something changes. Ends on an interrupt only. */
import { writeBuild } from '../../build/write.js'
import { jobsOf } from '../run-build.js'
import { watchBuilds } from '../watch-builds.js'
import { finishBuild } from './build.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export function runWatchCommand(call: CommandCall): Promise<ExitCode> {
  return watchBuilds(call, async ({ session, built, started }) => {
    const { result, allTargets, shard } = built
    const jobs = jobsOf(session.options)
    const place = { root: session.root, allTargets, jobs, ...(shard ? { shard } : {}) }
    const written = await writeBuild(result, place)
    await finishBuild(session, result, written, performance.now() - started)
  })
}
