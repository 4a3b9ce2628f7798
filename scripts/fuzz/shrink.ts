/** Makes a sample smaller for as long as a property of it holds: settings, lines, then characters. */
import type { Sample } from './generator.js'

/** Longer texts are shrunk by lines only. */
const MOST_CHARACTERS = 400

export async function shrink(
  sample: Sample,
  holds: (sample: Sample) => Promise<boolean>,
): Promise<Sample> {
  const entries = await shrinkParts(Object.entries(sample.settings), (some) =>
    holds({ ...sample, settings: Object.fromEntries(some) }),
  )
  const settings = Object.fromEntries(entries)
  const input = await shrinkText(sample.input, (smaller) => holds({ input: smaller, settings }))
  return { input, settings }
}

async function shrinkText(
  text: string,
  holds: (text: string) => Promise<boolean>,
): Promise<string> {
  let small = text
  for (;;) {
    const lines = await shrinkParts(small.split('\n'), (parts) => holds(parts.join('\n')))
    const fewer = lines.join('\n')
    const characters =
      fewer.length > MOST_CHARACTERS
        ? fewer
        : (await shrinkParts(Array.from(fewer), (parts) => holds(parts.join('')))).join('')
    if (characters === small) return small
    small = characters
  }
}

async function shrinkParts<Part>(
  parts: readonly Part[],
  holds: (parts: readonly Part[]) => Promise<boolean>,
): Promise<readonly Part[]> {
  let kept = parts
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < kept.length;) {
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)]
      if (fewer.length < kept.length && (await holds(fewer))) kept = fewer
      else start += size
    }
  }
  return kept
}
