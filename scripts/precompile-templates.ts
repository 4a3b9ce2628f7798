/**
 * Writes src/render/precompiled/: the built-in templates as JavaScript, so that they run without a
 * compiler, in a browser and under a content security policy. Each format is written twice: as
 * functions, which are what runs, and below handlebars/ as Handlebars compiles them, for a user's
 * templates to lie over. Run it after any change below templates/; test/render/precompiled.test.ts
 * fails when it was forgotten.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { precompileTemplate } from '../src/render/engine/handlebars/precompile.js'
import { helpersFor } from '../src/render/engine/helpers.js'
import { templateName } from '../src/render/engine/template-name.js'
import { escapingOfFormat, isBuiltInFormat } from '../src/render/formats.js'
import { functionsCode, type TemplateText } from './precompile/functions.js'

const root = new URL('../', import.meta.url).pathname

const HEADER = [
  '/* eslint-disable */\n// @ts-nocheck\n',
  '// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.\n',
]

/** The files of one format by path; throws with the place of what is wrong in a template. */
export async function precompileFormat(format: string): Promise<ReadonlyMap<string, string>> {
  if (!isBuiltInFormat(format)) throw new Error(`templates/${format} is no built-in format`)
  const templates = await readTemplates(format)
  const helpers = new Set(Object.keys(helpersFor(escapingOfFormat(format))))
  const folder = join(root, 'src/render/precompiled')
  return new Map([
    [join(folder, 'handlebars', `${format}.ts`), await handlebarsCode(templates, helpers)],
    [join(folder, `${format}.ts`), await functionsOf(templates, helpers)],
  ])
}

async function readTemplates(format: string): Promise<readonly TemplateText[]> {
  const folder = join(root, 'templates', format)
  const listed = await readdir(folder, { recursive: true })
  const paths = listed
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .sort()
  const read = async (path: string): Promise<TemplateText> => {
    const text = (await readFile(join(folder, path), 'utf8')).replaceAll('\r\n', '\n')
    return { name: templateName(path), path: `${format}/${path}`, text }
  }
  return Promise.all(paths.map(read))
}

async function handlebarsCode(
  templates: readonly TemplateText[],
  helpers: ReadonlySet<string>,
): Promise<string> {
  const partials = new Set(templates.map(({ name }) => name))
  const lines: string[] = []
  for (const template of templates) {
    const result = precompileTemplate(template, { helpers, partials })
    if (!result.ok) throw new Error(result.diagnostics.map(describe).join('\n'))
    const code = await minified(`x=${result.code}`)
    lines.push(`  ${JSON.stringify(template.name)}: ${code.slice(2, -1)},\n`)
  }
  return [...HEADER, 'export const templates = {\n', ...lines, '}\n'].join('')
}

async function functionsOf(
  templates: readonly TemplateText[],
  helpers: ReadonlySet<string>,
): Promise<string> {
  const lines: string[] = []
  for (const code of functionsCode(templates, helpers)) lines.push(`${await minified(code)}\n`)
  return [...HEADER, ...lines].join('')
}

/** On one line: line breaks of a template stay escaped. */
async function minified(text: string): Promise<string> {
  const supported = { 'template-literal': false }
  const { code } = await transform(text, { minify: true, charset: 'ascii', supported })
  return code.trim()
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

async function main(): Promise<void> {
  await mkdir(join(root, 'src/render/precompiled/handlebars'), { recursive: true })
  for (const format of await formatFolders()) {
    try {
      for (const [path, code] of await precompileFormat(format)) await writeFile(path, code)
    } catch (error) {
      process.exitCode = 1
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main()
