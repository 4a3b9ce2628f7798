/** What a piece of a template sees while it is written as code. */
import { pointOf, type Node } from '../../src/render/engine/handlebars/ast.js'
import { formatPoint } from '../../src/render/engine/failure.js'

/** A value that stands before the fields of others: `this`, and what `../` leads out to. */
export interface Frame {
  /** The variable of the context. */
  readonly context: string
  /** In a partial: the arguments it was called with, which hide fields, by name. */
  readonly given: ReadonlyMap<string, Argument>
  /** In an `each`: the variables of its list and of the place in it. */
  readonly loop?: { readonly list: string; readonly index: string }
}

/** An argument of a partial. A number that stands in the template is known when the function is written. */
export interface Argument {
  readonly code: string
  readonly literal?: number
}

export interface Scope {
  /** Path of the template, for places. */
  readonly file: string
  readonly lineStarts: readonly number[]
  readonly helpers: ReadonlySet<string>
  /** The innermost one last. */
  readonly frames: readonly Frame[]
  /** The function of a template that is called with arguments of these names, or with these numbers. */
  partial(name: string, given: ReadonlyMap<string, Argument>): string
  /** A variable that the function has not used. */
  variable(prefix: string): string
}

export function withLoop(scope: Scope, context: string, loop: Frame['loop']): Scope {
  const frame = { context, given: new Map<string, Argument>(), ...(loop ? { loop } : {}) }
  return { ...scope, frames: [...scope.frames, frame] }
}

/** A built-in template uses what is written here only; a user's may use all of Handlebars. */
export function refuse(node: Pick<Node, 'loc'>, scope: Pick<Scope, 'file'>, what: string): never {
  const { line, column } = node.loc.start
  throw new Error(
    `templates/${scope.file}:${line}:${column + 1} ${what} is not for built-in templates`,
  )
}

/** `typescript/doc.hbs:2:5:12 doc`, as a literal: the runtime takes it apart where something fails. */
export function placeOf(
  node: Pick<Node, 'loc'>,
  { file, lineStarts }: Scope,
  helper?: string,
): string {
  const place = `${file}:${formatPoint(pointOf(node, lineStarts))}`
  return JSON.stringify(helper === undefined ? place : `${place} ${helper}`)
}
