/** Expressions of a template as JavaScript: paths, literals, calls of helpers. */
import {
  isPath,
  isSubExpression,
  pairsOf,
  type Path,
} from '../../src/render/engine/handlebars/ast.js'
import { COMPARING, spaces } from '../../src/render/engine/helpers.js'
import { placeOf, refuse, type Frame, type Scope } from './scope.js'

type Expression = hbs.AST.Expression | hbs.AST.Literal

/** `strict`: what is missing is an error; otherwise it is nothing. */
export function valueCode(node: Expression, scope: Scope, strict: boolean): string {
  if (isPath(node)) return node.data ? loopCode(node, scope) : pathCode(node, scope, strict)
  if (isSubExpression(node)) return comparisonCode(node, scope)
  if ('value' in node) return JSON.stringify(node.value)
  return node.type === 'NullLiteral' ? 'null' : refuse(node, scope, node.type)
}

/** What `if` asks of a value. Most of what is nothing is not worth a call. */
export function conditionCode(node: Expression, scope: Scope): string {
  const value = valueCode(node, scope, false)
  return isSubExpression(node) ? value : `(${value} && run.holds(${value}))`
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'>

/** A comparison as the argument of `if` or of another one; of two values, without a call. */
function comparisonCode(call: Call, scope: Scope): string {
  const name = helperName(call, scope)
  if (!Object.hasOwn(COMPARING, name)) return refuse(call, scope, `“${name}” as an argument`)
  const operator = OPERATORS.get(name)
  const values = call.params.map((param) => valueCode(param, scope, operator !== undefined))
  return operator !== undefined && values.length === 2
    ? `(${values.join(` ${operator} `)})`
    : `run.values.${name}(${values.join(', ')})`
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['eq', '==='],
  ['ne', '!=='],
])

/** A helper in a hole: what it gives may stand there. */
export function textCode(call: Call, scope: Scope): string {
  const name = helperName(call, scope)
  if (Object.hasOwn(COMPARING, name)) return refuse(call, scope, `“${name}” in a hole`)
  const values = call.params.map((param) => valueCode(param, scope, true))
  return `(run.place = ${placeOf(call, scope, name)}, run.texts.${name}(${values.join(', ')}))`
}

function helperName(call: Call, scope: Scope): string {
  const name = isPath(call.path) ? call.path.original : ''
  if (!scope.helpers.has(name)) return refuse(call, scope, `“${name}” as a helper`)
  if (pairsOf(call).length > 0) return refuse(call, scope, 'a helper with named arguments')
  return name
}

/** What a hole holds, where it is known: indentation by a number that stands in a template. */
export function knownText(call: Call, scope: Scope): string | undefined {
  const [count, ...more] = call.params
  if (!isPath(call.path) || call.path.original !== 'spaces' || !count || more.length > 0)
    return undefined
  const literal = literalOf(count, scope)
  return literal === undefined ? undefined : spaces(literal)
}

/** A count that stands in the template, or in the call of a partial as the argument that is read. */
export function literalOf(node: Expression, scope: Scope): number | undefined {
  if (isPath(node)) {
    const [name = '', ...rest] = node.parts
    if (node.data || rest.length > 0) return undefined
    return scope.frames.at(-1 - node.depth)?.given.get(name)?.literal
  }
  const value = 'value' in node ? node.value : undefined
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** Whether a name is a helper where it stands alone. */
export function isHelper(path: Expression, { helpers }: Scope): boolean {
  return isPath(path) && path.depth === 0 && !path.data && helpers.has(path.original)
}

function pathCode(path: Path, scope: Scope, strict: boolean): string {
  const frame = scope.frames.at(-1 - path.depth)
  if (!frame) return refuse(path, scope, '“../” out of the template')
  const [first, ...rest] = path.parts
  if (first === undefined) {
    return frame.given.size > 0 ? refuse(path, scope, '“this” beside arguments') : frame.context
  }
  const place = placeOf(path, scope)
  const given = frame.given.get(first)?.code
  const start = given ?? fieldCode(frame.context, first, path, scope, strict && place)
  return rest.reduce((value, name) => fieldCode(value, name, path, scope, strict && place), start)
}

/** A field that is there is read as it is; what is nothing may be missing. */
function fieldCode(
  holder: string,
  name: string,
  path: Path,
  scope: Scope,
  place: string | false,
): string {
  if (name in Object.prototype) return refuse(path, scope, `a field “${name}”`)
  const key = JSON.stringify(name)
  const read = /^[a-z]\w*$/i.test(name) ? `${holder}?.${name}` : `${holder}?.[${key}]`
  return place === false ? read : `(${read} ?? run.field(${place}, ${holder}, ${key}))`
}

function loopCode(path: Path, scope: Scope): string {
  const { loop }: Partial<Frame> = scope.frames.at(-1 - path.depth) ?? {}
  if (!loop) return refuse(path, scope, `“@${path.parts.join('.')}” outside of “each”`)
  switch (path.parts.join('.')) {
    case 'index':
      return loop.index
    case 'first':
      return `${loop.index} === 0`
    case 'last':
      return `${loop.index} === ${loop.list}.length - 1`
    default:
      return refuse(path, scope, `“@${path.parts.join('.')}”`)
  }
}
