import type { Answer, Case } from '../conformance/score.js'

export function createCases(
  load: (path: string) => Promise<unknown>,
): Promise<(request: Case) => Promise<Answer>>
