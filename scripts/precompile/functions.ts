/**
 * The built-in templates of a format as functions of a context, with a function for each set of
 * arguments that a template is called with as a partial. They do what Handlebars does with the same
 * templates, by way of plain variables and loops; test/render/precompiled.test.ts holds them together.
 */
import Handlebars from 'handlebars'
import { lineStartsOf } from '../../src/render/engine/handlebars/ast.js'
import { programCode } from './program.js'
import type { Scope } from './scope.js'

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
  const need = (name: string, given: readonly string[]): string => {
    const template = byName.get(name)
    if (!template) throw new Error(`there is no template “${name}”`)
    const called = ['template', name.replace(/\W/g, '_'), ...given].join('_')
    if (functions.has(called)) return called
    // Known before it is written: a template may use itself.
    functions.set(called, '')
    functions.set(called, functionCode(called, template, given, helpers, need))
    return called
  }
  const entries = templates.map(({ name }) => `  ${JSON.stringify(name)}: ${need(name, [])},\n`)
  return [...functions.values(), `export const templates = {\n${entries.join('')}}\n`]
}

function functionCode(
  called: string,
  { path, text }: TemplateText,
  given: readonly string[],
  helpers: ReadonlySet<string>,
  partial: Scope['partial'],
): string {
  let count = 0
  const scope: Scope = {
    file: path,
    lineStarts: lineStartsOf(text),
    helpers,
    partial,
    frames: [{ context: 'context', given: new Map(given.map((name) => [name, `$${name}`])) }],
    variable: (prefix) => `${prefix}${++count}`,
  }
  const body = programCode(Handlebars.parse(text), scope)
  const parameters = ['run', 'context', ...given.map((name) => `$${name}`)].join(', ')
  return `function ${called}(${parameters}) {\nlet text = '';\n${body}return text;\n}\n`
}
