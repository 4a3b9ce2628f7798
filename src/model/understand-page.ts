/** One page, understood by itself: what it says beside its tables, and each table by its own rows. */
import type { RectangularTable } from '../tables/types.js'
import type { ModelOptions } from './options.js'
import { createRuleMatcher } from './overrides/rules.js'
import { pageFacts, type PageFacts } from './page-facts.js'
import type { ModelPage } from './page.js'
import { createTools, understandTable, type UnderstoodTable } from './understand.js'

export interface UnderstoodPage {
  readonly page: ModelPage
  readonly facts: PageFacts
  readonly tables: readonly UnderstoodTable[]
  /** Index of the rule of the config that applies to a table; most have none. */
  readonly ruleOf: ReadonlyMap<UnderstoodTable, number>
}

/** Reads pages; the same page gives the same object for as long as someone has it. */
export function createPageReader(options: ModelOptions): (page: ModelPage) => UnderstoodPage {
  const rules = options.tables ?? []
  const matcher = createRuleMatcher(rules)
  const tools = createTools(options)
  const known = new WeakMap<ModelPage, UnderstoodPage>()
  return (page) => {
    const found = known.get(page)
    if (found) return found
    const facts = pageFacts(page)
    const ruleOf = new Map<UnderstoodTable, number>()
    const tables = page.tables.map((table) => {
      const at = rules.length > 0 ? matcher.match(page.path, table, headersOf(table)) : undefined
      const rule = at === undefined ? undefined : rules[at]
      const understood = understandTable(page, table, rule, facts, tools)
      if (at !== undefined) ruleOf.set(understood, at)
      return understood
    })
    const understood = { page, facts, tables, ruleOf }
    known.set(page, understood)
    return understood
  }
}

/** Texts of the header rows; of a table without any, of its first row. */
function headersOf(table: RectangularTable): string[] {
  const [first = []] = table.rows
  const rows = table.headerRows > 0 ? table.rows.slice(0, table.headerRows) : [first]
  return rows.flatMap((row) => row.map((cell) => cell.text))
}
