/** `rstforge preview`: each page at each stage, on this machine alone, anew after every change. */
import { existsSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { cli } from '../../src/cli/cli.js'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

interface Shown {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** A preview that runs until the test is over. */
async function preview(root: string, argv: readonly string[] = ['--port', '0']) {
  const controller = new AbortController()
  let stdout = ''
  let stderr = ''
  const finished = cli(['preview', ...argv], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: ReadableStream.from([]),
    env: {},
    cwd: root,
    signal: controller.signal,
  })
  onTestFinished(async () => {
    controller.abort()
    await finished
  })
  const builds = () => stderr.match(/\(\d+\.\d\d s\)\n/gu)?.length ?? 0
  await until(() => builds() === 1)
  const address = stdout.trim()
  return {
    address,
    builds,
    finished,
    stop: () => {
      controller.abort()
    },
    get: async (path: string): Promise<Shown> => {
      const response = await fetch(new URL(path, address))
      const type = response.headers.get('content-type') ?? ''
      return { status: response.status, type, body: await response.text() }
    },
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (condition()) return
    await sleep(20)
  }
  throw new Error('It did not happen.')
}

const shows = (page: string, show: string) => `/?${new URLSearchParams({ page, show }).toString()}`

it('shows every stage of a page and writes nothing', { timeout: 40_000 }, async () => {
  const root = tempProject({ 'docs-source/status.rst': `${STATUS_PAGE}\nSee <b> and nothing_.\n` })
  const { get, stop, finished } = await preview(root)
  const path = 'docs-source/status.rst'
  expect((await get('/')).body).toContain('Status Codes')
  const source = await get(shows(path, 'source'))
  expect(source.type).toContain('text/html')
  expect(source.body).toContain('See &#x3C;b> and nothing_.')
  const tables = (await get(shows(path, 'tables'))).body
  expect(tables).toMatch(/enum\/httpStatus, confidence [\d.]+, becomes \w+/u)
  expect(tables).toContain('<th>Message</th>')
  expect((await get(shows(path, 'model'))).body).toContain('"NotFound"')
  const code = await get(shows(path, 'file:generated/typescript/status.ts'))
  expect(code.body).toContain('NotFound = 404')
  const page = await get('/output/generated/html/status.html')
  expect(page.body).toContain('<th scope="col">Message</th>')
  expect((await get(shows(path, 'diagnostics'))).body).toContain('reference-unknown')
  expect(existsSync(join(root, 'generated'))).toBe(false)
  stop()
  expect(await finished).toBe(130)
})

it('shows a page anew when it is saved, and says so', { timeout: 40_000 }, async () => {
  const root = tempProject({ 'docs-source/page.rst': 'Page\n====\n\nFirst.\n' })
  const { address, builds, get } = await preview(root)
  const events = await fetch(new URL('/events', address))
  const reader = events.body?.getReader()
  const chunks: string[] = []
  void (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      chunks.push(Buffer.from(part.value).toString())
  })().catch(() => undefined)
  await sleep(300)
  writeFileSync(join(root, 'docs-source/page.rst'), 'Page\n====\n\nSecond.\n')
  await until(() => builds() === 2 && chunks.join('').includes('data: built'))
  expect((await get('/')).body).toContain('Second.')
})

it('answers to this machine alone, with GET alone, and only what there is', async () => {
  const root = tempProject({ 'docs-source/page.rst': 'Page\n====\n' })
  const { address, get } = await preview(root)
  for (const path of [
    '/x',
    '/?page=none',
    '/output/..%2f..%2fetc%2fpasswd',
    shows('docs-source/page.rst', 'x'),
  ])
    expect((await get(path)).status).toBe(404)
  const asked = (headers: Record<string, string>, method = 'GET') =>
    new Promise<number | undefined>((done, fail) => {
      request(address, { headers, method }, ({ statusCode }) => {
        done(statusCode)
      })
        .on('error', fail)
        .end()
    })
  const raw = await new Promise<number | undefined>((done, fail) => {
    const { hostname, port } = new URL(address)
    request({ hostname, port, path: '//' }, ({ statusCode }) => {
      done(statusCode)
    })
      .on('error', fail)
      .end()
  })
  expect(raw).toBe(404)
  expect(await asked({ host: 'evil.example' })).toBe(403)
  expect(await asked({}, 'POST')).toBe(403)
  expect(await asked({ host: 'localhost:1' })).toBe(200)
})

it(
  'leads to output of any name, and tells files of one target apart',
  { timeout: 40_000 },
  async () => {
    const root = tempProject({ 'docs-source/sub dir/ä #1? 100%.rst': 'Page\n====\n\nText.\n' })
    const { get } = await preview(root)
    const { body } = await get('/')
    expect(body).toContain('>html ä #1? 100%.html</a>')
    expect(body).toContain('>html index.html</a>')
    const output = 'generated/html/sub dir/ä #1? 100%.html'
    const frame = await get(shows('docs-source/sub dir/ä #1? 100%.rst', `file:${output}`))
    const address = /<iframe src="([^"]+)"/u.exec(frame.body)?.[1] ?? ''
    expect((await get(address)).body).toContain('<p>Text.</p>')
  },
)

it('names the file that a table was included from', { timeout: 40_000 }, async () => {
  const root = tempProject({
    'docs-source/page.rst': 'Page\n====\n\n.. include:: part.txt\n',
    'docs-source/part.txt': 'Text.\n\n== ==\na  b\n== ==\n1  2\n== ==\n',
  })
  const { get } = await preview(root)
  const { body } = await get(shows('docs-source/page.rst', 'tables'))
  expect(body).toContain('line 3 of docs-source/part.txt')
})

it('shows what is wrong with the config at its place there', { timeout: 40_000 }, async () => {
  const root = tempProject({
    'docs-source/status.rst': STATUS_PAGE,
    'rstforge.config.json': '{\n  "model": { "names": { "Nope": "x" } }\n}\n',
  })
  const { get } = await preview(root)
  expect((await get('/')).body).toContain('rstforge.config.json:2:25')
})

it('weighs warnings as the command line does', { timeout: 40_000 }, async () => {
  const root = tempProject({ 'docs-source/a.rst': 'a *b\n' })
  const { get } = await preview(root, ['-W', '--port', '0'])
  const { body } = await get(shows('docs-source/a.rst', 'diagnostics'))
  expect(body).toContain('docs-source/a.rst:1:3  error  inline-unclosed')
})

it('shows the pages that were chosen alone', { timeout: 40_000 }, async () => {
  const root = tempProject({
    'docs-source/one.rst': 'One\n===\n',
    'docs-source/two.rst': 'Two\n===\n',
  })
  const { get } = await preview(root, ['docs-source/one.rst', '--port', '0'])
  const { body } = await get('/')
  expect(body).toContain('one.rst')
  expect(body).not.toContain('two.rst')
})

it('says why its port cannot be had', async () => {
  const root = tempProject({ 'docs-source/page.rst': 'Page\n====\n' })
  const { address } = await preview(root)
  const { port } = new URL(address)
  const second = await run(root, ['preview', '--port', port])
  expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('is in use') as string })
  const beyond = await run(root, ['preview', '--port', '70000'])
  expect(beyond).toMatchObject({ code: 2, stderr: expect.stringContaining('65535') as string })
})
