/** `rstforge convert FILE|-`: one page to stdout, in one format. */
import { build, type BuildResult } from '../../build/build.js'
import { resolveConfig, type TargetConfig } from '../../build/config.js'
import { formatEndings } from '../../build/format-endings.js'
import { pageName } from '../../project/paths.js'
import type { Options } from '../command.js'
import { aboutPage, configOfPage, escapeGlob, openPage } from '../page-input.js'
import { report } from '../report.js'
import { openSession } from '../session.js'
import { formats, isBuiltIn } from '../commands/convert.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export async function runConvertCommand(call: CommandCall): Promise<ExitCode> {
  const session = await openSession(call)
  if (typeof session === 'number') return session
  const input = await openPage(session, call.arguments[0] ?? '-')
  const { config, io } = input.session
  const target = targetOf(call.options, resolveConfig(config).targets)
  const result = await build(
    { ...configOfPage(input.path, config), targets: { [target.name]: target.config } },
    onePage(input.host, input.path),
  )
  io.stdout.write(mainFile(result, input.path, target.config))
  const { own, open } = aboutPage(result.diagnostics)
  const textOf = (path: string) => textIn(input.host, path)
  return report(input.session, own, { stdoutTaken: true, textOf, besides: open }).code
}

/** A target of the config by name, or its first one of a format, or the format as it is. */
function targetOf(
  options: Options,
  targets: Readonly<Record<string, TargetConfig>>,
): { name: string; config: TargetConfig } {
  const words = [...new Set([...Object.keys(targets), ...formats])]
  const to = options.choice('to', words) ?? 'markdown'
  const byFormat = Object.entries(targets).find(([, { format }]) => format === to)
  const [name, config] = Object.hasOwn(targets, to)
    ? [to, targets[to]]
    : (byFormat ?? [to, undefined])
  const format = config?.format ?? (isBuiltIn(to) ? to : 'markdown')
  return {
    name,
    config: { ...config, format, out: `{path}${formatEndings[format]}`, index: false },
  }
}

function onePage(host: Parameters<typeof build>[1], path: string): Parameters<typeof build>[1] {
  return {
    ...host,
    findFiles: (globs, options) =>
      globs.includes(escapeGlob(path)) ? [path] : host.findFiles(globs, options),
  }
}

/** The file of the page itself, of those that a target makes for it. */
function mainFile({ files }: BuildResult, path: string, { out }: TargetConfig): string {
  const ending = out.slice('{path}'.length)
  const name = pageName(path).split('/').at(-1) ?? ''
  const main = files.find((file) => file.path.endsWith(`${name}${ending}`)) ?? files[0]
  return main?.content ?? ''
}

function textIn(host: Parameters<typeof build>[1], path: string): string | undefined {
  try {
    const content = host.readFile(path)
    return typeof content === 'string' || !content ? content : new TextDecoder().decode(content)
  } catch {
    return undefined
  }
}
