/** Scores of answers to docutils' cases, by module. */
import { reduceTable, reduceTree, STRICTNESS, type CaseTable, type Strictness } from './reduce.js'

export interface Case {
  readonly id: string
  readonly kind: string
  readonly input: string
  readonly expected: string | CaseTable
}

export interface Answer {
  readonly pseudoxml?: string
  readonly table?: CaseTable
}

/** How many cases of a module are right, by strictness. */
export type Score = Readonly<Record<'cases' | Strictness, number>>
export type Scores = Readonly<Record<string, Score>>

export function isRight(
  expected: Case['expected'],
  answer: Answer,
  strictness: Strictness,
): boolean {
  if (typeof expected === 'string') {
    if (answer.pseudoxml === undefined) return false
    return STRICTNESS.slice(0, STRICTNESS.indexOf(strictness) + 1).some(
      (level) => reduceTree(answer.pseudoxml ?? '', level) === reduceTree(expected, level),
    )
  }
  if (answer.table === undefined) return false
  return reduceTable(answer.table, strictness) === reduceTable(expected, strictness)
}

export function addScores(scores: readonly Score[]): Score {
  const sum = { cases: 0, strict: 0, relaxed: 0, structure: 0 }
  for (const score of scores) {
    sum.cases += score.cases
    for (const strictness of STRICTNESS) sum[strictness] += score[strictness]
  }
  return sum
}

/** Where a score is lower than it was, in words. A module with other cases is not compared. */
export function findLosses(now: Scores, before: Scores): string[] {
  return Object.entries(before).flatMap(([module, old]) => {
    const score = now[module]
    if (score?.cases !== old.cases) return []
    return STRICTNESS.filter((strictness) => score[strictness] < old[strictness]).map(
      (strictness) => `${module}: ${strictness} ${score[strictness]}, was ${old[strictness]}`,
    )
  })
}
