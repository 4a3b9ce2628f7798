/** The template engine: what may stand in a hole, and what is said when a template is wrong. */
import { describe, expect, it } from 'vitest'
import { templateCompiler } from '../../src/render/engine/handlebars/compiler.js'
import { createEngine, type EngineOptions, type Rendered } from '../../src/render/engine/engine.js'
import type { HelperOptions } from '../../src/render/engine/helper.js'
import { safe, type Escaping } from '../../src/render/escape/safe.js'

type Options = Partial<EngineOptions> & { readonly partials?: Readonly<Record<string, string>> }

function render(escaping: Escaping, text: string, view: object, options: Options = {}): Rendered {
  const texts = { page: text, ...options.partials }
  const overlay = overlayOf(texts)
  const base = { format: 'x', escaping, compiler: templateCompiler, overlay }
  return createEngine({ ...base, ...options }).render('page', view)
}

function overlayOf(texts: Readonly<Record<string, string>>): NonNullable<EngineOptions['overlay']> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `${name}.hbs`,
      { path: `mine/${name}.hbs`, text },
    ]),
  )
}

/** `mine/page.hbs:1:4 template-unsafe-hole`, or the text where all is well. */
function outcome(rendered: Rendered): string {
  if (rendered.ok) return rendered.text
  const { path, position, code } = rendered.diagnostic
  const { line, column } = position?.start ?? { line: 0, column: 0 }
  return `${path}:${line}:${column} ${code}`
}

describe('holes', () => {
  const sly = `<b a="1">'&</b>`

  it.each<[Escaping, string, unknown, string]>([
    ['html', '{{value}}', sly, '&lt;b a=&quot;1&quot;&gt;&#39;&amp;&lt;/b&gt;'],
    ['html', '{{value}}', 3, '3'],
    ['html', '{{value}}', null, ''],
    ['html', '{{attr value}}', 'a\n"b', 'a&#10;&quot;b'],
    ['html', '{{url value}}', 'java\nscript:alert(1)', '#'],
    ['html', '{{url value}}', 'a b?x=1&y', 'a%20b?x=1&amp;y'],
    ['html', '{{cell value}}', 'a\n<b>', 'a<br>&lt;b&gt;'],
    ['html', '{{code value}}', '<a>', '<code>&lt;a&gt;</code>'],
    ['html', '{{link value "x?a&b"}}', '<a>', '<a href="x?a&amp;b">&lt;a&gt;</a>'],
    ['markdown', '{{value}}', '# *a* [b](c) <d> |', '\\# \\*a\\* \\[b\\](c) \\<d\\> \\|'],
    ['markdown', '{{cell value}}', 'a|b\nc', 'a\\|b<br>c'],
    ['markdown', '{{code value}}', 'a`b``c', '```a`b``c```'],
    ['markdown', '{{link value "a(b)"}}', '[x]', '[\\[x\\]](<a(b)>)'],
    ['typescript', '{{string value}}', "it's", `"it's"`],
    ['typescript', '{{string value}}', `it's "so"`, `'it\\'s "so"'`],
    ['typescript', '{{doc value}}', '*/ @see', '*\\/ \\@see'],
    ['typescript', '{{ident value}}', 'Größe', 'Größe'],
    ['typescript', '{{key value}}', 'a-b', "'a-b'"],
    ['typescript', '{{objectKey value}}', '__proto__', "['__proto__']"],
    ['typescript', '{{literal value}}', -1, '-1'],
    ['typescript', '{{literal value}}', true, 'true'],
    ['typescript', '{{comment "#" value}}', 'a\nb', '# a\n# b'],
    ['json', '{{json value}}', { a: '</script>' }, '{\n  "a": "\\u003c/script>"\n}'],
    ['text', '{{value}}', sly, sly],
  ])('%s: %s of %j is %j', (escaping, text, value, want) => {
    expect(render(escaping, text, { value })).toEqual({ ok: true, text: want })
  })

  it('takes what a converter has made for the format, in two and in three braces', () => {
    const view = { value: safe('html', '<b>') }
    expect(outcome(render('html', '{{value}}{{{value}}}', view))).toBe('<b><b>')
  })

  it.each<[Escaping, string, unknown]>([
    ['typescript', '\n  {{value}}', 'x'],
    ['typescript', '\n  {{value}}', 1],
    ['typescript', '\n  {{{value}}}', 'x'],
    ['json', '\n  {{value}}', 'x'],
    ['html', '\n  {{{value}}}', 'x'],
    ['markdown', '\n  {{&value}}', 'x'],
    ['html', '\n  {{value}}', { text: '<b>', toString: () => '<b>' }],
    ['html', '\n  {{value}}', ['x']],
    ['html', '\n  {{value}}', safe('typescript', '<b>')],
    ['typescript', '\n  {{upper value}}', 'x'],
  ])('%s: %j refuses %j at its line and column', (escaping, text, value) => {
    const helpers = { upper: (word: unknown) => String(word).toUpperCase() }
    const rendered = render(escaping, text, { value }, { helpers })
    expect(outcome(rendered)).toBe('mine/page.hbs:2:3 template-unsafe-hole')
  })

  it('writes text of a document that looks like a template as it is', () => {
    const view = { value: '{{string x}}{{{y}}}{{> z}}' }
    expect(outcome(render('html', '{{value}}', view))).toBe(view.value.replaceAll('>', '&gt;'))
  })
})

describe('wrong templates', () => {
  it.each([
    ['a\n {{#if x}}', 'mine/page.hbs:2:11 template-syntax'],
    ['a\n {{x y }', 'mine/page.hbs:2:8 template-syntax'],
    ['a\n {{nix x}}', 'mine/page.hbs:2:2 template-unknown-name'],
    ['a\n {{string (nix x)}}', 'mine/page.hbs:2:11 template-unknown-name'],
    ['a\n {{#nix x}}{{/nix}}', 'mine/page.hbs:2:2 template-unknown-name'],
    ['a\n {{> nix}}', 'mine/page.hbs:2:2 template-unknown-name'],
    ['a\n {{> (string x)}}', 'mine/page.hbs:2:2 template-unknown-name'],
    ['a\n {{string y}}', 'mine/page.hbs:2:11 template-missing-value'],
    ['a\n {{string list.y}}', 'mine/page.hbs:2:11 template-missing-value'],
    ['a\n {{#each y}}{{/each}}', 'mine/page.hbs:2:10 template-missing-value'],
    ['a\n {{ident x}}', 'mine/page.hbs:2:2 template-helper-failed'],
    ['a\n {{string (fails x)}}', 'mine/page.hbs:2:11 template-helper-failed'],
    ['a\n {{log x}}', 'mine/page.hbs:2:2 template-unknown-name'],
    ['a\n {{nothing.at.all}}', 'mine/page.hbs:2:4 template-missing-value'],
    ['a\n {{list.nothing.at}}', 'mine/page.hbs:2:4 template-missing-value'],
    ['a\n {{{nothing.at.all}}}', 'mine/page.hbs:2:5 template-missing-value'],
    ['a\n {{string nothing.at}}', 'mine/page.hbs:2:11 template-missing-value'],
    ['a\n {{#each nothing.at}}{{/each}}', 'mine/page.hbs:2:10 template-missing-value'],
    ['a\n {{string (eq nothing.at 1)}}', 'mine/page.hbs:2:15 template-missing-value'],
    ['a\n {{> part nothing.at}}', 'mine/page.hbs:2:11 template-missing-value'],
    ['a\n {{> part list=nothing.at}}', 'mine/page.hbs:2:16 template-missing-value'],
    ['a\n {{../../up.at}}', 'mine/page.hbs:2:4 template-missing-value'],
    ['a\n {{@root.nothing.at}}', 'mine/page.hbs:2:4 template-missing-value'],
    ['a\n {{@index.at}}', 'mine/page.hbs:2:4 template-missing-value'],
    ['a\n {{#with x as |l|}}{{l.a.b}}{{/with}}', 'mine/page.hbs:2:22 template-missing-value'],
    ['a\n {{#if}}{{/if}}', 'mine/page.hbs:2:2 template-syntax'],
    ['a\n {{#each list 1}}{{/each}}', 'mine/page.hbs:2:2 template-syntax'],
    ['a\n {{lookup list}}', 'mine/page.hbs:2:2 template-syntax'],
    ['a\n {{> @partial-block}}', 'mine/page.hbs:2:2 template-unknown-name'],
    ['a\n {{> endless}}', 'mine/endless.hbs:0:0 template-helper-failed'],
    ['a\n {{> part}}', 'mine/part.hbs:3:10 template-missing-value'],
    ['a\n {{#> block}}{{string y}}{{/block}}', 'mine/page.hbs:2:23 template-missing-value'],
  ])('%j: %s', (text, want) => {
    const helpers = {
      fails: () => {
        throw new Error('boom')
      },
    }
    const partials = {
      endless: '{{> endless}}',
      part: '\n\n{{string nothing}}',
      block: '[{{> @partial-block}}]',
    }
    const rendered = render('typescript', text, { x: 'a b', list: [] }, { helpers, partials })
    expect(outcome(rendered)).toBe(want)
  })

  it.each([
    ['{{#if nothing.at.all}}x{{else}}y{{/if}}', 'y'],
    ['{{#unless ../../../up}}x{{/unless}}', 'x'],
    ['{{#if (or nothing.at @root.nothing.at)}}x{{else}}y{{/if}}', 'y'],
    ['{{#nothing.at.all}}x{{else}}y{{/nothing.at.all}}', 'y'],
    ['{{#each list}}{{#if it}}x{{else}}y{{/if}}{{/each}}', 'yx'],
    ['{{#list}}{{@index}}{{/list}}', '01'],
    ['{{#object}}{{name}}{{/object}}', 'n'],
    [
      '{{#with object as |o|}}{{o.inner.name}}{{../object.name}}{{this.inner.name}}{{/with}}',
      'ini',
    ],
    ['{{list.1.it}} {{list.length}} {{object.name.length}} {{@root.object.inner.name}}', '1 2 1 i'],
  ])('asks for what is not there, and reads what is: %s', (text, want) => {
    const view = { list: [null, { it: 1 }], object: { name: 'n', inner: { name: 'i' } } }
    expect(outcome(render('html', text, view))).toBe(want)
  })

  it('gives the offset too, so that the place can be shown', () => {
    const rendered = render('typescript', 'ab\n {{string y}}', {})
    expect(rendered).toMatchObject({ diagnostic: { position: { start: { offset: 13 } } } })
  })

  it('never reads what an object inherits', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(outcome(render('html', `[{{value.${name}}}]`, { value: {} }))).toBe('[]')
    }
  })

  it('reports every template that cannot be compiled, and renders none', () => {
    const overlay = {
      'a.hbs': { path: 'a.hbs', text: '{{#if}}' },
      'b.hbs': { path: 'b.hbs', text: '{{nix 1}}' },
    }
    const options = {
      format: 'x',
      escaping: 'html',
      compiler: templateCompiler,
    } as const
    const engine = createEngine({ ...options, overlay })
    expect(engine.diagnostics.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'a.hbs template-syntax',
      'b.hbs template-unknown-name',
    ])
    expect(engine.render('b', {}).ok).toBe(false)
  })

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a name that is nearly that of a built-in one',
      { 'enum-scrpt': '' },
      ['enum-scrpt: Did you mean “enum-script.hbs”?'],
    ],
    [
      'a built-in one in another folder',
      { 'own/enum': '' },
      ['own/enum: Did you mean “enum.hbs”?'],
    ],
    [
      'a name like no other',
      { mine: '' },
      ['mine: Place it in another one with {{> mine}}, or remove it.'],
    ],
    [
      'one that replaces a built-in one, and what that places',
      { enum: '{{> mine}}', mine: '{{#> more}}{{/more}}', more: '' },
      [],
    ],
    [
      'one that only itself places',
      { mine: '{{> mine}}' },
      ['mine: Place it in another one with {{> mine}}, or remove it.'],
    ],
    [
      'one that may be placed by a name that the view gives',
      { enum: '{{> (lookup this "key")}}', mine: '' },
      [],
    ],
  ])('says which of the user’s nothing uses: %s', (_what, texts, want) => {
    const { diagnostics, warnings } = createEngine({
      format: 'typescript',
      builtIn: 'typescript',
      escaping: 'typescript',
      compiler: templateCompiler,
      overlay: overlayOf(texts),
    })
    expect(diagnostics).toEqual([])
    const name = (path: string) => path.replace(/^mine\/|\.hbs$/g, '')
    expect(warnings.map(({ path, help }) => `${name(path)}: ${help}`)).toEqual(want)
  })

  it('asks in a format of the user’s for a page and an index', () => {
    const { warnings } = createEngine({
      format: 'x',
      escaping: 'html',
      compiler: templateCompiler,
      overlay: overlayOf({ page: '{{> row}}', row: '', index: '', pgae: '', indx: '' }),
    })
    expect(warnings.map(({ path, code, level }) => `${path} ${code} ${level}`)).toEqual([
      'mine/pgae.hbs template-unused warning',
      'mine/indx.hbs template-unused warning',
    ])
  })

  it('says that a template is not there', () => {
    const engine = createEngine({ format: 'x', escaping: 'html' })
    expect(outcome(engine.render('page', {}))).toBe('x/page.hbs:0:0 template-missing')
  })
})

describe('helpers of the user', () => {
  it('get plain values, and named arguments only where there are any', () => {
    const calls: unknown[][] = []
    const helpers = {
      note: (...values: unknown[]) => {
        calls.push(values)
        return 'x'
      },
    }
    render('html', '{{note 1 "a"}}{{note 1 width=3}}', {}, { helpers })
    expect(calls).toEqual([
      [1, 'a'],
      [1, { hash: { width: 3 } }],
    ])
  })

  it('as blocks give what their body gave, and other text is escaped', () => {
    const twice = (options: unknown): unknown => {
      const { body } = options as HelperOptions
      return [body?.(), '<hr>', body?.()]
    }
    const text = '{{#twice}}<b>{{x}}</b>{{/twice}}'
    expect(outcome(render('html', text, { x: '&' }, { helpers: { twice } }))).toBe(
      '<b>&amp;</b>&lt;hr&gt;<b>&amp;</b>',
    )
    expect(outcome(render('typescript', '{{#twice}}x{{/twice}}', {}, { helpers: { twice } }))).toBe(
      'mine/page.hbs:1:1 template-unsafe-hole',
    )
  })

  it('do not hide fields of the same name in templates that did not know them', () => {
    const builtIn = createEngine({ format: 'x', escaping: 'html' })
    expect(builtIn.diagnostics).toEqual([])
    const text = '{{#each list as |title|}}{{title}}{{/each}}'
    const helpers = { title: () => 'helper' }
    expect(outcome(render('html', text, { list: ['field'] }, { helpers }))).toBe('field')
  })

  it('cannot replace a built-in one', () => {
    const helpers = { string: () => safe('html', 'x') }
    const { diagnostics } = createEngine({
      format: 'x',
      escaping: 'typescript',
      helpers,
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['helper-name-taken'])
  })
})
