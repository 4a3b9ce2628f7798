/** `rstforge lint`: what is wrong with the docs themselves. The diagnostics are the output. */
import { analyze, sortDiagnostics } from '../../build/analyze.js'
import { resolveConfig } from '../../build/config.js'
import { lint } from '../../model/lint/lint.js'
import { deadPlaces } from '../../project/dead-places.js'
import { signalOf } from '../io.js'
import { toRoot } from '../paths.js'
import { report } from '../report.js'
import { openSession } from '../session.js'
import { plural } from '../summary.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runLintCommand(call: CommandCall): Promise<ExitCode> {
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const globs = call.arguments.map((glob) => toRoot(session, glob))
  const config = resolveConfig(session.config)
  const analysis = await analyze(config, session.host, {
    ...(globs.length > 0 ? { globs } : {}),
    ...signalOf(session.io),
  })
  const ofModel = new Set(analysis.model.diagnostics)
  const ofPages = analysis.diagnostics.filter((diagnostic) => !ofModel.has(diagnostic))
  const ofLint = [
    ...(config.nitpicky ? [] : deadPlaces(analysis.pages, analysis.project)),
    ...lint(analysis.pages, analysis.model),
  ]
  const asked = sortDiagnostics([...ofPages, ...ofLint.filter(analysis.isAsked)])
  const pages = [...analysis.chosen]
  const { counts, code } = report(session, asked, { toStdout: true, pages })
  if (!call.options.flag('quiet')) {
    const words = [plural(counts.errors, 'error'), plural(counts.warnings, 'warning')].join(', ')
    call.io.stderr.write(`${plural(pages.length, 'page')}: ${words}\n`)
  }
  return code
}
