/** Keys of a target that only some formats know: elsewhere one would do nothing in silence. */
import type { Diagnostic } from '../source/diagnostic.js'
import type { Config, TargetConfig } from './config.js'

type Format = TargetConfig['format']

const FORMATS_OF_KEYS: readonly (readonly [keyof TargetConfig, readonly Format[]])[] = [
  ['flavor', ['markdown']],
  ['tables', ['markdown']],
  ['math', ['markdown']],
  ['base', ['markdown']],
  ['sidebar', ['markdown']],
  ['downloads', ['markdown', 'html']],
  ['style', ['typescript']],
  ['sourceLines', ['typescript', 'zod']],
  ['readonly', ['typescript', 'zod']],
  ['int64', ['typescript', 'zod', 'json-schema']],
  ['declarationMap', ['typescript']],
  ['fragment', ['html']],
  ['allowRaw', ['markdown', 'html']],
  ['escaping', ['custom']],
]

/** `path` names the file of the config. */
export function foreignKeys({ targets = {} }: Config, path: string): Diagnostic[] {
  return Object.entries(targets).flatMap(([name, target]) =>
    FORMATS_OF_KEYS.flatMap(([key, formats]): Diagnostic[] => {
      if (target[key] === undefined || formats.includes(target.format)) return []
      const known = formats.length > 1 ? `those of ${formats.join(', ')}` : formats.join('')
      return [
        {
          code: 'config-unknown-key',
          level: 'error',
          message: `A target of format ${target.format} has no key "targets.${name}.${key}"; it is for ${known}.`,
          path,
          configKey: ['targets', name, key],
          help: 'Remove it, or give the target another format.',
        },
      ]
    }),
  )
}
