/**
 * A role that the `role` directive makes: another one with options of its own.
 *
 * Source: "Custom Interpreted Text Roles".
 */
import type { OptionValue } from '../directive.js'
import type { Role } from '../role.js'

/** `options` and `content` are given to the base role at every use. */
export function createCustomRole(
  base: Role,
  options: Readonly<Record<string, OptionValue>>,
  content: readonly string[] = [],
): Role {
  return {
    ...(base.options && { options: base.options }),
    ...(base.hasContent && { hasContent: true }),
    run(call, context) {
      const more = call.content ?? []
      const between = content.length > 0 && more.length > 0 ? ['\n'] : []
      return base.run(
        {
          ...call,
          options: { ...options, ...call.options },
          content: [...content, ...between, ...more],
        },
        context,
      )
    },
  }
}
