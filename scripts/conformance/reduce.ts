/**
 * Trees and tables with what a score does not count taken away.
 *
 * `relaxed` is without ids and links between ids, without content and place of system messages (level
 * and type stay) and without the details of pending nodes. `structure` is nesting and text only.
 */

export type Strictness = 'strict' | 'relaxed' | 'structure'
export const STRICTNESS: readonly Strictness[] = ['strict', 'relaxed', 'structure']

/** A tag on a line of its own: indent, name, attributes. */
const TAG = /^( *)<([a-z_]+)((?: [\w:-]+="[^\n]*")?)>$/
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g
const LINKS = new Set(['ids', 'backrefs', 'refid'])

/** What is left of a pseudo-XML tree. */
export function reduceTree(text: string, strictness: Strictness): string {
  switch (strictness) {
    case 'strict':
      return text
    case 'relaxed':
      return reduceLines(text, true, (tag, name) =>
        tag === 'system_message' ? name === 'level' || name === 'type' : !LINKS.has(name),
      )
    case 'structure':
      return reduceLines(text, false, () => false)
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
  }
}

function reduceLines(
  text: string,
  messages: boolean,
  keeps: (tag: string, attribute: string) => boolean,
): string {
  const lines: string[] = []
  /** The indent of the element whose content is being left out. */
  let leftOut: number | undefined
  for (const line of text.split('\n')) {
    if (leftOut !== undefined) {
      if (line.trim() === '' || line.length - line.trimStart().length > leftOut) continue
      leftOut = undefined
    }
    const [, indent = '', tag, attributes = ''] = TAG.exec(line) ?? []
    if (tag === undefined) {
      lines.push(line)
      continue
    }
    if (tag === 'system_message' || tag === 'pending') {
      leftOut = indent.length
      if (tag === 'system_message' && !messages) continue
    }
    const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, name = '']) => keeps(tag, name))
    lines.push(`${indent}<${tag}${kept.map(([whole]) => whole).join('')}>`)
  }
  return lines.join('\n').replace(/\n+$/, '')
}

/** `[more rows, more columns, line offset, lines]`, or null where a span covers the place. */
export type CaseCell = readonly [number, number, number, readonly string[]] | null
export type CaseTable =
  | {
      readonly colwidths: readonly number[]
      readonly head: readonly (readonly CaseCell[])[]
      readonly body: readonly (readonly CaseCell[])[]
    }
  | { readonly error: string }

/** What is left of a table, as text that can be compared. */
export function reduceTable(table: CaseTable, strictness: Strictness): string {
  if ('error' in table) return strictness === 'strict' ? table.error : 'error'
  const { colwidths, head, body } = table
  if (strictness === 'strict') return JSON.stringify([colwidths, head, body])
  const reduced = [head, body].map((rows) => rows.map((row) => row.map(reduceCell)))
  return JSON.stringify(strictness === 'relaxed' ? [colwidths, ...reduced] : reduced)
}

function reduceCell(cell: CaseCell): unknown {
  return cell && [cell[0], cell[1], cell[3].map((line) => line.trimEnd())]
}
