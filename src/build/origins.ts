/** Every value that holds, and who said it: the defaults, the config or the command line. */
import { defaultSources, defaultTargets, type Config } from './config.js'

export interface ConfigValue {
  /** Such as `targets.markdown.out`. */
  readonly key: string
  readonly value: unknown
  readonly from: string
}

const DEFAULTS: Config = {
  sources: defaultSources,
  exclude: [],
  targets: defaultTargets,
  readable: [],
  inventories: {},
  numfig: false,
  nitpicky: false,
  warningsAreErrors: false,
  prettier: false,
}

/** Layers from the weakest to the strongest, each with the name of its origin. */
export function configValues(layers: readonly { from: string; config: Config }[]): ConfigValue[] {
  const values = new Map<string, ConfigValue>()
  for (const { from, config } of [{ from: 'default', config: DEFAULTS }, ...layers]) {
    for (const [name, value] of Object.entries(config)) {
      if (value === undefined) continue
      for (const key of values.keys()) {
        if (key === name || key.startsWith(`${name}.`)) values.delete(key)
      }
      for (const [key, leaf] of leaves(name, value)) values.set(key, { key, value: leaf, from })
    }
  }
  return [...values.values()]
}

function leaves(key: string, value: unknown): [string, unknown][] {
  if (!isPlain(value)) return [[key, value]]
  const entries = Object.entries(value).filter(([, leaf]) => leaf !== undefined)
  return entries.length === 0
    ? [[key, value]]
    : entries.flatMap(([name, leaf]) => leaves(`${key}.${name}`, leaf))
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

/** As text, one a line. Functions and expressions are shown as what they are. */
export function formatConfigValues(values: readonly ConfigValue[]): string {
  return values.map(({ key, value, from }) => `${key} = ${show(value)}  (${from})\n`).join('')
}

function show(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'function') return '[function]'
    return part instanceof RegExp ? String(part) : part
  })
}
