/**
 * Generates code from real documentation, in every style, and compiles it with every TypeScript that
 * the product promises.
 *
 * usage: npm run test:corpus -- [--sample N] [CORPUS…]
 *
 * Without the documentation beside the checkout it says so and passes. `--sample` takes every so
 * many pages of each documentation, the same ones each time.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { nodeHost } from '../src/build/node-host.js'
import { build, defineConfig } from '../src/index.js'

const COMPILERS = ['typescript-5.9', 'typescript', 'typescript-7']
const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = join(root, '../shared/corpus')
const { values, positionals } = parseArgs({
  options: { sample: { type: 'string', default: '0' } },
  allowPositionals: true,
})

const strict = {
  noEmit: true,
  strict: true,
  target: 'es2022',
  module: 'nodenext',
  declaration: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  types: [],
}

const config = defineConfig({
  sources: ['**/*.rst'],
  targets: {
    enum: { format: 'typescript', style: 'enum', out: 'enum/{path}.ts' },
    bundle: { format: 'typescript', style: 'enum', out: 'bundle/all.ts' },
    const: { format: 'typescript', style: 'const', out: 'erasable/const/{path}.ts' },
    union: { format: 'typescript', style: 'union', out: 'erasable/union/{path}.ts' },
    zod: { format: 'zod', out: 'erasable/zod/{path}.ts' },
  },
})

function corpora(): string[] {
  if (positionals.length > 0) return positionals
  if (!existsSync(corpus)) return []
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(corpus, entry.name))
}

async function generate(source: string, folder: string): Promise<number> {
  const host = nodeHost({ root: source })
  const every = sampled(source)
  const { files } = await build({ ...config, sources: every }, host)
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.content)
  }
  return files.length
}

/** The pages of a documentation, or every so many of them. */
function sampled(source: string): string[] {
  const wanted = Number(values.sample)
  if (wanted === 0) return ['**/*.rst']
  const pages = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rst'))
    .sort()
  const step = Math.max(1, Math.floor(pages.length / wanted))
  return pages.filter((_, index) => index % step === 0)
}

function compile(folder: string, compiler: string): string {
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  return stdout
}

const scratch = join(root, 'node_modules/.cache')
mkdirSync(scratch, { recursive: true })
let failures = 0
if (corpora().length === 0) console.log('no documentation beside the checkout: nothing to compile')
for (const source of corpora()) {
  const folder = mkdtempSync(join(scratch, 'rstforge-corpus-'))
  const count = await generate(source, folder)
  const projects = { enum: {}, bundle: {}, erasable: { erasableSyntaxOnly: true } }
  for (const [name, flags] of Object.entries(projects)) {
    const project = join(folder, name)
    if (!existsSync(project)) continue
    const compilerOptions = { ...strict, ...flags }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
    for (const compiler of COMPILERS) {
      const output = compile(project, compiler)
      if (output === '') continue
      failures++
      console.log(`${source} ${name} with ${compiler}:\n${output.slice(0, 4000)}`)
    }
  }
  console.log(`${source}: ${count} files compiled with ${COMPILERS.join(', ')}`)
  rmSync(folder, { recursive: true, force: true })
}
console.log(failures === 0 ? 'all compile' : `${failures} compilations failed`)
process.exitCode = failures === 0 ? 0 : 1
