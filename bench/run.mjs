/**
 * Every parser on every input, in turn, with ratios to ours.
 * usage: npm run bench -- [--seconds N] [--limit SECONDS] [--docutils PYTHON]
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
    limit: { type: 'string', default: '60' },
    docutils: { type: 'string' },
  },
})
const measure = fileURLToPath(new URL('measure.mjs', import.meta.url))
const docutils = fileURLToPath(new URL('docutils.py', import.meta.url))

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

console.log('| input | engine | MB/s | ms | peak MB | time against rstforge | notes |')
console.log('| --- | --- | ---: | ---: | ---: | ---: | --- |')
for (const [name, read] of Object.entries(inputs)) {
  if (read().length === 0) {
    console.log(`| ${name} | | | | | | not present |`)
    continue
  }
  const rows = engines.map((engine) => ({
    engine: engine.name,
    ...run(process.execPath, [measure, engine.name, name, values.seconds]),
  }))
  if (values.docutils) rows.push({ engine: 'docutils', ...measureDocutils(name) })
  const ours = rows[0]?.milliseconds
  for (const row of rows) console.log(describeRow(name, row, ours))
}

function describeRow(name, row, ours) {
  if (row.milliseconds === undefined) {
    return `| ${name} | ${row.engine} | | | | | over ${values.limit} s or failed |`
  }
  const ratio = ours === undefined ? '' : (row.milliseconds / ours).toFixed(1)
  const notes = row.failed ? `threw on ${row.failed} of ${row.pages} pages` : ''
  const cells = [
    name,
    row.engine,
    row.megabytesPerSecond.toFixed(2),
    row.milliseconds.toFixed(1),
    row.peakMegabytes.toFixed(0),
    ratio,
    notes,
  ]
  return `| ${cells.join(' | ')} |`
}
