/** A page as HTML: hast, tables through their template, and the page's template around it. */
import type { Element, ElementContent, Root } from 'hast'
import { pageFields } from '../../convert/docinfo.js'
import { toHast } from '../../convert/hast/index.js'
import { stringifyHtml } from '../../convert/hast/stringify.js'
import { pageTitle } from '../../convert/mdast/index.js'
import type { Language } from '../../parse/languages/language.js'
import { pathToUrl, relativePath } from '../../convert/url.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { pageBanner } from '../banner.js'
import type { Placement } from '../paths.js'
import { commentText } from './comment.js'
import { conversionOptions, renderPart, safeText, type Documents } from './context.js'
import { tableView } from './table-view.js'

export interface RenderedPage {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

export function htmlPage(placement: Placement, documents: Documents): RenderedPage {
  const { page, out } = placement
  const { target, index, stylesheet, language } = documents
  const { tree, diagnostics } = toHast(page.tree, conversionOptions(placement, documents))
  const view = {
    banner: safeText(documents, commentText(pageBanner(page))),
    language: language.tag,
    title: page.title ?? pageTitle(page.tree) ?? page.name,
    meta: pageFields(page.tree),
    stylesheet: stylesheet && pathToUrl(relativePath(out, stylesheet)),
    index: index && pathToUrl(relativePath(out, index)),
    indexTitle: indexTitle(language),
    body: safeText(documents, stringifyHtml(renderTables(tree, documents)).trimEnd()),
  }
  const text = renderPart(documents, target.fragment ? 'fragment' : 'page', view)
  return { text, diagnostics }
}

/** What the list of all pages is called. */
export function indexTitle({ labels }: Language): string {
  return labels['contents'] ?? 'Contents'
}

/** The tree with each table as what its template makes of it, inner tables first. */
function renderTables(root: Root, documents: Documents): Root {
  const children = root.children.map((child) =>
    child.type === 'element' ? renderNode(child, documents) : child,
  )
  return { type: 'root', children }
}

function renderNode(node: ElementContent, documents: Documents): ElementContent {
  if (node.type !== 'element') return node
  const rendered: Element = {
    ...node,
    children: node.children.map((child) => renderNode(child, documents)),
  }
  if (node.tagName !== 'table') return rendered
  return { type: 'raw', value: renderHtmlTable(rendered, 'table', documents) }
}

/** A table, whose inner tables are rendered, by the template of the format. */
export function renderHtmlTable(table: Element, template: string, documents: Documents): string {
  const view = tableView(table, (children) => {
    return safeText(documents, stringifyHtml({ type: 'root', children }).trim())
  })
  return renderPart(documents, template, view).trimEnd()
}
