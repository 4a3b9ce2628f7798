/**
 * The built-in templates of a format as functions of a context, with a function for each set of
 * arguments that a template is called with as a partial. They do what Handlebars does with the same
 * templates, by way of plain variables and loops; test/render/precompiled.test.ts holds them together.
 */
import Handlebars from 'handlebars'
import { lineStartsOf } from '../../src/render/engine/handlebars/ast.js'
import { programCode } from './program.js'
import type { Argument, Scope } from './scope.js'

export interface TemplateText {
  /** Path below the format's folder without its ending. */
  readonly name: string
  /** As failures say it. */
  readonly path: string
  readonly text: string
}

/** Statements of a module whose `templates` are the functions by name. */
export function functionsCode(
  templates: readonly TemplateText[],
  helpers: ReadonlySet<string>,
): readonly string[] {
  const byName = new Map(templates.map((template) => [template.name, template]))
  const functions = new Map<string, string>()
  const need = (name: string, given: ReadonlyMap<string, Argument>): string => {
    const template = byName.get(name)
    if (!template) throw new Error(`there is no template “${name}”`)
    const called = ['template', name.replace(/\W/g, '_'), ...[...given].map(argumentName)].join('_')
    if (functions.has(called)) return called
    // Known before it is written: a template may use itself.
    functions.set(called, '')
    functions.set(called, functionCode(called, template, given, helpers, need))
    return called
  }
  const entries = templates.map(
    ({ name }) => `  ${JSON.stringify(name)}: ${need(name, NOTHING)},\n`,
  )
  return [...functions.values(), `export const templates = {\n${entries.join('')}}\n`]
}

const NOTHING: ReadonlyMap<string, Argument> = new Map()

/** `indent$2` for a number, so that each has a function of its own; `lines` for what comes when it runs. */
function argumentName([name, { literal }]: readonly [string, Argument]): string {
  return literal === undefined ? name : `${name}$${literal}`
}

function functionCode(
  called: string,
  { path, text }: TemplateText,
  given: ReadonlyMap<string, Argument>,
  helpers: ReadonlySet<string>,
  partial: Scope['partial'],
): string {
  let count = 0
  const named = [...given].filter(([, { literal }]) => literal === undefined).map(([name]) => name)
  const scope: Scope = {
    file: path,
    lineStarts: lineStartsOf(text),
    helpers,
    partial,
    frames: [{ context: 'context', given: withVariables(given) }],
    variable: (prefix) => `${prefix}${++count}`,
  }
  const body = programCode(Handlebars.parse(text), scope)
  const parameters = ['run', 'context', ...named.map(variableOf)].join(', ')
  return `function ${called}(${parameters}) {\nlet text = '';\n${body}return text;\n}\n`
}

function withVariables(given: ReadonlyMap<string, Argument>): ReadonlyMap<string, Argument> {
  const entries = [...given].map(([name, argument]): [string, Argument] => [
    name,
    argument.literal === undefined ? { code: variableOf(name) } : argument,
  ])
  return new Map(entries)
}

function variableOf(name: string): string {
  return `$${name}`
}
