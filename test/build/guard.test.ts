/** What a function of the config does wrong is said of it, where a page or a template calls it. */
import { expect, it } from 'vitest'
import { build } from '../../src/build/build.js'
import { validateConfig } from '../../src/build/config-schema.js'
import type { Config } from '../../src/build/config.js'

const PAGE = 'Title\n=====\n\n.. boom:: x\n\nA :boom:`word` here.\n'
const TEMPLATE = '{{text (late title)}}\n'

/** A config as a user has it, who may not use TypeScript. */
function configOf(value: object): Config {
  const { config } = validateConfig({ sources: ['*.rst'], ...value }, 'rstforge.config.js')
  if (!config) throw new Error('the config is not well-formed')
  return config
}

async function built(value: object) {
  const host = {
    readFile: (path: string) => (path.endsWith('.hbs') ? TEMPLATE : PAGE),
    findFiles: ([glob = '']: readonly string[]) => [
      glob.includes('hbs') ? 'own/page.hbs' : 'a.rst',
    ],
  }
  const target = { format: 'html', out: 'out/{path}.html', index: false }
  return build(configOf({ targets: { page: target }, ...value }), host)
}

it.each([
  ['throws', () => JSON.parse('') as unknown, 'failed: Unexpected end of JSON input.'],
  [
    'gives a promise',
    () => Promise.resolve([]),
    'failed: `run` has to give a list of nodes, not a promise.',
  ],
  ['gives nothing', () => undefined, 'failed: `run` has to give a list of nodes, not undefined.'],
])('a directive that %s', async (_what, run, words) => {
  const { diagnostics, files } = await built({
    directives: { boom: { optionalArguments: 1, run } },
  })
  expect(diagnostics).toMatchObject([
    {
      code: 'extension-failed',
      level: 'error',
      path: 'a.rst',
      position: { start: { line: 4, column: 1 } },
    },
  ])
  expect(diagnostics[0]?.message).toContain(`The directive "boom" of the config ${words}`)
  expect(files[0]?.content).toContain('.. boom:: x')
})

const point = { line: 1, column: 1, offset: 0 }
const position = { start: point, end: point }
const paragraph = { type: 'paragraph', children: [], position }

it.each<[string, object[], string, string]>([
  ['of no type', [{}], 'what is no node stands where blocks are wanted', 'Nodes have the types'],
  [
    'of a type that there is not',
    [{ type: 'card', position }],
    'there is no node of type "card"',
    'Nodes have the types',
  ],
  [
    'of a misspelt type',
    [{ type: 'contaner', position }],
    'there is no node of type "contaner"',
    'Did you mean "container"?',
  ],
  [
    'deep in another one',
    [{ ...paragraph, children: [{ type: 'chip', position }] }],
    'there is no node of type "chip"',
    'Nodes have the types',
  ],
  [
    'that stand in a line',
    [{ type: 'text', value: 'x', position }],
    'a node of type "text" cannot stand where blocks are wanted',
    'Nodes have the types',
  ],
  [
    'of a table without the table',
    [{ type: 'row', children: [], position }],
    'a node of type "row" cannot stand where blocks are wanted',
    'Nodes have the types',
  ],
  [
    'in the wrong one',
    [{ ...paragraph, children: [paragraph] }],
    'a node of type "paragraph" cannot stand in one of type "paragraph"',
    'Nodes have the types',
  ],
  [
    'without a place',
    [{ type: 'paragraph', children: [] }],
    'a node of type "paragraph" has no position',
    'Give it that of the call',
  ],
  [
    'without children',
    [{ type: 'note', position }],
    'a node of type "note" has no list of `children`',
    'Nodes have the types',
  ],
  [
    'without what its type needs',
    [{ type: 'image', position }],
    'a node of type "image" has no text as its `uri`',
    'Nodes have the types',
  ],
])('a directive that gives nodes %s', async (_what, nodes, words, help) => {
  const { diagnostics, files } = await built({
    directives: { boom: { optionalArguments: 1, run: () => nodes } },
    roles: { boom: { run: () => ({ nodes: [], messages: [] }) } },
  })
  expect(diagnostics).toMatchObject([
    {
      code: 'extension-failed',
      level: 'error',
      message: `The directive "boom" of the config gave what nobody renders: ${words}.`,
      help: expect.stringContaining(help) as unknown,
      path: 'a.rst',
      position: { start: { line: 4, column: 1 } },
    },
  ])
  expect(files[0]?.content).toContain('.. boom:: x')
  expect(files[0]?.content).toContain('<h1>Title</h1>')
})

it('a role that gives a node of a type that there is not', async () => {
  const { diagnostics, files } = await built({
    directives: { boom: { optionalArguments: 1, run: () => [paragraph] } },
    roles: { boom: { run: () => ({ nodes: [{ type: 'chip', position }], messages: [] }) } },
  })
  expect(diagnostics).toMatchObject([
    {
      code: 'extension-failed',
      message:
        'The role "boom" of the config gave what nobody renders: there is no node of type "chip".',
      position: { start: { line: 6, column: 3 } },
    },
  ])
  expect(files[0]?.content).toContain(':boom:`word`')
})

it.each([
  ['gives something else', () => 3, '`run` has to give `nodes` and `messages`, not number.'],
  ['throws', () => JSON.parse('') as unknown, 'Unexpected end of JSON input.'],
])('a role that %s', async (_what, run, words) => {
  const directives = { boom: { optionalArguments: 1, run: () => [] } }
  const { diagnostics, files } = await built({ directives, roles: { boom: { run } } })
  expect(diagnostics).toMatchObject([
    {
      code: 'extension-failed',
      message: `The role "boom" of the config failed: ${words}`,
      position: { start: { line: 6, column: 3 } },
    },
  ])
  expect(files[0]?.content).toContain(':boom:`word`')
})

it('a helper that gives a promise', async () => {
  const { diagnostics } = await built({
    directives: { boom: { optionalArguments: 1, run: () => [] } },
    roles: { boom: { run: () => ({ nodes: [], messages: [] }) } },
    helpers: { late: () => Promise.resolve('x') },
    targets: { page: { format: 'html', out: 'out/{path}.html', index: false, templates: 'own' } },
  })
  expect(diagnostics).toMatchObject([
    {
      code: 'template-helper-failed',
      path: 'own/page.hbs',
      position: { start: { line: 1, column: 8 } },
      message:
        'The helper “late” failed: it gives a promise, and a template cannot wait for a value',
    },
  ])
})
