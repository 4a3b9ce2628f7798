import { describe, expect, it } from 'vitest'
import { markdown, readMarkdown } from './pages.js'

const given = (text: string, options = {}) => markdown(text, options).text.trimEnd()

describe('inline markup', () => {
  it('keeps emphasis, code and links', () => {
    expect(given('*a* **b** ``c`` `d <https://x.org/>`_')).toBe('*a* **b** `c` [d](https://x.org/)')
  })

  it('leaves an underscore within a word, and no other one, as it is', () => {
    expect(given('project_id is \\_x_ here')).toBe('project_id is \\_x\\_ here')
  })

  it('takes tags for what Markdown lacks, and JSX in MDX', () => {
    expect(given('H\\ :sub:`2`\\ O :kbd:`F1`')).toBe('H<sub>2</sub>O <kbd>F1</kbd>')
    expect(given('.. image:: a.png\n   :width: 20px', { flavor: 'mdx' })).toBe(
      '<img src="a.png" alt="" width="20" />',
    )
  })

  it('lets the tool find the file of an image with a size, and leaves an address outside', () => {
    const image = (path: string, flavor: 'docusaurus' | 'starlight') =>
      given(`.. image:: ${path}\n   :width: 20px`, { flavor })
    expect(image('a.png', 'docusaurus')).toBe(
      '<img src={require("./a.png").default} alt="" width="20" />',
    )
    expect(image('../a.svg', 'starlight')).toBe(
      '<img src={(await import("../a.svg")).default.src} alt="" width="20" />',
    )
    expect(image('a.svg', 'docusaurus')).toBe(
      '<span style={{display: "inline-block", width: "20px"}}>![](a.svg)</span>',
    )
    expect(image('https://x.org/a.png', 'docusaurus')).toBe(
      '<img src="https://x.org/a.png" alt="" width="20" />',
    )
  })

  it('lets the tool find the images of raw HTML, with all that the element says', () => {
    const raw = '.. raw:: html\n\n   <p><img src="a.png" title="T" width="50%"></p>'
    expect(given(raw, { flavor: 'docusaurus' })).toBe(
      '<p><img src={require("./a.png").default} title="T" width="50%" /></p>',
    )
    expect(given(raw.replace('.png', '.svg'), { flavor: 'docusaurus' })).toBe(
      '<p><span style={{display: "inline-block", width: "50%"}}>![](a.svg)</span></p>',
    )
    expect(given(raw, { flavor: 'mdx' })).toBe('<p><img src="a.png" title="T" width="50%" /></p>')
  })

  it('keeps an image that is not there from a tool that builds no site without it', () => {
    const made = (text: string, flavor: string) =>
      given(text, { flavor, image: (uri: string) => `../${uri}`, isMissing: isGone })
    const isGone = (uri: string): boolean => uri.startsWith('gone')
    const shown = ['.. image:: gone.png', '.. image:: gone.png\n   :width: 20px']
    const raw = '.. raw:: html\n\n   <img src="gone.png">'
    const table = '.. list-table::\n\n   * - .. image:: gone.png\n\n       - a\n'
    for (const flavor of ['docusaurus', 'starlight']) {
      for (const text of [...shown, raw, table]) {
        expect(made(text, flavor)).toMatch(/<img src="\.\.\/gone\.png"/)
      }
      expect(made('.. image:: a.png', flavor)).toBe('![](../a.png)')
    }
    for (const text of [...shown, raw, table]) {
      expect(made(text, 'vitepress')).toContain('<img :src="&#x27;../gone.png&#x27;"')
    }
    expect(made('.. image:: gone.png', 'gfm')).toBe('![](../gone.png)')
  })

  it('keeps addresses that are none from tools that build no site with such a link', () => {
    const inSites = ['docusaurus', 'starlight', 'vitepress'] as const
    for (const flavor of inSites) {
      const made = (text: string) => given(text, { flavor }).replace(' />', '>')
      expect(made('`API <http://host:PORT/>`_')).toBe('<a href="http://host:PORT/">API</a>')
      expect(made('.. image:: http://%(h)s/x.png')).toBe('<img src="http://%(h)s/x.png" alt="">')
      expect(made('`x <a%zz>`__')).toBe('<a href="a%25zz">x</a>')
      expect(made('`x <http://h:1/%20>`__')).toBe('[x](http://h:1/%20)')
      expect(made('`x <https:/>`__')).toBe('<a href="https:/">x</a>')
      expect(made('`x <mailto:a@b.org>`__')).toBe('[x](mailto:a@b.org)')
    }
    expect(given('`API <http://host:PORT/>`_')).toBe('[API](http://host:PORT/)')
    expect(given('http://a.%(h)s.org', { flavor: 'docusaurus' })).toBe(
      '<a href="http://a.%25(h)s.org">{"http://a.%(h)s.org"}</a>',
    )
  })

  it('emphasises the variable part of a path', () => {
    expect(given(':file:`/usr/{name}/x`')).toBe('<code>/usr/*name*/x</code>')
  })

  it('keeps all of a text that looks like one with a target, where its role has none', () => {
    expect(given(':samp:`<b class="{name}">x</b>`')).toBe(
      '<code>\\<b class="*name*">x\\</b></code>',
    )
    expect(given(':kbd:`Ctrl <x>` :guilabel:`!a <b>`')).toBe('<kbd>Ctrl \\<x></kbd> **!a \\<b>**')
  })

  it('encodes angle brackets in an address', () => {
    const text = 'See x_.\n\n.. _x: <http://a.org/>`_\n\n.. image:: <b>.png\n   :alt: b'
    expect(readMarkdown(given(text)).children).toMatchObject([
      { children: [{}, { url: '%3Chttp://a.org/%3E`_', children: [{ value: 'x' }] }, {}] },
      { children: [{ type: 'image', url: '%3Cb%3E.png', alt: 'b' }] },
    ])
  })

  it('takes neighbours of one kind together, as they look', () => {
    expect(given('*a*\\ *b* **c**\\ **d** ``e``\\ ``f``')).toBe('*ab* **cd** `ef`')
    expect(given(':samp:`lib/{x}{y}.zip`')).toBe('<code>lib/*xy*.zip</code>')
  })

  it('takes a tag for emphasis that touches strong text', () => {
    expect(given('*a*\\ **b** **c**\\ *d*')).toBe('<em>a</em>**b** **c**<em>d</em>')
    expect(given('*a*\\ **b**', { flavor: 'mdx' })).toBe('<em>a</em>**b**')
  })

  it('refuses an address that could run, keeps the text, and says so', () => {
    const { text, codes } = markdown('`click <javascript:alert(1)>`_')
    expect(text.trim()).toBe('click')
    expect(codes).toEqual(['unsafe-address'])
  })

  it('takes no blanks around an address, such as an escaped line break leaves', () => {
    expect(given('See site_.\n\n.. _site: \\\n   https://x.org/')).toBe(
      'See [site](https://x.org/).',
    )
  })

  it('shows a role that nobody knows as its text', () => {
    const { text, codes } = markdown(':zzz:`some text` and :zzz:`shown <hidden>`')
    expect(text.trim()).toBe('some text and shown')
    expect(codes).toEqual(['role-target-dropped'])
  })
})

describe('blocks', () => {
  it('makes alerts of admonitions at the top level, and quotations below it', () => {
    expect(given('.. note:: Hear.')).toBe('> [!NOTE]\n> Hear.')
    expect(given('.. danger:: Hear.')).toBe('> [!CAUTION]\n> **Danger**\n>\n> Hear.')
    expect(given('- x\n\n  .. note:: Hear.')).toBe('- x\n\n  > **Note**\n  >\n  > Hear.')
    expect(given('.. note:: Hear.', { flavor: 'commonmark' })).toBe('> **Note**\n>\n> Hear.')
  })

  it('makes MyST directives with more colons around than within', () => {
    expect(given('.. note::\n\n   .. tip:: In.', { flavor: 'myst' })).toBe(
      '::::{note}\n\n:::{tip}\n\nIn.\n\n:::\n\n::::',
    )
  })

  it('begins a MyST directive on a line of its own also behind a term or a header', () => {
    const term = given('word\n   .. note:: Hear.', { flavor: 'myst' })
    expect(term).toMatch(/^- \*\*word\*\*\n\n {2}:::\{note\}\n\n {2}Hear\.\n\n {2}:::$/)
    const table = '.. list-table::\n   :header-rows: 1\n\n   * - Head\n   * - .. note:: Hear.\n'
    expect(given(table, { flavor: 'myst', tables: 'list' })).toMatch(
      /\*\*Head:\*\*.*\n\n {2}:::\{note\}\n/,
    )
  })

  it('makes asides, with a title where the name of the aside is another word', () => {
    const aside = (text: string, flavor: 'docusaurus' | 'starlight') => given(text, { flavor })
    expect(aside('.. tip:: Hear.', 'docusaurus')).toBe(':::tip\n\nHear.\n\n:::')
    expect(aside('.. hint:: Hear.', 'docusaurus')).toBe(':::tip[Hint]\n\nHear.\n\n:::')
    expect(aside('.. warning:: Hear.', 'docusaurus')).toMatch(/^:::warning\n/)
    expect(aside('.. warning:: Hear.', 'starlight')).toMatch(/^:::caution\[Warning\]\n/)
    expect(aside('.. admonition:: A [b] ``]``\n\n   Hear.', 'starlight')).toMatch(
      /^:::note\[A \\\[b\\\] `\]`\]\n/,
    )
  })

  it('has more colons around an aside than any line within it', () => {
    const nested = '.. note::\n\n   - .. tip:: In.\n'
    expect(given(nested, { flavor: 'docusaurus' })).toMatch(/^::::note\n[^]*\n::::$/)
    const code = '.. note::\n\n   ::\n\n      ::::\n'
    expect(given(code, { flavor: 'docusaurus' })).toMatch(/^:::::note\n[^]*\n:::::$/)
    const row = '   .. list-table::\n\n      * - .. tip:: In.\n'
    expect(given(`.. note::\n\n${row}`, { flavor: 'starlight' })).toMatch(/^::::note\n/)
  })

  it('calls languages in tools for sites as their highlighters do', () => {
    const fence = (name: string, flavor: 'gfm' | 'myst' | 'vitepress' | 'docusaurus') =>
      given(`.. code-block:: ${name}\n\n   x`, { flavor }).split('\n')[0]
    expect(fence('rest', 'vitepress')).toBe('```rst')
    expect(fence('none', 'docusaurus')).toBe('```text')
    expect(fence('html+django', 'vitepress')).toBe('```jinja')
    expect(fence('rust', 'vitepress')).toBe('```rust')
    expect(fence('INI', 'docusaurus')).toBe('```ini')
    expect(fence('pycon', 'gfm')).toBe('```pycon')
    expect(fence('rest', 'myst')).toBe('```rest')
  })

  it('has an empty line in an empty block for Starlight, which builds no page with such a block', () => {
    const empty = (flavor: 'docusaurus' | 'starlight') => given('.. code-block:: js', { flavor })
    expect(empty('docusaurus')).toBe('```js\n```')
    expect(empty('starlight')).toBe('```js\n\n\n```')
  })

  it('says for tools for sites which lines of code stand out, and that lines have numbers', () => {
    const code = (options: string, flavor: 'gfm' | 'vitepress' | 'docusaurus' | 'starlight') =>
      given(`.. code-block:: js\n${options}\n   a\n   b`, { flavor }).split('\n')[0]
    const both = '   :linenos:\n   :emphasize-lines: 1, 2-3\n'
    expect(code(both, 'vitepress')).toBe('```js:line-numbers {1,2-3}')
    expect(code(both, 'docusaurus')).toBe('```js {1,2-3} showLineNumbers')
    expect(code('   :emphasize-lines: 2\n', 'starlight')).toBe('```js {2}')
    expect(code('   :emphasize-lines: {x}\n', 'vitepress')).toBe('```js')
    expect(code(both, 'gfm')).toBe('```js')
    const plain = given('.. code-block::\n   :linenos:\n\n   a', { flavor: 'docusaurus' })
    expect(plain).toMatch(/^```text showLineNumbers\n/)
  })

  it('has TeX between dollars where the site renders it, and no other dollar', () => {
    const tex = (text: string, flavor: 'vitepress' | 'docusaurus' = 'vitepress') =>
      given(text, { flavor, math: true })
    expect(tex(':math:`a < \\|b| \\frac{1}{2}` for $5')).toBe(
      '$a \\lt  \\Vert b\\vert  \\frac{1}{2}$ for \\$5',
    )
    expect(tex('.. math::\n   :label: e\n\n   a\n\n:eq:`e`', 'docusaurus')).toBe(
      '<a id="equation-e" />\n\n$$\na\n$$\n\n(1)\n\n[(1)](#equation-e)',
    )
    expect(tex('.. math::\n\n   a &= b \\\\\n   &= c\n\n   d')).toBe(
      '$$\n\\begin{split}\na &= b \\\\\n&= c\n\\end{split}\n$$\n\n$$\nd\n$$',
    )
    expect(tex(':math:`|a|`')).toBe('$\\vert a\\vert$')
    expect(tex(':math:`\\text{$5}`')).toBe('`\\text{$5}`')
    expect(given(':math:`a`', { flavor: 'vitepress' })).toBe('`a`')
  })

  it('shows the method of a described request', () => {
    expect(given('.. http:get:: /items/{id}\n\n   Get it.')).toContain('`GET /items/{id}`')
  })

  it('keeps terms with their definitions', () => {
    expect(given('term : kind\n   Meaning.')).toBe('- **term** : kind\n\n  Meaning.')
  })

  it('keeps a blank line at the end of lines', () => {
    expect(given('| a\n|\n\nb')).toBe('a\\\n\u00a0\n\nb')
  })

  it('writes options and fields as lists', () => {
    expect(given('para\n\n:name: value')).toBe('para\n\n- **name:** value')
    expect(given('-a, --all=X  Do all.')).toBe('- `-a`, `--all=X` – Do all.')
  })

  it('keeps code as it is, under its language', () => {
    expect(given('.. code-block:: json\n\n   {"a": "*b*"}')).toBe('```json\n{"a": "*b*"}\n```')
  })

  it('writes the rules of a grammar a line each, without the name of their group', () => {
    const text =
      '.. productionlist:: lang\n   sum: `term` ("+" `lang:term`)*\n      : | ""\n   x: "a:b"\n'
    expect(given(text)).toBe('```bnf\nsum ::= term ("+" term)*\n        | ""\nx   ::= "a:b"\n```')
  })

  it('shows what depends on a config that is not known', () => {
    expect(given('.. ifconfig:: release\n\n   Text.\n')).toBe('Text.')
  })

  it('shows what a directive of nobody holds, and says so', () => {
    const { text, codes } = markdown('.. frobnicate:: arg\n\n   The *content*.')
    expect(text.trim()).toBe('**arg**\n\nThe *content*.')
    expect(codes).toEqual(['unknown-directive-shown'])
  })

  it('gives code that says no language the one of the page', () => {
    const text =
      '::\n\n   a\n\n.. highlight:: c\n\n::\n\n   b\n\n.. code-block:: sh\n\n   c\n\n.. highlight:: none\n\n::\n\n   d\n'
    expect(given(text)).toBe('```\na\n```\n\n```c\nb\n```\n\n```sh\nc\n```\n\n```\nd\n```')
  })

  it.each(['code-block', 'sourcecode', 'code'])('takes %s without a language for such', (name) => {
    const block = `.. ${name}::\n   :class: wide\n\n   x\n`
    expect(given(block)).toBe('```\nx\n```')
    expect(given(`.. highlight:: c\n\n${block}`)).toBe('```c\nx\n```')
  })

  it('reads literals in the caption of code', () => {
    expect(given('.. code-block:: c\n   :caption: In ``a.c``\n\n   x;\n')).toBe(
      'In `a.c`\n\n```c\nx;\n```',
    )
  })

  it('says what version a change belongs to', () => {
    expect(given('.. versionadded:: 1.2\n   New.')).toBe('> **Added in version 1.2**\n>\n> New.')
    expect(given('.. versionchanged:: 2 Was ``old``; see :py:func:`it`.')).toBe(
      '> **Changed in version 2**\n>\n> Was `old`; see `it()`.',
    )
    expect(given('.. deprecated:: 2.0')).toBe('*Deprecated since version 2.0.*')
    expect(given('.. deprecated-removed:: 2.0 3.0')).toBe(
      '*Deprecated since version 2.0, removed in version 3.0.*',
    )
    expect(given('.. deprecated-removed:: 2.0')).toBe('*Deprecated since version 2.0.*')
  })

  it('takes only what is true', () => {
    expect(given('.. only:: html and not latex\n\n   Yes.\n\n.. only:: latex\n\n   No.')).toBe(
      'Yes.',
    )
    expect(given('.. only:: builder_html\n\n   Yes.')).toBe('Yes.')
    expect(given('A\n=\n\n.. only:: html\n\n   B\n   =\n\n   .. ifconfig:: x\n\n      c')).toBe(
      '# A\n\n## B\n\nc',
    )
  })

  it('keeps a table that could not be read as the code that it was', () => {
    const { text } = markdown('+---+---+\n| a | b\n+---+---+\n')
    expect(text).toContain('| a | b')
  })
})

describe('footnotes', () => {
  it('are those of GFM where a reference leads to them', () => {
    expect(given('A [1]_.\n\n.. [1] Note.')).toBe('A [^1].\n\n[^1]: Note.')
  })

  it('are shown where nothing leads to them, because Markdown would drop them', () => {
    expect(given('A.\n\n.. [1] Note.')).toContain('**\\[1]** Note.')
  })

  it('are links and places where the flavour has none', () => {
    expect(given('A [1]_.\n\n.. [1] Note.', { flavor: 'commonmark' })).toBe(
      'A <sup>[\\[1\\]](#footnote-1)</sup>.\n\n<a id="footnote-1"></a>**\\[1]** Note.',
    )
  })

  it('have a place that links in an HTML table lead to', () => {
    const { text } = markdown(
      '+---+\n| [1]_ |\n+---+\n\n+------+\n| [1]_ |\n+------+\n\n.. [1] Note.',
    )
    expect(text).toContain('href="#footnote-1"')
    expect(text).toContain('id="footnote-1"')
  })
})

describe('descriptions of objects', () => {
  it('show each signature, with its kind where it does not show it', () => {
    const text =
      '.. class:: Lamp(colour, \\\n                height)\n           Torch\n\n   Burns.\n'
    expect(given(text)).toBe(
      '- <a id="Lamp"></a>**class `Lamp(colour, height)`**, <a id="Torch"></a>**class `Torch`**\n\n  Burns.',
    )
  })

  it('name the module, unless they stand in a class or name one themselves', () => {
    const text = `.. module:: lamps

.. class:: Lamp(colour)
   :no-index:

   .. method:: burn()

.. function:: Lamp.on()

.. data:: walls
   :module: rooms

.. decorator:: glow

.. currentmodule:: None

.. function:: f() -> int
`
    const shown = [...given(text).matchAll(/`(.+)`/gu)].map(([, signature]) => signature)
    expect(shown).toEqual([
      'lamps.Lamp(colour)',
      'burn()',
      'Lamp.on()',
      'rooms.walls',
      '@lamps.glow',
      'f() -> int',
    ])
    expect(given(text)).toContain('id="lamps.Lamp.burn"')
  })

  it('say what options say of a signature, in the order of Sphinx', () => {
    const text = '.. method:: f()\n   :async:\n   :abstractmethod:\n   :final:\n'
    expect(given(text)).toContain('**final abstract async `f()`**')
    expect(given('.. staticmethod:: f()\n')).toContain('**static `f()`**')
    expect(given('.. data:: LIMIT\n   :annotation: = 5\n')).toContain('**`LIMIT = 5`**')
  })

  it('have the anchors of each signature at it', () => {
    expect(given('.. option:: -a, --all\n            -a <x>\n            -b\n')).toBe(
      '- <a id="cmdoption-a"></a><a id="cmdoption-all"></a>**`-a, --all`**, **`-a <x>`**, <a id="cmdoption-b"></a>**`-b`**',
    )
  })

  it('show what a type of C is', () => {
    expect(given('.. c:struct:: lamp\n')).toBe('- <a id="c.lamp"></a>**struct `lamp`**')
    expect(given('.. c:function:: int burn(lamp *l)\n')).toContain('**`int burn(lamp *l)`**')
  })

  it('show code that is run for tests only where it is for the reader', () => {
    expect(given('.. testsetup::\n\n   a\n\n.. testcode::\n\n   b\n')).toBe('```python\nb\n```')
  })

  it('without a signature show what they say', () => {
    expect(given('.. function::\n\n   Burns.\n')).toBe('Burns.')
  })
})

describe('anchors', () => {
  const text =
    '.. _label:\n\nThe Title\n=========\n\nSee :ref:`label`.\n\n.. _para:\n\nHere. :ref:`x <para>`'

  it('of headings come from their text', () => {
    expect(given(text)).toBe(
      '# The Title\n\nSee [The Title](#the-title).\n\n<a id="para"></a>Here. [x](#para)',
    )
  })

  it('stand before a link, not in it', () => {
    expect(given('.. image:: i.png\n   :name: b\n   :target: https://x.org/\n')).toBe(
      '<a id="b"></a>[![](i.png)](https://x.org/)',
    )
  })

  it('of terms in any script are their own', () => {
    expect(given('.. glossary::\n\n   表\n      One.\n\n   行\n      Two.\n\n:term:`行`')).toBe(
      '- <a id="term-8868"></a>**表**\n\n  One.\n\n- <a id="term-884c"></a>**行**\n\n  Two.\n\n[行](#term-884c)',
    )
  })

  it('of equations come from their labels', () => {
    expect(given('.. math:: x\n   :label: eq1\n\n:eq:`eq1`', { flavor: 'mdx' })).toBe(
      '<a id="equation-eq1" />\n\n```latex\nx\n```\n\n(1)\n\n[(1)](#equation-eq1)',
    )
  })

  it('stand once in a page, as ids do in HTML', () => {
    expect(given('.. envvar:: A\n\n.. envvar:: A\n')).toBe(
      '- <a id="envvar-A"></a>**`A`**\n\n* **`A`**',
    )
  })

  it('are said before a block in MyST', () => {
    expect(given(text, { flavor: 'myst' })).toContain('(label)=\n\n# The Title')
  })

  it('are said after a heading in VitePress where its id is another one', () => {
    expect(given('A C++ thing\n===========\n\nx', { flavor: 'vitepress' })).toBe(
      '# A C++ thing {#a-c-thing}\n\nx',
    )
  })
})

describe('front matter', () => {
  it('has the title and the fields of the page', () => {
    const { text } = markdown(':original_name: a.html\n\nT: *x*\n=======\n\nBody', {
      frontMatter: true,
    })
    expect(text).toBe('---\ntitle: "T: x"\noriginal_name: a.html\n---\n\n# T: *x*\n\nBody\n')
  })

  it('says under names that a tool keeps what the tool can take, and else takes another name', () => {
    const fields = (text: string, flavor: 'gfm' | 'docusaurus' | 'starlight' | 'vitepress') => {
      const made = markdown(`${text}\n\nT\n=\n\nBody`, { frontMatter: true, flavor }).text
      return made.split('\n').slice(1, made.split('\n').indexOf('---', 1)).slice(1)
    }
    const page = ':keywords: a, b c,\n:draft: True\n:head: x\n:layout: z'
    expect(fields(page, 'docusaurus')).toEqual([
      'keywords: [a, b c]',
      'draft: true',
      'head: x',
      'layout: z',
    ])
    expect(fields(page, 'starlight').slice(1)).toEqual(['draft: true', 'rst_head: x', 'layout: z'])
    expect(fields(page, 'vitepress').slice(2)).toEqual(['rst_head: x', 'rst_layout: z'])
    expect(fields(page, 'gfm')[0]).toBe('keywords: "a, b c,"')
    const odd = ':keywords: ,\n:draft: soon\n:sidebar_position: 3\n:image: a b\n:slug: /x'
    expect(fields(odd, 'docusaurus')).toEqual([
      'rst_keywords: ","',
      'rst_draft: soon',
      'sidebar_position: 3',
      'rst_image: a b',
      'slug: "/x"',
    ])
  })

  it('leaves fields that stand after the title in the text', () => {
    const { text } = markdown('T\n=\n\n:Editor: *You*\n\nBody', { frontMatter: true })
    expect(text).toBe('---\ntitle: T\nEditor: You\n---\n\n# T\n\n- **Editor:** *You*\n\nBody\n')
  })
})
