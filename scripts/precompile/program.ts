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
import { conditionCode, isHelper, knownText, literalOf, textCode, valueCode } from './value.js'

export function programCode(program: hbs.AST.Program | undefined, scope: Scope): string {
  if (!program) return ''
  if (optional(program.blockParams)) refuse(program, scope, 'a block parameter')
  const pieces: Piece[] = []
  for (const node of program.body) {
    const piece = pieceOf(node, scope)
    const last = pieces.at(-1)
    if (last?.kind === 'text' && piece.kind === 'text')
      pieces.splice(-1, 1, { ...last, text: last.text + piece.text })
    else pieces.push(piece)
  }
  return pieces.map(pieceCode).join('')
}

/** What a statement becomes; texts that stand side by side become one. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' | 'code'; readonly code: string }

function pieceOf(node: Node, scope: Scope): Piece {
  if (isContent(node)) return { kind: 'text', text: node.value }
  if (isMustache(node)) {
    const text = knownText(node, scope)
    if (text !== undefined) return { kind: 'text', text }
    return { kind: 'value', code: holeCode(node, scope) }
  }
  if (isPartial(node) && node.type === 'PartialStatement')
    return { kind: 'value', code: partialCode(node, scope) }
  if (isBlock(node)) return { kind: 'code', code: blockCode(node, scope) }
  return node.type === 'CommentStatement'
    ? { kind: 'text', text: '' }
    : refuse(node, scope, node.type)
}

function isContent(node: Node): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement'
}

function pieceCode(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text === '' ? '' : `text += ${JSON.stringify(piece.text)};\n`
    case 'value':
      return `text += ${piece.code};\n`
    case 'code':
      return piece.code
  }
}

function holeCode(node: hbs.AST.MustacheStatement, scope: Scope): string {
  if (isHelper(node.path, scope)) return textCode(node, scope)
  if (node.params.length > 0) refuse(node, scope, 'an argument of what is no helper')
  const value = valueCode(node.path, scope, true)
  return `(run.place = ${placeOf(node, scope)}, run.${node.escaped ? 'hole' : 'raw'}(${value}))`
}

/** The arguments of a partial hide fields of its context, and those that it was called with itself. */
function partialCode(node: hbs.AST.PartialStatement, scope: Scope): string {
  if (!isPath(node.name)) return refuse(node, scope, 'a partial by a name that is made')
  if (node.params.length > 0) return refuse(node, scope, 'a partial with another context')
  const frame = scope.frames.at(-1)
  const given = new Map(frame?.given)
  for (const { key, value } of pairsOf(node)) {
    const literal = literalOf(value, scope)
    const code = valueCode(value, scope, true)
    given.set(key, literal === undefined ? { code } : { code, literal })
  }
  const sorted = new Map([...given].sort(([a], [b]) => (a < b ? -1 : 1)))
  const values = [...sorted.values()].filter(({ literal }) => literal === undefined)
  const called = scope.partial(node.name.original, sorted)
  return `${called}(${['run', frame?.context, ...values.map(({ code }) => code)].join(', ')})`
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
      return choice(conditionCode(value, scope), body, otherwise, scope)
    case 'unless':
      return choice(conditionCode(value, scope), otherwise, body, scope)
    case 'each':
      return eachCode(valueCode(value, scope, true), body, otherwise, scope)
    default:
      return refuse(node, scope, `“${name}” as a block`)
  }
}

type Body = hbs.AST.Program | undefined

function choice(condition: string, body: Body, otherwise: Body, scope: Scope): string {
  const [then, not] = [programCode(body, scope), programCode(otherwise, scope)]
  if (then === '') return `if (!(${condition})) {\n${not}}\n`
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
