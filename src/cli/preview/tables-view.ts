/** The tables of a page as rectangles, with what was understood of each column and why. */
import type { ElementContent } from 'hast'
import { element, textNode } from '../../convert/hast/element.js'
import type { Evidence, TableModel } from '../../model/types.js'
import type { RectangularCell, RectangularTable } from '../../tables/types.js'
import { kindOf, namesOf } from '../table-words.js'
import type { PreviewPage } from './preview.js'

export function tablesView({ tables, model }: PreviewPage): ElementContent[] {
  if (tables.length === 0) return [element('p', {}, [textNode('The page has no table.')])]
  const understood = new Map(model?.tables.map((table) => [table.provenance.tableIndex, table]))
  return tables.map((table) => tableView(table, understood.get(table.index)))
}

function tableView(table: RectangularTable, model: TableModel | undefined): ElementContent {
  return element('section', {}, [
    element('h2', {}, [textNode(table.caption ?? `Table ${String(table.index + 1)}`)]),
    element('p', {}, [textNode(`${understoodAs(model)}, `), placeView(table)]),
    ...evidenceView(model?.evidence ?? []),
    element('table', {}, [
      ...rolesView(model),
      ...table.rows.map((row, index) => rowView(row, index, index < table.headerRows)),
    ]),
  ])
}

/** A link to the line, or the name of the included file that it is in. */
function placeView({ path, position }: RectangularTable): ElementContent {
  const { line, source } = position.start
  const label = `line ${String(line)}`
  if (source !== undefined) return textNode(`${label} of ${source}`)
  const href = `?page=${encodeURIComponent(path)}#L${String(line)}`
  return element('a', { href }, [textNode(label)])
}

function understoodAs(model: TableModel | undefined): string {
  const names = namesOf(model)
  return [
    kindOf(model),
    ...(model ? [`confidence ${model.confidence.toFixed(2)}`] : []),
    ...(names.length === 0 ? [] : [`becomes ${names.join(', ')}`]),
  ].join(', ')
}

function evidenceView(evidence: readonly Evidence[]): ElementContent[] {
  if (evidence.length === 0) return []
  const items = evidence.map(({ rule, score, detail }) =>
    element('li', {}, [textNode(`${score.toFixed(2)} ${rule}: ${detail}`)]),
  )
  return [element('ul', {}, items)]
}

/** What each column is read as, over the columns. */
function rolesView(model: TableModel | undefined): ElementContent[] {
  if (!model) return []
  const cells = model.columns.map(({ role, confidence, evidence }) => {
    const title = evidence.map(({ rule, detail }) => `${rule}: ${detail}`).join('\n')
    return element('td', { title }, [
      element('small', {}, [textNode(`${role} ${confidence.toFixed(2)}`)]),
    ])
  })
  return [element('tr', {}, cells)]
}

function rowView(
  row: readonly RectangularCell[],
  index: number,
  isHeader: boolean,
): ElementContent {
  // A cell that spans stands at every place that it covers, and is shown where it begins.
  const own = row.filter((cell, column) => cell.row === index && cell.column === column)
  const cells = own.map(({ text, rowSpan, columnSpan }) =>
    element(
      isHeader ? 'th' : 'td',
      {
        ...(rowSpan > 1 && { rowSpan }),
        ...(columnSpan > 1 && { colSpan: columnSpan }),
      },
      [textNode(text)],
    ),
  )
  return element('tr', {}, cells)
}
