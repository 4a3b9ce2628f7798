/**
 * A `productionlist` as code: a rule a line, its name before `::=`, what goes on below the rest of it.
 *
 * Source: Sphinx, "Grammar production displays".
 */
import type { BlockNode, Directive } from '../../tree/nodes.js'
import { literalBlock } from './build.js'

export function lowerProductions(node: Directive): BlockNode[] {
  const { argument = '', argumentLines = [argument], content, contentPosition, position } = node
  const rules = [...argumentLines, ...content.split('\n')]
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(ruleOf)
  // A line without a colon before the rules is what the group of them is called.
  const first = rules.findIndex((rule) => rule.name !== undefined)
  const shown = rules.slice(Math.max(first, 0))
  const width = shown.reduce((widest, { name = '' }) => Math.max(widest, name.length), 0)
  const lines = shown.map(({ name = '', tokens }) => {
    return `${name.padEnd(width)} ${name === '' ? '   ' : '::='} ${tokens}`.trimEnd()
  })
  return [literalBlock(lines.join('\n'), contentPosition ?? position, 'bnf')]
}

interface Rule {
  /** Empty where a line goes on with the rule before; undefined where it is no rule. */
  readonly name: string | undefined
  readonly tokens: string
}

function ruleOf(line: string): Rule {
  const colon = line.indexOf(':')
  const name = colon < 0 ? undefined : line.slice(0, colon).trim()
  return {
    name,
    tokens: line
      .slice(colon + 1)
      .trim()
      .replace(TOKEN, '$1'),
  }
}

/** A token in back-quotes, perhaps with the group that it is of. */
const TOKEN = /`(?:~?\w*:)?(\w+)`/g
