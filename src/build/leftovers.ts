/**
 * Temporary files of a build that was killed while it wrote. `write-file-atomic` writes beside a file,
 * under its name with a number behind it, and renames: what still has such a name after a while was
 * left by a process that is no more.
 */
import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Longer than writing one file takes, so that a build that runs at the same time loses nothing. */
const OLD = 60_000

/** Nearly all hashes have as many digits; a copy of somebody's with a short number or a date behind its name stays. */
const TEMPORARY = /^(.+)\.\d{9,10}$/

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
      const [, name] = TEMPORARY.exec(entry) ?? []
      if (name !== undefined && names.has(name)) removeIfOld(join(folder, entry), now)
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

function removeIfOld(path: string, now: number): void {
  try {
    const stat = statSync(path)
    if (stat.isFile() && now - stat.mtimeMs > OLD) unlinkSync(path)
  } catch {
    return // Somebody else removed it, or it must not be removed: it does no harm.
  }
}
