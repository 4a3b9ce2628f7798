/**
 * Scores the built package against docutils' own test cases, which lie beside the project: strict,
 * relaxed and structure for each module. A score may only rise: one that is lower than in
 * `test/conformance/scores.json` fails, and `--update` writes higher ones there.
 *
 * usage: npm run conformance [-- --update] [-- --sources] [-- --list]
 *
 * `--sources` scores `src/` instead of the build, `--list` names the cases that are not strictly
 * right. Where the cases are absent, it says so and passes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { STRICTNESS } from './conformance/reduce.js'
import { addScores, findLosses, isRight, type Case, type Score } from './conformance/score.js'
import { createCases } from './driver/cases.mjs'

const cases = fileURLToPath(new URL('../../shared/conformance/cases/', import.meta.url))
const scoreFile = fileURLToPath(new URL('../test/conformance/scores.json', import.meta.url))
const flags = new Set(process.argv.slice(2))

if (existsSync(cases)) await main()
else console.log("skipped: docutils' cases are not beside the project (../shared/conformance)")

async function main(): Promise<void> {
  const folder = flags.has('--sources') ? '../src' : '../dist'
  const answer = await createCases((path) => import(`${folder}/${path}`) as Promise<unknown>)
  const scores: Record<string, Score> = {}
  for (const file of readdirSync(cases).sort()) {
    if (!file.endsWith('.json')) continue
    const content = JSON.parse(readFileSync(cases + file, 'utf8')) as {
      module: string
      cases: Case[]
    }
    scores[content.module] = await scoreModule(content.cases, answer)
  }
  report(scores)
  const before = existsSync(scoreFile)
    ? (JSON.parse(readFileSync(scoreFile, 'utf8')) as Record<string, Score>)
    : {}
  const losses = findLosses(scores, before)
  for (const loss of losses) console.log(`LOWER ${loss}`)
  if (losses.length > 0) process.exitCode = 1
  else if (flags.has('--update')) writeFileSync(scoreFile, `${JSON.stringify(scores, null, 2)}\n`)
}

async function scoreModule(
  items: readonly Case[],
  answer: Awaited<ReturnType<typeof createCases>>,
): Promise<Score> {
  const score = { cases: items.length, strict: 0, relaxed: 0, structure: 0 }
  for (const item of items) {
    let got = {}
    try {
      got = await answer(item)
    } catch (error) {
      console.log(`THROWN ${item.id}: ${String(error)}`)
    }
    for (const strictness of STRICTNESS) {
      if (isRight(item.expected, got, strictness)) score[strictness]++
      else if (strictness === 'strict' && flags.has('--list')) console.log(`WRONG ${item.id}`)
    }
  }
  return score
}

function report(scores: Readonly<Record<string, Score>>): void {
  const rows = [...Object.entries(scores), ['TOTAL', addScores(Object.values(scores))] as const]
  console.log(`${'module'.padEnd(48)}${STRICTNESS.map((name) => name.padStart(12)).join('')}`)
  for (const [module, score] of rows) {
    const cells = STRICTNESS.map((strictness) => `${score[strictness]}/${score.cases}`.padStart(12))
    console.log(module.padEnd(48) + cells.join(''))
  }
  const { strict, cases: count } = addScores(Object.values(scores))
  console.log(`strict: ${((100 * strict) / count).toFixed(1)} %`)
}
