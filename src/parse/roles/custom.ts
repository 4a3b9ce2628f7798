/**
 * A role that the `role` directive makes: another one with options of its own.
 *
 * Source: "Custom Interpreted Text Roles".
 */
import type { OptionValue } from '../directive.js'
import type { Role } from '../role.js'

/** Marks what this file made; a user's role has names of its own. */
const CUSTOM = Symbol('custom role')

interface Given {
  readonly options: Readonly<Record<string, OptionValue>>
  readonly content: readonly string[]
}

export interface CustomRole extends Role {
  /** The role that is run in the end, and what it is given at every use. */
  readonly [CUSTOM]: Given & { readonly base: Role }
}

/** A role based on a custom one is one step from its base too: a long chain is no deep recursion. */
export function createCustomRole(
  on: Role | CustomRole,
  options: Readonly<Record<string, OptionValue>>,
  content: readonly string[] = [],
): CustomRole {
  const custom =
    CUSTOM in on
      ? { base: on[CUSTOM].base, ...added(on[CUSTOM], { options, content }) }
      : { base: on, options, content }
  const { base } = custom
  return {
    [CUSTOM]: custom,
    ...(base.options && { options: base.options }),
    ...(base.hasContent && { hasContent: true }),
    run: (call, context) =>
      base.run(
        { ...call, ...added(custom, { options: call.options, content: call.content ?? [] }) },
        context,
      ),
  }
}

function added(given: Given, more: Given): Given {
  const between = given.content.length > 0 && more.content.length > 0 ? ['\n'] : []
  return {
    options: { ...given.options, ...more.options },
    content: [...given.content, ...between, ...more.content],
  }
}
