/** Lists of documents may be longer than the arguments that a call can have. */
import { describe, expect, it } from 'vitest'
import { toMdast } from '../../src/convert/mdast/index.js'
import { model } from '../../src/model/model.js'
import { parse } from '../../src/parse/parse.js'
import { indexPage } from '../../src/project/index-page.js'
import { resolve } from '../../src/resolve/resolve.js'
import { tables } from '../../src/tables/tables.js'
import { append } from '../../src/tree/append.js'

const COUNT = 130_000

const many = (make: (index: number) => string): string =>
  Array.from({ length: COUNT }, (_, index) => make(index)).join('\n')

const path = 'page.rst'
const read = (text: string) => parse(text, { path }).tree
const modelOf = (text: string) => {
  const tree = read(text)
  return model([{ path, text, tree, tables: tables(tree) }])
}

const TABLE = `.. list-table:: Request parameters
   :header-rows: 1

   * - Parameter
     - Mandatory
     - Type
   * - a
     - Yes
     - Array of objects
`

describe('a list', () => {
  it('takes more items than a call takes arguments', () => {
    const list = [0]
    append(
      list,
      Array.from({ length: COUNT }, (_, index) => index + 1),
    )
    expect(list).toHaveLength(COUNT + 1)
    expect(list.at(-1)).toBe(COUNT)
  })
})

describe('a document of very many parts', () => {
  const lines = many((index) => `   p${index}\n`)

  it.each(['note', 'topic', 'compound', 'container'])('has all that stands in a %s', (name) => {
    const [node] = read(`.. ${name}:: x\n\n${lines}`).children
    expect(node && 'children' in node && node.children.length).toBeGreaterThanOrEqual(COUNT)
  })

  it('has all rows of a csv-table and all tags of a meta', () => {
    const csv = read(`.. csv-table::\n\n${many(() => '   a,b')}`)
    expect(tables(csv)[0]?.rows).toHaveLength(COUNT)
    expect(read(`.. meta::\n${many((index) => `   :a${index}: b`)}`).children).toHaveLength(COUNT)
  })

  it('has all entries of a toctree and all terms of a glossary', () => {
    expect(indexPage(read(`.. toctree::\n\n${lines}`), path).toctree).toHaveLength(COUNT)
    const terms = many((index) => `   t${index}\n      d`)
    expect(indexPage(read(`.. glossary::\n\n${terms}`), path).objects).toHaveLength(COUNT)
  })

  it('has all paragraphs of a definition in Markdown', () => {
    const { tree } = toMdast(resolve(read(`a\n${lines}`)).tree)
    expect(JSON.stringify(tree)).toContain(`p${COUNT - 1}`)
  })

  it('is understood with all words of a comment, and with all items of an example', () => {
    const words = modelOf(`.. rstforge: record\n${many((index) => `   no${index}: 1`)}\n\n${TABLE}`)
    expect(words.diagnostics.length).toBeGreaterThanOrEqual(COUNT)
    const page = `.. rstforge-page:\n${many((index) => `   no${index}=1`)}\n\n${TABLE}`
    expect(modelOf(page).diagnostics.length).toBeGreaterThanOrEqual(COUNT)
    const items = many(() => '   {"b": 1},')
    const example = `POST /a\n\nRequest\n\n::\n\n   {"a": [\n${items}\n   {"b": 1}]}\n\n${TABLE}`
    expect(modelOf(example).declarations).toHaveLength(2)
  })
})
