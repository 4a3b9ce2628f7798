/**
 * What a cell says, piece by piece: its paragraphs and list items in order, with their marked texts
 * and references. Descriptions are read from this, because where a text stands matters: a bullet
 * that begins in bold or as code is a value, the same word in a sentence is not.
 */
import { plainText } from '../../tables/text.js'
import type { RectangularCell } from '../../tables/types.js'
import { squash } from '../../tree/squash.js'
import type { Position } from '../../source/position.js'
import type { AnyNode, DoctestBlock, LiteralBlock, Paragraph, Table } from '../../tree/nodes.js'

export interface CellPiece {
  readonly text: string
  /** 0 for a paragraph of the cell itself, 1 for one in a list, and so on. */
  readonly depth: number
  /** Whether it is the first paragraph of a list item. */
  readonly isItem: boolean
  /** Texts that are marked as values or words of the interface: in bold, or as code. */
  readonly strong: readonly StrongText[]
  readonly references: readonly CellReference[]
  readonly position: Position
  /** Of a literal block of several lines: the lines as they are. */
  readonly code?: string
}

export interface StrongText {
  readonly text: string
  /** Where it begins in the piece's text. */
  readonly at: number
}

export interface CellReference {
  readonly role: string
  /** As written; a label, or a name. */
  readonly target: string
  readonly text: string
  readonly position: Position
}

const TITLED: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'note',
  'caution',
  'important',
  'warning',
  'tip',
  'attention',
  'hint',
  'danger',
  'error',
])

export function cellPieces(cell: RectangularCell | undefined): readonly CellPiece[] {
  if (!cell) return NO_PIECES
  const only = onlyParagraph(cell)
  if (only) return [pieceOf(only, cell.text, 0, false)]
  const pieces: CellPiece[] = []
  for (const block of cell.blocks) collect(block, 0, false, pieces)
  return pieces
}

export const NO_PIECES: readonly CellPiece[] = []
const NO_STRONG: readonly StrongText[] = []
const NO_REFERENCES: readonly CellReference[] = []

/** The paragraph that is all of a cell, as in most cells: its text is the cell's. */
export function onlyParagraph({ blocks }: RectangularCell): Paragraph | undefined {
  const first = blocks[0]
  return blocks.length === 1 && first?.type === 'paragraph' ? first : undefined
}

/**
 * The pieces as text: a line each, items with a dash, code between fences. Of some of them: those from
 * `from` to before `to`.
 */
export function proseOf(pieces: readonly CellPiece[], from = 0, to = pieces.length): string {
  let prose = ''
  for (let at = from; at < to; at++) {
    const piece = pieces[at]
    if (!piece) break
    if (at > from) prose += '\n'
    if (piece.isItem) prose += `${'  '.repeat(Math.max(0, piece.depth - 1))}- `
    prose += piece.code === undefined ? piece.text : `\`\`\`\n${piece.code}\n\`\`\``
  }
  return prose
}

function collect(node: AnyNode, depth: number, isItem: boolean, pieces: CellPiece[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'rubric':
    case 'term':
    case 'line':
      pieces.push(pieceOf(node, plainText([node]), depth, isItem))
      return
    case 'literal_block':
    case 'doctest_block':
      pieces.push(codePiece(node, depth, isItem))
      return
    case 'list_item':
      for (let at = 0; at < node.children.length; at++) {
        const child = node.children[at]
        if (child) collect(child, depth, at === 0, pieces)
      }
      return
    case 'table':
      collectRows(node, depth + 1, pieces)
      return
    case 'comment':
    case 'system_message':
    case 'target':
    case 'substitution_definition':
      return
    default:
      if (!('children' in node)) return
      if (TITLED.has(node.type)) pieces.push(plainPiece('Note:', depth, false, node.position))
      for (const child of node.children)
        collect(child, depth + (isList(node) ? 1 : 0), false, pieces)
  }
}

/** What a table in a cell may list of the field: its values, or what is in it. */
const LISTS =
  /^(?:(?:possible|valid|allowed|supported|available|enum|enumeration) )?(?:values?|options?|modes?|status(?:es)?|states?|types?|keys?|names?|fields?|parameters?|attributes?)$/i

/** The rows of a table in a cell are items of a list, whose first words are as good as bold if they are values or keys. */
function collectRows(table: Table, depth: number, pieces: CellPiece[]): void {
  const groups = table.children.flatMap((node) => (node.type === 'tgroup' ? node.children : []))
  const heads = groups.flatMap((node) => (node.type === 'thead' ? node.children : []))
  const first = heads.at(-1)?.children[0]
  const isBold = first !== undefined && LISTS.test(squash(plainText(first.children)))
  for (const body of groups) {
    if (body.type !== 'tbody') continue
    for (const row of body.children) {
      const [key = '', ...rest] = row.children.map((cell) => squash(plainText(cell.children)))
      const more = rest.filter((text) => text !== '').join('. ')
      const text = more === '' ? key : `${key}: ${more}`
      const strong = isBold && key !== '' ? [{ text: key, at: 0 }] : NO_STRONG
      pieces.push({ ...plainPiece(text, depth, true, row.position), strong })
    }
  }
}

function plainPiece(text: string, depth: number, isItem: boolean, position: Position): CellPiece {
  return { text, depth, isItem, strong: NO_STRONG, references: NO_REFERENCES, position }
}

/** A fence within would end the one around. */
function codePiece(node: LiteralBlock | DoctestBlock, depth: number, isItem: boolean): CellPiece {
  const piece = plainPiece(plainText([node]), depth, isItem, node.position)
  const [first, ...marked] = node.children
  if (first?.type !== 'text' || marked.length > 0 || first.value.includes('```')) return piece
  const code = first.value.trimEnd()
  return code.includes('\n') ? { ...piece, code } : piece
}

function isList(node: AnyNode): boolean {
  return (
    node.type === 'bullet_list' ||
    node.type === 'enumerated_list' ||
    node.type === 'definition_list'
  )
}

type TextBlock = Extract<AnyNode, { type: 'paragraph' | 'rubric' | 'term' | 'line' }>

function pieceOf(node: TextBlock, text: string, depth: number, isItem: boolean): CellPiece {
  if (isOnlyText(node)) return plainPiece(text, depth, isItem, node.position)
  let strong: StrongText[] | undefined
  let references: CellReference[] | undefined
  let from = 0
  let next = 0
  for (let index = 0; index < node.children.length; index++) {
    const child = node.children[index]
    if (child?.type === 'strong' || child?.type === 'literal') {
      // A short word stands in longer ones too, so it is looked for behind what stands before it.
      const before = plainText(node.children.slice(next, index))
      const own = plainText([child])
      const at = Math.max(0, text.indexOf(own, endOf(before, text, from)))
      next = index + 1
      if (strong) strong.push({ text: own, at })
      else strong = [{ text: own, at }]
      from = at + own.length
    } else {
      const found = child && referenceOf(child)
      if (found && references) references.push(found)
      else if (found) references = [found]
    }
  }
  return {
    text,
    depth,
    isItem,
    strong: strong ?? NO_STRONG,
    references: references ?? NO_REFERENCES,
    position: node.position,
  }
}

/** Where a part of a text ends that begins at an index or behind it. */
function endOf(part: string, text: string, from: number): number {
  const at = text.indexOf(part, from)
  return at < 0 ? from : at + part.length
}

function isOnlyText({ children }: TextBlock): boolean {
  for (const { type } of children) if (type !== 'text') return false
  return true
}

function referenceOf(node: AnyNode): CellReference | undefined {
  if (node.type === 'interpreted_text')
    return {
      role: node.role,
      target: node.target,
      text: plainText([node]),
      position: node.position,
    }
  if (node.type !== 'reference') return undefined
  const target = node.refname ?? node.refid
  return target === undefined
    ? undefined
    : { role: 'ref', target, text: plainText([node]), position: node.position }
}

/** The references of a cell, in order. */
export function cellReferences(cell: RectangularCell | undefined): readonly CellReference[] {
  if (!cell) return NO_REFERENCES
  const only = onlyParagraph(cell)
  if (only && isOnlyText(only)) return NO_REFERENCES
  return cellPieces(cell).flatMap((piece) => piece.references)
}

/** Text of the cell's first paragraph, or of the first line of a block of lines. */
export function firstParagraph(cell: RectangularCell | undefined): string {
  if (!cell) return ''
  if (onlyParagraph(cell)) return cell.text
  const block = cell.blocks.find(({ type }) => type === 'paragraph' || type === 'line_block')
  const first =
    block?.type === 'line_block' ? block.children.find(({ type }) => type === 'line') : block
  return first ? plainText([first]) : squash(plainText(cell.blocks))
}
