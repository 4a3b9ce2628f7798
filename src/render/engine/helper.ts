/** Functions that a template calls by name. */

/**
 * A helper: values in, a value out. A last argument is added only where it was called as a block or
 * with named arguments.
 */
export type Helper = (...values: unknown[]) => unknown

export interface HelperOptions {
  /** Arguments with names: `{{name value width=3}}`. */
  readonly hash: Readonly<Record<string, unknown>>
  /** As a block: its body, and the body after `{{else}}`, rendered for a context. */
  readonly body?: (context?: unknown) => unknown
  readonly inverse?: (context?: unknown) => unknown
}
