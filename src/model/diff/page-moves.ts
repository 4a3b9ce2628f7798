/** Pages that have another path and say the same. */
import { pushTo } from '../collections.js'
import type { Model } from '../types.js'
import type { Contents } from './content.js'

/** The contents of both models. */
export interface PageContents {
  readonly before: Contents
  readonly after: Contents
}

export interface PageMove {
  readonly from: string
  readonly to: string
}

/** By the new path. Of several pages that say the same, one of the same file name has moved, else the first. */
export function pageMoves(before: Model, after: Model, contents: PageContents): PageMove[] {
  const [old, now] = [pathsOf(before), pathsOf(after)]
  const gone = new Map<string, string[]>()
  for (const path of old) {
    const content = now.has(path) ? '' : contents.before.ofPage(path)
    if (content !== '') pushTo(gone, content, path)
  }
  if (gone.size === 0) return []
  return [...now].flatMap((to) => {
    const candidates = old.has(to) ? undefined : gone.get(contents.after.ofPage(to))
    if (!candidates || candidates.length === 0) return []
    const same = candidates.findIndex((from) => fileName(from) === fileName(to))
    const [from] = candidates.splice(Math.max(0, same), 1)
    return from === undefined ? [] : [{ from, to }]
  })
}

function pathsOf({ pages }: Model): Set<string> {
  return new Set(pages.map(({ path }) => path).sort())
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
