/**
 * What is generated compiles under the strictest flags, with every TypeScript that we promise: all
 * styles and formats in one project for each compiler, so that each runs once.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineOf } from '../../src/render/engine/target.js'
import { renderTypeScriptTarget } from '../../src/render/typescript/render.js'
import { renderZod } from '../../src/render/zod/render.js'
import type { RenderTarget } from '../../src/render/types.js'
import { declarations, operations } from './everything.js'
import { inputOf } from './fixture.js'

const run = promisify(execFile)
const root = new URL('../../', import.meta.url).pathname
const COMPILERS = ['typescript-5.9', 'typescript', 'typescript-7'] as const

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
  noUnusedLocals: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  forceConsistentCasingInFileNames: true,
  types: [],
}

const ENUMS: readonly Partial<RenderTarget>[] = [
  { out: 'enum/{path}.ts' },
  { out: 'bundle/all.ts', readonly: true, sourceLines: true },
  { out: 'maps/{path}.ts', declarationMap: true },
]
const ERASABLE: readonly Partial<RenderTarget>[] = [
  { out: 'const/{path}.ts', style: 'const', int64: 'bigint' },
  { out: 'union/{path}.ts', style: 'union', int64: 'string', readonly: true },
  { out: 'module/{path}.mts', style: 'const' },
  { out: 'zod/{path}.ts', format: 'zod' },
  { out: 'zod-bundle/all.ts', format: 'zod', int64: 'bigint', readonly: true },
]

let folder = ''

beforeAll(async () => {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'rstforge-compile-'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeProject('enums', ENUMS, {})
  // zod's own declarations are not ours to check.
  await writeProject('erasable', ERASABLE, { erasableSyntaxOnly: true, skipLibCheck: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('generated code', () => {
  it.each(COMPILERS)('compiles with %s', { timeout: 60_000 }, async (compiler) => {
    const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
    const output = await Promise.all(
      ['enums', 'erasable'].map((project) => compile(tsc, join(folder, project))),
    )
    expect(output.join('')).toBe('')
  })
})

async function compile(tsc: string, project: string): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, [tsc, '-p', project], { cwd: project })
    return stdout
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

async function writeProject(
  name: string,
  targets: readonly Partial<RenderTarget>[],
  flags: object,
): Promise<void> {
  const input = inputOf(declarations, operations)
  for (const partial of targets) {
    const target: RenderTarget = { name: 'x', format: 'typescript', out: '', ...partial }
    const render = target.format === 'zod' ? renderZod : renderTypeScriptTarget
    const { files } = render(input, target, engineOf(target))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      expect(file.content).not.toMatch(/\bany\b|const enum/)
      await write(join(folder, name, file.path), file.content)
    }
  }
  const compilerOptions = { ...STRICT, ...flags }
  await write(
    join(folder, name, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['**/*.ts', '**/*.mts'] }),
  )
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
