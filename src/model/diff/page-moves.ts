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
  // The first path is taken first, so it stands at the end.
  for (const path of [...old].reverse()) {
    const content = now.has(path) ? '' : contents.before.ofPage(path)
    if (content === '') continue
    pushTo(gone, content, path)
    pushTo(gone, keyOf(content, path), path)
  }
  if (gone.size === 0) return []
  const taken = new Set<string>()
  const take = (key: string): string | undefined => {
    const paths = gone.get(key) ?? []
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      if (taken.has(path)) continue
      taken.add(path)
      return path
    }
    return undefined
  }
  return [...now].flatMap((to) => {
    const content = old.has(to) ? '' : contents.after.ofPage(to)
    const from = content === '' ? undefined : (take(keyOf(content, to)) ?? take(content))
    return from === undefined ? [] : [{ from, to }]
  })
}

/** Of pages that say the same, those of the same file name. */
function keyOf(content: string, path: string): string {
  return `${content}\n${path.slice(path.lastIndexOf('/') + 1)}`
}

function pathsOf({ pages }: Model): Set<string> {
  return new Set(pages.map(({ path }) => path).sort())
}
