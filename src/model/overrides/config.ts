/** What the config says of tables and types that applies to none of them. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Declared } from '../declare/declare.js'
import type { UnderstoodTable } from '../understand.js'
import type { OverrideRule } from '../options.js'
import { createNearest, nearestWord } from '../../source/nearest.js'
import { COLUMN_ROLES, roleOf } from './roles.js'
import { refusedName, validTypeName, withValidNames } from './said-names.js'
import { unmatchedInRule } from './unmatched.js'

export const CONFIG = 'rstforge.config'

/** `byRule` has the tables that each rule applies to. */
export function ruleDiagnostics(
  rules: readonly OverrideRule[],
  byRule: ReadonlyMap<number, readonly UnderstoodTable[]>,
): Diagnostic[] {
  return rules.flatMap((rule, index) => {
    const wrong = [...misspeltRoles(rule, index), ...refusedNames(rule, index)]
    const tables = byRule.get(index)
    if (tables) {
      const parts = tables.map(({ matched }) => matched)
      return [...wrong, ...unmatchedInRule(rule, index, parts, CONFIG)]
    }
    const words = Object.entries(rule.match).map(([key, value]) => `${key}: ${String(value)}`)
    return [
      ...wrong,
      {
        code: 'override-unmatched' as const,
        level: 'warning' as const,
        message: `tables[${String(index)}] of the config applies to no table (${words.join(', ') || 'no condition'})`,
        path: CONFIG,
        configKey: ['tables', index, 'match'],
        help: 'correct what it matches, or remove it; an earlier rule that matches the same tables wins',
      },
    ]
  })
}

function refusedNames(rule: OverrideRule, index: number): Diagnostic[] {
  return withValidNames(rule).refused.map((name) => ({
    path: CONFIG,
    configKey: ['tables', index, ...name.key],
    ...refusedName(name),
  }))
}

function misspeltRoles({ columns = {} }: OverrideRule, index: number): Diagnostic[] {
  const words = Object.keys(columns).filter((word) => roleOf(word) === undefined)
  return words.map((word) => {
    const near = nearestWord(word, COLUMN_ROLES)
    return {
      code: 'override-unknown',
      level: 'warning',
      message: `"${word.slice(0, 60)}" is no role of a column`,
      path: CONFIG,
      configKey: ['tables', index, 'columns', word],
      help: near === undefined ? `known: ${COLUMN_ROLES.join(', ')}` : `did you mean "${near}"?`,
    }
  })
}

/** The config's `names`: those of types that there are not, and those that no type can have. */
export function typeNameDiagnostics(
  names: Readonly<Record<string, string>>,
  { inferredNames, declarations }: Pick<Declared, 'inferredNames' | 'declarations'>,
): Diagnostic[] {
  const nearest = createNearest([...inferredNames])
  return Object.entries(names).flatMap(([from, to]): Diagnostic[] => {
    if (!inferredNames.has(from)) {
      const near = nearest(from)
      return [
        {
          code: 'override-unmatched',
          level: 'warning',
          message: `\`names\` of the config renames "${from.slice(0, 60)}", which no table is called by itself`,
          path: CONFIG,
          configKey: ['model', 'names', from],
          help:
            near === undefined
              ? `see \`rstforge tables\` for the ${String(declarations.length)} names there are`
              : `did you mean "${near}"?`,
        },
      ]
    }
    const used = validTypeName(to)
    return used === to
      ? []
      : [{ path: CONFIG, configKey: ['model', 'names', from], ...refusedName({ said: to, used }) }]
  })
}
