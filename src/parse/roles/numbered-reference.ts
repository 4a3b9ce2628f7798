/**
 * What a role says that leads to a document by its number: the number, a place in the document after
 * `#`, and in dialect `sphinx` a title before the target in angle brackets.
 *
 * Source: Sphinx, "Roles", `:pep:` and `:rfc:`.
 */
import { text } from '../../tree/builders.js'
import type { Text } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { unescape } from '../escape.js'
import type { RoleCall } from '../role.js'
import { readExplicit } from './explicit-title.js'

export interface NumberedReference {
  readonly number: string
  /** With its `#`; empty where none is said. */
  readonly section: string
  /** Undefined where the number is the title. */
  readonly title: Text | undefined
}

export function numberedReference(call: RoleCall, { options }: ParseContext): NumberedReference {
  const explicit = options.dialect === 'sphinx' ? readExplicit(call.text) : undefined
  const target = explicit?.target ?? unescape(call.text)
  const hash = target.indexOf('#')
  return {
    number: hash < 0 ? target : target.slice(0, hash),
    section: hash < 0 ? '' : target.slice(hash),
    title: explicit && titleOf(call, explicit.titleEnd),
  }
}

function titleOf(call: RoleCall, end: number): Text {
  return text(unescape(call.text.slice(0, end)), call.positionIn(0, end))
}
