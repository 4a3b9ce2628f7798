/**
 * Paths of a template: `a.b.c` becomes `(@path a "b" "c")`, so that a name that is missing anywhere
 * in it is said with its place. What Handlebars reads safely by itself stays as it is.
 */
import { emptyHash, isPath, literal, string, type Path } from './ast.js'

interface Reading {
  /** What is missing is an error; otherwise it is nothing. */
  readonly strict: boolean
  /** Block parameters in scope. */
  readonly locals: readonly string[]
  /** As `@path` reports it. */
  readonly place: string
}

export function visitPath(
  value: hbs.AST.Expression | hbs.AST.Literal,
  reading: Reading,
): hbs.AST.Expression {
  if (!isPath(value)) return value
  const { strict, place } = reading
  const names = namesAfterBase(value, reading)
  if (names.length === 0) {
    // Handlebars throws for a missing field only where the path says so.
    return strict ? Object.assign(value, { strict }) : value
  }
  const base = baseOf(value, value.parts.length - names.length, strict)
  const path: Path = { ...value, data: false, depth: 0, parts: ['@path'], original: '@path' }
  const params = [
    base,
    string(place, value),
    { ...literal(strict, value), type: 'BooleanLiteral' },
    ...names.map((name) => string(name, value)),
  ]
  const call: hbs.AST.SubExpression = {
    type: 'SubExpression',
    path,
    params,
    hash: emptyHash(value),
    loc: value.loc,
  }
  return call
}

/** The names that `@path` reads. Of the context's own fields, Handlebars reads the first one. */
function namesAfterBase(path: Path, { strict, locals }: Reading): readonly string[] {
  const { parts, depth, data } = path
  const [first = ''] = parts
  if (data || isLocal(path, locals)) return parts.slice(1)
  if (depth > 0) return parts
  // Asked for, a field of a context that is nothing is nothing; Handlebars would fail.
  if (!strict && parts.length > 0) return parts
  return first === '' ? [] : parts.slice(1)
}

function isLocal({ parts, depth, original }: Path, locals: readonly string[]): boolean {
  return depth === 0 && !/^\.|^this\b/.test(original) && locals.includes(parts[0] ?? '')
}

/** The path up to some of its names: none is the context itself. */
function baseOf(path: Path, count: number, strict: boolean): Path {
  const parts = path.parts.slice(0, count)
  const original = count === 0 ? (path.depth > 0 ? '..' : 'this') : path.original
  const base: Path = { ...path, parts, original }
  return strict && count > 0 ? Object.assign(base, { strict }) : base
}
