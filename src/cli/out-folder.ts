/** `--out`: the targets of a config, with another folder for their output. */
import type { Config, TargetConfig } from '../build/config.js'
import { formatEndings } from '../build/format-endings.js'

/** One target writes into the folder itself, several each into a folder of their name in it. */
export function withOutFolder(
  targets: Readonly<Record<string, TargetConfig>>,
  folder: string,
): NonNullable<Config['targets']> {
  const entries = Object.entries(targets)
  return Object.fromEntries(
    entries.map(([name, target]) => {
      const own = entries.length === 1 ? folder : `${folder}/${name}`
      return [name, { ...target, out: `${own}/${fileOf(target)}`, ...indexOf(target, own) }]
    }),
  )
}

/** What stands after the folder: from `{path}` on, or the last part of a bundle's path. */
function fileOf({ out, format }: TargetConfig): string {
  const start = out.indexOf('{')
  if (start < 0) return out.slice(out.lastIndexOf('/') + 1) || `index${formatEndings[format]}`
  return out.slice(out.lastIndexOf('/', start) + 1)
}

function indexOf({ index }: TargetConfig, folder: string): Pick<TargetConfig, 'index'> {
  return typeof index === 'string'
    ? { index: `${folder}/${index.slice(index.lastIndexOf('/') + 1)}` }
    : {}
}
