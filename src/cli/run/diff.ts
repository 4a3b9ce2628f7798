/** `rstforge diff REV|DIR`: how the model changed since a revision, or against another folder. */
import { existsSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { analyze } from '../../build/analyze.js'
import { resolveConfig } from '../../build/config.js'
import { codeOf, reasonOf } from '../../build/error.js'
import { checkoutRevision, isShallow, type GitState } from '../../build/git-state.js'
import { nodeHost } from '../../build/node-host.js'
import { globBase } from '../../build/plan.js'
import { releaseWeight, type ModelChange } from '../../model/diff/change.js'
import { diffModels } from '../../model/diff/diff.js'
import type { Model } from '../../model/types.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { oneLine } from '../../report/display.js'
import { fromRoot } from '../paths.js'
import { report } from '../report.js'
import { openSession, type Session } from '../session.js'
import { plural } from '../summary.js'
import { UsageError } from '../usage-error.js'
import { forms } from '../commands/diff.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runDiffCommand(call: CommandCall): Promise<ExitCode> {
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const form = call.options.choice('as', forms) ?? 'text'
  const given = call.arguments[0] ?? ''
  const before = await stateBefore(session, given)
  const { model: after, diagnostics } = await analyze(resolveConfig(session.config), session.host)
  const faults = diagnostics.filter(isFault)
  const changes = diffModels(before.model, after)
  const known = { before: before.faults.length, after: faults.length }
  call.io.stdout.write(show(form, { changes, faults: known }, session))
  return report(session, faults, {
    stdoutTaken: true,
    besides: faultsBefore(before, given),
    textOf: (path) => before.texts.get(path),
  }).code
}

function isFault({ level }: Diagnostic): boolean {
  return level === 'error' || level === 'severe'
}

/** The other state of the docs, understood with the config of this one. */
interface State {
  readonly model: Model
  /** What of it could not be read, with paths that tell it from what is there now. */
  readonly faults: readonly Diagnostic[]
  /** By such paths. */
  readonly texts: ReadonlyMap<string, string>
}

async function stateBefore(session: Session, given: string): Promise<State> {
  const { sources } = resolveConfig(session.config)
  const folder = resolve(session.cwd, given)
  if (existsSync(folder) && statSync(folder).isDirectory()) {
    const pathOf = (path: string) =>
      relative(session.root, resolve(folder, path)).replaceAll('\\', '/')
    const state = await stateIn(folder, session, pathOf)
    if (state.texts.size > 0) return state
    throw new UsageError(`No page of "${given}" matches ${sources.join(', ')}.`)
  }
  const files = filesAt(session, given)
  if (!files) {
    const hint = isShallow(session.root)
      ? ' The clone is shallow: fetch more of it, as with git fetch --unshallow.'
      : ''
    throw new UsageError(`"${given}" is neither a folder nor a revision of this repository.${hint}`)
  }
  try {
    const state = await stateIn(files.root, session, (path) => `${path} (${given})`)
    const lost = files.missing
      .filter((path) => mayHavePages(path, sources))
      .map((path) => submoduleMissing(path, given))
    return { ...state, faults: [...lost, ...state.faults] }
  } finally {
    files.remove()
  }
}

async function stateIn(
  root: string,
  session: Session,
  pathOf: (path: string) => string,
): Promise<State> {
  const config = resolveConfig(session.config)
  const host = nodeHost({ root, readable: config.readable })
  const { pages, model, diagnostics } = await analyze(config, host)
  return {
    model,
    faults: diagnostics.filter(isFault).map((fault) => withPaths(fault, pathOf)),
    texts: new Map(pages.map(({ path, text }) => [pathOf(path), text])),
  }
}

function mayHavePages(folder: string, sources: readonly string[]): boolean {
  return sources.map(globBase).some((base) => {
    return base === '' || `${base}/`.startsWith(`${folder}/`) || folder.startsWith(`${base}/`)
  })
}

function submoduleMissing(path: string, revision: string): Diagnostic {
  return {
    code: 'page-unreadable',
    level: 'error',
    message: `The files of this submodule at "${revision}" are not in this clone.`,
    path: `${path} (${revision})`,
    help: 'Fetch them: git submodule update --init, and in the submodule git fetch.',
  }
}

function withPaths(diagnostic: Diagnostic, pathOf: (path: string) => string): Diagnostic {
  const { path, related } = diagnostic
  const others = related?.map((other) => ({ ...other, path: pathOf(other.path) }))
  return { ...diagnostic, path: pathOf(path), ...(others ? { related: others } : {}) }
}

/** Nobody can mend the past: its faults are told, and fail nothing. */
function faultsBefore({ faults }: State, given: string): readonly Diagnostic[] {
  if (faults.length === 0) return []
  const told: Diagnostic = {
    code: 'diff-uncertain',
    level: 'warning',
    message: `The docs in "${given}" have ${plural(faults.length, 'error')}: what could not be read there is missing from the comparison.`,
    path: given,
    help: 'The same command with -v shows them.',
  }
  return [told, ...faults.map((fault) => ({ ...fault, level: 'info' }) as const)]
}

function filesAt({ root }: Session, revision: string): GitState | undefined {
  try {
    return checkoutRevision(root, revision)
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'there is no git here' : reasonOf(error)
    throw new UsageError(`The revision cannot be checked out: ${reason}.`)
  }
}

interface Difference {
  readonly changes: readonly ModelChange[]
  /** Errors of each state, because of which changes may be missing. */
  readonly faults: { readonly before: number; readonly after: number }
}

function show(
  form: (typeof forms)[number],
  { changes, faults }: Difference,
  session: Session,
): string {
  const weight = releaseWeight(changes)
  switch (form) {
    case 'json':
      return `${JSON.stringify({ weight: weight ?? null, faults, changes }, null, 2)}\n`
    case 'markdown':
      return markdown({ changes, faults }, weight, session)
    case 'text':
      return text(changes, weight, session)
  }
}

function text(
  changes: readonly ModelChange[],
  weight: string | undefined,
  session: Session,
): string {
  const lines = changes.map((change) => {
    const { was, place } = placeOf(change, session)
    return `${change.weight.padEnd(5)}  ${nameOf(change)}: ${oneLine(change.detail)}  (${was}${place})\n`
  })
  return `${lines.join('')}${summaryOf(changes, weight)}\n`
}

function markdown(
  { changes, faults }: Difference,
  weight: string | undefined,
  session: Session,
): string {
  const { before, after } = faults
  const doubt = `The docs had ${plural(before, 'error')} before and have ${after} now, so changes may be missing.`
  const head = `**${summaryOf(changes, weight)}**\n${before + after > 0 ? `\n${doubt}\n` : ''}`
  if (changes.length === 0) return head
  const rows = changes.map((change) => {
    const { was, place } = placeOf(change, session)
    const words = escape(oneLine(change.detail))
    return `| ${change.weight} | ${code(nameOf(change))} | ${words} | ${was}${code(place)} |\n`
  })
  return `${head}\n| weight | name | change | place |\n| --- | --- | --- | --- |\n${rows.join('')}`
}

function summaryOf(changes: readonly ModelChange[], weight: string | undefined): string {
  return weight === undefined
    ? 'No changes.'
    : `${plural(changes.length, 'change')}: a ${weight} release.`
}

function nameOf({ of, page, declaration, name }: ModelChange): string {
  if (of === 'operation') return name ?? page
  return [declaration ?? page, name].filter((part) => part !== undefined).join('.')
}

/** What is gone stood in the other state of the docs, where lines have other numbers. */
function placeOf(
  { before, after }: ModelChange,
  session: Session,
): { readonly was: string; readonly place: string } {
  const found = after ?? before
  if (!found) return { was: '', place: '' }
  const { line, column, source = found.path } = found.position.start
  const place = `${fromRoot(session, source)}:${line}:${column}`
  return { was: after ? '' : 'was ', place }
}

/** Text of a document in a cell of a Markdown table: none of it may become markup. */
function escape(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|~&!@]/g, '\\$&')
}

function code(value: string): string {
  const inner = oneLine(value).replaceAll('|', '\\|')
  const fence = '`'.repeat(Math.max(0, ...(inner.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  return fence.length > 1 ? `${fence} ${inner} ${fence}` : `\`${inner}\``
}
