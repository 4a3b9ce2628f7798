/**
 * Targets that are documents, Markdown and HTML: a file for each page, an index, and for HTML one
 * style sheet beside it.
 */
import { isMdx } from '../../convert/mdx.js'
import type { Language } from '../../parse/languages/language.js'
import { languageOf } from '../../parse/languages/languages.js'
import type { Document } from '../../tree/nodes.js'
import type { Project } from '../../project/types.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { indexBanner } from '../banner.js'
import type { Engine } from '../engine/engine.js'
import { engineOf } from '../engine/target.js'
import { fileName, indexPathOf, outputPathOf, placePages, type Placement } from '../paths.js'
import type { RenderedFile, RenderInput, RenderPage, RenderResult, RenderTarget } from '../types.js'
import { commentText } from './comment.js'
import { renderPart, safeText, type Documents } from './context.js'
import { htmlPage, type RenderedPage } from './html.js'
import { indexPage, pageTree } from './index-page.js'
import { sidebar } from './sidebar.js'
import { markdownPage } from './markdown.js'
import { append } from '../../tree/append.js'

/** All files of a target. A template that fails gives its diagnostic and no files. */
export function renderDocuments(
  input: RenderInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { placements, diagnostics } = placePages(input.pages, target)
  const documents = documentsOf(placements, target, engine, input)
  const said: Diagnostic[] = [...diagnostics]
  const files: RenderedFile[] = []
  for (const placement of placements) {
    const { text, diagnostics: about } = renderPage(placement, documents)
    append(said, about)
    files.push({ path: placement.out, content: text, sources: [placement.page.path] })
  }
  files.push(...sharedFiles(placements, documents))
  const { failures } = documents
  return failures.length > 0
    ? { files: [], diagnostics: [...said, ...failures] }
    : { files, diagnostics: said }
}

function documentsOf(
  placements: readonly Placement[],
  target: RenderTarget,
  engine: Engine,
  { project, language, missing }: RenderInput,
): Documents {
  const outputs = new Map(placements.map(({ page, out }) => [page.path, out]))
  const hasSheet = target.format === 'html' && target.fragment !== true
  return {
    target,
    engine,
    project,
    missing,
    language: language ?? languageOf('en'),
    outputs,
    index: indexPathOf(target),
    stylesheet: hasSheet ? stylesheetPath(target) : undefined,
    failures: [],
  }
}

/** Beside the index, where the pages' folders begin. */
function stylesheetPath(target: RenderTarget): string {
  const beside = indexPathOf({ out: target.out }) ?? outputPathOf(target, 'index')
  return `${beside.slice(0, beside.lastIndexOf('/') + 1)}rstforge.css`
}

function renderPage(placement: Placement, documents: Documents): RenderedPage {
  return documents.target.format === 'html'
    ? htmlPage(placement, documents)
    : markdownPage(placement, documents)
}

/** The index, unless a page of the user's is called so, the sidebar, and the style sheet. */
function sharedFiles(placements: readonly Placement[], documents: Documents): RenderedFile[] {
  const { index, stylesheet } = documents
  const sources = placements.map(({ page }) => page.path)
  const files: RenderedFile[] = []
  if (index !== undefined && !placements.some(({ out }) => out === index)) {
    files.push({ path: index, content: indexPage(placements, index, documents), sources })
  }
  if (documents.target.sidebar !== undefined) {
    const path = documents.target.sidebar
    const tree = pageTree(placements, path, documents)
    files.push({ path, content: sidebar(tree, documents.target), sources })
  }
  if (stylesheet !== undefined) {
    const banner = safeText(documents, commentText(indexBanner()))
    const content = renderPart(documents, 'stylesheet', { banner })
    files.push({ path: stylesheet, content, sources: [] })
  }
  return files
}

/** Options of a single page. References to other pages need their `project`. */
export type DocumentOptions = Partial<Omit<RenderTarget, 'name' | 'format' | 'out' | 'index'>> & {
  readonly project?: Project
  /** That the page is in: a tag as for `parse`, or the language itself. Default: English. */
  readonly language?: string | Language
}

export interface RenderedText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** One page as Markdown: its tree, resolved, or a page as a target has it. */
export function renderMarkdown(
  page: Document | RenderPage,
  options: DocumentOptions = {},
): RenderedText {
  const ending = isMdx(options.flavor) ? 'mdx' : 'md'
  return renderSingle(page, { ...options, format: 'markdown', out: `{path}.${ending}` }, options)
}

/** One page as HTML, with its style sheet in it, or as a fragment. */
export function renderHtml(
  page: Document | RenderPage,
  options: DocumentOptions = {},
): RenderedText {
  return renderSingle(page, { ...options, format: 'html', out: '{path}.html' }, options)
}

function renderSingle(
  input: Document | RenderPage,
  chosen: Omit<RenderTarget, 'name'>,
  { project, language = 'en' }: DocumentOptions,
): RenderedText {
  const target: RenderTarget = { ...chosen, name: chosen.format, index: false }
  const page = 'tree' in input ? input : pageOf(input)
  const engine = engineOf(target)
  const out = outputPathOf(target, fileName(target, page))
  const outputs = new Map(
    [...(project?.pages.values() ?? [])].map(({ path, name }) => [
      path,
      outputPathOf(target, name),
    ]),
  ).set(page.path, out)
  const documents: Documents = {
    target,
    engine,
    project,
    language: languageOf(language),
    outputs,
    missing: undefined,
    index: undefined,
    stylesheet: undefined,
    failures: [],
  }
  const { text, diagnostics } = renderPage({ page, out }, documents)
  return { text, diagnostics: [...engine.warnings, ...diagnostics, ...documents.failures] }
}

function pageOf(tree: Document): RenderPage {
  const { source } = tree
  const name = source.replace(/(?<=[^/])\.[^./]*$/, '')
  return { path: source, name, contentHash: '', tree, tables: [] }
}
