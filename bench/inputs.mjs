/** What is measured: the user's page, synthetic tables, one sample per construct, real documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { samples } from './samples.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A grid table of three columns, each row with a code, a phrase and a sentence. */
export function gridTable(rows) {
  const line = (code, name, text) =>
    `| ${code.padEnd(6)} | ${name.padEnd(18)} | ${text.padEnd(42)} |`
  const rule = (character) =>
    `+${character.repeat(8)}+${character.repeat(20)}+${character.repeat(44)}+`
  const lines = [rule('-'), line('Code', 'Name', 'Description'), rule('=')]
  for (let row = 0; row < rows; row++) {
    lines.push(
      line(String(row), `Name number ${row}`, `What it means that the code is ${row}`),
      rule('-'),
    )
  }
  return `Table\n=====\n\n${lines.join('\n')}\n`
}

const corpus = join(root, '../shared/corpus/otc-elastic-cloud-server')

/** Inputs by name: functions that give `[path, text]` pairs, or nothing where the data is absent. */
export const inputs = {
  "the user's page": () => [readPage(join(root, 'docs-source/common-status-codes.rst'))],
  'grid table, 1,000 rows': () => [['table.rst', gridTable(1_000)]],
  'grid table, 5,000 rows': () => [['table.rst', gridTable(5_000)]],
  'grid table, 10,000 rows': () => [['table.rst', gridTable(10_000)]],
  'grid table, 50,000 rows': () => [['table.rst', gridTable(50_000)]],
  'otc-elastic-cloud-server': () => (existsSync(corpus) ? pagesBelow(corpus) : []),
  ...samples,
}

function readPage(path) {
  return [path, readFileSync(path, 'utf8')]
}

function pagesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.rst'))
    .sort()
    .map((name) => readPage(join(folder, name)))
}
