/**
 * What both conversions share while one page is converted: where references lead, what the page's
 * names mean, and what there is to report.
 */
import type { Language } from '../parse/languages/language.js'
import { languageOf } from '../parse/languages/languages.js'
import { createProject, indexPage } from '../project/index.js'
import type { PageNumbers } from '../project/numbering.js'
import { withNumbers } from '../project/numbered-tree.js'
import { NO_SCOPE } from '../project/object-scope.js'
import type { ObjectScope } from '../project/objects.js'
import type { PageIndex, Project, ResolvedReference } from '../project/types.js'
import { pageFileOf } from '../project/written-address.js'
import type { DiagnosticCode } from '../source/codes.js'
import { atItsSource, createReporter, type Diagnostic, type Level } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type { Document, LiteralBlock } from '../tree/nodes.js'
import { highlightedLanguages } from './highlighting.js'
import { objectScopes, type Scoped } from './object-scopes.js'
import { collectNames, type PageNames } from './names.js'
import type { ConvertOptions } from './options.js'
import { encodeFragment, pathToUrl, relativePath } from './url.js'

export interface Conversion {
  readonly path: string
  readonly project: Project
  readonly index: PageIndex | undefined
  readonly names: PageNames
  /** Of titles that the page does not write itself. */
  readonly language: Language
  readonly allowRaw: boolean
  readonly tags: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** The language that the page gives to code that says none. */
  highlighted(node: LiteralBlock): string | undefined
  /** Where a description, or a reference to an option, stands. */
  scopeOf(node: Scoped): ObjectScope
  /** The address of an id on this page. */
  anchor(id: string): string
  /** The address of what a role or a toctree entry leads to; undefined where it has none. */
  address(found: ResolvedReference): string | undefined
  /** The address of a page that is called by its file, in HTML or as it is; undefined for any other. */
  pageAddress(uri: string): string | undefined
  /** The address of a file that stands among the sources, such as an image. */
  readonly file: (uri: string) => string
  /** Whether an address that `file` gave is that of an image which is not there. */
  readonly isMissing: (address: string) => boolean
  /** The address of a file that a reader is to have. */
  readonly download: (uri: string) => string
  /** Whether an id has not stood on the page yet; from now on it has. */
  readonly takeId: (id: string) => boolean
  report(code: DiagnosticCode, message: string, position: Position, level?: Level): void
}

/** What an output does differently. */
export interface OutputKind {
  /** Tags that `only` takes for true. */
  readonly tags: readonly string[]
  /** File ending of other pages, with its dot. */
  readonly ending: string
  /**
   * An id as the output has it: Markdown makes the anchors of headings from their text. Undefined
   * for what is reached by the page alone.
   */
  anchorOf(
    page: PageIndex | undefined,
    id: string,
    numbers: PageNumbers | undefined,
  ): string | undefined
}

export function createConversion(
  tree: Document,
  options: ConvertOptions & PagePlace,
  kind: OutputKind,
): Conversion {
  const { path, project } = options
  const index = project.pages.get(path)
  const reporter = createReporter()
  let languages: ReadonlyMap<LiteralBlock, string> | undefined
  let scopes: ReadonlyMap<Scoped, ObjectScope> | undefined
  return {
    path,
    project,
    index,
    names: collectNames(tree),
    language: languageOf(options.language ?? 'en'),
    allowRaw: options.allowRaw ?? false,
    tags: new Set([...kind.tags, ...(options.tags ?? [])]),
    diagnostics: reporter.diagnostics,
    highlighted: (node) => (languages ??= highlightedLanguages(tree)).get(node),
    scopeOf: (node) => (scopes ??= objectScopes(tree)).get(node) ?? NO_SCOPE,
    ...createAddresses(path, project, options.href ?? defaultHref(path, kind.ending), kind),
    ...createFiles(options),
    download: options.download ?? options.image ?? ((uri) => uri),
    takeId: createTaking(),
    report(code, message, position, level = 'warning') {
      reporter.report(atItsSource({ code, level, message, path, position }))
    },
  }
}

/** A page's path, and the project that it stands in. */
interface PagePlace {
  readonly path: string
  readonly project: Project
}

/** The options with the place of the page: alone, where it is told nothing. */
export function placed<Options extends ConvertOptions>(
  tree: Document,
  options: Options,
): Options & PagePlace {
  const path = options.path ?? tree.source
  return { ...options, path, project: options.project ?? createProject([indexPage(tree, path)]) }
}

/** The page with the numbers that its project gives it. */
export function numberedPage(tree: Document, { path, project }: PagePlace): Document {
  return withNumbers(tree, project.numbering().of(path))
}

function createFiles({
  image = (uri) => uri,
  isMissing,
}: ConvertOptions): Pick<Conversion, 'file' | 'isMissing'> {
  const missing = new Set<string>()
  return {
    file(uri) {
      const address = image(uri)
      if (isMissing?.(uri)) missing.add(address)
      return address
    },
    isMissing: (address) => missing.has(address),
  }
}

/** Whether a value comes for the first time. */
function createTaking(): (value: string) => boolean {
  const taken = new Set<string>()
  return (value) => {
    const isNew = !taken.has(value)
    taken.add(value)
    return isNew
  }
}

function createAddresses(
  path: string,
  project: Project,
  href: NonNullable<ConvertOptions['href']>,
  kind: OutputKind,
): Pick<Conversion, 'anchor' | 'address' | 'pageAddress'> {
  const anchorOf = (page: string, id: string): string | undefined =>
    kind.anchorOf(project.pages.get(page), id, project.numbering().of(page))
  const anchor = (id: string): string => {
    const made = anchorOf(path, id)
    return made === undefined ? (href(path, undefined) ?? '#') : `#${encodeFragment(made)}`
  }
  const address = ({ page, anchor: id, url }: ResolvedReference): string | undefined => {
    if (url !== undefined || page === undefined) return url
    if (page === path) return id === undefined ? href(page, undefined) : anchor(id)
    return href(page, id === undefined ? undefined : anchorOf(page, id))
  }
  const pageAddress = (uri: string): string | undefined => {
    const file = pageFileOf(uri)
    const found = file && project.resolve(path, 'doc', file.name)
    return found && address(file.id === undefined ? found : { ...found, anchor: file.id })
  }
  return { anchor, address, pageAddress }
}

function defaultHref(path: string, ending: string) {
  return (page: string, anchor: string | undefined): string => {
    const file = pathToUrl(relativePath(path, page.replace(/(?<=[^/])\.[^./]*$/, '') + ending))
    return anchor === undefined ? file : `${file}#${encodeFragment(anchor)}`
  }
}
