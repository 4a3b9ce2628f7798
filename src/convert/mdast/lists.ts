/** Lists. Markdown has two kinds; definitions, fields and options become items with a bold head. */
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type {
  BlockNode,
  BulletList,
  DefinitionList,
  DefinitionListItem,
  EnumeratedList,
  Field,
  FieldList,
  ListItem as SourceItem,
  OptionGroup,
  OptionList,
} from '../../tree/nodes.js'
import { readableText } from '../../project/walk.js'
import { flowOf } from './note-block.js'
import type { MdastState } from './state.js'
import { anchored, inlineAnchors } from './tags.js'
import { bold, joinText, paragraph, prefixBlocks, textNode } from './text.js'
import { append } from '../../tree/append.js'

export function bulletList(node: BulletList, state: MdastState): RootContent[] {
  const items = node.children.map((item) => listItem(item, state))
  return anchored(node, listOf(items), state)
}

export function enumeratedList(node: EnumeratedList, state: MdastState): RootContent[] {
  const { enumtype, start = 1, children, position } = node
  if (enumtype !== 'arabic') {
    const message = 'Markdown numbers lists by digits only; letters and Roman numerals are lost.'
    state.conversion.report('markup-flattened', message, position, 'info')
  }
  const items = children.map((item) => listItem(item, state))
  return anchored(node, listOf(items, start), state)
}

function listItem(node: SourceItem, state: MdastState): ListItem {
  return itemOf(anchored(node, state.at({ nested: true }).blocks(node.children), state))
}

/** An item; loose where its blocks need blank lines between them. */
function itemOf(blocks: readonly RootContent[]): ListItem {
  const children = flowOf(blocks)
  const [first, ...rest] = children
  const isTight =
    (!first || first.type === 'paragraph') && rest.every((node) => node.type === 'list')
  return { type: 'listItem', spread: !isTight, children }
}

export function listOf(items: readonly ListItem[], start?: number): RootContent[] {
  if (items.length === 0) return []
  const spread = items.some((item) => item.spread)
  const ordered = start !== undefined
  const list: List = { type: 'list', ordered, spread, children: [...items] }
  return [ordered ? { ...list, start } : list]
}

export function definitionList(node: DefinitionList, state: MdastState): RootContent[] {
  const items = node.children.flatMap((item) =>
    item.type === 'system_message' ? [] : [definitionItem(item, state)],
  )
  return anchored(node, listOf(items), state)
}

function definitionItem(item: DefinitionListItem, state: MdastState): ListItem {
  const inner = state.at({ nested: true, oneLine: true })
  const head: PhrasingContent[] = inlineAnchors(item, state)
  const body: RootContent[] = []
  for (const child of item.children) {
    if (child.type === 'definition') {
      append(body, state.at({ nested: true }).blocks(child.children))
    } else {
      const separator = child.type === 'classifier' ? ' : ' : head.length > 0 ? ', ' : ''
      const content = inner.inlines(child.children)
      head.push(textNode(separator), ...inlineAnchors(child, state))
      append(head, child.type === 'term' ? bold(content) : content)
    }
  }
  const blocks = [...paragraph(joinText(head, true)), ...body]
  return { type: 'listItem', spread: blocks.length > 1, children: flowOf(blocks) }
}

export function fieldList(node: FieldList, state: MdastState): RootContent[] {
  const fields = node.children.filter((child) => child.type === 'field')
  return anchored(node, fieldItems(fields, state), state)
}

export type FieldEntry = Field | { readonly name: PhrasingContent[]; readonly body: RootContent[] }

export function fieldItems(fields: readonly FieldEntry[], state: MdastState): RootContent[] {
  const items = fields.map((field) => {
    const { name, body } = 'type' in field ? fieldParts(field, state) : field
    return itemOf(headed([...bold([...name, textNode(':')])], body))
  })
  return listOf(items)
}

function fieldParts(field: Field, state: MdastState) {
  const inner = state.at({ nested: true })
  const name = field.children.flatMap((child) =>
    child.type === 'field_name' ? inner.at({ oneLine: true }).inlines(child.children) : [],
  )
  const body = field.children.flatMap((child) =>
    child.type === 'field_body' ? inner.blocks(child.children) : [],
  )
  return { name, body }
}

/** The head stands in the first paragraph, with a blank between. */
function headed(head: readonly PhrasingContent[], body: readonly RootContent[]): RootContent[] {
  const space = body[0]?.type === 'paragraph' ? [textNode(' ')] : []
  return prefixBlocks([...head, ...space], body)
}

export function optionList(node: OptionList, state: MdastState): RootContent[] {
  const items = node.children.map((item) => {
    const head: PhrasingContent[] = []
    const body: BlockNode[] = []
    for (const child of item.children) {
      if (child.type === 'option_group') head.push(...optionGroup(child))
      else append(body, child.children)
    }
    const blocks = state.at({ nested: true }).blocks(body)
    const dash = blocks[0]?.type === 'paragraph' ? [textNode(' –')] : []
    return itemOf(headed([...head, ...dash], blocks))
  })
  return anchored(node, listOf(items), state)
}

function optionGroup(node: OptionGroup): PhrasingContent[] {
  return node.children.flatMap((option, index): PhrasingContent[] => {
    const value = option.children
      .map((part) => (part.type === 'option_string' ? '' : part.delimiter) + readableText(part))
      .join('')
    const code: PhrasingContent = { type: 'inlineCode', value }
    return index === 0 ? [code] : [textNode(', '), code]
  })
}
