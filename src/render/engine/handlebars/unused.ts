/** Templates of the user's that nothing uses: a misspelt name would otherwise do nothing in silence. */
import type { Diagnostic } from '../../../source/diagnostic.js'
import { nearestWord } from '../../../source/nearest.js'

/** A user's template, with the names of those that it places; of which one is known only when it runs. */
export interface UserTemplate {
  readonly name: string
  readonly path: string
  readonly places: readonly (string | undefined)[]
}

/** What the renderer of a format without templates of ours asks for. */
const ASKED_FOR = ['page', 'index']

/** @param builtIn Names of the format's own templates; absent for a format of the user's. */
export function unusedTemplates(
  templates: readonly UserTemplate[],
  builtIn: readonly string[] = ASKED_FOR,
): Diagnostic[] {
  const own = new Map(templates.map((template) => [template.name, template]))
  const used = new Set(builtIn)
  for (const name of used) {
    for (const placed of own.get(name)?.places ?? []) {
      if (placed === undefined) return []
      used.add(placed)
    }
  }
  const free = builtIn.filter((name) => !own.has(name))
  return templates
    .filter(({ name }) => !used.has(name))
    .map(({ name, path }) => ({
      code: 'template-unused',
      level: 'warning',
      message: `Nothing uses the template “${name}”: it replaces no built-in one, and none that is used places it.`,
      path,
      help: helpFor(name, free),
    }))
}

function helpFor(name: string, known: readonly string[]): string {
  const sameFile = known.find((one) => lastPart(one) === lastPart(name))
  const near = sameFile ?? nearestWord(name, known)
  if (near !== undefined) return `Did you mean “${near}.hbs”?`
  return `Place it in another one with {{> ${name}}}, or remove it.`
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
