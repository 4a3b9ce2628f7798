/** Directives that read files: where paths lead, what is refused, and what positions say. */
import { describe, expect, it } from 'vitest'
import { resolvePath } from '../../../src/parse/files.js'
import { parse } from '../../../src/parse/parse.js'
import type { ParseOptions } from '../../../src/parse/options.js'
import { astext } from '../../../src/tree/astext.js'
import { toPseudoXml } from '../../../src/tree/pseudo-xml.js'

type Files = Readonly<Record<string, string | Uint8Array>>

function read(text: string, files: Files, options: ParseOptions = {}) {
  return parse(text, {
    path: 'docs/page.rst',
    readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    ...options,
  })
}

describe('resolvePath', () => {
  it.each([
    ['docs/page.rst', 'a.txt', 'docs/a.txt'],
    ['docs/page.rst', '../a.txt', 'a.txt'],
    ['docs/page.rst', './x/../a.txt', 'docs/a.txt'],
    ['docs/page.rst', '/a.txt', 'a.txt'],
    ['docs/page.rst', 'x\\a.txt', 'docs/x/a.txt'],
    ['page.rst', '../a.txt', undefined],
    ['docs/page.rst', '../../a.txt', undefined],
    ['docs/page.rst', '/../a.txt', undefined],
    ['docs/page.rst', 'C:\\a.txt', undefined],
    ['docs/page.rst', 'a\0.txt', undefined],
  ])('from %s, %j is %j', (from, path, expected) => {
    expect(resolvePath(from, path)).toBe(expected)
  })
})

describe('an image whose ending is left open', () => {
  const uri = (text: string, files: Files, options: ParseOptions = {}) => {
    const { tree, reads } = read(text, files, { sourceFolder: 'docs', ...options })
    return { xml: toPseudoXml(tree), reads }
  }

  it('is the first file of that name that a browser shows, in the order of Sphinx', () => {
    const files = { 'docs/a.png': '', 'docs/a.svg': '', 'docs/a.pdf': '', 'docs/x/b.jpg': '' }
    const found = uri('.. image:: a.*\n', files)
    expect(found.xml).toContain('uri="a.svg"')
    expect(found.reads).toEqual(['docs/a.svg'])
    expect(uri('.. figure:: /x/b.*\n', files).xml).toContain('uri="/x/b.jpg"')
  })

  it('stays as it is where there is none, and for docutils', () => {
    expect(uri('.. image:: a.*\n', { 'docs/a.pdf': '' }).xml).toContain('uri="a.*"')
    const docutils = uri('.. image:: a.*\n', { 'docs/a.svg': '' }, { dialect: 'docutils' })
    expect(docutils.xml).toContain('uri="a.*"')
  })
})

describe('include', () => {
  it('reads beside the file it stands in what is not beside the document, and says what was read', () => {
    const files = { 'docs/x/a.rst': '.. include:: b.rst\n', 'docs/x/b.rst': 'deep *inside*\n' }
    const { tree, reads, diagnostics } = read('.. include:: x/a.rst\n', files)
    expect(diagnostics).toEqual([])
    expect(reads).toEqual(['docs/x/a.rst', 'docs/x/b.rst'])
    expect(tree.children).toMatchObject([
      { type: 'paragraph', position: { start: { line: 1, column: 1, offset: 0 } } },
    ])
  })

  it('within an included file starts from the document for Sphinx, from that file for docutils', () => {
    const files = { 'docs/x/a.rst': '.. include:: b.rst\n', 'docs/x/b.rst': 'B', 'docs/b.rst': 'C' }
    const text = '.. include:: x/a.rst\n'
    expect(read(text, files).reads).toEqual(['docs/x/a.rst', 'docs/b.rst'])
    const { reads } = read(text, files, { dialect: 'docutils' })
    expect(reads).toEqual(['docs/x/a.rst', 'docs/x/b.rst'])
  })

  it('begins a path with a slash at the folder of all documents, else at the root', () => {
    const options = { path: 'docs/x/page.rst', sourceFolder: 'docs' }
    const files = { 'docs/part/a.rst': 'A', 'part/b.rst': 'B' }
    expect(read('.. include:: /part/a.rst\n', files, options).reads).toEqual(['docs/part/a.rst'])
    expect(read('.. include:: /part/b.rst\n', files, options).reads).toEqual(['part/b.rst'])
    expect(read('.. include:: /../../b.rst\n', files, options).diagnostics).toMatchObject([
      { code: 'file-outside-root' },
    ])
  })

  it('gives places in the whole file, where only a part is included', () => {
    const files = { 'docs/a.txt': 'one\ntwo START three *four*\nfive END six\n' }
    const text = '.. include:: a.txt\n   :start-after: START\n   :end-before: END\n'
    const { tree } = read(text, files)
    const json = JSON.stringify(tree)
    expect(json).toContain('"value":"four"')
    expect(json).toContain(`"offset":${files['docs/a.txt'].indexOf('four')}`)
  })

  it('takes a standard file from those given first, and says where its definitions stand', () => {
    const text = '.. include:: <isonum.txt>\n.. include:: <own.txt>\n'
    const { diagnostics, reads } = read(text, {}, { standardFiles: { 'own.txt': 'copy a9' } })
    expect(reads).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'duplicate-substitution', path: '<own.txt>', position: { start: { line: 7 } } },
    ])
    expect(read('.. include:: <constructor>\n', {}).diagnostics).toMatchObject([
      { code: 'file-missing' },
    ])
  })

  it('tells a circle by its chain', () => {
    const files = {
      'docs/a.rst': 'A\n\n.. include:: b.rst\n',
      'docs/b.rst': '.. include:: a.rst\n',
    }
    const { diagnostics } = read('.. include:: a.rst\n', files)
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'include-circular',
        'circular inclusion in "include" directive:\ndocs/a.rst\n> docs/b.rst\n> docs/a.rst\n> docs/page.rst',
      ],
    ])
  })

  it('ends circles through directives that nobody knows', () => {
    const files = {
      'docs/a.rst': '.. mystery::\n\n   .. include:: a.rst\n\n   .. include:: a.rst\n',
    }
    const { reads } = read('.. include:: a.rst\n', files)
    expect(reads.length).toBeLessThan(10)
  })

  it.each([
    ['.. include:: ../../etc/passwd\n', 'file-outside-root'],
    ['.. include:: none.txt\n', 'file-missing'],
    ['.. include:: bad.txt\n', 'file-encoding'],
    ['.. include:: a.txt\n   :start-after: nowhere\n', 'include-text-missing'],
    ['.. raw:: html\n   :url: https://example.org\n', 'url-refused'],
    ['.. raw:: html\n   :file: ../../a\n', 'file-outside-root'],
    ['.. csv-table::\n   :file: ../../a\n', 'file-outside-root'],
    ['.. csv-table::\n   :url: https://example.org\n', 'url-refused'],
  ])('refuses %j', (text, code) => {
    const files = { 'docs/a.txt': 'a', 'docs/bad.txt': new Uint8Array([0x61, 0xc3, 0x28]) }
    const { diagnostics, tree } = read(text, files)
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
    expect(tree.children).toMatchObject([{ type: 'system_message' }])
  })

  it.each([
    [[0x61, 0xff, 0x61], 'byte 0xff in position 1: invalid start byte'],
    [[0xc3, 0xbc, 0xe9, 0x0a], 'byte 0xe9 in position 2: invalid continuation byte'],
    [[0xe4, 0xb8, 0x61], 'bytes in position 0-1: invalid continuation byte'],
    [[0xe0, 0x80, 0x80], 'byte 0xe0 in position 0: invalid continuation byte'],
    [[0x61, 0xe4], 'byte 0xe4 in position 1: unexpected end of data'],
    [[0x61, 0xf0, 0x9f, 0x98], 'bytes in position 1-3: unexpected end of data'],
  ])('names the bytes of %j that are no text, as Python does', (bytes, problem) => {
    const files = { 'docs/a.txt': new Uint8Array(bytes) }
    const { diagnostics } = read('.. include:: a.txt\n   :encoding: utf8\n', files)
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `Problem with "include" directive:\nUnicodeDecodeError: 'utf-8' codec can't decode ${problem}`,
    ])
  })

  it.each(['\f', '\v', '\u2028', '\r\n'])('breaks lines at %j', (lineBreak) => {
    const files = { 'docs/a.txt': `a${lineBreak}${lineBreak}Title${lineBreak}=====${lineBreak}` }
    const { tree } = read('.. include:: a.txt\n', files)
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'section'])
    const literal = read('.. include:: a.txt\n   :literal:\n', files).tree
    expect(astext(literal.children)).toBe('a\n\nTitle\n=====\n')
    const part = read('.. include:: a.txt\n   :start-line: 1\n   :literal:\n', files).tree
    expect(astext(part.children)).toBe('\nTitle\n=====\n')
  })

  it.each([
    ['a\n\n\n', '1 a\n2 \n3 '],
    ['', '1 '],
    ['a  \n\tb', '1 a  \n2         b'],
  ])('numbers every line of %j', (text, expected) => {
    const { tree } = read('.. include:: a.txt\n   :literal:\n   :number-lines:\n', {
      'docs/a.txt': text,
    })
    expect(astext(tree.children)).toBe(expected)
  })

  it('puts nothing into the document from a substitution definition', () => {
    const { tree, diagnostics } = read('.. |x| include:: a.txt\n', { 'docs/a.txt': 'text' })
    expect(tree.children).toMatchObject([{ type: 'system_message' }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['substitution-empty'])
  })

  it('reads encodings', () => {
    const files = { 'docs/a.txt': new Uint8Array([0x67, 0x72, 0xfc, 0x6e]) }
    const { tree } = read('.. include:: a.txt\n   :encoding: latin-1\n', files)
    expect(astext(tree.children)).toBe('grün')
  })

  it('reads nothing where that is switched off', () => {
    let asked = 0
    const readFile = () => String(asked++)
    const options = { fileInsertionEnabled: false, readFile }
    const text = '.. include:: a\n\n.. literalinclude:: a\n\n.. csv-table::\n   :file: a\n'
    const { tree, diagnostics } = read(text, {}, options)
    expect(asked).toBe(0)
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-disabled', 'file-disabled'])
    expect(tree.children.map(({ type }) => type)).toContain('directive')
  })
})

describe('csv-table :file:', () => {
  it('says where a cell stands in the file', () => {
    const files = { 'docs/a.csv': 'Code\tName\n1\t*one*\n' }
    const { tree, reads } = read('.. csv-table::\n   :file: a.csv\n   :delim: tab\n', files)
    expect(reads).toEqual(['docs/a.csv'])
    expect(JSON.stringify(tree)).toContain(
      '{"type":"text","value":"one","position":{"start":{"line":2,"column":4,"offset":13,"source":"docs/a.csv"}',
    )
  })
})

describe('a message about a cell', () => {
  it('names the line of the file that the cell is in', () => {
    const { tree } = read('.. csv-table::\n   :file: a.csv\n', { 'docs/a.csv': 'a\n*b\n' })
    expect(toPseudoXml(tree)).toContain('line="2" source="docs/a.csv" type="WARNING"')
  })
})

describe('literalinclude', () => {
  it.each([
    [':lines: 2,4-', 'two\nfour\nfive'],
    [':start-at: two\n   :end-at: four', 'two\n  three\nfour'],
    [':start-after: two\n   :end-before: four\n   :dedent:', 'three'],
    [':lines: 5,1-2', 'five\none\ntwo'],
    [':start-at: two\n   :lines: 1', 'two'],
    [':end-before: o', 'one'],
    [':start-at: two\n   :end-before: t', 'two'],
    [':lines: 3\n   :dedent: 1', ' three'],
    [':dedent: -1', 'one\ntwo\n  three\nfour\nfive'],
  ])('chooses lines by %j', (options, expected) => {
    const files = { 'docs/a.py': 'one\ntwo\n  three\nfour\nfive\n' }
    const text = `.. literalinclude:: a.py\n   :language: python\n   ${options}\n`
    const [node] = read(text, files).tree.children
    expect(node).toMatchObject({ type: 'literal_block', language: 'python', source: 'docs/a.py' })
    expect(node && astext([node])).toBe(expected)
  })

  it.each([
    [':start-after: six', 'start-after pattern not found: six'],
    [':end-at: six', 'end-at pattern not found: six'],
    [':lines: 7-', "Line spec '7-': no lines pulled from include file"],
    [':lines: 2-1', "Line spec '2-1': no lines pulled from include file"],
    [':lines: one', "Line spec 'one': no lines pulled from include file"],
  ])('shows nothing where %j chooses nothing, and says so', (option, message) => {
    const text = `.. literalinclude:: a.py\n   ${option}\n`
    const { tree, diagnostics } = read(text, { 'docs/a.py': 'one\ntwo\n' })
    expect(diagnostics).toMatchObject([{ level: 'warning', message }])
    expect(diagnostics[0]?.position?.start).toMatchObject({ line: 2, column: 4 })
    expect(tree.children.map(({ type }) => type)).toEqual(['directive', 'system_message'])
  })

  it('keeps tabs, unless it is told how wide they are', () => {
    const files = { 'docs/a.mk': 'all:\n\tmake\n\n\t\tit\n' }
    const shown = (options: string) =>
      astext(read(`.. literalinclude:: a.mk\n${options}`, files).tree.children)
    expect(shown('')).toBe('all:\n\tmake\n\n\t\tit')
    expect(shown('   :tab-width: 4\n')).toBe('all:\n    make\n\n        it')
    expect(shown('   :lines: 2-\n   :dedent:\n')).toBe('make\n\n\tit')
  })

  it('has the name of the file for a caption that is empty', () => {
    const text = '.. literalinclude:: a.py\n   :caption:\n   :lineno-match:\n'
    const { tree } = read(text, { 'docs/a.py': 'one\n' })
    expect(tree.children).toMatchObject([{ caption: 'a.py', linenos: true }])
  })
})
