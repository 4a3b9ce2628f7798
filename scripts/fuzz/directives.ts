/**
 * Random directives: any name with any argument, options that suit it or do not, and content that
 * may start on the first line, after a blank line, or not at all.
 */
import {
  directiveArguments,
  directiveNames,
  optionNames,
  optionValues,
  ownOptions,
  ownValues,
} from './directive-pieces.js'
import type { Random } from './random.js'

/** docutils gives others an attribute `alt` in a substitution definition, and then refuses them. */
const INLINE_NAMES = ['replace', 'unicode', 'image', 'class', 'nothing'] as const

export function directive(random: Random, content: () => string): string {
  const isDefinition = random.chance(0.1)
  const name = random.pick(isDefinition ? INLINE_NAMES : directiveNames)
  const marker = isDefinition ? `.. |${random.pick(['sub', 'S u b', 'pic'])}| ` : '.. '
  const gap = random.chance(0.05) ? '' : random.chance(0.05) ? '\n   ' : ' '
  const argument = random.chance(0.7) ? gap + argumentText(random, content) : ''
  const options = Array.from({ length: optionCount(random) }, () => option(random, name))
  const head = [`${marker}${name}::${argument}`, ...options.map((line) => `   ${line}`)]
  if (random.chance(0.3)) return head.join('\n')
  return head.join('\n') + (random.chance(0.8) ? '\n\n' : '\n') + body(random, content)
}

function argumentText(random: Random, content: () => string): string {
  return random.chance(0.5) ? random.pick(directiveArguments) : (content().split('\n')[0] ?? '')
}

function optionCount(random: Random): number {
  return random.chance(0.5) ? 0 : 1 + random.below(3)
}

function option(random: Random, directiveName: string): string {
  if (random.chance(0.8)) return suitableOption(random, directiveName)
  const name = random.chance(0.1)
    ? random.pick(['', 'x y', '*e*', 'NAME'] as const)
    : random.pick(optionNames)
  const value = random.chance(0.15) ? '' : ` ${random.pick(optionValues)}`
  return `:${name}:${value}`
}

function suitableOption(random: Random, directiveName: string): string {
  const own = ownOptions[directiveName] ?? COMMON_OPTIONS
  const name = random.pick(random.chance(0.2) ? COMMON_OPTIONS : own)
  return `:${name}: ${random.pick(ownValues[name] ?? ANY_VALUE)}`.trimEnd()
}

const COMMON_OPTIONS = ['class', 'name'] as const
const ANY_VALUE = ['', 'x'] as const

function body(random: Random, content: () => string): string {
  const indent = ' '.repeat(random.chance(0.9) ? 3 : 1 + random.below(5))
  return content().replace(/^(?=.)/gm, indent)
}

/** `* -` lists of rows, for `list-table`. */
export function rowsOfLists(random: Random, content: () => string): string {
  const columns = 1 + random.below(3)
  const row = () =>
    Array.from({ length: random.chance(0.9) ? columns : 1 + random.below(4) }, (_, index) => {
      const lines = content().replace(/\n(?=.)/g, '\n    ')
      return `${index === 0 ? '* ' : '  '}- ${lines}`
    }).join('\n')
  return Array.from({ length: 1 + random.below(3) }, row).join('\n')
}

/** Comma-separated rows with quotes, for `csv-table`. */
export function rowsOfCommas(random: Random, content: () => string): string {
  const cell = () => {
    const text = content()
    const quoted = random.chance(0.4)
      ? `"${text.replaceAll('"', '""')}"`
      : (text.split('\n')[0] ?? '')
    return random.chance(0.1) ? ` ${quoted}` : quoted
  }
  const row = () =>
    Array.from({ length: 1 + random.below(3) }, cell).join(random.chance(0.5) ? ',' : ', ')
  return Array.from({ length: 1 + random.below(3) }, row).join('\n')
}
