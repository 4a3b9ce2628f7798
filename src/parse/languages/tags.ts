/** Language tags as docutils reads them, from the most to the least special. Source: BCP 47. */

/** A tag, then the tag with ever fewer subtags; a private-use part (`-x-altquot`) is one subtag. */
export function tagsOf(tag: string): string[] {
  const [language = '', ...subtags] = tag
    .toLowerCase()
    .replaceAll('_', '-')
    .replaceAll('-x-', '-x_')
    .split('-')
  const restored = subtags.map((subtag) => subtag.replace('x_', 'x-'))
  const tags: string[] = []
  for (let count = restored.length; count > 0; count--) {
    for (const combination of combinations(restored, count)) {
      tags.push([language, ...combination].join('-'))
    }
  }
  return [...tags, language]
}

function combinations(items: readonly string[], count: number): string[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  )
}
