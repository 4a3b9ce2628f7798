/**
 * What both conversions share while one page is converted: where references lead, what the page's
 * names mean, and what there is to report.
 */
import { createProject, indexPage } from '../project/index.js'
import { NO_SCOPE } from '../project/object-scope.js'
import type { ObjectScope } from '../project/objects.js'
import type { PageIndex, Project, ResolvedReference } from '../project/types.js'
import type { DiagnosticCode } from '../source/codes.js'
import { atItsSource, createReporter, type Diagnostic, type Level } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type { Directive, Document, LiteralBlock } from '../tree/nodes.js'
import { highlightedLanguages } from './highlighting.js'
import { objectScopes } from './object-scopes.js'
import { collectNames, type PageNames } from './names.js'
import type { ConvertOptions } from './options.js'
import { pathToUrl, relativePath } from './url.js'

export interface Conversion {
  readonly path: string
  readonly project: Project
  readonly index: PageIndex | undefined
  readonly names: PageNames
  readonly allowRaw: boolean
  readonly tags: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** The language that the page gives to code that says none. */
  highlighted(node: LiteralBlock): string | undefined
  /** Where a description stands. */
  scopeOf(node: Directive): ObjectScope
  /** The address of an id on this page. */
  anchor(id: string): string
  /** The address of what a role or a toctree entry leads to; undefined where it has none. */
  address(found: ResolvedReference): string | undefined
  report(code: DiagnosticCode, message: string, position: Position, level?: Level): void
}

/** What an output does differently. */
export interface OutputKind {
  /** Tags that `only` takes for true. */
  readonly tags: readonly string[]
  /** File ending of other pages, with its dot. */
  readonly ending: string
  /** An id as the output has it: Markdown makes the anchors of headings from their text. */
  anchorOf(page: PageIndex | undefined, id: string): string
}

export function createConversion(
  tree: Document,
  options: ConvertOptions,
  kind: OutputKind,
): Conversion {
  const path = options.path ?? tree.source
  const project = options.project ?? createProject([indexPage(tree, path)])
  const index = project.pages.get(path)
  const reporter = createReporter()
  const href = options.href ?? defaultHref(path, kind.ending)
  let languages: ReadonlyMap<LiteralBlock, string> | undefined
  let scopes: ReadonlyMap<Directive, ObjectScope> | undefined
  const anchor = (id: string): string => `#${encodeFragment(kind.anchorOf(index, id))}`
  return {
    path,
    project,
    index,
    names: collectNames(tree),
    allowRaw: options.allowRaw ?? false,
    tags: new Set([...kind.tags, ...(options.tags ?? [])]),
    diagnostics: reporter.diagnostics,
    highlighted: (node) => (languages ??= highlightedLanguages(tree)).get(node),
    scopeOf: (node) => (scopes ??= objectScopes(tree)).get(node) ?? NO_SCOPE,
    anchor,
    address({ page, anchor: id, url }) {
      if (url !== undefined || page === undefined) return url
      if (page === path) return id === undefined ? href(page, undefined) : anchor(id)
      const target = project.pages.get(page)
      return href(page, id === undefined ? undefined : kind.anchorOf(target, id))
    },
    report(code, message, position, level = 'warning') {
      reporter.report(atItsSource({ code, level, message, path, position }))
    },
  }
}

function defaultHref(path: string, ending: string) {
  return (page: string, anchor: string | undefined): string => {
    const file = pathToUrl(relativePath(path, page.replace(/(?<=[^/])\.[^./]*$/, '') + ending))
    return anchor === undefined ? file : `${file}#${encodeFragment(anchor)}`
  }
}

/** An id as the last part of an address. */
export function encodeFragment(id: string): string {
  return pathToUrl(id).replace(/^\.\//, '')
}
