/** Names of pages as paths with `/`: joined, made plain, and cut to what pages have in common. */

/** The path without the ending of its last part. */
export function pageName(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '')
}

/** The folder of a path; empty at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** A path relative to a folder, with `.` and `..` resolved; `..` above the root stays out. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/**
 * Where a name that starts with `/` may be: below the root where it is known, else below each folder
 * that the page stands in, the outermost first.
 */
export function rootedNames(name: string, page: string, root: string | undefined): string[] {
  if (root !== undefined) return [joinPath(root, name)]
  const folders = folderOf(page).split('/').filter(Boolean)
  return ['', ...folders].map((_, depth) => joinPath(folders.slice(0, depth).join('/'), name))
}

/** Sphinx's patterns of a toctree: `*` and `?` stay within a folder, `**` does not, `[…]` is a set. */
export function globPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|\*|\?|\[!?[^\]]+\]|[\\^$.+(){}|[\]]/g, (found) => {
    if (found === '**') return '.*'
    if (found === '*') return '[^/]*'
    if (found === '?') return '[^/]'
    if (found.length > 1) return found.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')
    return `\\${found}`
  })
  try {
    return new RegExp(`^${source}$`, 'u')
  } catch {
    return /^(?!)/
  }
}
