/** What instrumenting a template knows where it stands: its names and its places; and what it found wrong. */
import { formatPoint, templateFailure } from '../failure.js'
import type { TemplateFailure } from '../failure.js'
import { HANDLEBARS_HELPERS } from '../helpers.js'
import { isPath, pointOf, type Node, type Path } from './ast.js'
import type { TemplateNames } from './templates.js'

export const HANDLEBARS_OWN: ReadonlySet<string> = new Set(HANDLEBARS_HELPERS)

export interface Scope {
  readonly names: TemplateNames
  /** File, for `@within`. */
  readonly file: string
  readonly inlinePartials: ReadonlySet<string>
  readonly lineStarts: readonly number[]
  readonly failures: TemplateFailure[]
  /** Names of the templates that it places, as it is read; of which one is known only when it runs. */
  readonly places: (string | undefined)[]
}

/** The names of block parameters in scope: they are values, whatever helpers are called. */
export type Locals = readonly string[]

export function helperName(
  path: Path | hbs.AST.Literal,
  scope: Scope,
  locals: Locals,
): string | undefined {
  if (!isPath(path) || path.data || path.depth > 0 || path.parts.length !== 1) return undefined
  const name = path.parts[0] ?? ''
  if (/^\.|^this\b/.test(path.original) || locals.includes(name)) return undefined
  return HANDLEBARS_OWN.has(name) || scope.names.helpers.has(name) ? name : undefined
}

export function isKnownPartial(name: string, scope: Scope): boolean {
  return scope.inlinePartials.has(name) || scope.names.partials.has(name)
}

export function refuseHelper(
  node: { readonly path: Path | hbs.AST.Literal; readonly loc: Node['loc'] },
  scope: Scope,
): void {
  const name = isPath(node.path) ? node.path.original : '…'
  const names = new Set([...scope.names.helpers, ...HANDLEBARS_HELPERS])
  const message = `There is no helper “${name}”.`
  fail(scope, node, 'template-unknown-name', message, nearest(name, names))
}

export function nearest(name: string, names: ReadonlySet<string>): string {
  const sorted = [...names].filter((known) => !known.startsWith('@')).sort()
  const close = sorted.filter((known) => known.includes(name) || name.includes(known))
  return `there are: ${(close.length > 0 ? close : sorted).join(', ')}`
}

export function fail(
  scope: Scope,
  node: Pick<Node, 'loc'>,
  code: TemplateFailure['code'],
  message: string,
  help?: string,
): void {
  const failure = templateFailure(code, message, help)
  scope.failures.push(
    Object.assign(failure, { file: scope.file, point: pointOf(node, scope.lineStarts) }),
  )
}

export function placeOf(node: Pick<Node, 'loc'>, scope: Scope): string {
  return formatPoint(pointOf(node, scope.lineStarts))
}
