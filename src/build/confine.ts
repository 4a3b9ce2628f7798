/**
 * Where a build may read: the root of the project, and folders that the config lists. Paths are
 * compared as text here; the host that reads from a disk looks through symbolic links as well.
 */

/** A path relative to the root, made plain, with `/`; absolute where it was. */
export function plainPath(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const absolute = isAbsolutePath(slashed)
  const parts: string[] = []
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '..' || !absolute) parts.push(part)
  }
  return (absolute && slashed.startsWith('/') ? '/' : '') + parts.join('/')
}

export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:/i.test(path)
}

/** Whether a plain path lies in the root. */
export function isInside(path: string): boolean {
  return !isAbsolutePath(path) && path !== '..' && !path.startsWith('../')
}

/** Whether a build may read a plain path. */
export function mayRead(path: string, readable: readonly string[]): boolean {
  if (isInside(path)) return true
  return readable.map(plainPath).some((folder) => {
    if (path === folder) return true
    const start = folder.endsWith('/') ? folder : `${folder}/`
    // Below `..` is not what lies two folders up.
    return folder !== '' && path.startsWith(start) && isInside(path.slice(start.length))
  })
}
