/**
 * Random documents with random settings. Some are built of random constructs, some are one paragraph
 * of inline markup, and the others are inputs of `test/spec` with random edits.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readExamples } from '../spec-file.js'
import { buildDocument } from './blocks.js'
import { inlineText } from './inline.js'
import { mutate } from './mutate.js'
import { settingValues } from './pieces.js'
import type { Random } from './random.js'

/** docutils' settings, by its names. */
export type Settings = Readonly<Record<string, unknown>>

export interface Sample {
  readonly input: string
  readonly settings: Settings
}

export function createGenerator(random: Random): () => Sample {
  const seeds = specInputs()
  const seed = () => seeds[random.below(seeds.length)] ?? ''
  return () => {
    const kind = random.below(10)
    const settings = randomSettings(random)
    if (kind < 2) return { input: `${paragraph(random)}\n`, settings }
    if (kind < 6) return { input: buildDocument(random), settings }
    return { input: mutate(seed(), seed(), random), settings }
  }
}

function paragraph(random: Random): string {
  // A word in front mostly keeps the text a paragraph.
  const word = random.chance(0.9) ? 'w ' : ''
  return word + Array.from({ length: 1 + random.below(3) }, () => inlineText(random)).join('\n')
}

function randomSettings(random: Random): Settings {
  if (random.chance(0.7)) return {}
  const chosen = settingValues.filter(() => random.chance(0.2))
  return Object.fromEntries(chosen)
}

/** The inputs of the specifications: every `rst` fence. */
function specInputs(): string[] {
  const folder = fileURLToPath(new URL('../../test/spec', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readExamples(readFileSync(`${folder}/${name}`, 'utf8')))
    .map((example) => example.input)
}
