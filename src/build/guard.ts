/**
 * The functions of a config, called so that what is wrong with one is said of it, at the place of the
 * page or the template that it is called for.
 */
import type { Directive, DirectiveResult } from '../parse/directive.js'
import type { Role, RoleResult } from '../parse/role.js'
import { refuseRole } from '../parse/roles/refuse.js'
import type { Config, Helper } from './config.js'
import { reasonOf } from './error.js'

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
      try {
        return checked(directive.run(call, context), isDirectiveResult, 'a list of nodes')
      } catch (error) {
        const message = failureOf('directive', call.writtenName, error)
        return { failed: true, code: 'extension-failed', level: 'error', message }
      }
    },
  }
}

function guardedRole(role: Role): Role {
  return {
    ...role,
    run(call, context) {
      try {
        return checked(role.run(call, context), isRoleResult, '`nodes` and `messages`')
      } catch (error) {
        const message = failureOf('role', call.name, error)
        return refuseRole(call, context, { code: 'extension-failed', level: 'error', message })
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

function checked<Value>(
  value: Value,
  isRight: (value: unknown) => boolean,
  expected: string,
): Value {
  if (isRight(value)) return value
  const given = value instanceof Promise ? 'a promise' : typeof value
  throw new TypeError(`\`run\` has to give ${expected}, not ${given}`)
}

function isDirectiveResult(value: unknown): value is DirectiveResult {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && 'failed' in value)
}

function isRoleResult(value: unknown): value is RoleResult {
  if (typeof value !== 'object' || value === null) return false
  return 'nodes' in value && Array.isArray(value.nodes) && 'messages' in value
}
