/**
 * One page from its text to what the other stages need: resolved tree, tables, index. It depends on
 * the text, the files that it includes and the options only, so the result can be kept and used
 * again while those are the same.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { parse } from '../parse/parse.js'
import { indexPage } from '../project/index-page.js'
import { referenceTitles, withTitles } from '../project/reference-text.js'
import type { PageIndex, Project } from '../project/types.js'
import { resolveInPlace } from '../resolve/resolve.js'
import { tables } from '../tables/tables.js'
import { sourceFolder } from '../render/paths.js'
import type { RenderPage } from '../render/types.js'
import type { ResolvedConfig } from './config.js'
import { mayRead, plainPath } from './confine.js'
import { contentHash } from './hash.js'
import type { BuildHost } from './host.js'
import type { PlannedPage } from './plan.js'
import { codeOf, reasonOf } from './error.js'

export interface LoadedPage extends RenderPage {
  readonly text: string
  readonly index: PageIndex
  readonly diagnostics: readonly Diagnostic[]
  /** Files that it read besides itself, as paths relative to the root. */
  readonly reads: readonly string[]
}

/** Loaded pages by path, to be used again while nothing that they read has changed. */
export type PageMemo = Map<string, KeptPage>

interface KeptPage {
  readonly page: LoadedPage
  readonly contents: ReadonlyMap<string, Content>
  /** The page as its readers last saw it, and the titles that it showed of others. */
  shown: { readonly page: LoadedPage; readonly titles: string }
}

type Content = string | Uint8Array | undefined

export async function loadPage(
  planned: PlannedPage,
  text: string,
  config: ResolvedConfig,
  host: BuildHost,
  memo?: PageMemo,
): Promise<LoadedPage> {
  const kept = memo?.get(planned.path)
  if (kept?.page.text === text && isUnchanged(kept.contents, config, host)) return kept.page
  const contents = new Map<string, Content>()
  const refused = new Set<string>()
  const readFile = (path: string): Content => {
    const plain = plainPath(path)
    const content = readConfined(plain, config, host, refused)
    contents.set(plain, content)
    return content
  }
  const { path, name } = planned
  const parsed = parse(text, {
    ...config.parse,
    sourceFolder: config.parse.sourceFolder ?? sourceFolder(planned),
    readableFolders: config.readable.map(plainPath),
    path,
    readFile,
  })
  const resolved = resolveInPlace(parsed.tree, config.resolve)
  const index = indexPage(resolved.tree, path)
  const page: LoadedPage = {
    path,
    name,
    ...(index.title === undefined ? {} : { title: index.title }),
    contentHash: await contentHash(text, host),
    tree: resolved.tree,
    tables: tables(resolved.tree),
    text,
    index,
    diagnostics: markRefused([...parsed.diagnostics, ...resolved.diagnostics], refused, path),
    reads: [...contents.keys()],
  }
  memo?.set(path, { page, contents, shown: { page, titles: '' } })
  return page
}

/**
 * The page as its readers see it: where a reference gives no text, the title of what it leads to. The
 * same titles give the same page again. The tables of the page alone do not know those of other pages.
 */
export function withTitlesOf(project: Project, page: LoadedPage, memo?: PageMemo): LoadedPage {
  const found = referenceTitles(page.index, project)
  const kept = memo?.get(page.path)
  const titles = found.size === 0 ? '' : JSON.stringify([...found])
  if (kept?.shown.titles === titles) return kept.shown.page
  const tree = withTitles(page.tree, found)
  const shown = tree === page.tree ? page : { ...page, tree, tables: tables(tree) }
  if (kept) kept.shown = { page: shown, titles }
  return shown
}

/** What the files are that a page asked for; a page that was gone when it was kept must still be gone. */
function isUnchanged(
  contents: ReadonlyMap<string, Content>,
  config: ResolvedConfig,
  host: BuildHost,
): boolean {
  return [...contents].every(([path, before]) => {
    const now = readConfined(path, config, host, new Set())
    if (typeof now !== 'object' || typeof before !== 'object') return now === before
    return now.length === before.length && now.every((byte, index) => byte === before[index])
  })
}

/** A file that a page asks for; undefined where it is missing, unreadable or outside. */
function readConfined(
  path: string,
  config: ResolvedConfig,
  host: BuildHost,
  refused: Set<string>,
): Content {
  if (!mayRead(path, config.readable)) {
    refused.add(path)
    return undefined
  }
  try {
    return host.readFile(path)
  } catch (error) {
    if (codeOf(error) === 'EOUTSIDE') refused.add(path)
    return undefined
  }
}

/** The parser knows only that a file could not be had; here the reason is known. */
function markRefused(
  diagnostics: readonly Diagnostic[],
  refused: ReadonlySet<string>,
  page: string,
): Diagnostic[] {
  let marked = [...diagnostics]
  for (const path of refused) {
    const outside = {
      code: 'file-outside-root',
      level: 'severe',
      message: `The page asks for "${path}", which lies outside the project.`,
      help: 'List its folder in `readable` of the config if it is meant.',
    } as const
    const isAbout = ({ message }: Diagnostic) => message.includes(path)
    marked = marked.some(isAbout)
      ? marked.map((diagnostic) =>
          isAbout(diagnostic) ? { ...diagnostic, ...outside } : diagnostic,
        )
      : [...marked, { ...outside, path: page }]
  }
  return marked
}

/** A stage that throws is a fault of ours: it is reported, and the other pages are built. */
export function internalError(path: string, error: unknown): Diagnostic {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return {
    code: 'internal-error',
    level: 'severe',
    message: `rstforge itself failed here: ${reasonOf(error)}.`,
    path,
    help: `Please report it, with the page.${stack ? `\n${stack}` : ''}`,
  }
}
