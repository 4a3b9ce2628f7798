/** Runs the role of some interpreted text, or says that there is none of that name. */
import type { ParseContext } from '../context.js'
import type { RoleCall, RoleResult } from '../role.js'
import { nameInDomain } from '../domains.js'
import { findRole } from './find.js'
import { refuseRole } from './refuse.js'

/** `call.name` is empty where the text is in no role: then the default role is meant. */
export function runRole(context: ParseContext, written: RoleCall): RoleResult {
  const plain = written.name === '' ? (context.defaultRole ?? '') : written.name
  const name = nameInDomain('roles', plain.toLowerCase(), context) ?? plain
  // docutils does not tell a role that it is the default one; a kept node needs to know its role
  const call = context.options.dialect === 'sphinx' ? { ...written, name } : written
  const { role, messages } = findRole(context, name, call.lineNumber, call.position)
  const result = role ? role.run(call, context) : refuseUnknown(context, call)
  return messages.length === 0
    ? result
    : { nodes: result.nodes, messages: [...messages, ...result.messages] }
}

function refuseUnknown(context: ParseContext, call: RoleCall): RoleResult {
  return refuseRole(call, context, {
    code: 'unknown-role',
    level: 'error',
    message: `Unknown interpreted text role "${call.name}".`,
  })
}
