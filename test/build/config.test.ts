/** The config: what holds without one, how it is found, loaded and checked, and its JSON Schema. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { resolveConfig } from '../../src/build/config.js'
import { configJsonSchema, validateConfig } from '../../src/build/config-schema.js'
import { loadConfig } from '../../src/build/load-config.js'
import { configValues, formatConfigValues } from '../../src/build/origins.js'
import { tempProject } from './temp.js'

describe('without a config', () => {
  it('reads docs-source and writes three formats below generated', () => {
    const config = resolveConfig()
    expect(config.sources).toEqual(['docs-source/**/*.rst'])
    expect(Object.values(config.targets).map(({ format, out }) => [format, out])).toEqual([
      ['markdown', 'generated/markdown/{path}.md'],
      ['html', 'generated/html/{path}.html'],
      ['typescript', 'generated/typescript/{path}.ts'],
    ])
  })
})

describe('a key that stands in JSON more than once', () => {
  it('is reported at each place that does not hold', async () => {
    const root = tempProject({
      'rstforge.config.json': '{\n  "sources": ["a"],\n  "targets": {},\n  "sources": ["b"]\n}',
    })
    const { config, diagnostics } = await loadConfig(root)
    expect(config?.sources).toEqual(['b'])
    expect(diagnostics).toMatchObject([
      {
        level: 'warning',
        message: 'sources stands in the config more than once; only the last one holds.',
        position: { start: { line: 2, column: 3 }, end: { line: 2, column: 12 } },
      },
    ])
  })
})

describe('a config is checked', () => {
  it('names the nearest known key', () => {
    const { config, diagnostics } = validateConfig({ sorces: ['a'] }, 'rstforge.config.ts')
    expect(config).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'config-unknown-key',
        level: 'error',
        path: 'rstforge.config.ts',
        message: 'The config has no key "sorces". Did you mean "sources"?',
      },
    ])
  })

  it('names keys inside targets and rules for tables by their path', () => {
    const { diagnostics } = validateConfig(
      {
        targets: { web: { format: 'html', out: 'x/{path}.html', flavour: 'gfm' } },
        tables: [{ match: { captoin: 'x' } }],
      },
      'c',
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The config has no key "targets.web.flavour". Did you mean "flavor"?',
      'The config has no key "tables[0].match.captoin". Did you mean "caption"?',
    ])
  })

  it('refuses lists and texts with nothing in them', () => {
    const { diagnostics } = validateConfig({ sources: [], templates: '' }, 'c')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'sources must not be empty.',
      'templates must not be empty.',
    ])
  })

  it('refuses a key that is none in JavaScript, where it would do nothing', () => {
    const own = JSON.parse(
      '{ "targets": { "__proto__": {} }, "tables": [{ "match": {}, "names": { "__proto__": "P" } }] }',
    ) as unknown
    const inCode = { targets: { __proto__: { web: { format: 'html', out: 'x/{path}.html' } } } }
    class Old {
      run = () => []
    }
    expect([own, inCode].map((config) => validateConfig(config, 'c'))).toMatchObject([
      {
        diagnostics: [
          { code: 'config-invalid', configKey: ['targets', '__proto__'] },
          {
            message: expect.stringContaining('tables[0].names.__proto__ cannot be a key') as string,
          },
        ],
      },
      { diagnostics: [{ level: 'error', configKey: ['targets', '__proto__'] }] },
    ])
    expect(validateConfig({ directives: { x: new Old() } }, 'c').diagnostics).toEqual([])
  })

  it('says which formats know a key that does nothing for another one', () => {
    const { config, diagnostics } = validateConfig(
      {
        targets: {
          md: { format: 'markdown', out: '{path}.md', readonly: true, tables: 'pipe' },
          types: { format: 'typescript', out: '{path}.ts', readonly: true, flavor: 'mdx' },
        },
      },
      'c',
    )
    expect(config).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'config-unknown-key',
        message:
          'A target of format markdown has no key "targets.md.readonly"; it is for those of typescript, zod.',
        configKey: ['targets', 'md', 'readonly'],
      },
      {
        code: 'config-unknown-key',
        message:
          'A target of format typescript has no key "targets.types.flavor"; it is for markdown.',
      },
    ])
  })

  it('says what a value must be', () => {
    const { diagnostics } = validateConfig(
      { sources: 'x', targets: { a: { format: 'pdf', out: 'a' } }, maxWarnings: -1 },
      'c',
    )
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['config-invalid', 'sources must be of type array, not "x".'],
      [
        'config-invalid',
        'targets.a.format must be one of markdown, html, typescript, json-schema, zod, json, custom, not "pdf".',
      ],
      ['config-invalid', 'maxWarnings must be at least 0, not -1.'],
    ])
  })

  it('names the nearest word, and what is missing', () => {
    const { diagnostics } = validateConfig(
      { targets: { a: { format: 'markdwn', out: 'a' }, b: { format: 'html' } } },
      'c',
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/not "markdwn"\. Did you mean "markdown"\?$/),
      'targets.b.out is missing.',
    ])
  })

  it('takes what only code can say', () => {
    const { diagnostics } = validateConfig(
      {
        helpers: { shout: () => 'X' },
        tables: [
          { match: { caption: /status/i }, kind: 'enum', columns: { value: 'Code', name: 1 } },
        ],
        directives: { note2: { run: () => [] } },
      },
      'c',
    )
    expect(diagnostics).toEqual([])
  })

  it.each([null, 42, 'text', [], () => 1])('refuses %s in its place', (value) => {
    expect(validateConfig(value, 'c').diagnostics).toMatchObject([{ code: 'config-invalid' }])
  })
})

describe('numfig of the config', () => {
  const faultsOf = (numfig: unknown) =>
    validateConfig({ numfig }, 'rstforge.config.ts').diagnostics.map(({ message }) => message)

  it('is a switch, or what Sphinx has options for', () => {
    expect(faultsOf(true)).toEqual([])
    expect(faultsOf({ secnumDepth: 2, format: { 'code-block': 'Code {number}' } })).toEqual([])
  })

  it('names the nearest key', () => {
    expect(faultsOf({ formats: {} })).toEqual([
      'The config has no key "numfig.formats". Did you mean "format"?',
    ])
    expect(faultsOf({ secnumDepth: -1 })).toHaveLength(1)
  })
})

describe('the JSON Schema of the config', () => {
  const validate = new Ajv2020({ strict: false }).compile(configJsonSchema())

  it('accepts a config and refuses an unknown key', () => {
    expect(validate({ $schema: 'x', sources: ['a/*.rst'] })).toBe(true)
    expect(validate({ sorces: ['a/*.rst'] })).toBe(false)
    expect(validate({ targets: { a: { format: 'pdf', out: 'a' } } })).toBe(false)
  })

  it('is shipped as it is made', () => {
    const shipped = readFileSync(new URL('../../docs/config.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(shipped)).toEqual(configJsonSchema())
  })
})

describe('loading', () => {
  it('finds the nearest config, without flags for TypeScript', async () => {
    const root = tempProject({
      'rstforge.config.ts': `import { defineConfig } from 'rstforge'
const glob: string = 'pages/*.rst'
export default defineConfig({ sources: [glob] })
`,
      'deep/er/page.rst': 'x',
    })
    const loaded = await loadConfig(join(root, 'deep/er'))
    expect(loaded).toMatchObject({ root, config: { sources: ['pages/*.rst'] }, diagnostics: [] })
  })

  it.each([
    ['rstforge.config.mjs', `export default { sources: ['a'] }`],
    ['rstforge.config.cjs', `module.exports = { sources: ['a'] }`],
    ['rstforge.config.json', `\ufeff{ "sources": ["a"] }`],
    [
      'rstforge.config.cjs',
      `exports.__esModule = true\nexports.default = Promise.resolve({ sources: ['a'] })`,
    ],
  ])('reads %s', async (name, content) => {
    const root = tempProject({ [name]: content })
    expect((await loadConfig(root)).config).toEqual({ sources: ['a'] })
  })

  it.each([
    ['alone', `import { keptDirective } from 'rstforge'`],
    ['beside other names', `import { defineConfig, keptDirective } from 'rstforge'`],
    ['in a module of its own', `import { keptDirective } from './pipeline.js'`],
  ])('gives the whole library to a config that uses more of it %s', async (_where, head) => {
    const root = tempProject({
      'pipeline.js': `export { keptDirective } from 'rstforge'`,
      'rstforge.config.ts': `${head}
export default { directives: { pipeline: keptDirective({ content: 'opaque' }) } }
`,
    })
    const { config, diagnostics } = await loadConfig(root)
    expect(diagnostics).toEqual([])
    expect(config?.directives?.pipeline).toMatchObject({ hasContent: true })
  })

  it('does not look beyond the repository', async () => {
    const root = tempProject({
      'rstforge.config.json': '{}',
      'inner/.git/HEAD': '',
      'inner/page.rst': '',
    })
    expect((await loadConfig(join(root, 'inner'))).path).toBeUndefined()
  })

  it('points at the line that throws', async () => {
    const root = tempProject({
      'rstforge.config.ts': `const a: number = 1\n\nthrow new Error('not today')\n`,
    })
    const { config, diagnostics } = await loadConfig(root)
    expect(config).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'config-failed',
        message: 'The config could not be loaded: not today.',
        path: 'rstforge.config.ts',
        position: { start: { line: 3, column: 1 } },
      },
    ])
  })

  it.each([
    ['rstforge.config.json', '{ "sources": '],
    ['rstforge.config.ts', 'export default {'],
    ['rstforge.config.ts', `throw 'a text'`],
    ['rstforge.config.ts', `import 'no-such-package-anywhere'`],
  ])('makes one diagnostic of a broken %s (%s)', async (name, content) => {
    const { config, diagnostics } = await loadConfig(tempProject({ [name]: content }))
    expect(config).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['config-failed'])
  })

  it.each([
    ['part.ts', '\n\nexport const x = {{ bad\n', 'Unexpected token (in part.ts, line 3).'],
    ['part.ts', "\nthrow new Error('not here')\n", 'not here (in part.ts, line 2).'],
    [
      'part.ts',
      "import x from 'nowhere-at-all'\nx()",
      "Cannot find module 'nowhere-at-all' (in part.ts).",
    ],
    ['part.json', '{', 'part.json: '],
  ])(
    'names the file that it imports where that is wrong: %s with %j',
    async (name, text, words) => {
      const root = tempProject({
        'rstforge.config.ts': `import * as part from './${name}'\n\nexport default { sources: [part] }\n`,
        [name]: text,
      })
      const { diagnostics } = await loadConfig(root)
      expect(diagnostics).toHaveLength(1)
      expect(diagnostics[0]?.message).toContain(`The config could not be loaded: ${words}`)
      expect(diagnostics[0]?.message).not.toContain(root)
    },
  )

  it('refuses a config that exports nothing, whose settings would not hold', async () => {
    const forgotten = `import { defineConfig } from 'rstforge'\ndefineConfig({ sources: ['a'] })\n`
    const { config, diagnostics } = await loadConfig(
      tempProject({ 'rstforge.config.ts': forgotten }),
    )
    expect(config).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        message:
          'The config could not be loaded: it exports nothing; begin it with `export default`.',
      },
    ])
    const empty = tempProject({ 'rstforge.config.cjs': 'module.exports = {}' })
    expect((await loadConfig(empty)).config).toEqual({})
  })

  it('says what JSON does not have', async () => {
    const root = tempProject({ 'rstforge.config.json': '{ "sources": ["a"], }' })
    expect((await loadConfig(root)).diagnostics).toMatchObject([
      {
        position: { start: { line: 1, column: 21 } },
        help: expect.stringMatching(/^JSON has /) as string,
      },
    ])
  })

  it('says that a config which was asked for is not there', async () => {
    const { diagnostics } = await loadConfig(tempProject({}), 'none.config.ts')
    expect(diagnostics).toMatchObject([
      { code: 'config-failed', message: 'There is no config "none.config.ts".' },
    ])
  })
})

describe('--print-config', () => {
  it('shows every value and who said it', () => {
    const values = configValues([
      { from: 'rstforge.config.ts', config: { sources: ['a/*.rst'], helpers: { up: () => 1 } } },
      { from: 'command line', config: { nitpicky: true } },
    ])
    const text = formatConfigValues(values)
    expect(text).toContain('sources = ["a/*.rst"]  (rstforge.config.ts)\n')
    expect(text).toContain('nitpicky = true  (command line)\n')
    expect(text).toContain('targets.markdown.out = "generated/markdown/{path}.md"  (default)\n')
    expect(text).toContain('helpers.up = "[function]"  (rstforge.config.ts)\n')
  })
})
