/**
 * Whether the files on the disk are what a build makes now. Every target is looked at, also after a
 * failure, and nothing is written.
 */
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatPatch, structuredPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Diagnostic } from '../source/diagnostic.js'
import type { BuildResult, BuiltFile } from './build.js'
import { hashOf } from './manifest.js'
import { listedOrphans, markedOrphans } from './orphans.js'
import { byCodeUnits } from './plan.js'

export interface Drift {
  readonly kind: 'stale' | 'missing' | 'orphaned'
  /** Relative to the project. */
  readonly path: string
  /** A build cannot remove it: no manifest lists it as it stands. Only of orphans. */
  readonly byHand?: boolean
  /** Unified diff from what is there to what a build would write. */
  readonly diff?: string
}

export interface CheckOptions {
  readonly root: string
  readonly allTargets: readonly string[]
}

/** Edits beyond which two files are only said to differ: finding the smallest diff is quadratic. */
const MOST_EDITS = 4000

/** Sorted by path. Files of failed targets are not compared: there is nothing to compare with. */
export function findDrift(result: BuildResult, { root, allTargets }: CheckOptions): Drift[] {
  const drift: Drift[] = result.files.flatMap((file) => compare(file, root))
  const listed = listedOrphans(result, root, allTargets).flatMap(({ path, entry, isMade }) => {
    const content = isMade ? undefined : read(resolve(root, path))
    if (content === undefined) return []
    return [{ path, byHand: entry === undefined || hashOf(content) !== entry.hash }]
  })
  const known = new Set(listed.map(({ path }) => path))
  const marked = result.targets.length === allTargets.length ? markedOrphans(result, root) : []
  const orphans = [
    ...listed,
    ...marked.filter(({ path }) => !known.has(path)).map(({ path }) => ({ path, byHand: true })),
  ]
  for (const { path, byHand } of orphans) {
    drift.push({ kind: 'orphaned', path, ...(byHand ? { byHand } : {}) })
  }
  return drift.sort((a, b) => byCodeUnits(a.path, b.path))
}

const DRIFT_WORDS = {
  stale: ['output-stale', 'The file is not what a build writes now.'],
  missing: ['output-missing', 'The file does not exist; a build would write it.'],
  orphaned: ['output-orphaned', 'Nothing makes this file any more.'],
} as const satisfies Record<Drift['kind'], readonly [Diagnostic['code'], string]>

/** Drift as diagnostics, for the formats that programs read. */
export function driftDiagnostic({ kind, path }: Drift, command: string): Diagnostic {
  const [code, message] = DRIFT_WORDS[kind]
  return { code, level: 'error', message, path, help: `Run \`${command}\` and commit the result.` }
}

function compare({ path, content, lacksPages }: BuiltFile, root: string): Drift[] {
  const before = read(resolve(root, path))
  if (before === undefined) return [{ kind: 'missing', path, diff: unifiedDiff(path, '', content) }]
  // A build leaves a file that lacks pages as it is.
  if (before === content || lacksPages) return []
  return [{ kind: 'stale', path, diff: unifiedDiff(path, before, content) }]
}

function read(path: string): string | undefined {
  try {
    // A pipe would be waited for without end.
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

export function unifiedDiff(path: string, before: string, after: string): string {
  const from = before === '' ? '/dev/null' : `a/${path}`
  const patch = structuredPatch(from, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: MOST_EDITS,
  })
  if (patch) return formatPatch(patch, FILE_HEADERS_ONLY)
  const [old, now] = [before, after].map((text) => text.split('\n').length)
  return `--- ${from}\n+++ b/${path}\n(${old} lines before, ${now} lines now: too different to show)\n`
}
