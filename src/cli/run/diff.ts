/** `rstforge diff REV|DIR`: how the model changed since a revision, or against another folder. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { analyze } from '../../build/analyze.js'
import { resolveConfig } from '../../build/config.js'
import { codeOf, reasonOf } from '../../build/error.js'
import { checkoutRevision, type GitState } from '../../build/git-state.js'
import { nodeHost } from '../../build/node-host.js'
import { releaseWeight, type ModelChange } from '../../model/diff/change.js'
import { diffModels } from '../../model/diff/diff.js'
import type { Model } from '../../model/types.js'
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
  const before = await modelBefore(session, call.arguments[0] ?? '')
  const { model: after, diagnostics } = await analyze(resolveConfig(session.config), session.host)
  const changes = diffModels(before, after)
  call.io.stdout.write(show(form, changes, session))
  const faults = diagnostics.filter(({ level }) => level === 'error' || level === 'severe')
  return report(session, faults, { stdoutTaken: true }).code
}

/** The model of the other state, understood with the config of this one. */
async function modelBefore(session: Session, given: string): Promise<Model> {
  const config = resolveConfig(session.config)
  const analysisAt = (root: string) =>
    analyze(config, nodeHost({ root, readable: config.readable }))
  const folder = resolve(session.cwd, given)
  if (existsSync(folder) && statSync(folder).isDirectory()) {
    const { pages, model } = await analysisAt(folder)
    if (pages.length > 0) return model
    throw new UsageError(`No page of "${given}" matches ${config.sources.join(', ')}.`)
  }
  const state = stateAt(session, given)
  if (!state)
    throw new UsageError(`"${given}" is neither a folder nor a revision of this repository.`)
  try {
    return (await analysisAt(state.root)).model
  } finally {
    state.remove()
  }
}

function stateAt({ root }: Session, revision: string): GitState | undefined {
  try {
    return checkoutRevision(root, revision)
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'there is no git here' : reasonOf(error)
    throw new UsageError(`The revision cannot be checked out: ${reason}.`)
  }
}

function show(
  form: (typeof forms)[number],
  changes: readonly ModelChange[],
  session: Session,
): string {
  const weight = releaseWeight(changes)
  switch (form) {
    case 'json':
      return `${JSON.stringify({ weight: weight ?? null, changes }, null, 2)}\n`
    case 'markdown':
      return markdown(changes, weight, session)
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
  changes: readonly ModelChange[],
  weight: string | undefined,
  session: Session,
): string {
  const head = `**${summaryOf(changes, weight)}**\n`
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
