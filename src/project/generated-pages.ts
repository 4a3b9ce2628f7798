/** Pages that Sphinx makes besides those that are written: they have a label and a title, and no place here. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['genindex', 'Index'],
  ['modindex', 'Module Index'],
  ['py-modindex', 'Python Module Index'],
  ['search', 'Search Page'],
])

/** The title of such a page by its label; undefined for any other label. */
export function generatedTitle(label: string): string | undefined {
  return TITLES.get(label.toLowerCase())
}
