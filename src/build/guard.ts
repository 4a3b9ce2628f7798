/**
 * The functions of a config, called so that what is wrong with one is said of it, at the place of the
 * page or the template that it is called for.
 */
import type { Directive, DirectiveResult } from '../parse/directive.js'
import type { Role, RoleResult } from '../parse/role.js'
import { refuseRole } from '../parse/roles/refuse.js'
import type { Config, Helper } from './config.js'
import { reasonOf } from './error.js'
import { findNodeFault, type NodeFault } from './node-fault.js'

/** Its directives, roles and helpers, none of which throws anything but words for the user. */
export function guarded({ directives, roles, helpers }: Config) {
  return {
    directives: directives && mapped(directives, guardedDirective),
    roles: roles && mapped(roles, guardedRole),
    helpers: helpers && mapped(helpers, guardedHelper),
  }
}

function mapped<Value>(
  values: Readonly<Record<string, Value>>,
  guard: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, guard(value)]))
}

function guardedDirective(directive: Directive): Directive {
  return {
    ...directive,
    run(call, context) {
      const failed = { failed: true, code: 'extension-failed', level: 'error' } as const
      try {
        const given = directive.run(call, context)
        const result = checked(given, isDirectiveResult, 'a list of nodes')
        const place = call.inSubstitution ? 'substitution' : 'block'
        const nodes = 'failed' in result ? (result.keep ?? []) : result
        const fault = findNodeFault(nodes, place)
        if (!fault) return result
        const message = faultOf('directive', call.writtenName, fault)
        return { ...failed, message, help: fault.help }
      } catch (error) {
        return { ...failed, message: failureOf('directive', call.writtenName, error) }
      }
    },
  }
}

function guardedRole(role: Role): Role {
  return {
    ...role,
    run(call, context) {
      const failed = { code: 'extension-failed', level: 'error' } as const
      try {
        const given = role.run(call, context)
        const result = checked(given, isRoleResult, '`nodes` and `messages`')
        const fault = findNodeFault([...result.nodes, ...result.messages], 'inline')
        if (!fault) return result
        const message = faultOf('role', call.name, fault)
        return refuseRole(call, context, { ...failed, message, help: fault.help })
      } catch (error) {
        const message = failureOf('role', call.name, error)
        return refuseRole(call, context, { ...failed, message })
      }
    },
  }
}

/** What is thrown here is reported by the template that calls the helper. */
function guardedHelper(helper: Helper): Helper {
  return (...values) => {
    const value = helper(...values)
    if (value instanceof Promise)
      throw new TypeError('it gives a promise, and a template cannot wait for a value')
    return value
  }
}

function failureOf(what: string, name: string, error: unknown): string {
  return `The ${what} "${name}" of the config failed: ${reasonOf(error)}.`
}

function faultOf(what: string, name: string, { message }: NodeFault): string {
  return `The ${what} "${name}" of the config gave what nobody renders: ${message}.`
}

function checked<Value>(
  value: Value,
  isRight: (value: unknown) => boolean,
  expected: string,
): Value {
  if (isRight(value)) return value
  const given = value instanceof Promise ? 'a promise' : value === null ? 'null' : typeof value
  throw new TypeError(`\`run\` has to give ${expected}, not ${given}`)
}

function isDirectiveResult(value: unknown): value is DirectiveResult {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && 'failed' in value)
}

function isRoleResult(value: unknown): value is RoleResult {
  if (typeof value !== 'object' || value === null) return false
  return 'nodes' in value && Array.isArray(value.nodes) && 'messages' in value
}
