/**
 * Temporary files of a build that was killed while it wrote. `write-file-atomic` writes beside a file,
 * under its name with a number behind it, and renames: what still has such a name after a while was
 * left by a process that is no more.
 */
import { lstatSync, readdirSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Longer than writing one file takes, so that a build that runs at the same time loses nothing. */
const OLD = 60_000

/** The number is the first 32 bits of a hash: nearly all have as many digits, and none begins with a zero. */
const TEMPORARY = /^(.+)\.([1-9]\d{8,9})$/
const GREATEST = 2 ** 32 - 1

/** A day with a count or an hour: `2026112801`. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d\d$/

/** Removes them from beside some files, which are given by absolute paths. */
export function removeLeftovers(files: readonly string[], now = Date.now()): void {
  const namesIn = new Map<string, Set<string>>()
  for (const file of files) {
    const folder = dirname(file)
    const names = namesIn.get(folder) ?? new Set()
    namesIn.set(folder, names.add(basename(file)))
  }
  for (const [folder, names] of namesIn) {
    for (const entry of entriesOf(folder)) {
      const [, name = '', number = ''] = TEMPORARY.exec(entry) ?? []
      if (!names.has(name) || Number(number) > GREATEST || DAY.test(number)) continue
      removeIfOld(join(folder, entry), Number(number), now)
    }
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // Nothing was written there yet.
  }
}

function removeIfOld(path: string, number: number, now: number): void {
  try {
    const stat = lstatSync(path)
    if (stat.isFile() && now - stat.mtimeMs > OLD && !isTime(number, stat.mtimeMs, now))
      unlinkSync(path)
  } catch {
    return // Somebody else removed it, or it must not be removed: it does no harm.
  }
}

/** Seconds since 1970 from when the file was written until now: somebody's copy (`.$(date +%s)`), which no hash is but by chance. */
function isTime(number: number, written: number, now: number): boolean {
  const at = number * 1000
  return at > written - OLD && at < now + OLD
}
