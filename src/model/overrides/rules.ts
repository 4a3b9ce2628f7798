/** Rules of the config: which tables each applies to. The first that matches a table wins. */
import type { RectangularTable } from '../../tables/types.js'
import { normalLabel } from '../links/table-index.js'
import { captionName } from '../provenance.js'
import type { OverrideRule } from '../options.js'

export interface RuleMatcher {
  /** The index of the rule that applies, or undefined. */
  match(path: string, table: RectangularTable, headers: readonly string[]): number | undefined
}

export function createRuleMatcher(rules: readonly OverrideRule[]): RuleMatcher {
  const tests = rules.map(({ match }) => ({
    ...match,
    pagePattern: match.page === undefined ? undefined : globPattern(match.page),
  }))
  return {
    match(path, table, headers) {
      const index = tests.findIndex(
        (test) =>
          (test.pagePattern?.test(path) ?? true) &&
          (test.index === undefined || test.index === table.index) &&
          (test.label === undefined ||
            table.labels.some((label) => normalLabel(label) === normalLabel(test.label ?? ''))) &&
          (test.caption === undefined ||
            says(test.caption, [table.caption, captionName(table.caption)])) &&
          (test.header === undefined || says(test.header, headers)),
      )
      return index < 0 ? undefined : index
    },
  }
}

/** A text must be the whole of one of the texts, letter case aside; `*` stands for anything. */
function says(wanted: string | RegExp, texts: readonly (string | undefined)[]): boolean {
  const pattern = typeof wanted === 'string' ? textPattern(wanted) : wanted
  return texts.some((text) => {
    if (text === undefined) return false
    pattern.lastIndex = 0
    return pattern.test(text)
  })
}

function textPattern(text: string): RegExp {
  return new RegExp(`^${text.trim().split('*').map(escaped).join('.*')}$`, 'isu')
}

/** `*` within a folder, `**` over folders, `?` one character; a pattern without a slash matches file names anywhere. */
export function globPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/|\*\*|\*|\?)/u)
    .map((part) =>
      part === '**/'
        ? '(?:.*/)?'
        : part === '**'
          ? '.*'
          : part === '*'
            ? '[^/]*'
            : part === '?'
              ? '[^/]'
              : escaped(part),
    )
    .join('')
  return new RegExp(glob.includes('/') ? `^${source}$` : `(?:^|/)${source}$`, 'u')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
