/** Whatever is written as a directive, nothing throws, and every node has a place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directivesOf } from '../../../src/parse/directives.js'
import { parse } from '../../../src/parse/parse.js'
import type { AnyNode } from '../../../src/tree/nodes.js'
import { propertySeed } from '../../property-seed.js'

const known = [...directivesOf({ dialect: 'sphinx', directives: {} }).keys()]
const options = [
  ...['class', 'name', 'alt', 'width', 'height', 'scale', 'align', 'target', 'figwidth'],
  ...['widths', 'header-rows', 'stub-columns', 'header', 'delim', 'quote', 'escape', 'keepspace'],
  ...['file', 'url', 'encoding', 'start-line', 'end-line', 'start-after', 'number-lines', 'code'],
  ...['literal', 'tab-width', 'depth', 'local', 'backlinks', 'subtitle', 'trim', 'format', 'lines'],
]
const words = [
  ...[
    'text',
    '*a*',
    '`b`_',
    '|c|',
    '[1]_',
    '::',
    '"q, r"',
    'a, b',
    '- item',
    '* - cell',
    '  - cell',
  ],
  ...['== ==', '+--+', '10 20', '50%', '-1', 'U+110000', '&#x41;', '..', '.. note:: x', '\\', '\t'],
  ...[
    'é',
    '\u{1f600}',
    '__proto__',
    'a.txt',
    'page.rst',
    '>>> x',
    '| line',
    ':f: v',
    '(1) a',
    '-- me',
  ],
]
const word = fc.constantFrom(...words)
const line = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(' '))
const option = fc
  .tuple(fc.constantFrom(...options), line)
  .map(([name, value]) => `:${name}: ${value}`)
const directive = fc
  .record({
    name: fc.oneof(fc.constantFrom(...known), word),
    first: line,
    options: fc.array(option, { maxLength: 3 }),
    blank: fc.boolean(),
    content: fc.array(line, { maxLength: 6 }),
    substitution: fc.boolean(),
  })
  .map(({ name, first, options: given, blank, content, substitution }) =>
    [
      `.. ${substitution ? '|s| ' : ''}${name}:: ${first}`,
      ...[...given, ...(blank ? [''] : []), ...content].map((text) => `   ${text}`),
    ].join('\n'),
  )

const nest = (text: string) => `- ${text.replaceAll('\n', '\n  ')}\n`
const document = fc
  .array(fc.tuple(directive, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, nested]) => (nested ? nest(text) : `${text}\n`)).join('\n'))

function check(node: AnyNode): void {
  expect(node.position.start.offset).toBeGreaterThanOrEqual(0)
  if ('children' in node) for (const child of node.children) check(child)
}

describe('random directives', () => {
  it('never throw', () => {
    const files: Record<string, string> = {
      'a.txt': 'one\n\n.. include:: a.txt\n',
      'page.rst': 'x',
    }
    const readFile = (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined)
    fc.assert(
      fc.property(document, fc.constantFrom('sphinx', 'docutils'), (text, dialect) => {
        const { tree, diagnostics } = parse(text, { path: 'page.rst', dialect, readFile })
        check(tree)
        for (const { message } of diagnostics) expect(message).not.toBe('')
      }),
      { seed: propertySeed(), numRuns: 2000 },
    )
  })
})
