/**
 * The model and all TypeScript of an API reference from its trees, against the parsing of it, and
 * and against all that gives a build its trees: parsing, and resolving of references; then once more with
 * one page changed, as in a watch, where all other pages are understood already.
 * usage: node bench/model.mjs [FOLDER]; without a folder, the API reference of the test data.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createModeler, parse, renderTypeScript, resolve, tables } from '../dist/index.js'

const ROUNDS = 21
const reference = '../../shared/corpus/otc-elastic-cloud-server/api-ref'
const folder = process.argv[2] ?? fileURLToPath(new URL(reference, import.meta.url))
if (!existsSync(folder)) {
  console.log(`There is no folder ${folder}.`)
  process.exit(0)
}
const sources = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith('.rst'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

/** Milliseconds that a function takes, on the wall and of the processors, and what it gives. */
function time(run) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const value = run()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { value, wall, cpu: (user + system) / 1e3 }
}

/** The stages of a build in memory, each from what the one before it gave. */
function round() {
  const parsed = time(() => sources.map(({ path, text }) => ({ path, ...parse(text, { path }) })))
  const resolved = time(() =>
    parsed.value.map(({ path, tree }) => ({ path, tree: resolve(tree).tree })),
  )
  const read = time(() =>
    resolved.value.map(({ path, tree }) => ({
      path,
      name: path.replace(/\.rst$/, ''),
      contentHash: '',
      tree,
      tables: tables(tree),
    })),
  )
  const pages = read.value
  const modeler = createModeler()
  const understood = time(() => modeler(pages))
  const render = time(() => renderTypeScript({ pages, model: understood.value }).files)
  const files = render.value
  const edited = pages.map((page, at) => (at === pages.length >> 1 ? { ...page } : page))
  const again = time(() => renderTypeScript({ pages: edited, model: modeler(edited) }).files)
  // Without what they gave: a round that stays in memory costs all after it.
  const stages = {
    parse: parsed,
    resolve: resolved,
    tables: read,
    model: understood,
    TypeScript: render,
    again,
  }
  for (const name in stages) stages[name] = { wall: stages[name].wall, cpu: stages[name].cpu }
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0)
  return { stages, files: files.length, bytes }
}

const rounds = Array.from({ length: ROUNDS }, round)
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
const warm = rounds.slice(ROUNDS >> 1)
const { files, bytes } = rounds[0]
console.log(
  `${sources.length} pages, ${files} files of ${(bytes / 1e6).toFixed(2)} MB; milliseconds`,
)
const none = { wall: 0, cpu: 0, first: 0 }
const sums = { parse: none, resolve: none, again: none, understand: none }
for (const name in sums) sums[name] = { ...none }
for (const name of Object.keys(rounds[0].stages)) {
  const wall = median(warm.map(({ stages }) => stages[name].wall))
  const cpu = median(warm.map(({ stages }) => stages[name].cpu))
  const first = rounds[0].stages[name].wall
  const sum = sums[name] ?? sums.understand
  sum.wall += wall
  sum.cpu += cpu
  sum.first += first
  const columns = [wall, cpu, first].map((value) => value.toFixed(1).padStart(7))
  console.log(
    `${name.padEnd(10)} wall${columns[0]}  processors${columns[1]}  first wall${columns[2]}`,
  )
}
const ratio = (stage, of, against) =>
  (sums[stage][of] / against.reduce((sum, name) => sum + sums[name][of], 0)).toFixed(2)
const ratios = (stage, ...against) =>
  `${ratio(stage, 'wall', against)} on the wall, ${ratio(stage, 'cpu', against)} of the processors, ${ratio(stage, 'first', against)} at first`
console.log(`From trees to TypeScript, times the parsing: ${ratios('understand', 'parse')}`)
console.log(`times parsing and resolving: ${ratios('understand', 'parse', 'resolve')}`)
console.log(`again with one page changed, times the parsing: ${ratios('again', 'parse')}`)
