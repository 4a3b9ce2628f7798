/**
 * Serves a preview to this machine alone: it listens on the loopback address, answers only to its
 * names, so that no foreign page can ask through another name, and takes nothing but GET.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeOf } from '../../build/error.js'
import { UsageError } from '../usage-error.js'
import { SCRIPT, STYLE } from './assets.js'
import { fileOfAddress } from './file-address.js'
import type { Preview } from './preview.js'
import { missingView, pageView, type PageQuery } from './views.js'

export interface PreviewServer {
  /** To be opened in a browser. */
  readonly address: string
  /** Shows a new build; every open page loads it. */
  show(preview: Preview): void
  close(): Promise<void>
}

export interface ServerOptions {
  readonly port: number
  /** Takes any free port where that one cannot be had. */
  readonly orAny: boolean
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const HTML = 'text/html'
const LOOPBACK = '127.0.0.1'
/** Nothing from elsewhere, and no script but ours; the output of a target may have styles of its own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"

/** @throws UsageError where the port cannot be had and no other may be taken. */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  let preview: Preview = { pages: [], files: [], shared: [], report: '' }
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    if (!isOwn(request)) send(response, { status: 403, type: 'text/plain', body: 'Forbidden\n' })
    else if (request.url === '/events') follow(response, listeners)
    else send(response, answerTo(request, preview))
  })
  const listen = (port: number): Promise<void> =>
    new Promise((done, fail) => {
      server.once('error', fail)
      server.listen(port, LOOPBACK, () => {
        server.off('error', fail)
        done()
      })
    })
  try {
    await listen(options.port)
  } catch (error) {
    const reason = REASONS.get(codeOf(error) ?? '')
    if (reason === undefined) throw error
    if (!options.orAny) throw new UsageError(`Port ${String(options.port)} ${reason}.`)
    await listen(0)
  }
  return {
    address: `http://${LOOPBACK}:${String(portOf(server.address()))}/`,
    show(next) {
      preview = next
      for (const listener of listeners) listener.write('data: built\n\n')
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

/** Why a port cannot be had, by what Node calls it. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'is in use'],
  ['EACCES', 'may not be used without more rights'],
  ['ERR_SOCKET_BAD_PORT', 'does not exist; the last is 65535'],
])

function isOwn({ method, headers: { host = '' } }: IncomingMessage): boolean {
  return method === 'GET' && /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host)
}

function follow(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': open\n\n')
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}

function answerTo({ url = '/' }: IncomingMessage, preview: Preview): Answer {
  const base = `http://${LOOPBACK}`
  if (!URL.canParse(url, base)) return missing()
  const { pathname, searchParams } = new URL(url, base)
  if (pathname === '/preview.css') return { status: 200, type: 'text/css', body: STYLE }
  if (pathname === '/preview.js') return { status: 200, type: 'text/javascript', body: SCRIPT }
  if (pathname !== '/') return outputOf(fileOfAddress(pathname), preview)
  const query: PageQuery = {
    page: searchParams.get('page') ?? undefined,
    show: searchParams.get('show') ?? undefined,
  }
  const body = pageView(preview, query)
  return body === undefined ? missing() : { status: 200, type: HTML, body }
}

function missing(): Answer {
  return { status: 404, type: HTML, body: missingView() }
}

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.html', HTML],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
]

/** A file of the build as it would be written. */
function outputOf(path: string | undefined, { files }: Preview): Answer {
  const file = files.find((candidate) => candidate.path === path)
  if (!file) return missing()
  const type = TYPES.find(([ending]) => file.path.endsWith(ending))?.[1] ?? 'text/plain'
  return { status: 200, type, body: file.content }
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  response.end(body)
}
