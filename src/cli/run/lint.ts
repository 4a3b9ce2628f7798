/** `rstforge lint`: what is wrong with the docs themselves. The diagnostics are the output. */
import { analyze, sortDiagnostics } from '../../build/analyze.js'
import { resolveConfig } from '../../build/config.js'
import { lint } from '../../model/lint/lint.js'
import { toRoot } from '../paths.js'
import { countLevels, exitCodeOf, report, weighed } from '../report.js'
import { openSession } from '../session.js'
import { plural } from '../summary.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runLintCommand(call: CommandCall): Promise<ExitCode> {
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const globs = call.arguments.map((glob) => toRoot(session, glob))
  const config = resolveConfig(session.config)
  const analysis = await analyze(config, session.host, globs.length > 0 ? { globs } : {})
  const ofModel = new Set(analysis.model.diagnostics)
  const ofPages = analysis.diagnostics.filter((diagnostic) => !ofModel.has(diagnostic))
  const all = sortDiagnostics([...ofPages, ...lint(analysis.pages, analysis.model)])
  const unasked = new Set(analysis.pages.map((page) => page.path))
  for (const path of analysis.chosen) unasked.delete(path)
  const asked = all.filter(({ path }) => !unasked.has(path))
  const found = weighed(asked, session.config)
  report(session, found, { toStdout: true, pages: [...analysis.chosen] })
  if (!call.options.flag('quiet')) {
    const { errors, warnings } = countLevels(found)
    const counts = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ')
    call.io.stderr.write(`${plural(analysis.chosen.size, 'page')}: ${counts}\n`)
  }
  return exitCodeOf(found, session.config)
}
