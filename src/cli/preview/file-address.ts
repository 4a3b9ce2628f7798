/** The address of a built file on the server, so that its links to other files lead to theirs. */

const BELOW = '/output/'

export function addressOfFile(path: string): string {
  return BELOW + path.split('/').map(encodeURIComponent).join('/')
}

/** The path of the file that an address leads to; undefined where it is no such address. */
export function fileOfAddress(pathname: string): string | undefined {
  if (!pathname.startsWith(BELOW)) return undefined
  try {
    return decodeURIComponent(pathname.slice(BELOW.length))
  } catch {
    return undefined
  }
}
