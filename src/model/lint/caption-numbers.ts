/** References that call a table by a number that its caption does not have. */
import type { Diagnostic } from '../../source/diagnostic.js'
import { plainText } from '../../tables/text.js'
import type { AnyNode, InterpretedText } from '../../tree/nodes.js'
import { normalLabel } from '../links/table-index.js'
import type { ModelPage } from '../page.js'
import { tableNumber } from '../provenance.js'

export function captionNumbers(pages: readonly ModelPage[]): Diagnostic[] {
  const captions = new Map<
    string,
    { caption: string; path: string; table: ModelPage['tables'][number] }
  >()
  for (const { path, tables } of pages) {
    for (const table of tables) {
      const { caption, labels } = table
      if (caption === undefined) continue
      for (const label of labels) captions.set(normalLabel(label), { caption, path, table })
    }
  }
  return pages.flatMap(({ path, tree }) =>
    references(tree.children).flatMap((node): Diagnostic[] => {
      const said = tableNumber(plainText([node]))
      const target = said === undefined ? undefined : captions.get(normalLabel(node.target))
      const number = tableNumber(target?.caption)
      if (said === undefined || !target || number === undefined || number === said) return []
      return [
        {
          code: 'caption-number',
          level: 'warning',
          message: `The reference says Table ${said}, the table is Table ${number}`,
          path,
          position: node.position,
          help: `write Table ${number}`,
          related: [
            {
              message: 'the table',
              path: target.path,
              position: target.table.captionPosition ?? target.table.position,
            },
          ],
        },
      ]
    }),
  )
}

function references(nodes: readonly AnyNode[]): InterpretedText[] {
  const found: InterpretedText[] = []
  const visit = (children: readonly AnyNode[]): void => {
    for (const node of children) {
      if (node.type === 'interpreted_text') found.push(node)
      else if ('children' in node) visit(node.children)
    }
  }
  visit(nodes)
  return found
}
