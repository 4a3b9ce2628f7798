/** A page as Markdown: mdast, tables through their templates, and the page's template around it. */
import type { Element } from 'hast'
import type { Paragraph, Table } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { pageFields } from '../../convert/docinfo.js'
import { flavorOf } from '../../convert/mdast/flavor.js'
import { frontMatterEntries } from '../../convert/mdast/front-matter.js'
import { pageTitle, toMdast } from '../../convert/mdast/index.js'
import { stringifyMarkdown, type MarkdownHandlers } from '../../convert/mdast/stringify.js'
import { trimBlanks } from '../../convert/mdast/text.js'
import { pageBanner } from '../banner.js'
import { isMdx } from '../../convert/mdx.js'
import type { Safe } from '../escape/safe.js'
import type { Placement } from '../paths.js'
import { commentText } from './comment.js'
import { conversionOptions, headingOf, renderPart, safeText, type Documents } from './context.js'
import { renderHtmlTable, type RenderedPage } from './html.js'
import { docusaurusFields } from './docusaurus-fields.js'
import type { CellView, RowView, TableView } from './table-view.js'

export function markdownPage(placement: Placement, documents: Documents): RenderedPage {
  const { page } = placement
  const { target } = documents
  const { flavor = 'gfm', tables = 'auto', math = false } = target
  const { tree, diagnostics } = toMdast(page.tree, {
    ...conversionOptions(placement, documents),
    flavor,
    tables,
    math,
    frontMatter: true,
    htmlTable: (table: Element) => renderHtmlTable(table, 'table-html', documents),
  })
  // The template writes the front matter, with the banner in it.
  const children = tree.children.filter((node) => node.type !== 'yaml')
  const body = stringifyMarkdown(
    { type: 'root', children },
    { flavor, tables, math, handlers: tableHandlers(documents) },
  )
  // Starlight builds no page that has no title.
  const isShown = flavorOf(flavor).titleShown
  const name = page.title ?? pageTitle(page.tree) ?? (isShown ? page.name : undefined)
  const title = isShown && name !== undefined ? headingOf(page, name, documents) : name
  const ofPath = flavor === 'docusaurus' ? docusaurusFields(placement.out, documents) : []
  const entries = frontMatterEntries(title, pageFields(page.tree), flavor)
  const isSaid = (wanted: string): boolean => entries.some(({ key }) => key === wanted)
  const text = renderPart(documents, 'page', {
    banner: safeText(documents, commentText(pageBanner(page))),
    isMdx: isMdx(flavor),
    frontMatter: [...entries, ...ofPath.filter(({ key }) => !isSaid(key))].map(
      ({ key, value }) => ({
        key: safeText(documents, key),
        value: safeText(documents, value),
      }),
    ),
    body: safeText(documents, trimBlanks(body)),
  })
  return { text, diagnostics }
}

type Handler = NonNullable<MarkdownHandlers['paragraph']>
type State = Parameters<Handler>[2]
type Info = Parameters<Handler>[3]

/** remark's way to write a table, with the last step left to a template. */
function tableHandlers(documents: Documents): MarkdownHandlers {
  return {
    table: (node: Table, _parent: unknown, state: State, info: Info) =>
      renderPart(documents, 'table', pipeView(node, state, info, documents)).trimEnd(),
    mdxJsxFlowElement: (node: MdxJsxFlowElement, _parent: unknown, state: State, info: Info) =>
      renderPart(documents, 'table-jsx', jsxView(node, state, info, documents)).trimEnd(),
  }
}

function pipeView(node: Table, state: State, info: Info, documents: Documents) {
  const exit = state.enter('table')
  const rows = node.children.map((row) => {
    const exitRow = state.enter('tableRow')
    const cells = row.children.map((cell) => {
      return { content: safeText(documents, state.handle(cell, row, state, info)) }
    })
    exitRow()
    return { cells }
  })
  exit()
  const [head, ...body] = rows
  return { head: head?.cells ?? [], rows: body }
}

/** A table is the only element that stands among blocks; its parts are read here. */
function jsxView(
  table: MdxJsxFlowElement,
  state: State,
  info: Info,
  documents: Documents,
): TableView {
  const write = (text: string): Safe => safeText(documents, trimBlanks(text))
  const writePhrasing = (node: Paragraph | MdxJsxTextElement): Safe => {
    const exits = [state.enter('paragraph'), state.enter('phrasing')]
    const text = state.containerPhrasing(node, { ...info, before: '>', after: '<' })
    for (const exit of exits.reverse()) exit()
    return write(text)
  }
  const partsOf = (node: MdxJsxFlowElement, name: string): MdxJsxFlowElement[] =>
    node.children.filter((child): child is MdxJsxFlowElement => {
      return child.type === 'mdxJsxFlowElement' && child.name === name
    })
  const cellOf = (child: MdxJsxFlowElement['children'][number]): CellView[] => {
    if (child.type === 'mdxJsxFlowElement') {
      const content = write(state.containerFlow(child, info))
      return [{ ...tagOf(child), content, isBlock: true }]
    }
    const inner = child.type === 'paragraph' ? child.children[0] : undefined
    if (inner?.type !== 'mdxJsxTextElement') return []
    return [{ ...tagOf(inner), content: writePhrasing(inner), isBlock: false }]
  }
  const rowsOf = (name: string): RowView[] =>
    partsOf(table, name).flatMap((group) =>
      partsOf(group, 'tr').map((row) => ({ cells: row.children.flatMap(cellOf) })),
    )
  const caption = partsOf(table, 'caption')[0]?.children[0]
  return {
    attributes: tagOf(table).attributes,
    caption: caption?.type === 'paragraph' ? writePhrasing(caption) : undefined,
    head: rowsOf('thead'),
    body: rowsOf('tbody'),
  }
}

function tagOf(node: MdxJsxFlowElement | MdxJsxTextElement): Pick<CellView, 'tag' | 'attributes'> {
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
      ? [{ name: attribute.name, value: attribute.value ?? '', hasValue: true }]
      : [],
  )
  return { tag: node.name === 'th' ? 'th' : 'td', attributes }
}
