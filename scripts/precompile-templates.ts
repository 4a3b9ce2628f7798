/**
 * Writes src/render/precompiled/: the built-in templates as JavaScript, so that they run without a
 * compiler, in a browser and under a content security policy. Run it after any change below
 * templates/; test/render/precompiled.test.ts fails when it was forgotten.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { precompileTemplate } from '../src/render/engine/compiler.js'
import { helpersFor } from '../src/render/engine/helpers.js'
import { templateName } from '../src/render/engine/templates.js'
import { escapingOfFormat, isBuiltInFormat } from '../src/render/formats.js'

const root = new URL('../', import.meta.url).pathname
/** Line breaks of a template stay escaped, so that each template is one line. */
const supported = { 'template-literal': false }

const HEADER = [
  '// @ts-nocheck',
  '// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.',
]

/** The text of one format's file; throws with the place of what is wrong in a template. */
export async function precompileFormat(format: string): Promise<string> {
  if (!isBuiltInFormat(format)) throw new Error(`templates/${format} is no built-in format`)
  const folder = join(root, 'templates', format)
  const listed = await readdir(folder, { recursive: true })
  const paths = listed
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
  const partials = new Set(paths.map(templateName))
  const helpers = new Set(Object.keys(helpersFor(escapingOfFormat(format))))
  const lines: string[] = []
  for (const path of paths.sort()) {
    const text = (await readFile(join(folder, path), 'utf8')).replaceAll('\r\n', '\n')
    const result = precompileTemplate({ path: `${format}/${path}`, text }, { helpers, partials })
    if (!result.ok) throw new Error(result.diagnostics.map(describe).join('\n'))
    const { code } = await transform(`x=${result.code}`, {
      minify: true,
      charset: 'ascii',
      supported,
    })
    lines.push(`  ${JSON.stringify(templateName(path))}: ${code.trim().slice(2, -1)},`)
  }
  return [...HEADER, 'export const templates = {', ...lines, '}', ''].join('\n')
}

function describe(diagnostic: {
  readonly path: string
  readonly message: string
  readonly help?: string
  readonly position?: { readonly start: { readonly line: number; readonly column: number } }
}): string {
  const { line, column } = diagnostic.position?.start ?? { line: 1, column: 1 }
  return `templates/${diagnostic.path}:${line}:${column} ${diagnostic.message} ${diagnostic.help ?? ''}`
}

export async function formatFolders(): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'templates'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Where the templates of a format are written. */
export function outputPath(format: string): string {
  return join(root, 'src/render/precompiled', `${format}.ts`)
}

async function main(): Promise<void> {
  await mkdir(join(root, 'src/render/precompiled'), { recursive: true })
  for (const format of await formatFolders()) {
    try {
      await writeFile(outputPath(format), await precompileFormat(format))
    } catch (error) {
      process.exitCode = 1
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main()
