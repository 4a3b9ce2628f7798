/**
 * `table`: a title and options for a table that is drawn in the content.
 *
 * Source: "reStructuredText Directives", Table.
 */
import type { TableGroup } from '../../tree/nodes.js'
import { contentMissing, failure } from '../directive-failure.js'
import { valueOr } from '../directive-options/choice.js'
import { positiveIntegerList } from '../directive-options/number.js'
import type { Directive } from '../directive.js'
import { addClasses } from './shared.js'
import {
  columnWidths,
  finishTable,
  tableOptions,
  tableTitle,
  widthsClasses,
  widthsOption,
} from './table-options.js'

export const table: Directive = {
  optionalArguments: 1,
  finalArgumentWhitespace: true,
  options: { ...tableOptions, widths: valueOr(['auto', 'grid'], positiveIntegerList) },
  hasContent: true,
  run(call, context) {
    if (call.content.length === 0) {
      return { ...contentMissing(call), level: 'warning' }
    }
    const { title, messages } = tableTitle(call, context)
    const [node, ...others] = context.parseBlock(call.content)
    const group = node?.type === 'table' ? node.children.find(isGroup) : undefined
    if (node?.type !== 'table' || !group || others.length > 0) {
      const message = `Error parsing content block for the "${call.writtenName}" directive: exactly one table expected.`
      return failure('table-content', message)
    }
    if (Array.isArray(widthsOption(call))) {
      const widths = columnWidths(call, group.cols)
      if ('failed' in widths) return widths
      setWidths(group, widths)
    }
    const named = finishTable(node, call, context, title)
    addClasses(node, widthsClasses(call))
    node.position = call.position
    return [node, ...named, ...messages]
  },
}

function isGroup(node: { type: string }): node is TableGroup {
  return node.type === 'tgroup'
}

function setWidths(group: TableGroup, widths: readonly number[]): void {
  const specs = group.children.filter((child) => child.type === 'colspec')
  for (const [index, spec] of specs.entries()) spec.colwidth = widths[index] ?? spec.colwidth
}
