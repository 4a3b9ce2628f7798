/** Lists: of items, definitions, fields and options. */
import type { Element, ElementContent, Properties } from 'hast'
import { readableText } from '../../project/walk.js'
import type {
  BlockNode,
  BulletList,
  DefinitionList,
  DefinitionListItem,
  EnumeratedList,
  EnumType,
  Field,
  FieldList,
  ListItem,
  OptionGroup,
  OptionList,
} from '../../tree/nodes.js'
import { classNames, element, textNode } from './element.js'
import type { HastState } from './state.js'

export function bulletList(node: BulletList, state: HastState): ElementContent[] {
  const items = node.children.map((item) => listItem(item, state))
  return state.identify(node, element('ul', classNames(...(node.classes ?? [])), items))
}

const ENUM_TYPES: Readonly<Record<EnumType, string | undefined>> = {
  arabic: undefined,
  loweralpha: 'a',
  upperalpha: 'A',
  lowerroman: 'i',
  upperroman: 'I',
}

export function enumeratedList(node: EnumeratedList, state: HastState): ElementContent[] {
  const { enumtype, start, children, classes = [] } = node
  const type = ENUM_TYPES[enumtype]
  const properties: Properties = {
    ...classNames(...classes),
    ...(type === undefined ? {} : { type }),
    ...(start === undefined || start === 1 ? {} : { start }),
  }
  const items = children.map((item) => listItem(item, state))
  return state.identify(node, element('ol', properties, items))
}

function listItem(node: ListItem, state: HastState): Element {
  const content = tight(node.children, state)
  const [made] = state.identifyInside(
    node,
    element('li', classNames(...(node.classes ?? [])), content),
  )
  return made && made.type === 'element' ? made : element('li', {}, content)
}

/** A single paragraph, perhaps with lists after it, needs no element of its own in an item. */
export function tight(nodes: readonly BlockNode[], state: HastState): ElementContent[] {
  const shown = nodes.filter((node) => node.type !== 'comment')
  const [first, ...rest] = shown
  const isTight = rest.every(
    (node) => node.type === 'bullet_list' || node.type === 'enumerated_list',
  )
  if (first?.type !== 'paragraph' || !isTight || first.ids || first.classes) {
    return state.blocks(shown)
  }
  return [...state.inlines(first.children), ...state.blocks(rest)]
}

export function definitionList(node: DefinitionList, state: HastState): ElementContent[] {
  const entries = node.children.flatMap((item) =>
    item.type === 'system_message' ? [] : definitionItem(item, state),
  )
  return state.identify(node, element('dl', classNames(...(node.classes ?? [])), entries))
}

function definitionItem(item: DefinitionListItem, state: HastState): ElementContent[] {
  const entries: Element[] = []
  let hasDefinition = false
  for (const child of item.children) {
    const last = entries.at(-1)
    if (child.type === 'term') {
      const term = element('dt', {}, state.inlines(child.children))
      state.identifyInside(
        item.ids ? { ...child, ids: [...item.ids, ...(child.ids ?? [])] } : child,
        term,
      )
      entries.push(term)
    } else if (child.type === 'classifier') {
      const classifier = element('span', classNames('classifier'), state.inlines(child.children))
      last?.children.push(textNode(' : '), classifier)
    } else {
      hasDefinition = true
      entries.push(element('dd', {}, state.blocks(child.children)))
    }
  }
  return hasDefinition ? entries : [...entries, element('dd', {}, [])]
}

export function fieldList(node: FieldList, state: HastState): ElementContent[] {
  const entries = node.children.flatMap((field) =>
    field.type === 'system_message' ? [] : fieldEntry(field, state),
  )
  const list = element('dl', classNames('field-list', ...(node.classes ?? [])), entries)
  return entries.length > 0 ? state.identify(node, list) : []
}

/** The name and the body of a field, for a list of descriptions. */
export function fieldEntry(field: Field, state: HastState): ElementContent[] {
  const name = field.children.flatMap((child) =>
    child.type === 'field_name' ? state.inlines(child.children) : [],
  )
  const body = field.children.flatMap((child) =>
    child.type === 'field_body' ? tight(child.children, state) : [],
  )
  return [element('dt', {}, name), element('dd', {}, body)]
}

export function optionList(node: OptionList, state: HastState): ElementContent[] {
  const entries = node.children.flatMap((item) =>
    item.children.map((child) =>
      child.type === 'option_group'
        ? element('dt', {}, optionGroup(child))
        : element('dd', {}, state.blocks(child.children)),
    ),
  )
  const list = element('dl', classNames('option-list', ...(node.classes ?? [])), entries)
  return state.identify(node, list)
}

function optionGroup(node: OptionGroup): ElementContent[] {
  return node.children.flatMap((option, index) => {
    const parts = option.children.map((part) =>
      part.type === 'option_string'
        ? textNode(readableText(part))
        : element('var', {}, [textNode(part.delimiter + readableText(part))]),
    )
    const spelling = element('kbd', {}, parts)
    return index === 0 ? [spelling] : [textNode(', '), spelling]
  })
}
