/**
 * `rstforge preview`: a server on this machine that shows what a build makes of each page, and shows
 * it anew after every change. It writes no file, and ends on an interrupt only.
 */
import type { BuiltFile } from '../../build/build.js'
import { byCodeUnits } from '../../build/plan.js'
import { pushTo } from '../../model/collections.js'
import type { Declaration } from '../../model/types.js'
import { formatReport } from '../../report/report.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'
import { startServer } from '../preview/server.js'
import type { Preview, PreviewPage } from '../preview/preview.js'
import { summary } from '../summary.js'
import { countLevels, report } from '../report.js'
import { packageVersion } from '../version.js'
import { watchBuilds, type WatchedBuild } from '../watch-builds.js'

const DEFAULT_PORT = 4870

export async function runPreviewCommand(call: CommandCall): Promise<ExitCode> {
  const port = call.options.count('port')
  const server = await startServer(
    port === undefined ? { port: DEFAULT_PORT, orAny: true } : { port, orAny: false },
  )
  call.io.stdout.write(`${server.address}\n`)
  try {
    return await watchBuilds(call, (build) => {
      server.show(previewOf(build, call.arguments.length > 0))
      sumUp(build)
    })
  } finally {
    await server.close()
  }
}

/** `isPart`: globs choose pages, which are those that something was made of. */
function previewOf({ built: { result }, memo }: WatchedBuild, isPart: boolean): Preview {
  const { files, model } = result
  const version = packageVersion()
  const pageText = (path: string) => memo.pages.get(path)?.page.text
  const reportOf = (diagnostics: readonly Diagnostic[], pages: readonly string[]) =>
    formatReport('pretty', { diagnostics, pageText, version, pages })
  const known = new Set(result.pages)
  const modelled = new Map(model.pages.map((page) => [page.path, page]))
  const declarations = new Map<string, Declaration[]>()
  for (const declaration of model.declarations) pushTo(declarations, declaration.page, declaration)
  const diagnostics = new Map<string, Diagnostic[]>()
  for (const found of result.diagnostics)
    pushTo(diagnostics, known.has(found.path) ? found.path : '', found)
  // An index and a bundle come of many pages and are no page's own.
  const own = new Map<string, BuiltFile[]>()
  for (const file of files) if (file.sources.length === 1) pushTo(own, file.sources[0] ?? '', file)
  const chosen = [...known].filter((path) => !isPart || own.has(path))
  const pages = chosen.sort(byCodeUnits).map((path): PreviewPage => {
    const page = memo.pages.get(path)?.page
    const found = diagnostics.get(path) ?? []
    return {
      path,
      title: page?.title ?? path,
      text: page?.text ?? '',
      tables: page?.tables ?? [],
      model: modelled.get(path),
      declarations: declarations.get(path) ?? [],
      files: own.get(path) ?? [],
      diagnostics: found,
      report: () => reportOf(found, [path]),
    }
  })
  const shared = files.filter(({ sources }) => sources.length !== 1)
  return { pages, files, shared, report: reportOf(diagnostics.get('') ?? [], []) }
}

function sumUp({ session, built: { result }, started }: WatchedBuild): void {
  report(session, result.diagnostics, { pages: result.pages })
  if (session.options.flag('quiet')) return
  const counts = countLevels(result.diagnostics)
  const milliseconds = performance.now() - started
  session.io.stderr.write(summary({ result, counts, files: [], milliseconds }))
}
