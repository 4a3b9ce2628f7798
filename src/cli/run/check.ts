/** `rstforge check`: whether the output is up to date. Writes nothing; for CI. */
import { driftDiagnostic, findDrift, type Drift } from '../../build/check.js'
import { quoted } from '../../build/shell-word.js'
import { wantsColor } from '../colors.js'
import pc from 'picocolors'
import { exitCodes } from '../exit-codes.js'
import { formatOf, report } from '../report.js'
import { fromRoot } from '../paths.js'
import { runBuild } from '../run-build.js'
import { openSession, type Session } from '../session.js'
import { summary } from '../summary.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runCheckCommand(call: CommandCall): Promise<ExitCode> {
  const started = performance.now()
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const { io, options } = call
  const { result, allTargets } = await runBuild(session, call.arguments)
  const drift = findDrift(result, { root: session.root, allTargets })
  const command = mendingCommand(session, call.arguments, drift)
  const forPeople = ['pretty', 'compact'].includes(formatOf(options, io))
  if (forPeople) showDrift(session, drift)
  const found = forPeople ? [] : drift.map((one) => driftDiagnostic(one, command))
  const taken = forPeople && drift.length > 0
  const { counts, code } = report(session, result.diagnostics, {
    pages: result.pages,
    stdoutTaken: taken,
    besides: found,
  })
  if (!options.flag('quiet')) {
    const milliseconds = performance.now() - started
    io.stderr.write(
      summary({ result, counts, files: [wordsOf(drift, result.files.length)], milliseconds }),
    )
  }
  if (drift.length > 0) io.stderr.write(`To mend it: ${command}\n`)
  return code === exitCodes.fine && drift.length > 0 ? exitCodes.drift : code
}

function showDrift({ io, options }: Session, drift: readonly Drift[]): void {
  const colors = pc.createColors(wantsColor(options, io, io.stdout))
  for (const { kind, path, diff } of drift) {
    io.stdout.write(`${colors.bold(kind)} ${path}\n`)
    if (diff === undefined || options.flag('quiet')) continue
    io.stdout.write(diff.replace(/^[-+@].*$/gm, (line) => paint(line, colors)))
  }
}

function paint(line: string, colors: ReturnType<typeof pc.createColors>): string {
  if (line.startsWith('@')) return colors.cyan(line)
  return line.startsWith('-') ? colors.red(line) : colors.green(line)
}

function wordsOf(drift: readonly Drift[], files: number): string {
  if (drift.length === 0) return `${files} files up to date`
  const kinds = (['stale', 'missing', 'orphaned'] as const).flatMap((kind) => {
    const count = drift.filter((one) => one.kind === kind).length
    return count > 0 ? [`${count} ${kind}`] : []
  })
  return kinds.join(', ')
}

/** The one command that makes the output right, with the flags that decide what is built. */
function mendingCommand(
  session: Session,
  globs: readonly string[],
  drift: readonly Drift[],
): string {
  const byHand = drift.filter((one) => one.byHand)
  const remove = byHand.map(({ path }) => quoted(fromRoot(session, path)))
  return [
    ...(byHand.length < drift.length ? [buildCommand(session, globs)] : []),
    ...(remove.length > 0 ? [`rm ${remove.join(' ')}`] : []),
  ].join(' && ')
}

function buildCommand({ options, loaded, cwd, root }: Session, globs: readonly string[]): string {
  const config = options.text('config')
  const words = [
    'rstforge build',
    ...globs.map(quoted),
    ...(config === undefined ? [] : ['--config', quoted(config)]),
    ...(loaded.path === undefined && options.text('cwd') !== undefined && cwd === root
      ? ['--cwd', quoted(options.text('cwd') ?? '.')]
      : []),
    ...options.list('target').flatMap((name) => ['--target', quoted(name)]),
    ...(options.text('out') === undefined ? [] : ['--out', quoted(options.text('out') ?? '')]),
  ]
  return words.join(' ')
}
