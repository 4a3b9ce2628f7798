/** Whether a page is about something deprecated, by its folder, its file name or its title. */

/** `apis_deprecated`, `deprecated-apis`; a file `deprecated_features` tells of deprecated things and is none. */
const FOLDER =
  /(?:^|[_-])(?:deprecated|discarded|obsolete)$|^(?:deprecated|discarded|obsolete)[_-]|(?:^|[_-])out[_-]of[_-]date(?:[_-]|$)/i
const FILE = /[_-](?:deprecated|discarded|obsolete)$/i
const TITLE = /[(（[](?:deprecated|discarded|obsolete)[)）\]]\s*$/i

export function isDeprecatedPage(path: string, title: string | undefined): boolean {
  if (title !== undefined && TITLE.test(title)) return true
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  return FILE.test(file.replace(/\.[^.]*$/u, '')) || parts.some((folder) => FOLDER.test(folder))
}
