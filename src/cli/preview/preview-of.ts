/** What a preview shows of a build. */
import type { BuiltFile, BuildResult } from '../../build/build.js'
import { byCodeUnits } from '../../build/plan.js'
import { pushTo } from '../../model/collections.js'
import type { Declaration } from '../../model/types.js'
import { formatReport } from '../../report/report.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { inConfig, textsOf, weighed } from '../report.js'
import { packageVersion } from '../version.js'
import type { WatchedBuild } from '../watch-builds.js'
import type { Preview, PreviewPage } from './preview.js'

export function previewOf({ session, built: { result }, memo }: WatchedBuild): Preview {
  const version = packageVersion()
  const pageText = textsOf(session, (path) => memo.pages.get(path)?.page.text)
  const reportOf = (diagnostics: readonly Diagnostic[], pages: readonly string[]) =>
    formatReport('pretty', {
      diagnostics: inConfig(diagnostics, session),
      pageText,
      version,
      pages,
    })
  const found = weighed(result.diagnostics, session.config)
  const { files, declarations, diagnostics, others } = byPage(result, found)
  const models = new Map(result.model.pages.map((page) => [page.path, page]))
  const pages = result.pages.toSorted(byCodeUnits).map((path): PreviewPage => {
    const page = memo.pages.get(path)?.shown.page
    const own = diagnostics.get(path) ?? []
    return {
      path,
      title: page?.title ?? path,
      text: page?.text ?? '',
      tables: page?.tables ?? [],
      model: models.get(path),
      declarations: declarations.get(path) ?? [],
      files: files.get(path) ?? [],
      diagnostics: own,
      report: () => reportOf(own, [path]),
    }
  })
  const shared = result.files.filter(({ sources }) => sources.length !== 1)
  return { pages, files: result.files, shared, report: reportOf(others, []) }
}

/** What a build has, by the page that it is of; an index and a bundle come of many and are no page's own. */
function byPage({ pages, files, model }: BuildResult, diagnostics: readonly Diagnostic[]) {
  const known = new Set(pages)
  const own = {
    files: new Map<string, BuiltFile[]>(),
    declarations: new Map<string, Declaration[]>(),
    diagnostics: new Map<string, Diagnostic[]>(),
    /** Diagnostics of the config, of templates, of pages that could not be read. */
    others: diagnostics.filter(({ path }) => !known.has(path)),
  }
  for (const file of files) {
    const [page, ...more] = file.sources
    if (page !== undefined && more.length === 0) pushTo(own.files, page, file)
  }
  for (const declaration of model.declarations)
    pushTo(own.declarations, declaration.page, declaration)
  for (const found of diagnostics) pushTo(own.diagnostics, found.path, found)
  return own
}
