/** `rstforge build`: every page to every target of the config, written. */
import { basename } from 'node:path'
import { configValues, formatConfigValues } from '../../build/origins.js'
import { resolveConfig } from '../../build/config.js'
import { readNext } from '../../build/read-next.js'
import { writeBuild, type WriteResult } from '../../build/write.js'
import type { BuildResult } from '../../build/build.js'
import { report } from '../report.js'
import { builtConfig, jobsOf, runBuild } from '../run-build.js'
import { openSession, type Session } from '../session.js'
import { summary } from '../summary.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runBuildCommand(call: CommandCall): Promise<ExitCode> {
  const started = performance.now()
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const { options } = call
  if (options.flag('print-config')) return printConfig(session)
  const built = await runBuild(session, call.arguments)
  if (options.flag('stdout')) return printFiles(session, built.result)
  const written = await writeBuild(built.result, {
    root: session.root,
    allTargets: built.allTargets,
    dryRun: options.flag('dry-run') ?? false,
    force: options.flag('force') ?? false,
    jobs: jobsOf(options),
    ...(built.shard ? { shard: built.shard } : {}),
  })
  return finishBuild(session, built.result, written, performance.now() - started)
}

/** Reports, and sums up on stderr. */
export async function finishBuild(
  session: Session,
  result: BuildResult,
  written: WriteResult,
  milliseconds: number,
): Promise<ExitCode> {
  const { io, options, host } = session
  const again = await readNext(written.written, resolveConfig(builtConfig(session)), host)
  const found = [...result.diagnostics, ...written.diagnostics, ...again]
  const { counts, code } = report(session, found, { pages: result.pages })
  const dryRun = options.flag('dry-run') ?? false
  if (dryRun || options.flag('verbose')) {
    const would = dryRun ? 'would ' : ''
    for (const path of written.written) io.stderr.write(`${would}write ${path}\n`)
    for (const path of written.removed) io.stderr.write(`${would}remove ${path}\n`)
  }
  if (!options.flag('quiet')) {
    const files = [
      `${written.written.length} ${dryRun ? 'to write' : 'written'}`,
      `${written.unchanged.length} unchanged`,
      ...(written.removed.length > 0 ? [`${written.removed.length} removed`] : []),
    ]
    io.stderr.write(summary({ result, counts, files, milliseconds }))
  }
  return code
}

function printFiles(session: Session, result: BuildResult): ExitCode {
  const { io } = session
  const { files } = result
  for (const { path, content } of files) {
    if (files.length > 1) io.stdout.write(`==> ${path} <==\n`)
    io.stdout.write(content)
  }
  return report(session, result.diagnostics, { pages: result.pages, stdoutTaken: true }).code
}

function printConfig(session: Session): ExitCode {
  const { loaded, overrides, io, options } = session
  const file =
    loaded.path === undefined ? [] : [{ from: basename(loaded.path), config: loaded.config ?? {} }]
  const out =
    options.text('out') === undefined ? {} : { targets: builtConfig(session).targets ?? {} }
  const commandLine = { from: 'command line', config: { ...overrides, ...out } }
  io.stdout.write(formatConfigValues(configValues([...file, commandLine])))
  return report(session, [], { stdoutTaken: true }).code
}
