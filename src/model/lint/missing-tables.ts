/** "See Table 12" on a page that numbers its tables and has none of that number. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Point } from '../../source/position.js'
import { placeInText } from '../../tree/text-place.js'
import type { AnyNode, Text } from '../../tree/nodes.js'
import type { ModelPage } from '../page.js'
import { tableNumber } from '../provenance.js'

/** Words before it, so that it is no caption; "Table 3 of the manual" is about another text. */
const NUMBERED =
  /(?<=[\p{L}\p{N},(]\s?)(?<![\p{L}\p{N}])Table\s+(\p{N}+(?:[.-]\p{N}+)*)(?![\p{L}\p{N}]|[.-]\p{N})(?!\s+(?:of|in)\b)/gu

export function missingTables(pages: readonly ModelPage[]): Diagnostic[] {
  return pages.flatMap(({ path, tree, tables, text: source }) => {
    const numbers = new Set(tables.flatMap(({ caption }) => tableNumber(caption) ?? []))
    if (numbers.size === 0) return []
    return textsIn(tree.children).flatMap(({ node, block }) => {
      const { value, position } = node
      return [...value.matchAll(NUMBERED)].flatMap(
        ({ 0: words, 1: number = '', index }): Diagnostic[] => {
          if (numbers.has(number)) return []
          const text = { value, position, block }
          const place =
            source === undefined ? undefined : placeInText(source, text, index, words.length)
          return [
            {
              code: 'caption-number',
              level: 'warning',
              message: `The page has no Table ${number}`,
              path,
              position: place ?? position,
              help: 'write the number of the table that is meant, or refer to it with :ref:',
            },
          ]
        },
      )
    })
  })
}

interface TextInBlock {
  readonly node: Text
  /** Where the block begins that the text is in. */
  readonly block: Point
}

/** What a reference leads to is known by its label, whatever it is called. */
const NO_WORDS: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'interpreted_text',
  'reference',
  'literal',
  'literal_block',
  'comment',
])

function textsIn(nodes: readonly AnyNode[]): TextInBlock[] {
  const found: TextInBlock[] = []
  const visit = (children: readonly AnyNode[], block: Point | undefined): void => {
    for (const node of children) {
      if (node.type === 'text') found.push({ node, block: block ?? node.position.start })
      else if ('children' in node && !NO_WORDS.has(node.type))
        visit(node.children, node.type === 'paragraph' ? node.position.start : block)
    }
  }
  visit(nodes, undefined)
  return found
}
