/** Cases of docutils' own test suite: pseudo-XML of a document, or the cells of one table. */
import { parseOptions, resolveOptions, withLanguage } from './settings.mjs'

/**
 * @param {(path: string) => Promise<any>} load imports a module of the product, by its path in `src`
 * @returns {Promise<(request: any) => Promise<object>>}
 */
export async function createCases(load) {
  const { parse } = await load('parse/parse.js')
  const { toPseudoXml } = await load('tree/pseudo-xml.js')
  const { findLanguage } = await load('languages.js')

  async function tree({ kind, input, settings: given, transforms = [], parser_options }) {
    const settings = withLanguage(given, findLanguage)
    const { tree } = parse(input, parseOptions(settings, parser_options))
    if (kind !== 'transform') return tree
    const { runTransforms } = await load('resolve/resolve.js')
    const options = { ...resolveOptions(settings), text: input }
    return runTransforms(tree, transforms, options).tree
  }

  return async (request) => {
    if (request.kind === 'grid_table' || request.kind === 'simple_table') {
      return { table: await scan(load, request) }
    }
    return { pseudoxml: toPseudoXml(await tree(request)) }
  }
}

async function scan(load, { kind, input }) {
  const { readLines } = await load('source/source.js')
  const { scanGridTable } = await load('parse/table/grid.js')
  const { scanSimpleTable } = await load('parse/table/simple.js')
  const { cutRectangle, drawLines } = await load('parse/table/drawing.js')
  const drawing = drawLines(readLines({ path: 'test data', text: input }), false)
  const result = kind === 'grid_table' ? scanGridTable(drawing) : scanSimpleTable(drawing)
  if ('malformed' in result) return { error: `TableMarkupError: ${result.malformed}` }
  const cell = (found) => {
    if (found === null) return null
    const lines = cutRectangle(result.drawing, found).map((line) => line.text)
    return [found.morerows, found.morecols, found.top, lines]
  }
  const rows = (part) => part.map((row) => row.map(cell))
  return { colwidths: result.columnWidths, head: rows(result.head), body: rows(result.body) }
}
