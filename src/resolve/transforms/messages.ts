/** What becomes of the messages that transforms made, and of all messages below the report level. */
import { parent, text } from '../../tree/builders.js'
import type { AnyNode, Section } from '../../tree/nodes.js'
import { plainText } from '../../tree/plain-text.js'
import { unreadSource } from '../../tree/unread-source.js'
import { levelNumber } from '../../source/diagnostic.js'
import type { ResolveContext, Transform } from '../transform.js'

/** Above docutils' severest level: nothing stays. */
const NONE = 5

/** Puts the messages of transforms into a section of their own at the end. */
export const messages: Transform = {
  name: 'universal.Messages',
  priority: 860,
  apply(context) {
    const unplaced = unplacedMessages(context)
    if (unplaced.length === 0) return
    const { document } = context
    const position = { start: document.position.end, end: document.position.end }
    const title = parent('title', [text('Docutils System Messages', position)], position)
    const section: Section = {
      ...parent('section', [title, ...unplaced], position),
      classes: ['system-messages'],
    }
    context.editing.appendNew([section])
    context.messages.length = 0
  },
}

/** Puts them at the end of the document: what docutils' own tests do. */
export const testMessages: Transform = {
  name: 'universal.TestMessages',
  priority: 880,
  apply(context) {
    context.editing.appendNew(unplacedMessages(context))
  },
}

function unplacedMessages(context: ResolveContext): ResolveContext['messages'] {
  const placed = new Set(context.placed)
  return context.messages.filter(
    (message) => context.editing.parentOf(message) === undefined && !placed.has(message),
  )
}

/** Removes messages below the report level, and turns text that refers to them into plain text. */
export const filterMessages: Transform = {
  name: 'universal.FilterMessages',
  priority: 870,
  apply(context) {
    const { editing, options, registry } = context
    const limit = options.reportLevel === 'none' ? NONE : levelNumber(options.reportLevel)
    const replaced = new Map<AnyNode, readonly AnyNode[]>()
    for (const message of editing.ofType('system_message')) {
      if (message.level >= limit) continue
      context.placed.push(message)
      replaced.set(message, options.keepUnread ? unreadSource(message) : [])
      const [id] = message.ids ?? []
      if (id !== undefined) registry.ids.delete(id)
    }
    for (const node of editing.ofType('problematic')) {
      if (node.refid !== undefined && registry.ids.has(node.refid)) continue
      const images = options.keepUnread ? context.unlinkedImages.get(node) : undefined
      replaced.set(node, images ?? [text(plainText(node), node.position)])
    }
    const sections = editing.ofType('section')
    editing.replaceAll(replaced)
    for (const section of sections) {
      const empty = section.classes?.includes('system-messages') && section.children.length === 1
      if (empty) editing.remove(section)
    }
  },
}
