/**
 * The rules of docs/architecture.md that a reader of the imports can check: a folder imports only
 * from itself and from folders above it, `node:` only where allowed, files stay small.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ORDER = [
  'source',
  'tree',
  'parse',
  'resolve',
  'project',
  'tables',
  'model',
  'convert',
  'render',
  'build',
  'report',
  'cli',
]
const MAY_USE_NODE = new Set(['build', 'cli'])
const LINE_LIMIT = 400
/** A config is a program that uses the library, so what runs configs hands it the library's faces. */
const GIVES_THE_LIBRARY = 'build/load-config.ts'
const FACES = ['index.js', 'languages.js']

const root = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = `${entry.parentPath}/${entry.name}`
    const text = readFileSync(path, 'utf8')
    return { path: relative(root, path).replaceAll('\\', '/'), text, imports: importsOf(text) }
  })

function importsOf(text: string): string[] {
  const statements =
    /^(?:import|export)\b[^'"]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function folderOf(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined
}

describe('architecture', () => {
  it('reads the sources', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(200)
  })

  it('imports only from its own folder and from folders above', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const own = ORDER.indexOf(folderOf(path) ?? '')
      if (own < 0) return []
      return imports
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(path), name))
        .filter((target) => {
          if (path === GIVES_THE_LIBRARY && FACES.includes(target)) return false
          const folder = folderOf(target)
          return folder === undefined || ORDER.indexOf(folder) > own || !ORDER.includes(folder)
        })
        .map((target) => `${path} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('uses node: only where the product runs in Node', () => {
    const wrong = files
      .filter(({ path }) => !MAY_USE_NODE.has(folderOf(path) ?? ''))
      .flatMap(({ path, imports }) =>
        imports.filter((name) => name.startsWith('node:')).map((name) => `${path} uses ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('lets no construct, directive or transform import another one', () => {
    const closed = ['parse/block', 'parse/inline']
    const wrong = files.flatMap(({ path, imports }) => {
      const folder = closed.find((name) => posix.dirname(path) === name)
      if (!folder || /^export const \w+: (?:Block|Inline)(?:Construct|Rule)/m.exec(path)) return []
      return isConstruct(path)
        ? imports
            .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'))
            .filter((target) => posix.dirname(target) === folder && isConstruct(target))
            .map((target) => `${path} imports ${target}`)
        : []
    })
    expect(wrong).toEqual([])
  })

  it('keeps every file under the line limit', () => {
    const long = files.filter(({ text }) => text.split('\n').length > LINE_LIMIT)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})

/** A file that exports a construct of the grammar, as opposed to what constructs share. */
function isConstruct(path: string): boolean {
  const file = files.find((candidate) => candidate.path === path)
  return file !== undefined && /^export const \w+: (?:BlockConstruct|InlineRule)\b/m.test(file.text)
}
