/** The pages of a preview: a list of pages beside one of them, of which one stage is shown. */
import type { ElementContent, Root } from 'hast'
import type { BuiltFile } from '../../build/build.js'
import { element, textNode } from '../../convert/hast/element.js'
import { stringifyHtml } from '../../convert/hast/stringify.js'
import { addressOfFile } from './file-address.js'
import type { Preview, PreviewPage } from './preview.js'
import { tablesView } from './tables-view.js'

export interface PageQuery {
  readonly page: string | undefined
  readonly show: string | undefined
}

interface View {
  readonly name: string
  readonly label: string
  readonly content: () => ElementContent[]
}

/** Undefined where there is no such page, or nothing of the name to show of it. */
export function pageView(preview: Preview, { page: path, show }: PageQuery): string | undefined {
  const { pages } = preview
  const page = path === undefined ? pages[0] : pages.find((candidate) => candidate.path === path)
  if (!page) return path === undefined ? emptyView(preview) : undefined
  const views = viewsOf(page)
  const view = show === undefined ? views[0] : views.find(({ name }) => name === show)
  if (!view) return undefined
  return documentOf(page.title, [
    navigation(preview, page),
    element('main', {}, [
      element('h1', {}, [textNode(page.title)]),
      element('p', {}, [element('code', {}, [textNode(page.path)])]),
      element(
        'nav',
        { className: ['views'], ariaLabel: 'Stages' },
        views.map(({ name, label }) => link(page, name, label, name === view.name)),
      ),
      ...view.content(),
    ]),
  ])
}

export function missingView(): string {
  const home = element('a', { href: '/' }, [textNode('All pages')])
  return documentOf('Not found', [
    element('main', {}, [
      element('h1', {}, [textNode('There is no such page')]),
      element('p', {}, [home]),
    ]),
  ])
}

function emptyView({ report }: Preview): string {
  const main = [element('h1', {}, [textNode('No page yet')]), ...preformatted(report)]
  return documentOf('No page', [element('main', {}, main)])
}

function documentOf(title: string, body: ElementContent[]): string {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width' }, []),
    element('title', {}, [textNode(`${title} – rstforge`)]),
    element('link', { rel: ['stylesheet'], href: '/preview.css' }, []),
    element('script', { src: '/preview.js', defer: true }, []),
  ])
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: 'en' }, [head, element('body', {}, body)]),
    ],
  }
  return stringifyHtml(root)
}

function navigation({ pages, shared, report }: Preview, current: PreviewPage): ElementContent {
  const items = pages.map((page) => {
    const href = addressOf(page, undefined)
    const isCurrent = page === current
    const name = element('a', { href, ...(isCurrent && { ariaCurrent: 'page' }) }, [
      textNode(page.title),
    ])
    const faults = page.diagnostics.filter(({ level }) => level !== 'info').length
    return element('li', {}, faults === 0 ? [name] : [name, count(faults)])
  })
  return element('nav', { className: ['pages'], ariaLabel: 'Pages' }, [
    element('ul', {}, items),
    ...sharedFiles(shared),
    ...preformatted(report),
  ])
}

function sharedFiles(files: Preview['shared']): ElementContent[] {
  if (files.length === 0) return []
  const items = files.map(({ path }) =>
    element('li', {}, [element('a', { href: addressOfFile(path) }, [textNode(path)])]),
  )
  return [element('h2', {}, [textNode('Of all pages')]), element('ul', {}, items)]
}

function count(faults: number): ElementContent {
  return element('span', { className: ['count'] }, [textNode(` (${String(faults)})`)])
}

function viewsOf(page: PreviewPage): View[] {
  const faults = page.diagnostics.length
  return [
    { name: 'source', label: 'Source', content: () => [sourceView(page)] },
    {
      name: 'tables',
      label: `Tables (${String(page.tables.length)})`,
      content: () => tablesView(page),
    },
    { name: 'model', label: 'Model', content: () => [json(page.declarations)] },
    ...page.files.map((file): View => ({
      name: `file:${file.path}`,
      label: labelOf(file, page),
      content: () => outputView(file),
    })),
    {
      name: 'diagnostics',
      label: `Diagnostics (${String(faults)})`,
      content: () =>
        faults === 0
          ? [element('p', {}, [textNode('Nothing is wrong.')])]
          : preformatted(page.report()),
    },
  ]
}

/** Its target, and its name where the target has several of the page, such as an index of this page alone. */
function labelOf({ target, path }: BuiltFile, { files }: PreviewPage): string {
  const isOnly = files.every((other) => other.target !== target || other.path === path)
  return isOnly ? target : `${target} ${path.slice(path.lastIndexOf('/') + 1)}`
}

function link(page: PreviewPage, show: string, label: string, isCurrent: boolean): ElementContent {
  const href = addressOf(page, show)
  return element('a', { href, ...(isCurrent && { ariaCurrent: 'page' }) }, [textNode(label)])
}

function addressOf({ path }: PreviewPage, show: string | undefined): string {
  const query = new URLSearchParams({ page: path, ...(show !== undefined && { show }) })
  return `/?${query.toString()}`
}

/** Line by line, so that a place has an address and lines with faults are seen. */
function sourceView({ text, diagnostics }: PreviewPage): ElementContent {
  const wrong = new Set(diagnostics.map(({ position }) => position?.start.line))
  const lines = text.split(/\r\n?|\n/u).map((line, index) => {
    const number = index + 1
    const className = wrong.has(number) ? { className: ['wrong'] } : {}
    return element('li', { id: `L${String(number)}`, ...className }, [textNode(line)])
  })
  return element('ol', { className: ['source'] }, lines)
}

/** HTML as a page in a frame without scripts, and every output as it would be written. */
function outputView({ path, content }: BuiltFile): ElementContent[] {
  const head = element('p', {}, [element('code', {}, [textNode(path)])])
  if (!path.endsWith('.html')) return [head, ...preformatted(content)]
  const frame = element('iframe', { src: addressOfFile(path), sandbox: [''], title: path }, [])
  return [head, frame, ...preformatted(content)]
}

function json(value: unknown): ElementContent {
  return element('pre', {}, [textNode(JSON.stringify(value, null, 2))])
}

function preformatted(text: string): ElementContent[] {
  return text === '' ? [] : [element('pre', {}, [textNode(text)])]
}
