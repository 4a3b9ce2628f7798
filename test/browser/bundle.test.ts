/** The core runs in a browser: it bundles without `node:` modules and stays small. */
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { standardFiles } from 'rstforge/standard-files'
import type * as rstforge from '../../src/index.js'

const index = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
const KILOBYTE = 1024
type Core = Pick<typeof rstforge, 'parse' | 'tables'>

async function bundle(names: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from ${JSON.stringify(index)}`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    minify: true,
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

describe('in a browser', () => {
  it('parses, resolves and reads tables within 80 KB gzip, models within 159, and makes TypeScript within 181', async () => {
    const [reader, modeller, generator] = await Promise.all([
      bundle('parse, resolve, tables'),
      bundle('parse, resolve, tables, model'),
      bundle('parse, resolve, tables, model, renderTypeScript'),
    ])
    expect(reader.length).toBeGreaterThan(10 * KILOBYTE)
    expect(gzipSync(reader).length).toBeLessThan(80 * KILOBYTE)
    expect(gzipSync(modeller).length).toBeLessThan(159 * KILOBYTE)
    expect(gzipSync(generator).length).toBeLessThan(181 * KILOBYTE)
  })

  it('runs from the bundle', async () => {
    const code = await bundle('parse, tables')
    const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    const { parse, tables } = (await import(/* @vite-ignore */ url)) as Core
    const { tree } = parse('+---+\n| a |\n+---+\n', { path: 'page.rst' })
    expect(tables(tree).map((table) => table.rows[0]?.[0]?.text)).toEqual(['a'])
  })

  it('has the standard files that it is given, and one by itself', async () => {
    const code = await bundle('parse')
    const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    const { parse } = (await import(/* @vite-ignore */ url)) as Core
    const codes = (name: string, options: rstforge.ParseOptions = {}) =>
      parse(`.. include:: <${name}>\n`, options).diagnostics.map((diagnostic) => diagnostic.code)
    expect(codes('isonum.txt')).toEqual([])
    expect(codes('isogrk1.txt')).toEqual(['file-missing'])
    expect(codes('isogrk1.txt', { standardFiles })).toEqual([])
  })

  it('converts and renders without node modules', async () => {
    await expect(
      bundle('toMdast, toHast, renderMarkdown, renderHtml, renderTypeScript'),
    ).resolves.toBeTruthy()
  })
})
