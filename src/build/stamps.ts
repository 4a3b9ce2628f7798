/**
 * How files were when they were read, to tell later whether they still are. The file's own stamps are
 * compared with each other, never with the clock: the two need not agree, not even to a millisecond.
 */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BuildHost } from './host.js'

export interface Stamps {
  /** To be called before a file is read, so that a change while it is read counts. The first one holds. */
  readonly take: (path: string) => void
  /** The files that are not as they were. */
  readonly stale: () => string[]
}

export function createStamps(): Stamps {
  const taken = new Map<string, string>()
  return {
    take(path) {
      if (!taken.has(path)) taken.set(path, stampOf(path))
    },
    stale: () =>
      [...taken].filter(([path, stamp]) => stampOf(path) !== stamp).map(([path]) => path),
  }
}

/** The host, with a stamp of each file that it reads. */
export function stampingHost(host: BuildHost, root: string, stamps: Stamps): BuildHost {
  return {
    ...host,
    readFile(path) {
      stamps.take(resolve(root, path))
      return host.readFile(path)
    },
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : 'missing'
}
