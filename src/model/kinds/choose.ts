/**
 * The kind of a table: the rule that is surest. Of equals, the earlier in the list: an error code
 * column makes the status beside it an attribute, and a code table is never a record.
 */
import { METHOD } from '../operations.js'
import type { TableKind } from '../types.js'
import { bareRecord } from './bare-record.js'
import { constants } from './constants.js'
import { errorCode } from './error-code.js'
import { exitCode } from './exit-code.js'
import { httpStatus } from './http-status.js'
import { keys } from './keys.js'
import { ledBySymbols } from './led-by-symbols.js'
import { EMITTED, SUGGESTED, type KindInput, type KindRule, type Verdict } from './kind.js'
import {
  changeHistory,
  example,
  index,
  keyValue,
  mapping,
  matrix,
  permission,
  quantities,
} from './other.js'
import { sharedStatuses } from './named-statuses.js'
import { record } from './record.js'

const CODE_RULES: readonly KindRule[] = [
  errorCode,
  sharedStatuses,
  ledBySymbols,
  httpStatus,
  exitCode,
  constants,
]
const ENUM_RULES: readonly KindRule[] = [...CODE_RULES, keys]
const OTHER_RULES: readonly KindRule[] = [
  changeHistory,
  permission,
  matrix,
  index,
  example,
  keyValue,
  mapping,
]

const PLAIN: Verdict = {
  kind: 'plain',
  confidence: 1,
  evidence: [{ rule: 'no-rule', score: 0, detail: 'no columns that code could come of' }],
  roles: new Map(),
}

export interface Choice {
  readonly verdict: Verdict
  /** What the table may be, though not surely enough. */
  readonly suggestion?: Verdict
}

export function chooseKind(input: KindInput, said: TableKind | undefined): Choice {
  if (said !== undefined) return { verdict: forcedKind(input, said) }
  if (input.rowCount === 0) return { verdict: PLAIN }
  const found = [
    codeKind(input),
    record(input, false),
    bareRecord(input, false),
    keys(input, false),
  ]
    .filter((verdict) => verdict !== undefined)
    .reduce<Verdict | undefined>(
      (best, next) => (best && best.confidence >= next.confidence ? best : next),
      undefined,
    )
  if (found && found.confidence >= EMITTED) {
    const other = contradiction(input, found)
    return other ? { verdict: other, suggestion: found } : { verdict: found }
  }
  const verdict = surest(OTHER_RULES, input) ?? PLAIN
  return found ? { verdict, suggestion: found } : { verdict }
}

/** The first code rule that is sure: a status beside an error code is not the key. What each method answers is none. */
function codeKind(input: KindInput): Verdict | undefined {
  const isByMethod = input.columns[0]?.reading.texts.every((text) => IS_METHOD.test(text))
  return isByMethod ? undefined : surest(CODE_RULES, input, EMITTED)
}

const IS_METHOD = new RegExp(`^(?:${METHOD})$`)

/** A history or a matrix that happens to have a column of three-digit numbers, or of codes of its things. */
function contradiction(input: KindInput, found: Verdict): Verdict | undefined {
  const isSureCode = found.flavor === 'errorCode' && found.confidence > 0.8
  if (found.kind !== 'enum' || isSureCode) return undefined
  const other = changeHistory(input, false) ?? matrix(input, false) ?? quantities(input, false)
  return other && other.confidence >= found.confidence ? other : undefined
}

/** The surest verdict; the first that is as sure as `enough` ends the search. */
function surest(
  rules: readonly KindRule[],
  input: KindInput,
  enough = Infinity,
): Verdict | undefined {
  let best: Verdict | undefined
  for (const rule of rules) {
    const verdict = rule(input, false)
    if (verdict && verdict.confidence >= enough) return verdict
    if (verdict && verdict.confidence > (best?.confidence ?? 0)) best = verdict
  }
  return best
}

/** What the table would be by itself: that it is an enum says nothing against its flavour. */
function likelyEnum(input: KindInput): Verdict | undefined {
  const found = [codeKind(input), keys(input, false)].filter((verdict) => verdict !== undefined)
  const [first, second] = found
  const best = first && second && second.confidence > first.confidence ? second : first
  return best && best.confidence >= SUGGESTED ? best : undefined
}

function forcedKind(input: KindInput, kind: TableKind): Verdict {
  const said = { rule: 'override', score: 1, detail: `said to be ${kind}` }
  const inferred = kind === 'enum' ? likelyEnum(input) : undefined
  if (inferred) return { ...inferred, confidence: 1, evidence: [said, ...inferred.evidence] }
  const rules = kind === 'enum' ? ENUM_RULES : kind === 'record' ? [record] : []
  for (const rule of rules) {
    const verdict = rule(input, true)
    if (verdict) return { ...verdict, kind, confidence: 1, evidence: [said, ...verdict.evidence] }
  }
  return { ...PLAIN, kind, evidence: [said] }
}
