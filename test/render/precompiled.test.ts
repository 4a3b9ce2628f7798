/** The built-in templates in src/render/precompiled are those of templates/, and need no compiler. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { formatFolders, precompileFormat } from '../../scripts/precompile-templates.js'
import { GENERATOR } from '../../src/render/banner.js'
import { createEngine, type Engine } from '../../src/render/engine/engine.js'
import { templateCompiler as compiler } from '../../src/render/engine/handlebars/compiler.js'
import { engineOf } from '../../src/render/engine/target.js'
import { TEMPLATES } from '../../src/render/engine/templates.js'
import { escapingOfFormat } from '../../src/render/formats.js'
import { renderTarget } from '../../src/render/render.js'
import type { RenderInput, RenderTarget } from '../../src/render/types.js'
import { page } from '../convert/pages.js'
import { declarations, operations } from './everything.js'
import { inputOf, pageOf } from './fixture.js'

const formats = await formatFolders()

describe('precompiled templates', () => {
  it.each(formats)('%s is fresh (else run scripts/precompile-templates.ts)', async (format) => {
    for (const [path, code] of await precompileFormat(format)) {
      expect(await readFile(path, 'utf8')).toBe(code)
    }
  })

  it('run where no code may be made of text', () => {
    const { Function: original } = globalThis
    globalThis.Function = new Proxy(original, {
      construct: () => {
        throw new EvalError('forbidden')
      },
    })
    try {
      const engine = engineOf({ name: 'x', format: 'json', out: 'x.json' })
      expect(engine.render('page', { document: {} })).toEqual({ ok: true, text: '{}\n' })
    } finally {
      globalThis.Function = original
    }
  })
})

/** A template that nothing uses: with it, Handlebars runs all the others too. */
const BESIDE = { 'beside.hbs': { path: 'mine/beside.hbs', text: '' } }

const DOCUMENT = `
Title & *more*
==============

.. contents::

:Author: Somebody

.. _part:

Part
----

See part_ and https://example.org/?a=1&b=2.

.. table:: A <caption>

   +-----+-------+
   | a   | b     |
   +=====+=======+
   | x|y | - one |
   |     | - two |
   +-----+-------+
   | both        |
   +-------------+

====  ====
Head  More
====  ====
1     {2}
====  ====

.. note:: Said.

Deeper
~~~~~~

.. list-table::

   * - a
     - .. code:: json

          {"a": 1}
`

const everything = inputOf(declarations, operations)
const documents: RenderInput = {
  ...everything,
  pages: ['docs/status.rst', 'docs/other/page.rst'].map((path) => ({
    ...pageOf(path),
    tree: page(DOCUMENT, path),
  })),
}

const TYPESCRIPT = (['enum', 'const', 'union'] as const).flatMap((style) =>
  [false, true].flatMap((declarationMap) => [
    { format: 'typescript', style, declarationMap, out: '{path}.ts' } as const,
    { format: 'typescript', style, declarationMap, out: 'all.ts', readonly: true } as const,
  ]),
)
const MARKDOWN = (['gfm', 'commonmark', 'mdx', 'starlight', 'vitepress', 'myst'] as const).flatMap(
  (flavor) =>
    (['auto', 'pipe', 'html'] as const).map(
      (tables) => ({ format: 'markdown', flavor, tables, out: '{path}.md' }) as const,
    ),
)
const TARGETS: readonly Omit<RenderTarget, 'name'>[] = [
  ...TYPESCRIPT,
  ...MARKDOWN,
  { format: 'zod', out: '{path}.ts' },
  { format: 'zod', out: 'all.ts', readonly: true },
  { format: 'json', out: '{path}.json' },
  { format: 'json-schema', out: '{path}.json' },
  { format: 'html', out: '{path}.html' },
  { format: 'html', out: '{path}.html', fragment: true },
]

describe('as functions and in Handlebars', () => {
  it.each(TARGETS)('templates give the same bytes: %j', (options) => {
    const target: RenderTarget = { name: 'x', ...options }
    const isDocument = target.format === 'html' || target.format === 'markdown'
    const input = isDocument ? documents : everything
    const result = renderTarget(input, target)
    expect(result.files).not.toEqual([])
    const byHandlebars = renderTarget(input, { ...target, templates: BESIDE, compiler })
    expect(byHandlebars.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'template-unused', path: 'mine/beside.hbs' }),
    )
    const diagnostics = byHandlebars.diagnostics.filter(({ code }) => code !== 'template-unused')
    expect({ ...byHandlebars, diagnostics }).toEqual(result)
  })

  const record = { kind: 'record', doc: [], mark: 'x', interfaceName: 'Name' }
  const banner = 'x'
  const imports: readonly unknown[] = []

  it.each([
    ['typescript', {}, 'page.hbs:1:16 template-missing-value'],
    ['typescript', { banner: 1 }, 'page.hbs:1:1 template-helper-failed'],
    [
      'typescript',
      { banner, imports: [{ names: ['a b'] }] },
      'imports.hbs:2:30 template-helper-failed',
    ],
    [
      'typescript',
      { banner, imports, declarations: [{ kind: 'record' }] },
      'record.hbs:1:15 template-missing-value',
    ],
    [
      'typescript',
      { banner, imports, declarations: [record] },
      'record.hbs:2:18 template-unsafe-hole',
    ],
    [
      'typescript',
      { banner, imports, declarations: [{ ...record, doc: [null] }] },
      'doc.hbs:3:93 template-missing-value',
    ],
    ['html', { banner: {} }, 'page.hbs:1:6 template-unsafe-hole'],
    ['markdown', { frontMatter: [], body: [] }, 'page.hbs:18:1 template-unsafe-hole'],
  ] as const)('what fails in %s, fails at the same place: %j', (format, view, want) => {
    const templates = TEMPLATES[format]
    const options = { format, builtIn: format, templates, escaping: escapingOfFormat(format) }
    const handlebars = createEngine({ ...options, overlay: BESIDE, compiler })
    expect(failureOf(createEngine(options), view)).toBe(`${format}/${want}`)
    expect(failureOf(handlebars, view)).toBe(`${format}/${want}`)
  })
})

function failureOf(engine: Engine, view: object): string {
  const rendered = engine.render('page', view)
  if (rendered.ok) return rendered.text
  const { path, position, code } = rendered.diagnostic
  return `${path}:${position?.start.line}:${position?.start.column} ${code}`
}

it('the banner has the major version of the package', async () => {
  const url = new URL('../../package.json', import.meta.url)
  const [name, major] = GENERATOR.split(' ')
  const version: unknown = expect.stringMatching(new RegExp(`^${major ?? ''}\\.`))
  expect(JSON.parse(await readFile(url, 'utf8'))).toMatchObject({ name, version })
})
