/**
 * A role that is kept as a node: one of Sphinx's, or of anyone else. What it refers to stays as
 * written; its text is what a reader of Sphinx's page would see.
 *
 * Source: Sphinx, "Roles", Cross-referencing syntax.
 */
import { text } from '../../tree/builders.js'
import type { InterpretedText } from '../../tree/nodes.js'
import { unescape } from '../escape.js'
import type { Role, RoleCall } from '../role.js'
import { readExplicit, type Explicit } from './explicit-title.js'

/** Names of objects, of which `~` shows only the last part. */
const OBJECT_ROLES: ReadonlySet<string> = new Set(
  (
    'attr attribute class const data deco enum enumerator exc expr func function macro member meth ' +
    'mod namespace obj struct type union var'
  ).split(' '),
)

/**
 * Roles of Sphinx's standard domain and of Python's, the default one. Sphinx looks there before it
 * looks at what the document made: pages that are read elsewhere too make roles of these names for
 * those other readers.
 */
export const domainRoles: ReadonlySet<string> = new Set(
  (
    'doc envvar keyword numref option ref term token ' +
    'attr class const data exc func meth mod obj'
  ).split(' '),
)

/** Roles of Sphinx that only say what a text is: brackets in it, and what it begins with, are text. */
const TEXT_ROLES: ReadonlySet<string> = new Set(
  (
    'abbr command dfn file guilabel kbd mailheader makevar manpage menuselection mimetype newsgroup ' +
    'program regexp samp c:expr c:texpr cpp:expr cpp:texpr'
  ).split(' '),
)

export const keptRole: Role = {
  run(call) {
    if (TEXT_ROLES.has(call.name.toLowerCase())) return { nodes: [nodeFrom(call, 0)], messages: [] }
    const explicit = readExplicit(call.text)
    const node = explicit ? explicitNode(call, explicit) : nodeFrom(call, shownFrom(call))
    return { nodes: [node], messages: [] }
  },
}

function explicitNode(call: RoleCall, { titleEnd, target }: Explicit): InterpretedText {
  const title = unescape(call.text.slice(0, titleEnd))
  return {
    type: 'interpreted_text',
    role: call.name,
    target,
    explicit: true,
    children: [text(title, call.positionIn(0, titleEnd))],
    position: call.position,
  }
}

/** A node whose text is its target, and shown from an index. */
function nodeFrom(call: RoleCall, shown: number): InterpretedText {
  return {
    type: 'interpreted_text',
    role: call.name,
    target: unescape(call.text),
    children: [text(unescape(call.text.slice(shown)), call.positionIn(shown, call.text.length))],
    position: call.position,
  }
}

/** Where the part of the text begins that is shown: after `!`, or of `~a.b.c` the last name. */
function shownFrom({ name, text: written }: RoleCall): number {
  const first = written.charAt(0)
  if (written.length < 2) return 0
  if (first === '!') return 1
  if (first !== '~' || !OBJECT_ROLES.has(name.slice(name.lastIndexOf(':') + 1))) return 0
  return (
    Math.max(
      written.lastIndexOf('.', written.length - 2),
      written.lastIndexOf(':', written.length - 2),
      0,
    ) + 1
  )
}
