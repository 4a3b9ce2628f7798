/** The example of README.md runs as it stands there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { expect, it, onTestFinished } from 'vitest'
import type { Model } from '../../src/model/types.js'
import type { RenderedFile } from '../../src/render/types.js'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
const readme = readFileSync(`${root}/README.md`, 'utf8')
const [, example = ''] = /^## As a library\n[^]*?^```ts\n([^]*?)^```$/m.exec(readme) ?? []

const itself: Plugin = {
  name: 'itself',
  setup(build) {
    build.onResolve({ filter: /^rstforge$/ }, () => ({ path: `${root}/src/index.ts` }))
  },
}

it('the stages make a file of a page', async () => {
  mkdirSync(`${root}/node_modules/.cache`, { recursive: true })
  const folder = mkdtempSync(`${root}/node_modules/.cache/readme-`)
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const outfile = `${folder}/example.mjs`
  await build({
    stdin: {
      contents: `${example}\nexport { files, typed }`,
      loader: 'ts',
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [itself],
    outfile,
    logLevel: 'silent',
  })
  const found = (await import(pathToFileURL(outfile).href)) as {
    readonly typed: Model
    readonly files: readonly RenderedFile[]
  }
  expect(found.typed.diagnostics).toEqual([])
  expect(found.files.map(({ path }) => path)).toEqual(['status.ts'])
  expect(found.files[0]?.content).toContain('export enum SuccessfulResponse {')
})
