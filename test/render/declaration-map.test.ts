/** “Go to definition” on a generated name opens the page at the row, as TypeScript's server says. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entry, enumOf, field, inputOf, member, place, recordOf } from './fixture.js'
import { filesOf, renderCode } from './render.js'

const PAGE = 'docs/status.rst'
const row = (line: number, column: number): { readonly entries: ReturnType<typeof entry>[] } => ({
  entries: [entry('x', { provenance: place(PAGE, line, column) })],
})
const declarations = [
  enumOf('Code', [member('A', 1, 'x', row(10, 3)), member('B', 2, 'x', row(12, 5))], {
    sources: [place(PAGE, 7, 1)],
  }),
  recordOf('Thing', [field('id', 'string', { required: true, provenance: place(PAGE, 20, 3) })], {
    sources: [place(PAGE, 18, 1)],
  }),
]
const { position } = place(PAGE, 30, 5)
const operations = [
  { name: 'GetThing', method: 'GET', path: '/things', position, parameters: { response: 'Thing' } },
]

const USE = `import { Code, codeMetadata, codeValues, isCode } from './enum/status.js'
import type { CodeMetadata, GetThingOperation, Thing } from './enum/status.js'
import { Code as Constant } from './const/status.js'
export const code = Code.B
export const constant = Constant.B
export const id = (thing: Thing): string => thing.id
export const check = isCode
export const known = codeValues
export const told = codeMetadata
export const described = (it: CodeMetadata): string => it.description
export const called = (it: GetThingOperation): string => it.url
export const answered = (it: GetThingOperation): Thing => it.response
`
const server = new URL('../../node_modules/typescript/lib/tsserver.js', import.meta.url).pathname
let folder = ''
let child: ChildProcessByStdio<Writable, Readable, null>
let answers: Interface

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rstforge-map-'))
  const input = inputOf(declarations, { [PAGE]: operations })
  const files = {
    ...filesOf(renderCode(input, { out: 'enum/{path}.ts', declarationMap: true })),
    ...filesOf(renderCode(input, { out: 'const/{path}.ts', declarationMap: true, style: 'const' })),
    [PAGE]: Array.from({ length: 40 }, () => '.'.repeat(30)).join('\n'),
    'use.ts': USE,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" }, "files": ["use.ts"] }',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const flags = ['--disableAutomaticTypingAcquisition', '--suppressDiagnosticEvents']
  child = spawn(process.execPath, [server, ...flags], { stdio: ['pipe', 'pipe', 'ignore'] })
  answers = createInterface({ input: child.stdout })
  send(0, 'open', { file: join(folder, 'use.ts') })
}, 30_000)

afterAll(async () => {
  child.kill()
  await rm(folder, { recursive: true, force: true })
})

function send(seq: number, command: string, args: object): void {
  child.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`)
}

interface Place {
  readonly file: string
  readonly start: { readonly line: number; readonly offset: number }
}

/** The places that the editor opens for the last word of a text: `page:line:column`, from 1. */
function definitions(text: string): Promise<readonly string[]> {
  const at = USE.indexOf(text) + text.search(/\w+$/)
  const before = USE.slice(0, at).split('\n')
  const seq = at + 1
  const args = { line: before.length, offset: (before.at(-1) ?? '').length + 1 }
  return new Promise((resolve) => {
    const read = (line: string): void => {
      const answer: unknown = line.startsWith('{') ? JSON.parse(line) : {}
      if (!isAnswer(answer) || answer.request_seq !== seq) return
      answers.off('line', read)
      resolve(
        answer.body.map(
          ({ file, start }) => `${file.slice(folder.length + 1)}:${start.line}:${start.offset}`,
        ),
      )
    }
    answers.on('line', read)
    send(seq, 'definition', { file: join(folder, 'use.ts'), ...args })
  })
}

function isAnswer(value: unknown): value is { request_seq: number; body: readonly Place[] } {
  return typeof value === 'object' && value !== null && 'request_seq' in value && 'body' in value
}

describe('a declaration map', () => {
  it.each([
    ['code = Code.B', 'docs/status.rst:12:5'],
    ['constant = Constant.B', 'docs/status.rst:12:5'],
    ['=> thing.id', 'docs/status.rst:20:3'],
    ['code = Code', 'docs/status.rst:7:1'],
    ['(thing: Thing', 'docs/status.rst:18:1'],
    ['check = isCode', 'docs/status.rst:7:1'],
    ['known = codeValues', 'docs/status.rst:7:1'],
    ['told = codeMetadata', 'docs/status.rst:7:1'],
    ['described = (it: CodeMetadata', 'docs/status.rst:7:1'],
    ['=> it.description', 'docs/status.rst:7:1'],
    ['called = (it: GetThingOperation', 'docs/status.rst:30:5'],
    ['=> it.url', 'docs/status.rst:30:5'],
    ['=> it.response', 'docs/status.rst:30:5'],
  ])('leads from “%s” to %s', { timeout: 30_000 }, async (text, want) => {
    expect(await definitions(text)).toContain(want)
  })

  it('comes with JavaScript that runs', async () => {
    const files = filesOf(
      renderCode(inputOf(declarations), { out: '{path}.ts', declarationMap: true }),
    )
    expect(Object.keys(files)).toEqual([
      'status.js',
      'status.d.ts',
      'status.d.ts.map',
      'index.js',
      'index.d.ts',
      'index.d.ts.map',
    ])
    const module: unknown = await import(
      `data:text/javascript,${encodeURIComponent(files['status.js'] ?? '')}`
    )
    expect(module).toMatchObject({ Code: { A: 1, B: 2, 1: 'A', 2: 'B' }, codeValues: [1, 2] })
  })

  it('leaves no mark in the text', () => {
    const files = filesOf(renderCode(inputOf(declarations), { declarationMap: true }))
    expect(Object.values(files).join('')).not.toMatch(/[\ufdd0-\ufdef]/)
  })
})
