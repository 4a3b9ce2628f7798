/**
 * Compiles the code of real documentation; see `compile-corpus/compile.ts`.
 *
 * usage: npm run test:corpus -- [--sample N] [FOLDER…]
 *
 * Without the documentation beside the checkout it says so and passes. `--sample` takes about so
 * many pages of each documentation, the same ones each time.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { COMPILERS, compileCorpora } from './compile-corpus/compile.js'

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string', default: '0' } },
  allowPositionals: true,
})

function corpora(): string[] {
  if (positionals.length > 0) return positionals
  const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
  if (!existsSync(corpus)) return []
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(corpus, entry.name))
}

const sources = corpora()
if (sources.length === 0) console.log('no documentation beside the checkout: nothing to compile')
for (const source of sources) {
  const { files, faults } = await compileCorpora([source], Number(values.sample))
  for (const fault of faults) console.log(fault)
  console.log(`${source}: ${files} files with ${COMPILERS.join(', ')}: ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}
