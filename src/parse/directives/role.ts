/**
 * `role`: makes an interpreted text role out of another one. `default-role`: says which role text in
 * back-quotes has.
 *
 * Source: "reStructuredText Directives", Custom Interpreted Text Roles; Setting the Default
 * Interpreted Text Role.
 */
import type { Block } from '../../source/line.js'
import type { SystemMessage } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { splitDirectiveBlock } from '../directive-arguments.js'
import { failure } from '../directive-failure.js'
import { classOption } from '../directive-options/class.js'
import type { Directive, DirectiveCall, DirectiveFailure, DirectiveResult } from '../directive.js'
import { SIMPLE_NAME } from '../patterns.js'
import type { Role } from '../role.js'
import { createCustomRole } from '../roles/custom.js'
import { findRole } from '../roles/find.js'
import { inline } from '../roles/generic.js'
import { keptRole } from '../roles/kept.js'
import { positionOf } from './shared.js'

const NAMES = new RegExp(`^(${SIMPLE_NAME})\\s*(?:\\(\\s*(${SIMPLE_NAME})\\s*\\)\\s*)?$`, 'u')

export const role: Directive = {
  hasContent: true,
  run(call, context) {
    const { writtenName, content } = call
    const [first, ...rest] = content
    if (!first || first.row > call.line.row + 1) {
      const message = `"${writtenName}" directive requires arguments on the first line.`
      return failure('role-arguments', message)
    }
    const match = NAMES.exec(first.text)
    if (!match) {
      const message = `"${writtenName}" directive arguments not valid role names: "${first.text}".`
      return failure('role-arguments', message, { position: positionOf([first], call) })
    }
    const [, name = '', baseName] = match
    if (baseName === undefined) return makeRole(name, inline, rest, [], call, context)
    const { role: base, messages } = lookUp(baseName, call, context)
    if (!base) return { ...unknownRole(baseName), keep: messages }
    return makeRole(name, base, rest, messages, call, context)
  },
}

function makeRole(
  name: string,
  base: Role,
  block: Block,
  messages: SystemMessage[],
  call: DirectiveCall,
  context: ParseContext,
): DirectiveResult {
  const options = { ...base.options, class: classOption }
  const shape = { options, hasContent: base.hasContent ?? false, run: () => [] }
  const parts = splitDirectiveBlock(shape, { ...call, block }, context)
  if ('failed' in parts) return { ...parts, keep: messages }
  const classes = classOption(name)
  if (!Object.hasOwn(parts.options, 'class') && !classes.ok) {
    const message = `Invalid argument for "${call.writtenName}" directive:\n${classes.error}.`
    return { ...failure('class-name', message), keep: messages }
  }
  const given = classes.ok ? { class: classes.value, ...parts.options } : parts.options
  const content = parts.content.map(({ text }) => text)
  context.localRoles.set(name.toLowerCase(), createCustomRole(base, given, content))
  return messages
}

export const defaultRole: Directive = {
  optionalArguments: 1,
  run(call, context) {
    const [argument] = call.arguments
    if (!argument) {
      context.defaultRole = undefined
      return []
    }
    const { role: found, messages } = lookUp(argument.text, call, context)
    if (!found) return { ...unknownRole(argument.text), keep: messages }
    context.defaultRole = argument.text
    return messages
  },
}

/** A role that only Sphinx knows is kept, as it is in text. */
function lookUp(name: string, call: DirectiveCall, context: ParseContext) {
  const found = findRole(context, name, call.lineNumber, call.position)
  return found.role || context.options.dialect !== 'sphinx' ? found : { ...found, role: keptRole }
}

function unknownRole(name: string): DirectiveFailure {
  return failure('unknown-role', `Unknown interpreted text role "${name}".`)
}
