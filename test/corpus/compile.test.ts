/** Code of a fixed sample of real documentation compiles everywhere; whole with `npm run test:corpus`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileCorpora } from '../../scripts/compile-corpus/compile.js'

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

describe.skipIf(!existsSync(corpus))('real documentation', () => {
  it('becomes code that every compiler takes, without any', { timeout: 300_000 }, async () => {
    const sources = readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(corpus, entry.name))
    const { files, faults } = await compileCorpora(sources, 20)
    expect(faults).toEqual([])
    expect(files).toBeGreaterThan(50)
  })
})
