/**
 * Writes a file so that others see it as it was or as it is, never half of it: to a temporary file
 * beside it, which is renamed. What a process leaves that was killed meanwhile is known by its name,
 * which nobody else gives a file.
 */
import { randomUUID } from 'node:crypto'
import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { chmod, chown, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export async function writeAtomic(path: string, content: string): Promise<void> {
  // Of a link the file that it leads to is written.
  const file = await realpath(path).catch(() => path)
  const temporary = join(dirname(file), `.rstforge-${randomUUID()}.tmp`)
  try {
    // A crash of the machine may lose a file that can be made again; waiting for the disk for each
    // would make large builds many times slower.
    await writeFile(temporary, content, { flag: 'wx' })
    await keepOwner(file, temporary)
    await rename(temporary, file)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  }
}

/** Who may not give a file away keeps it. */
async function keepOwner(file: string, temporary: string): Promise<void> {
  const before = await stat(file).catch(() => undefined)
  if (!before) return
  await chown(temporary, before.uid, before.gid).catch(() => undefined)
  await chmod(temporary, before.mode).catch(() => undefined)
}

/** Longer than writing one file takes, so that a build that runs at the same time loses nothing. */
const OLD = 60_000

const TEMPORARY = /^\.rstforge-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/

/** Removes from some folders the temporary files of processes that were killed. */
export function removeLeftovers(folders: Iterable<string>, now = Date.now()): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder))
      if (TEMPORARY.test(name)) removeIfOld(join(folder, name), now)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // Nothing was written there yet.
  }
}

function removeIfOld(path: string, now: number): void {
  try {
    const found = statSync(path)
    if (found.isFile() && now - found.mtimeMs > OLD) unlinkSync(path)
  } catch {
    return // Somebody else removed it, or it must not be removed: it does no harm.
  }
}
