/** The canonical form of blocks: what a reader of the document could tell apart, and no more. */
import { CONTENT_ONLY, WITH_ARGUMENT } from './known-directives.mjs'
import { noteMark, plain, squash, verbatim } from './canonical-text.mjs'

const PARSED = new Set([...WITH_ARGUMENT, ...CONTENT_ONLY])
const DROPPED = new Set(['pending', 'system_message', 'meta', 'decoration', 'text'])
const TEXT = new Set(['paragraph', 'rubric', 'attribution', 'caption', 'line', 'subtitle', 'title'])
const VERBATIM = new Set(['literal_block', 'doctest_block', 'math_block', 'comment', 'raw'])

/** @returns {object[]} */
export function canonicalBlocks(nodes, tables) {
  return nodes.flatMap((node) => canonicalBlock(node, tables) ?? [])
}

function canonicalBlock(node, tables) {
  const { type } = node
  if (DROPPED.has(type)) return undefined
  if (TEXT.has(type)) return { type, text: squash(plain(node)) }
  if (VERBATIM.has(type)) return { type, text: verbatim(withoutLineNumbers(node)) }
  const special = SPECIAL[type]
  return special ? special(node, tables) : { type, ...childrenOf(node.children, tables) }
}

const childrenOf = (nodes, tables) => ({ children: canonicalBlocks(nodes, tables) })

/** Blocks with more to say than their children. */
const SPECIAL = {
  transition: ({ type }) => ({ type }),
  image: ({ type, uri }) => ({ type, uri }),
  reference: ({ children }, tables) => canonicalBlocks(children, tables)[0],
  target: (node) => ({ type: 'target', name: nameOf(node), uri: destination(node) }),
  substitution_definition: (node) => ({
    type: node.type,
    name: nameOf(node),
    text: squash(plain(node)),
  }),
  section: titled,
  topic: titled,
  sidebar: titled,
  admonition: titled,
  directive(node, tables) {
    const { type, name, argument = '', content, children } = node
    const body = PARSED.has(name) ? childrenOf(children, tables) : { text: verbatim(content) }
    return { type, name, argument, ...body }
  },
  enumerated_list: ({ type, enumtype, start = 1, children }, tables) => ({
    type,
    enumtype,
    start,
    ...childrenOf(children, tables),
  }),
  definition_list_item: ({ type, children }, tables) => ({
    type,
    term: texts(children, 'term').join(' '),
    classifiers: texts(children, 'classifier'),
    ...childrenOf(bodies(children, 'definition'), tables),
  }),
  field: ({ type, children }, tables) => ({
    type,
    name: squash(plain(children[0])),
    ...childrenOf(bodies(children, 'field_body'), tables),
  }),
  option_list_item: ({ type, children }, tables) => ({
    type,
    options: children[0].children.map(optionText).join(', '),
    ...childrenOf(bodies(children, 'description'), tables),
  }),
  footnote: noted,
  citation: noted,
  table: (node, tables) => ({ type: 'table', children: canonicalTable(node, tables) }),
}

function titled({ type, children }, tables) {
  const title = children.find((child) => child.type === 'title')
  return {
    type,
    title: title ? squash(plain(title)) : '',
    ...childrenOf(
      children.filter((child) => child !== title),
      tables,
    ),
  }
}

function noted(node, tables) {
  const label = noteMark(node) ?? texts(node.children, 'label').join('')
  const rest = node.children.filter((child) => child.type !== 'label')
  return { type: node.type, label, ...childrenOf(rest, tables) }
}

function canonicalTable(node, tables) {
  const table = { title: null, cols: 0, header_rows: 0, stub_columns: 0, cells: [] }
  tables.push(table)
  const cells = []
  let row = 0
  /** Columns that cells from rows above cover, by row. */
  const taken = new Set()
  for (const child of node.children) {
    if (child.type === 'title') table.title = squash(plain(child))
    if (child.type !== 'tgroup') continue
    table.cols = child.cols
    for (const part of child.children) {
      if (part.type === 'colspec') table.stub_columns += part.stub ? 1 : 0
      else {
        for (const { children } of part.children) {
          cells.push(...rowCells(children, row++, table, tables, taken))
        }
        if (part.type === 'thead') table.header_rows = row
      }
    }
  }
  return cells
}

function rowCells(entries, row, table, tables, taken) {
  const cells = []
  let col = 0
  for (const { morerows = 0, morecols = 0, children } of entries) {
    while (taken.has(`${row} ${col}`)) col++
    for (let r = 0; r <= morerows; r++) {
      for (let c = 0; c <= morecols; c++) taken.add(`${row + r} ${col + c}`)
    }
    const blocks = canonicalBlocks(children, tables)
    cells.push({ type: 'cell', children: blocks })
    const text = cellText(blocks)
    table.cells.push({ row, col, rowspan: morerows + 1, colspan: morecols + 1, text })
    col += morecols + 1
  }
  return cells
}

const UNSEEN = new Set(['target', 'comment', 'raw', 'substitution_definition'])

/** All text of some canonical blocks, in order. */
function cellText(blocks) {
  const parts = []
  const collect = (items) => {
    for (const block of items) {
      if (UNSEEN.has(block.type)) continue
      const name = block.type === 'field' ? block.name : undefined
      parts.push(block.title, block.label, block.term, name, block.options)
      parts.push(...(block.classifiers ?? []), block.text)
      collect(block.children ?? [])
    }
  }
  collect(blocks)
  return squash(parts.filter(Boolean).join(' '))
}

const nameOf = ({ names = [], dupnames = [] }) => [...names, ...dupnames][0] ?? ''
const destination = ({ refuri, refname }) => refuri ?? (refname === undefined ? '' : `${refname}_`)
const ofType = (nodes, type) => nodes.filter((node) => node.type === type)
const texts = (nodes, type) => ofType(nodes, type).map((node) => squash(plain(node)))
const bodies = (nodes, type) => ofType(nodes, type).flatMap((node) => node.children)

/** The reference has the delimiter before an argument and, as docutils' `astext`, in its text too. */
function optionText({ children }) {
  return children.map((part) => (part.delimiter ?? '').repeat(2) + plain(part)).join('')
}

/** The text of a literal block; numbers before its lines are not in the source. */
function withoutLineNumbers(node) {
  const numbered = node.type === 'literal_block' && node.classes?.includes('code')
  const isNumber = (child) => numbered && child.classes?.includes('ln')
  return node.children.map((child) => (isNumber(child) ? '' : plain(child))).join('')
}
