/** What is wrong on one page: in its override comments, in its tables, and where their links lead. */
import { atItsSource, type Diagnostic } from '../source/diagnostic.js'
import { cellPlace } from './cells/place.js'
import type { Declared, DeclaredTable } from './declare/declare.js'
import type { DraftField } from './declare/draft.js'
import { recordsOf } from './declare/record-drafts.js'
import { leadsToLabel } from './links/find-link.js'
import type { TableIndex } from './links/table-index.js'
import { unmatchedInPage } from './overrides/unmatched.js'
import type { UnderstoodPage } from './understand-page.js'
import { lazily } from './remembered.js'
import { reportTable, short } from './report-table.js'
import { isOpen } from './types/type-expression.js'
import type { UnderstoodTable } from './understand.js'
import { append } from '../tree/append.js'

/** In the order of their places. */
export function pageDiagnostics(
  { page, facts, tables }: UnderstoodPage,
  ofTable: Declared['ofTable'],
  index: TableIndex,
): readonly Diagnostic[] {
  const { override, placeOf, diagnostics } = facts
  const found = [...diagnostics, ...unmatchedInPage(page.path, override, placeOf, tables)]
  for (const table of tables) {
    if (table.isIgnored) {
      append(found, table.diagnostics)
      continue
    }
    reportTable(table, found)
    for (const part of recordsOf(table)) reportLinks(part, ofTable, index, found)
  }
  const start = ({ position }: Diagnostic): number => position?.start.offset ?? -1
  return found.map(atItsSource).sort((a, b) => start(a) - start(b))
}

/** Fields whose types stay open, and references that lead nowhere. */
function reportLinks(
  table: UnderstoodTable,
  ofTable: Declared['ofTable'],
  index: TableIndex,
  found: Diagnostic[],
): void {
  const { path, fields = [] } = table
  const linked = lazily(() => linkedFields(ofTable(table)))
  const nesting = lazily(() => new Set(fields.map(({ field }) => String(field.path?.slice(0, -1)))))
  for (const draft of fields) {
    if (draft.typeReferences.length === 0 && !isOpen(draft.field.type)) continue
    const dead = draft.typeReferences.filter(
      ({ role, target }) => leadsToLabel(role) && !index.hasLabel(target),
    )
    for (const { target, position } of dead)
      found.push({
        code: 'dead-reference',
        level: 'warning',
        message: `No table has the label "${short(target)}"`,
        path,
        position,
        help: 'mend the label, or add the page that has it to the sources',
      })
    const { name, path: steps = [name] } = draft.field
    if (dead.length === 0 && isUnresolved(linked().get(name)) && !nesting().has(String(steps)))
      found.push({
        code: 'unresolved-link',
        level: 'info',
        message: `No table was found that describes what "${short(draft.field.name)}" holds`,
        path,
        position: draft.typeCell ? cellPlace(draft.typeCell) : draft.field.provenance.position,
        help: 'refer to the table from the type cell with :ref:, or name the field in its caption',
      })
  }
}

function linkedFields(declared: DeclaredTable | undefined): ReadonlyMap<string, DraftField> {
  const linked = new Map<string, DraftField>()
  if (declared?.draft.kind !== 'record') return linked
  for (const made of declared.draft.fields) linked.set(made.field.name, made)
  for (const made of declared.draft.wildcards) linked.set(made.field.name, made)
  return linked
}

function isUnresolved(made: DraftField | undefined): boolean {
  return made !== undefined && made.links.length === 0 && !made.inline && isOpen(made.field.type)
}
