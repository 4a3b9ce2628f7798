/**
 * Prepares a parsed template: every hole goes through the helper `@hole` with its place, so that what
 * may stand in an output is decided in one function; every name is checked; every file is wrapped in
 * `@within`, so that an error at run time knows its file.
 *
 * A bare name is a field unless a helper has that name: a user's helper never hides a field of a
 * built-in template. The helpers' names that start with `@` cannot be written in a template.
 *
 * A path of several names is read by our own `@path`: Handlebars checks the last name only, and
 * throws a TypeError for what is missing before it.
 */
import { checkArguments } from './arguments.js'
import { visitPath } from './paths.js'
import {
  emptyHash,
  isBlock,
  isDecorator,
  isMustache,
  isPartial,
  isSubExpression,
  lineStartsOf,
  literal,
  NO_STRIP,
  optional,
  type Node,
  pairsOf,
  pathOf,
  string,
} from './ast.js'
import {
  fail,
  HANDLEBARS_OWN,
  helperName,
  isKnownPartial,
  type Locals,
  nearest,
  placeOf,
  refuseHelper,
  type Scope,
} from './scope.js'
import type { TemplateNames } from './templates.js'

const CONDITIONAL: ReadonlySet<string> = new Set(['if', 'unless', 'with', 'and', 'or', 'not'])
type Call = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash' | 'loc'>

/** What is wrong with a template, and which ones it places. */
export type Instrumented = Pick<Scope, 'failures' | 'places'>

/** Changes the tree in place. `text` is the template's source. */
export function instrument(
  program: hbs.AST.Program,
  file: string,
  text: string,
  names: TemplateNames,
): Instrumented {
  const inlines = [...text.matchAll(/\{\{~?#\*inline\s+(["'])(.*?)\1/g)].map(
    (found) => found[2] ?? '',
  )
  const scope: Scope = {
    names,
    file,
    inlinePartials: new Set(inlines),
    lineStarts: lineStartsOf(text),
    failures: [],
    places: [],
  }
  visitProgram(program, scope, [])
  wrapBody(program, scope)
  return scope
}

function visitProgram(program: hbs.AST.Program, scope: Scope, outer: Locals): void {
  const own = optional(program.blockParams)
  const locals = own ? [...outer, ...own] : outer
  for (const statement of program.body) visitStatement(statement, scope, locals)
}

function visitStatement(node: Node, scope: Scope, locals: Locals): void {
  if (isMustache(node)) visitHole(node, scope, locals)
  else if (isDecorator(node)) visitDecorator(node, scope, locals)
  else if (isPartial(node)) visitPartial(node, scope, locals)
  else if (isBlock(node)) visitBlock(node, scope, locals)
}

/** `{{value}}` becomes `{{@hole value "line:column:offset" false}}`. */
function visitHole(node: hbs.AST.MustacheStatement, scope: Scope, locals: Locals): void {
  const helper = helperName(node.path, scope, locals)
  const hasArguments = node.params.length > 0 || optional(node.hash) !== undefined
  let value: hbs.AST.Expression = node.path
  if (helper !== undefined) {
    const path = pathOf(helper, node)
    const call = {
      type: 'SubExpression',
      path,
      params: node.params,
      hash: node.hash,
      loc: node.loc,
    }
    visitCall(call, helper, scope, locals)
    value = call
  } else if (hasArguments) refuseHelper(node, scope)
  else value = readStrictly(value, scope, locals)
  const raw: hbs.AST.BooleanLiteral = { ...literal(!node.escaped, node), type: 'BooleanLiteral' }
  node.path = pathOf('@hole', node)
  node.params = [value, string(placeOf(node, scope), node), raw]
  Object.assign(node, { hash: undefined, escaped: true })
}

function visitBlock(node: hbs.AST.BlockStatement, scope: Scope, locals: Locals): void {
  const helper = helperName(node.path, scope, locals)
  if (helper !== undefined) visitCall(node, helper, scope, locals)
  else if (node.params.length > 0) refuseHelper(node, scope)
  else {
    node.params = [readLeniently(node.path, scope, locals)]
    node.path = pathOf('@section', node)
  }
  const programs = [optional(node.program), optional(node.inverse)]
  for (const program of programs) if (program) visitProgram(program, scope, locals)
}

/** The arguments of a helper that exists; ours are told where they are called. */
function visitCall(call: Call, helper: string, scope: Scope, locals: Locals): void {
  const wrong = checkArguments(helper, call.params.length)
  if (wrong !== undefined) fail(scope, call, 'template-syntax', wrong)
  visitArguments(call, scope, locals, !CONDITIONAL.has(helper))
  if (HANDLEBARS_OWN.has(helper)) return
  const place: hbs.AST.HashPair = {
    type: 'HashPair',
    key: '@place',
    value: string(placeOf(call, scope), call),
    loc: call.loc,
  }
  call.hash = { type: 'Hash', pairs: [...pairsOf(call), place], loc: call.loc }
}

function visitArguments(
  call: Omit<Call, 'path'>,
  scope: Scope,
  locals: Locals,
  strict: boolean,
): void {
  const read = (value: hbs.AST.Expression): hbs.AST.Expression => {
    if (isSubExpression(value)) visitSubExpression(value, scope, locals)
    else if (strict) return readStrictly(value, scope, locals)
    else return readLeniently(value, scope, locals)
    return value
  }
  call.params = call.params.map(read)
  for (const pair of pairsOf(call)) pair.value = read(pair.value)
}

function visitSubExpression(node: hbs.AST.SubExpression, scope: Scope, locals: Locals): void {
  const helper = helperName(node.path, scope, locals)
  if (helper === undefined) refuseHelper(node, scope)
  else visitCall(node, helper, scope, locals)
}

function visitPartial(
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  locals: Locals,
): void {
  visitArguments(node, scope, locals, true)
  scope.places.push(isSubExpression(node.name) ? undefined : node.name.original)
  if (isSubExpression(node.name)) {
    visitSubExpression(node.name, scope, locals)
    const params = [node.name, string(placeOf(node, scope), node)]
    node.name = { ...node.name, path: pathOf('@partial', node), params, hash: emptyHash(node) }
  } else if (node.name.original === '@partial-block') {
    const params = [string(placeOf(node, scope), node)]
    const path = pathOf('@block', node)
    const call = { type: 'SubExpression', path, params, hash: emptyHash(node), loc: node.loc }
    Object.assign(node, { name: call })
  } else if (!isKnownPartial(node.name.original, scope) && !('program' in node)) {
    const message = `There is no template “${node.name.original}” to use as a partial.`
    fail(
      scope,
      node,
      'template-unknown-name',
      message,
      nearest(node.name.original, scope.names.partials),
    )
  }
  if ('program' in node) {
    visitProgram(node.program, scope, locals)
    wrapBody(node.program, scope)
  }
}

function visitDecorator(node: hbs.AST.DecoratorBlock, scope: Scope, locals: Locals): void {
  if (node.path.original !== 'inline') {
    fail(scope, node, 'template-unknown-name', `There is no decorator “${node.path.original}”.`)
    return
  }
  visitProgram(node.program, scope, locals)
  wrapBody(node.program, scope)
}

/** Puts the whole body into `{{#@within "file"}}`. Decorators stay outside: they are declarations. */
function wrapBody(program: hbs.AST.Program, scope: Scope): void {
  const declarations = program.body.filter(isDecorator)
  const body = program.body.filter((node) => !isDecorator(node))
  const loc = program.loc
  const inner: hbs.AST.Program = { type: 'Program', body, blockParams: [], loc }
  const within = {
    type: 'BlockStatement',
    path: pathOf('@within', program),
    params: [string(scope.file, program)],
    program: inner,
    openStrip: NO_STRIP,
    closeStrip: NO_STRIP,
    loc,
  }
  program.body = [...declarations, within]
}

/** A value that must be there. */
function readStrictly(value: hbs.AST.Expression, scope: Scope, locals: Locals): hbs.AST.Expression {
  return visitPath(value, { strict: true, locals, place: placeOf(value, scope) })
}

/** A value that is asked for: what is missing is nothing. */
function readLeniently(
  value: hbs.AST.Expression | hbs.AST.Literal,
  scope: Scope,
  locals: Locals,
): hbs.AST.Expression {
  return visitPath(value, { strict: false, locals, place: placeOf(value, scope) })
}
