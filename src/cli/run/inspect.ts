/** `rstforge inspect FILE`: what was read of a page, at any stage, with positions. */
import { analyze } from '../../build/analyze.js'
import { resolveConfig, type ResolvedConfig } from '../../build/config.js'
import type { BuildHost } from '../../build/host.js'
import { withLanguages } from '../../build/languages.js'
import { toHast } from '../../convert/hast/index.js'
import { toMdast } from '../../convert/mdast/index.js'
import { parse } from '../../parse/parse.js'
import { resolve } from '../../resolve/resolve.js'
import { tables } from '../../tables/tables.js'
import { toPseudoXml } from '../../tree/pseudo-xml.js'
import { aboutPage, configOfPage, openPage } from '../page-input.js'
import { report } from '../report.js'
import { openSession } from '../session.js'
import { trees } from '../commands/inspect.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runInspectCommand(call: CommandCall): Promise<ExitCode> {
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const tree = call.options.choice('tree', trees) ?? 'resolved'
  const { path, host, session: own } = await openPage(session, call.arguments[0] ?? '-')
  const { config } = await withLanguages(resolveConfig(configOfPage(path, own.config)))
  const analysis = await analyze(config, onlyPage(host, path))
  const page = analysis.pages[0]
  if (page) own.io.stdout.write(print(tree, page.text, path, config, host, analysis.model))
  const about = aboutPage(analysis.diagnostics)
  return report(own, about.own, {
    stdoutTaken: true,
    textOf: (asked) => (asked === path ? page?.text : undefined),
    besides: MADE_OF_REFERENCES.has(tree) ? about.open : [],
  }).code
}

/** In the other ones a reference stands as it was written, wherever it leads. */
const MADE_OF_REFERENCES: ReadonlySet<(typeof trees)[number]> = new Set(['mdast', 'hast', 'model'])

function onlyPage(host: BuildHost, path: string): BuildHost {
  return { ...host, findFiles: () => [path] }
}

function print(
  tree: (typeof trees)[number],
  text: string,
  path: string,
  config: ResolvedConfig,
  host: BuildHost,
  model: unknown,
): string {
  const readFile = (asked: string) => {
    try {
      return host.readFile(asked)
    } catch {
      return undefined
    }
  }
  const parsed = parse(text, { ...config.parse, path, readFile }).tree
  const resolved = () => resolve(parsed, config.resolve).tree
  const { language = 'en' } = config.parse
  switch (tree) {
    case 'rst':
      return json(parsed)
    case 'resolved':
      return json(resolved())
    case 'pseudoxml':
      return toPseudoXml(resolved())
    case 'mdast':
      return json(toMdast(resolved(), { language }).tree)
    case 'hast':
      return json(toHast(resolved(), { language }).tree)
    case 'tables':
      return json(tables(resolved()).map((table) => ({ ...table, node: undefined })))
    case 'model':
      return json(model)
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
