/**
 * A table of contents: nested lists of links to the sections, and links back from their titles.
 *
 * Source: "Table of Contents"; docutils' `parts.Contents`.
 */
import { parent, text } from '../../tree/builders.js'
import { cloneNode } from '../../tree/clone.js'
import type {
  BulletList,
  Document,
  InlineNode,
  ListItem,
  ParentNode,
  Pending,
  Reference,
  Section,
  Title,
} from '../../tree/nodes.js'
import { allOfType } from '../document-order.js'
import type { PendingTransform, ResolveContext } from '../transform.js'

interface Contents {
  readonly context: ResolveContext
  readonly depth: number
  readonly backlinks: unknown
  readonly topicId: string | undefined
}

export const contents: PendingTransform = {
  name: 'parts.Contents',
  priority: 720,
  apply(context, pendings) {
    for (const pending of pendings) putContents(context, pending)
  },
}

function putContents(context: ResolveContext, pending: Pending): void {
  const topic = context.editing.parentOf(pending)
  if (!topic) return
  const { depth, backlinks } = pending.details
  const list = buildList(
    {
      context,
      depth: typeof depth === 'number' ? depth : Infinity,
      backlinks: backlinks === undefined ? context.options.tocBacklinks : backlinks,
      topicId: topic.ids?.[0],
    },
    rootOf(context, pending, topic),
    1,
  )
  if (list) context.editing.replace(pending, [list])
  else context.editing.remove(topic)
}

/** What the contents are of: the document, or with `:local:` the section around them. */
function rootOf(context: ResolveContext, pending: Pending, topic: ParentNode): Document | Section {
  if (!('local' in pending.details)) return context.document
  for (let node = context.editing.parentOf(topic); node; node = context.editing.parentOf(node)) {
    if (node.type === 'section' || node.type === 'document') return node
  }
  return context.document
}

function buildList(
  contents: Contents,
  root: Document | Section,
  level: number,
): BulletList | undefined {
  const items: ListItem[] = []
  let numbered = false
  for (const section of root.children) {
    const title = section.type === 'section' ? section.children[0] : undefined
    if (section.type !== 'section' || title?.type !== 'title') continue
    numbered = title.auto !== undefined
    const { position } = title
    const item = parent('list_item', [], position)
    item.children.push(parent('paragraph', [buildEntry(contents, section, title)], position))
    if (level < contents.depth) {
      const nested = buildList(contents, section, level + 1)
      if (nested) item.children.push(nested)
    }
    items.push(item)
  }
  if (items.length === 0) return undefined
  const list = parent('bullet_list', items, root.position)
  return numbered ? { ...list, classes: ['auto-toc'] } : list
}

function buildEntry(contents: Contents, section: Section, title: Title): Reference {
  const { position } = title
  const id = section.ids?.[0]
  const reference: Reference = {
    ...parent('reference', title.children.flatMap(copyEntryNode), position),
    ...(id === undefined ? {} : { refid: id }),
  }
  const entryId = contents.context.setId(reference, 'toc-entry')
  if (allOfType(title, 'reference').length === 0) {
    if (contents.backlinks === 'entry') title.refid = entryId
    else if (contents.backlinks === 'top' && contents.topicId !== undefined) {
      title.refid = contents.topicId
    }
  }
  return reference
}

/** A copy of a title's node without links, notes and images, which may not stand in a link. */
function copyEntryNode(node: InlineNode): InlineNode[] {
  switch (node.type) {
    case 'citation_reference':
    case 'footnote_reference':
      return []
    case 'image':
      return node.alt === undefined ? [] : [text(node.alt, node.position)]
    case 'problematic':
    case 'reference':
    case 'target':
      return node.children.flatMap(copyEntryNode)
    case 'text':
      return [{ ...node }]
    default: {
      if (!('children' in node) || node.type === 'system_message') return [cloneNode(node)]
      const { ids: _ids, names: _names, ...rest } = node
      return [{ ...rest, children: node.children.flatMap(copyEntryNode) }]
    }
  }
}
