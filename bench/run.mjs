/**
 * Every parser on every input, in turn, in several rounds, with ratios to ours: each figure is the
 * median of the rounds, and the ratio is of processor time, which other programs disturb least.
 * usage: npm run bench -- [--seconds N] [--rounds N] [--limit SECONDS] [--docutils PYTHON]
 *   [--only INPUT]...
 * An engine that takes longer than the limit for one input is killed and said to be over it.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { engines } from './engines.mjs'
import { inputs } from './inputs.mjs'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true },
    limit: { type: 'string', default: '60' },
    docutils: { type: 'string' },
  },
})
const measure = fileURLToPath(new URL('measure.mjs', import.meta.url))
const docutils = fileURLToPath(new URL('measure_docutils.py', import.meta.url))

function run(command, argv) {
  const { stdout, error } = spawnSync(command, argv, {
    encoding: 'utf8',
    timeout: Number(values.limit) * 1000,
    maxBuffer: 1 << 26,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (error || !stdout) return undefined
  return JSON.parse(stdout)
}

function measureDocutils(name) {
  const { stdout, error } = spawnSync(values.docutils, [docutils], {
    encoding: 'utf8',
    input: JSON.stringify(inputs[name]()),
    timeout: Number(values.limit) * 1000,
    maxBuffer: 1 << 26,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return error || !stdout ? undefined : { engine: 'docutils', ...JSON.parse(stdout) }
}

console.log(
  '| input | engine | MB/s | ms | processor ms | peak MB | time against rstforge | notes |',
)
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |')
for (const [name, read] of Object.entries(inputs)) {
  if (values.only && !values.only.includes(name)) continue
  if (read().length === 0) {
    console.log(`| ${name} | | | | | | | not present |`)
    continue
  }
  const rows = measureInput(name)
  const ours = rows[0]?.processorMilliseconds
  for (const row of rows) console.log(describeRow(name, row, ours))
}

/** One row an engine. An engine that failed or was too slow once is not asked again. */
function measureInput(name) {
  const names = engines.map((engine) => engine.name)
  if (values.docutils) names.push('docutils')
  const results = new Map(names.map((engine) => [engine, []]))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [engine, found] of results) {
      if (found.length < round) continue
      const result =
        engine === 'docutils'
          ? measureDocutils(name)
          : run(process.execPath, [measure, engine, name, values.seconds])
      if (result) found.push(result)
    }
  }
  return names.map((engine) => ({ engine, ...medians(results.get(engine) ?? []) }))
}

/** Of several results one, each number the median of theirs. */
function medians(results) {
  return Object.fromEntries(
    Object.keys(results[0] ?? {}).map((key) => {
      const sorted = results.map((result) => result[key]).sort((a, b) => a - b)
      return [key, sorted[sorted.length >> 1]]
    }),
  )
}

function describeRow(name, row, ours) {
  if (row.milliseconds === undefined) {
    return `| ${name} | ${row.engine} | | | | | | over ${values.limit} s or failed |`
  }
  const ratio = ours === undefined ? '' : (row.processorMilliseconds / ours).toFixed(1)
  const notes = row.failed ? `threw on ${row.failed} of ${row.pages} pages` : ''
  const cells = [
    name,
    row.engine,
    row.megabytesPerSecond.toFixed(2),
    row.milliseconds.toFixed(1),
    row.processorMilliseconds.toFixed(1),
    row.peakMegabytes.toFixed(0),
    ratio,
    notes,
  ]
  return `| ${cells.join(' | ')} |`
}
