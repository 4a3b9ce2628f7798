/** Takes the code out of docs/extending.md, checks its types, and runs it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParseResult } from '../../src/parse/parse.js'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
const text = readFileSync(`${root}/docs/extending.md`, 'utf8')
const code = [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map((match) => match[1] ?? '')
const names = ['step.ts', 'key.ts', 'use.ts', 'kept.ts']

/** What `rstforge` is for the page: the package itself. */
const api = `${root}/src/index.ts`

let folder = ''

beforeAll(() => {
  mkdirSync(`${root}/node_modules/.cache`, { recursive: true })
  folder = mkdtempSync(`${root}/node_modules/.cache/extending-`)
  writeFileSync(`${folder}/package.json`, '{"type":"module"}')
  for (const [index, name] of names.entries()) writeFileSync(`${folder}/${name}`, code[index] ?? '')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function run(name: string): Promise<Record<string, unknown>> {
  const outfile = `${folder}/${name}.mjs`
  await build({
    entryPoints: [`${folder}/${name}`],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    outfile,
    alias: { rstforge: api },
    logLevel: 'silent',
  })
  return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>
}

describe('docs/extending.md', () => {
  it('has a piece of code for each file', () => {
    expect(code).toHaveLength(names.length)
  })

  it('type-checks', () => {
    const program = ts.createProgram(
      names.map((name) => `${folder}/${name}`),
      {
        target: ts.ScriptTarget.ES2023,
        lib: ['lib.es2023.d.ts'],
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        types: ['node'],
        typeRoots: [`${root}/node_modules/@types`],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
        noEmit: true,
        paths: { rstforge: [api] },
      },
    )
    const own = program
      .getSourceFiles()
      .filter(({ fileName }) => names.some((name) => fileName.endsWith(`/${name}`)))
      .filter(({ fileName }) => fileName.startsWith(folder))
    expect(own).toHaveLength(names.length)
    const found = own.flatMap((file) => program.getSemanticDiagnostics(file))
    expect(found.map(({ messageText }) => messageText)).toEqual([])
  })

  it('runs the directive and the role', async () => {
    const { tree, diagnostics } = (await run('use.ts')) as unknown as ParseResult
    expect(diagnostics).toEqual([])
    const [admonition] = tree.children
    expect(admonition).toMatchObject({
      type: 'admonition',
      classes: ['step', 'minutes-5'],
      children: [{ type: 'title' }, { type: 'paragraph' }],
    })
    const json = JSON.stringify(admonition)
    expect(json).toContain('"value":"Ctrl"')
    expect(json).toContain('"value":"O"')
  })

  it('keeps what it is told to keep', async () => {
    const { result } = await run('kept.ts')
    expect((result as ParseResult).tree.children).toMatchObject([
      { type: 'directive', name: 'pipeline', content: '*not* markup', children: [] },
    ])
  })
})
