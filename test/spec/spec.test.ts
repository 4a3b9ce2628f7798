/**
 * Every example of the specifications in this folder, against what docutils makes of it.
 * The trees are written by `npm run spec:write`, never by hand.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseOptions, readerOptions, withLanguage } from '../../scripts/driver/settings.mjs'
import { readExamples, type SpecExample } from '../../scripts/spec-file.js'
import { findLanguage } from '../../src/languages.js'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort()

describe.each(files)('%s', (path) => {
  const examples = readExamples(readFileSync(`${folder}/${path}`, 'utf8'))

  it('has examples', () => {
    expect(examples).not.toHaveLength(0)
  })

  it.each(examples)('line $line: $name', (example) => {
    expect(treeOf(example)).toBe(example.expected)
  })
})

function treeOf({ input, transform, settings: given }: SpecExample): string {
  const settings = withLanguage(given, findLanguage)
  const { tree } = parse(input, parseOptions(settings))
  return toPseudoXml(transform ? resolve(tree, readerOptions({ report_level: 1, ...settings })).tree : tree)
}
