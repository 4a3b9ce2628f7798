/**
 * Code of real documentation in every style, compiled with every TypeScript that the product
 * promises. What can be erased is compiled apart, because it is held to one flag more.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { nodeHost } from '../../src/build/node-host.js'
import { build, defineConfig } from '../../src/index.js'

export const COMPILERS = ['typescript-5.9', 'typescript', 'typescript-7'] as const
const root = fileURLToPath(new URL('../..', import.meta.url))

const STRICT = {
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
const PROJECTS = { plain: {}, erasable: { erasableSyntaxOnly: true } } as const

const CONFIG = defineConfig({
  targets: {
    enum: { format: 'typescript', style: 'enum', out: 'plain/enum/{path}.ts' },
    bundle: { format: 'typescript', style: 'enum', out: 'plain/bundle.ts' },
    const: { format: 'typescript', style: 'const', out: 'erasable/const/{path}.ts' },
    union: { format: 'typescript', style: 'union', out: 'erasable/union/{path}.ts' },
    zod: { format: 'zod', out: 'erasable/zod/{path}.ts' },
  },
})

export interface Compiled {
  readonly files: number
  /** What the compilers said, and where a type is `any`; empty when all is well. */
  readonly faults: readonly string[]
}

/** Generates from some pages of each documentation, or from all with `sample` 0, and compiles all of it. */
export async function compileCorpora(
  sources: readonly string[],
  sample: number,
): Promise<Compiled> {
  const scratch = join(root, 'node_modules/.cache')
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'rstforge-corpus-'))
  try {
    let files = 0
    const faults: string[] = []
    for (const source of sources) {
      const written = await generate(source, folder, sample)
      files += written.count
      faults.push(...written.anys)
    }
    for (const [name, flags] of Object.entries(PROJECTS)) {
      const project = join(folder, name)
      mkdirSync(project, { recursive: true })
      const compilerOptions = { ...STRICT, ...flags }
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
      writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
      for (const compiler of COMPILERS) faults.push(...compile(project, compiler))
    }
    return { files, faults }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function generate(
  source: string,
  folder: string,
  sample: number,
): Promise<{ count: number; anys: string[] }> {
  const host = nodeHost({ root: source })
  const { files } = await build({ ...CONFIG, sources: pagesOf(source, sample) }, host)
  const anys: string[] = []
  for (const { path, content } of files) {
    const [project = '', ...rest] = path.split('/')
    const file = join(folder, project, basename(source), ...rest)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    if (hasAny(content)) anys.push(`${source}: ${path} says any`)
  }
  return { count: files.length, anys }
}

/** The pages of a documentation, or every so many of them: the same ones each time. */
function pagesOf(source: string, sample: number): string[] {
  if (sample === 0) return ['**/*.rst']
  const pages = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rst'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const step = Math.max(1, Math.floor(pages.length / sample))
  return pages.filter((_, index) => index % step === 0)
}

/** Whether the type `any` is said, which no compiler complains of; the word alone is no reason to parse. */
function hasAny(content: string): boolean {
  if (!/\bany\b/.test(content)) return false
  const file = ts.createSourceFile('page.ts', content, ts.ScriptTarget.ES2022)
  const isAny = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AnyKeyword || (ts.forEachChild(node, isAny) ?? false)
  return isAny(file)
}

function compile(project: string, compiler: string): string[] {
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' })
  if (status === 0 && stdout === '') return []
  return [`${basename(project)} with ${compiler}:\n${stdout.slice(0, 4000)}`]
}
