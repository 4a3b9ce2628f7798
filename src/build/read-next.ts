/** Files of the output that lie among the sources: the next build would read them as pages. */
import type { Diagnostic } from '../source/diagnostic.js'
import type { ResolvedConfig } from './config.js'
import type { BuildHost } from './host.js'
import { alwaysIgnored } from './plan.js'

/** @param written Paths of files that were written, relative to the root. */
export async function readNext(
  written: readonly string[],
  { sources, exclude }: ResolvedConfig,
  host: BuildHost,
): Promise<Diagnostic[]> {
  const endings = sources.map((glob) => /\.\w+$/.exec(glob)?.[0] ?? '')
  // Nearly always the endings alone tell the two apart.
  const candidates = written.filter((path) => endings.some((ending) => path.endsWith(ending)))
  if (candidates.length === 0) return []
  const found = new Set(await host.findFiles(sources, { ignore: [...alwaysIgnored, ...exclude] }))
  return candidates
    .filter((path) => found.has(path))
    .map((path) => ({
      code: 'output-collision',
      level: 'error',
      message:
        'The file was made, and is among the `sources` of the config: the next build would take it for a page.',
      path,
      help: 'Give its target another `out`, or leave it out with `exclude`, and remove the file.',
    }))
}
