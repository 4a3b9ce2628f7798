/** Statements of a template as JavaScript that adds to the variable `text`. */
import {
  isBlock,
  isMustache,
  isPartial,
  isPath,
  optional,
  pairsOf,
  type Node,
} from '../../src/render/engine/handlebars/ast.js'
import { placeOf, refuse, withLoop, type Scope } from './scope.js'
import { helperCode, isHelper, valueCode } from './value.js'

export function programCode(program: hbs.AST.Program | undefined, scope: Scope): string {
  if (!program) return ''
  if (optional(program.blockParams)) refuse(program, scope, 'a block parameter')
  return program.body.map((node) => statementCode(node, scope)).join('')
}

function statementCode(node: Node, scope: Scope): string {
  if (isContent(node)) return node.value === '' ? '' : add(JSON.stringify(node.value))
  if (isMustache(node)) return add(holeCode(node, scope))
  if (isPartial(node) && node.type === 'PartialStatement') return add(partialCode(node, scope))
  if (isBlock(node)) return blockCode(node, scope)
  return node.type === 'CommentStatement' ? '' : refuse(node, scope, node.type)
}

function isContent(node: Node): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement'
}

function add(value: string): string {
  return `text += ${value};\n`
}

function holeCode(node: hbs.AST.MustacheStatement, scope: Scope): string {
  if (isHelper(node.path, scope)) return helperCode('texts', node, scope)
  if (node.params.length > 0) refuse(node, scope, 'an argument of what is no helper')
  const value = valueCode(node.path, scope, true)
  return `run.${node.escaped ? 'hole' : 'raw'}(${placeOf(node, scope)}, ${value})`
}

/** The arguments of a partial hide fields of its context, and those that it was called with itself. */
function partialCode(node: hbs.AST.PartialStatement, scope: Scope): string {
  if (!isPath(node.name)) return refuse(node, scope, 'a partial by a name that is made')
  if (node.params.length > 0) return refuse(node, scope, 'a partial with another context')
  const frame = scope.frames.at(-1)
  const given = new Map(frame?.given)
  for (const { key, value } of pairsOf(node)) given.set(key, valueCode(value, scope, true))
  const names = [...given.keys()].sort()
  const values = names.map((name) => given.get(name))
  const called = scope.partial(node.name.original, names)
  return `${called}(${['run', frame?.context, ...values].join(', ')})`
}

function blockCode(node: hbs.AST.BlockStatement, scope: Scope): string {
  const [value] = node.params
  const name = isPath(node.path) ? node.path.original : ''
  if (!value || node.params.length > 1 || pairsOf(node).length > 0)
    return refuse(node, scope, `“${name}” as a block`)
  const body = optional(node.program)
  const otherwise = optional(node.inverse)
  switch (name) {
    case 'if':
      return choice(valueCode(value, scope, false), body, otherwise, scope)
    case 'unless':
      return choice(valueCode(value, scope, false), otherwise, body, scope)
    case 'each':
      return eachCode(valueCode(value, scope, true), body, otherwise, scope)
    default:
      return refuse(node, scope, `“${name}” as a block`)
  }
}

type Body = hbs.AST.Program | undefined

function choice(value: string, body: Body, otherwise: Body, scope: Scope): string {
  const [then, not] = [programCode(body, scope), programCode(otherwise, scope)]
  const condition = `run.holds(${value})`
  if (then === '') return `if (!${condition}) {\n${not}}\n`
  return `if (${condition}) {\n${then}}${not === '' ? '' : ` else {\n${not}}`}\n`
}

function eachCode(value: string, body: Body, otherwise: Body, scope: Scope): string {
  const list = scope.variable('list')
  const index = scope.variable('index')
  const item = scope.variable('item')
  const inner = programCode(body, withLoop(scope, item, { list, index }))
  const empty = programCode(otherwise, scope)
  return [
    `const ${list} = run.list(${value});`,
    `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {`,
    `const ${item} = ${list}[${index}];`,
    `${inner}}`,
    empty === '' ? '' : `if (${list}.length === 0) {\n${empty}}\n`,
  ].join('\n')
}
