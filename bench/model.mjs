/**
 * The model and all TypeScript of an API reference from parsed trees, against the parsing of it.
 * usage: node bench/model.mjs [FOLDER]; without a folder, the API reference of the test data.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { model, parse, renderTypeScript, tables } from '../dist/index.js'

const ROUNDS = 9
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

/** Milliseconds of processor time that a function takes, and what it gives. */
function time(run) {
  const start = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(start)
  return { value, milliseconds: (user + system) / 1e3 }
}

function generate(parsed) {
  const pages = parsed.map(({ path, tree }) => ({
    path,
    name: path.replace(/\.rst$/, ''),
    contentHash: '',
    tree,
    tables: tables(tree),
  }))
  const files = renderTypeScript({ pages, model: model(pages) }).files
  return { files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) }
}

const rounds = Array.from({ length: ROUNDS }, () => {
  const parsing = time(() => sources.map(({ path, text }) => ({ path, ...parse(text, { path }) })))
  const generating = time(() => generate(parsing.value))
  return { parsing: parsing.milliseconds, generating: generating.milliseconds, ...generating.value }
})
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]
const warm = rounds.slice(ROUNDS >> 1)
const parsing = median(warm.map((round) => round.parsing))
const generating = median(warm.map((round) => round.generating))
const { files, bytes } = rounds[0]
console.log(`${sources.length} pages, ${files} files of ${(bytes / 1e6).toFixed(2)} MB`)
for (const [name, first, later] of [
  ['parsing', rounds[0].parsing, parsing],
  ['model and TypeScript', rounds[0].generating, generating],
]) {
  console.log(`${name}: ${later.toFixed(0)} ms warm, ${first.toFixed(0)} ms at first`)
}
console.log(`model and TypeScript take ${(generating / parsing).toFixed(2)} times the parsing`)
