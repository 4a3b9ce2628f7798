/** Fields of a record from the rows of its table. Rows of the same name are one field. */
import { firstParagraph } from '../cells/content.js'
import { pushTo } from '../collections.js'
import { isPlaceholder } from '../types/parse-type.js'
import { readField, type FieldDraft, type FieldsInput } from './field.js'
import { createBranches } from './branches.js'
import { columnsOf } from './field-columns.js'
import { isSizedName, withSizedNames } from './fixed-length.js'
import { innerCell, innerName } from './inner-names.js'
import { mayBePath, withLatePaths } from './late-paths.js'
import { mergeRows, type FurtherRow } from './merge-rows.js'
import { withParents } from './parents.js'
import { withAsterisks } from './required-marks.js'
import { areTitled, namesIn } from './told-names.js'
import { withNameFirst } from './swapped-cells.js'

export function recordFields(input: FieldsInput): readonly FieldDraft[] {
  const nameColumn = input.byRole.get('name') ?? 0
  const drafts = new Map<string, FieldDraft>()
  const repeated = new Map<string, FurtherRow[]>()
  let above: readonly string[] = NO_NAMES
  let hasAsterisks = false
  let hasLatePaths = false
  let hasSizes = false
  const branches = createBranches()
  const columns = columnsOf(input.byRole, input.reading, input.isPlaced)
  const isTitled = areTitled(input.reading.columns[nameColumn]?.texts ?? NO_NAMES)
  for (const written of input.reading.body) {
    const mended = withNameFirst(written, nameColumn, columns.required)
    const row = mended ?? written
    const group = row.cells[nameColumn]
    if (!group) continue
    const first = firstParagraph(group)
    const own =
      first === '' && above.length === 0 ? undefined : innerCell(row, nameColumn, input.inner)
    const names = first === '' ? above : namesIn(group, first, isTitled)
    for (const text of names) {
      const naming = own
        ? innerName(text, own, input.readName)
        : branches.place(input.readName(text, input.isPath), text)
      const { name } = naming
      if (isPlaceholder(name) || input.skip.includes(name)) continue
      above = names
      if (naming.isStarred) hasAsterisks = true
      if (naming.path && isSizedName(name)) hasSizes = true
      const read = readField(row, own ?? group, naming, columns, input, drafts)
      const draft: FieldDraft = mended ? { ...read, swapped: 'name' } : read
      if (mayBePath(draft)) hasLatePaths = true
      // Rows of one name that are inside of different fields are not one.
      const parents = draft.kin?.parents
      const key = parents ? `${name} in ${String(parents)}` : name
      if (!drafts.has(key)) drafts.set(key, draft)
      else pushTo(repeated, key, { draft, isContinued: first === '' && !own })
    }
  }
  for (const [key, rows] of repeated) {
    const first = drafts.get(key)
    if (first) drafts.set(key, mergeRows(first, rows))
  }
  const inside = withParents([...drafts.values()])
  const placed = hasLatePaths ? withLatePaths(inside) : inside
  const found = hasSizes ? withSizedNames(placed) : placed
  if (!hasAsterisks || columns.required !== undefined) return found
  const { table, columns: all } = input.reading
  return withAsterisks(found, table, all[nameColumn]?.header ?? '')
}

const NO_NAMES: readonly string[] = []
