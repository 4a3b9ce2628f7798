/** How many arguments Handlebars' own helpers take: it says so itself only when they run. */
const ARGUMENTS = new Map([
  ['if', 1],
  ['unless', 1],
  ['each', 1],
  ['with', 1],
  ['lookup', 2],
])

/** What is wrong with a call of a helper, if anything. */
export function checkArguments(helper: string, given: number): string | undefined {
  const wanted = ARGUMENTS.get(helper)
  if (wanted === undefined || wanted === given) return undefined
  return `“${helper}” takes ${wanted === 1 ? 'one argument' : `${wanted} arguments`}, not ${given}.`
}
