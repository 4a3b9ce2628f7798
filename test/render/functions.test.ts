/** Templates as functions: they do what Handlebars does, and what they cannot do is refused. */
import { describe, expect, it } from 'vitest'
import { functionsCode } from '../../scripts/precompile/functions.js'
import { createEngine } from '../../src/render/engine/engine.js'
import { templateCompiler as compiler } from '../../src/render/engine/handlebars/compiler.js'
import { helpersFor } from '../../src/render/engine/helpers.js'
import { createRun } from '../../src/render/engine/run.js'
import type { TemplateSet } from '../../src/render/engine/templates.js'

const helpers = new Set(Object.keys(helpersFor('html')))
const VIEW = {
  name: '<n>',
  nothing: null,
  empty: '',
  zero: 0,
  list: ['a', 'b', 'c'],
  none: [],
  rows: [{ name: 'r', cells: [1, 2] }, { cells: [] }],
  tree: [
    { name: 'x', children: [{ name: 'y', children: [] }] },
    { name: 'z', children: [] },
  ],
  object: { one: 1, two: 2 },
}
const PARTIALS = {
  item: '({{name}} {{extra}})',
  nested: '<{{> item}}>',
  tree: '{{#each nodes}}{{name}}{{#if children}}[{{> tree nodes=children}}]{{/if}}{{/each}}',
  pad: '[{{spaces by}}{{#each list}}{{spaces ../by}}{{this}}{{/each}}]',
  loop: '{{#each list}}{{../name}}{{this}}{{/each}}',
}

function templatesOf(page: string) {
  return Object.entries({ page, ...PARTIALS }).map(([name, text]) => ({
    name,
    path: `x/${name}.hbs`,
    text,
  }))
}

async function asFunction(page: string): Promise<string> {
  const code = functionsCode(templatesOf(page), helpers).join('')
  const url = `data:text/javascript,${encodeURIComponent(code)}`
  const { templates } = (await import(/* @vite-ignore */ url)) as { templates: TemplateSet }
  return templates['page']?.(createRun('html', undefined), VIEW) ?? ''
}

function inHandlebars(page: string): string {
  const overlay = Object.fromEntries(
    templatesOf(page).map(({ name, path, text }) => [`${name}.hbs`, { path, text }]),
  )
  const rendered = createEngine({ format: 'x', escaping: 'html', overlay, compiler }).render(
    'page',
    VIEW,
  )
  return rendered.ok ? rendered.text : rendered.diagnostic.message
}

describe('templates as functions', () => {
  it.each([
    ['{{name}}{{nothing}}|', '&lt;n&gt;|'],
    ['{{#if none}}a{{else if nothing}}b{{else if zero}}c{{else}}d{{/if}}', 'd'],
    ['{{#if missing}}a{{/if}}{{#unless empty}}b{{else}}c{{/unless}}', 'b'],
    ['{{#if (and name (not missing) (or none zero list))}}a{{/if}}', 'a'],
    ['{{#if (eq list.length 3)}}a{{/if}}{{#if (ne name "<n>")}}b{{/if}}', 'a'],
    ['{{#each list}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}', 'a, b, c'],
    ['{{#each list}}{{@index}}{{#if @first}}!{{/if}}{{else}}none{{/each}}', '0!12'],
    ['{{#each none}}x{{else}}none{{/each}}', 'none'],
    ['{{#each object}}{{this}};{{/each}}', '1;2;'],
    ['{{#each nothing}}x{{/each}}{{#each empty}}x{{/each}}', ''],
    [
      '{{#each rows}}{{#each cells}}{{../../name}}{{@../index}}{{@index}}{{else}}-{{/each}}{{/each}}',
      '&lt;n&gt;00&lt;n&gt;01-',
    ],
    ['{{> item extra=1}}{{> nested extra=name name="x"}}', '(&lt;n&gt; 1)<(x &lt;n&gt;)>'],
    ['{{> tree nodes=tree}}', 'x[y]z'],
    ['{{> loop}}{{> loop name="k"}}', '&lt;n&gt;a&lt;n&gt;b&lt;n&gt;ckakbkc'],
    [
      '{{> pad by=2}}{{> pad by=1}}{{> pad by=list.length}}',
      '[    a  b  c][  a b c][      a   b   c]',
    ],
    ['a {{~name~}} b\n{{#if name}}\n  c\n{{/if}}\nd{{! e }}', 'a&lt;n&gt;b\n  c\nd'],
    ['{{attr "a\nb"}}{{link name "#x"}}', 'a&#10;b<a href="#x">&lt;n&gt;</a>'],
  ])('%j gives %j, as in Handlebars', async (text, want) => {
    expect(inHandlebars(text)).toBe(want)
    expect(await asFunction(text)).toBe(want)
  })

  it.each([
    ['a\n {{#with x}}{{/with}}', 'x/page.hbs:2:2 “with” as a block'],
    ['{{#each list as |one|}}{{one}}{{/each}}', 'x/page.hbs:1:24 a block parameter'],
    ['{{#x}}{{/x}}', 'x/page.hbs:1:1 “x” as a block'],
    ['{{> item x}}', 'x/page.hbs:1:1 a partial with another context'],
    ['{{> (item)}}', 'x/page.hbs:1:1 a partial by a name that is made'],
    ['{{#> item}}{{/item}}', 'x/page.hbs:1:1 PartialBlockStatement'],
    ['{{#*inline "x"}}{{/inline}}', 'x/page.hbs:1:1 DecoratorBlock'],
    ['{{shout name}}', 'x/page.hbs:1:1 an argument of what is no helper'],
    ['{{text (shout name)}}', 'x/page.hbs:1:8 “shout” as a helper'],
    ['{{text (code name)}}', 'x/page.hbs:1:8 “code” as an argument'],
    ['{{eq name 1}}', 'x/page.hbs:1:1 “eq” in a hole'],
    ['{{text name a=1}}', 'x/page.hbs:1:1 a helper with named arguments'],
    ['{{../name}}', 'x/page.hbs:1:3 “../” out of the template'],
    ['{{@root.name}}', 'x/page.hbs:1:3 “@root.name” outside of “each”'],
    ['{{#each object}}{{@key}}{{/each}}', 'x/page.hbs:1:19 “@key”'],
    ['{{#if toString}}{{/if}}', 'x/page.hbs:1:7 a field “toString”'],
  ])('%j is refused', (text, want) => {
    const message = `templates/${want} is not for built-in templates`
    expect(() => functionsCode(templatesOf(text), helpers)).toThrow(message)
  })
})
