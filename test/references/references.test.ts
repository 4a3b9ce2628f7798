/**
 * Every example of the specifications in this folder: what references lead to and show in HTML, against
 * what Sphinx makes of them. The results are written by `npm run references:write`, never by hand.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { headingsAndFences } from '../../scripts/spec-file.js'
import { build } from '../../src/build/build.js'
import type { Config, InventoryFile } from '../../src/build/config.js'
import type { NumfigOptions } from '../../src/project/number-format.js'
import { projectCodes } from '../../src/source/codes/project.js'
import { listing } from './listing.js'

interface Example {
  readonly name: string
  readonly line: number
  readonly parts: readonly { readonly info: string; readonly content: string }[]
  readonly expected: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder)
  .filter((path) => path.endsWith('.md'))
  .sort()

describe.each(files)('%s', (path) => {
  const examples = readExamples(readFileSync(`${folder}/${path}`, 'utf8'))

  it('has examples', () => {
    expect(examples).not.toHaveLength(0)
  })

  it.each(examples)('line $line: $name', async ({ parts, expected }) => {
    expect(await resultOf(parts)).toBe(expected)
  })
})

function readExamples(markdown: string): Example[] {
  const examples: Example[] = []
  let name = ''
  let parts: Example['parts'] = []
  for (const item of headingsAndFences(markdown)) {
    if (typeof item === 'string') name = item
    else if (item.info === 'result') {
      examples.push({ name, line: item.line, parts, expected: item.content })
      parts = []
    } else parts = [...parts, item]
  }
  return examples
}

async function resultOf(parts: Example['parts']): Promise<string> {
  const contents = new Map<string, string | Uint8Array>()
  const inventories: Record<string, InventoryFile> = {}
  const names: string[] = []
  let numfig: Config['numfig']
  for (const { info, content } of parts) {
    const [kind, name = '', url = ''] = info.split(' ')
    if (kind === 'rst') {
      names.push(name)
      contents.set(`${name}.rst`, content)
    } else if (kind === 'json') {
      numfig = numfigOf(JSON.parse(content) as SphinxConfig)
    } else if (kind === 'inv') {
      inventories[name] = { url, file: `${name}.inv` }
      contents.set(`${name}.inv`, inventoryFile(name, content))
    }
  }
  const config: Config = {
    sources: ['**/*.rst'],
    inventories,
    ...(numfig !== undefined && { numfig }),
    targets: { html: { format: 'html', out: '{path}.html', index: false, fragment: true } },
  }
  const host = {
    readFile: (path: string) => contents.get(path),
    findFiles: () => names.map((name) => `${name}.rst`),
    inflate: (bytes: Uint8Array) => Promise.resolve(inflateSync(bytes)),
  }
  const { files: made, diagnostics } = await build(config, host)
  const said = diagnostics.filter(({ code }) => Object.hasOwn(projectCodes, code))
  const warnings = said.map(({ message }) => `warning: ${message}`).sort()
  const pages = names.flatMap((name) => {
    const file = made.find(({ path }) => path === `${name}.html`)
    return [name, ...listing(file?.content ?? '')]
  })
  return [...warnings, ...pages, ''].join('\n')
}

interface SphinxConfig {
  readonly numfig?: boolean
  readonly numfig_secnum_depth?: number
  readonly numfig_format?: NonNullable<NumfigOptions['format']>
}

function numfigOf(conf: SphinxConfig): Config['numfig'] {
  if (!conf.numfig) return false
  return {
    ...(conf.numfig_secnum_depth !== undefined && { secnumDepth: conf.numfig_secnum_depth }),
    ...(conf.numfig_format && { format: conf.numfig_format }),
  }
}

function inventoryFile(name: string, objects: string): Uint8Array {
  const head = [
    '# Sphinx inventory version 2',
    `# Project: ${name}`,
    '# Version: 3.1',
    '# The remainder of this file is compressed using zlib.\n',
  ]
  return Buffer.concat([Buffer.from(head.join('\n')), deflateSync(objects)])
}
