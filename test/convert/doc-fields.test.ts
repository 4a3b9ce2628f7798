import { describe, expect, it } from 'vitest'
import { toHast } from '../../src/convert/hast/index.js'
import { stringifyHtml } from '../../src/convert/hast/stringify.js'
import { german } from '../../src/languages.js'
import { parse } from '../../src/parse/parse.js'
import { FLAVORS, markdown, page } from './pages.js'

/** What a function of Python with these fields becomes, without its signature. */
const fields = (text: string, directive = 'py:function:: boil(x)') => {
  const source = `.. ${directive}\n\n${text.replace(/^(?=.)/gm, '   ')}\n`
  return markdown(source).text.split('\n').slice(2).join('\n').replace(/^ {2}/gm, '').trim()
}

describe('fields of a description in Markdown', () => {
  it.each(FLAVORS)('are a list of lists in %s', (flavor) => {
    const source =
      '.. py:function:: boil(x)\n\n   :param int x: how *long*\n   :param y: why\n   :returns: tea\n'
    const { text } = markdown(source, { flavor })
    expect(text).toContain(
      '  - **Parameters:**\n' +
        '    - **x** (*int*) – how *long*\n' +
        '    - **y** – why\n' +
        '  - **Returns:** tea',
    )
  })

  it('need no list for one parameter', () => {
    expect(fields(':param x: how long')).toBe('- **Parameters:** **x** – how long')
  })

  it('keep the blocks that follow the first paragraph', () => {
    expect(fields(':param x: how long\n\n   - or\n   - short')).toBe(
      '- **Parameters:** **x** – how long\n  - or\n  - short',
    )
    expect(fields(':param x:\n   - long\n   - short')).toBe(
      '- **Parameters:** **x**\n  - long\n  - short',
    )
  })

  it('have no dash where nothing is said', () => {
    expect(fields(':param x:\n:type x: int')).toBe('- **Parameters:** **x** (*int*)')
  })

  it('have a type for one that is not described, and none is said twice', () => {
    expect(fields(':type x: int\n:type x: str\n:type: float')).toBe(
      '- **Parameters:** **x** (*int*)\n- **Type x:** str\n- **Type:** float',
    )
    expect(fields(':param int x: a\n:type x: str')).toBe(
      '- **Parameters:** **x** (*int*) – a\n- **Type x:** str',
    )
    expect(fields(':param x: a\n:type x:\n   - int\n   - str')).toBe(
      '- **Parameters:** **x** – a\n- **Type x:**\n  - int\n  - str',
    )
  })

  it('keep the markup of a type, of an exception and of another name', () => {
    expect(fields(':param x: a\n:type x: ``int``\n:raises ``E``: b\n:what *it* does: c')).toBe(
      '- **Parameters:** **x** (`int`) – a\n- **Raises:** **`E`** – b\n- **What *it* does:** c',
    )
  })

  it('are code where the types are of C', () => {
    expect(fields(':param x: a\n:type x: const char \\*', 'c:function:: int f(int x)')).toBe(
      '- **Parameters:**\n  - **x** (`const char *`) – a',
    )
  })

  it('call types of JavaScript what they are called', () => {
    expect(fields(':param string x: a\n:throws Err: b', 'js:function:: f(x)')).toBe(
      '- **Arguments:**\n  - **x** (*string*) – a\n- **Throws:** **Err** – b',
    )
  })

  it('are those of requests in descriptions of HTTP', () => {
    expect(
      fields(':query int page: which\n:reqheader Accept: a\n:>json id: b', 'http:get:: /kettles'),
    ).toBe(
      '- **Query Parameters:**\n  - **page** (*int*) – which\n' +
        '- **Request Headers:**\n  - **Accept** – a\n' +
        '- **Response JSON Object:**\n  - **id** – b',
    )
  })

  it('are read as Python’s in a domain that is not known', () => {
    expect(fields(':param int x: a\n:returns: b', 'tea:pot:: f')).toBe(
      '- **Parameters:** **x** (*int*) – a\n- **Returns:** b',
    )
  })
})

describe('names of types', () => {
  const html = (text: string) => stringifyHtml(toHast(page(text)).tree)
  const classes = '.. py:class:: a.Pot\n\n.. py:method:: a.Pot.list\n\n'

  it.each([
    ['Pot', '<a href="#a.Pot">Pot</a>'],
    ['~a.Pot', '<a href="#a.Pot">Pot</a>'],
    ['.Pot', '<a href="#a.Pot">Pot</a>'],
    ['list', 'list'],
    ['list(Pot or None)', 'list(<a href="#a.Pot">Pot</a> or None)'],
    ['typing.Any', 'Any'],
    ["Literal['Pot', Pot]", "Literal['Pot', Pot]"],
  ])('%s', (type, shown) => {
    expect(html(`${classes}.. py:function:: f\n\n   :param x: y\n   :type x: ${type}`)).toContain(
      `<strong>x</strong> (<em>${shown}</em>) – y`,
    )
  })

  it('lead there from the signature of data', () => {
    expect(html(`${classes}.. py:data:: d\n   :type: Pot\n   :value: Pot()`)).toContain(
      '<code>d: <a href="#a.Pot">Pot</a> = Pot()</code>',
    )
  })
})

it('fields have the words of the page’s language', () => {
  const { tree } = parse('.. py:function:: f\n\n   :returns: Tee', { path: 'p.rst' })
  const made = toHast(tree, { language: german })
  expect(stringifyHtml(made.tree)).toContain('<dt>Rückgabe</dt>')
})
