/** `rstforge tables`: the tables of the pages, and what was understood of them. */
import { analyze } from '../../build/analyze.js'
import { resolveConfig } from '../../build/config.js'
import { modelStats } from '../../model/stats.js'
import type { Column, Evidence, TableModel } from '../../model/types.js'
import type { RectangularTable } from '../../tables/types.js'
import { oneLine } from '../../report/display.js'
import { signalOf } from '../io.js'
import { fromRoot, toRoot } from '../paths.js'
import { report } from '../report.js'
import { openSession, type Session } from '../session.js'
import { formatStats } from '../stats.js'
import { kindOf, namesOf } from '../table-words.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runTablesCommand(call: CommandCall): Promise<ExitCode> {
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const { io, options } = call
  const globs = call.arguments.map((glob) => toRoot(session, glob))
  const config = resolveConfig(session.config)
  const analysis = await analyze(config, session.host, {
    ...(globs.length > 0 ? { globs } : {}),
    ...signalOf(session.io),
  })
  const { chosen, model } = analysis
  const rows = analysis.pages
    .filter((page) => chosen.has(page.path))
    .flatMap((page) => rowsOf(session, page.tables, modelsOf(model.pages, page.path)))
  const stats = options.flag('stats')
    ? modelStats({ ...model, pages: model.pages.filter(({ path }) => chosen.has(path)) })
    : undefined
  if (options.flag('json'))
    io.stdout.write(`${JSON.stringify(stats ?? rows.map(asJson), null, 2)}\n`)
  else if (stats) io.stdout.write(formatStats(stats))
  else if (options.flag('explain')) io.stdout.write(rows.map(explain).join('\n'))
  else io.stdout.write(rows.map(line).join(''))
  return report(session, analysis.diagnostics, { stdoutTaken: true }).code
}

interface TableRow {
  /** Page and number, from 1: `docs-source/status.rst#2`. */
  readonly id: string
  readonly place: string
  readonly table: RectangularTable
  readonly model: TableModel | undefined
}

function modelsOf(pages: readonly { path: string; tables: readonly TableModel[] }[], path: string) {
  const page = pages.find((candidate) => candidate.path === path)
  return new Map(page?.tables.map((table) => [table.provenance.tableIndex, table]))
}

function rowsOf(
  session: Session,
  tables: readonly RectangularTable[],
  models: ReadonlyMap<number, TableModel>,
): TableRow[] {
  return tables.map((table) => {
    const { line: row, column, source = table.path } = table.position.start
    return {
      id: `${fromRoot(session, table.path)}#${table.index + 1}`,
      place: `${fromRoot(session, source)}:${row}:${column}`,
      table,
      model: models.get(table.index),
    }
  })
}

function line(row: TableRow): string {
  const { table, model, place } = row
  const size = `${table.columnCount}×${table.rows.length - table.headerRows}`
  const name = namesOf(model).join(' ')
  const cells = [place, kindOf(model), size, name, oneLine(table.caption ?? '')]
  return `${cells.join('\t').trimEnd()}\n`
}

function explain(row: TableRow): string {
  const { model, table, place } = row
  const head = `${place}  ${kindOf(model)}${table.caption ? `  ${oneLine(table.caption)}` : ''}\n`
  if (!model) return head
  return [
    head,
    `  confidence ${model.confidence.toFixed(2)}${becomes(namesOf(model))}${model.wrapper ? ` inside ${model.wrapper}` : ''}\n`,
    ...model.evidence.map((evidence) => `  ${evidenceLine(evidence)}`),
    ...model.columns.flatMap(explainColumn),
  ].join('')
}

function becomes(names: readonly string[]): string {
  return names.length === 0 ? '' : `, becomes ${names.join(', ')}`
}

function explainColumn({ index, header, role, confidence, evidence, valueType }: Column): string[] {
  return [
    `  column ${index + 1} "${oneLine(header)}": ${role} ${confidence.toFixed(2)} (${valueType})\n`,
    ...evidence.map((one) => `    ${evidenceLine(one)}`),
  ]
}

function evidenceLine({ rule, score, detail }: Evidence): string {
  return `${score >= 0 ? '+' : ''}${score.toFixed(2)}  ${rule}  ${oneLine(detail)}\n`
}

function asJson({ id, table, model }: TableRow): object {
  // The nodes of the tree are left out: `inspect` shows them.
  const cells = table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: undefined })))
  return { id, ...table, node: undefined, rows: cells, model: model ?? null }
}
