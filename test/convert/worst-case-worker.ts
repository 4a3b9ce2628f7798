/** Takes one of the worst cases through every stage, by name. Bundled by the test and run in a worker. */
import { parentPort, workerData } from 'node:worker_threads'
import { toHast } from '../../src/convert/hast/index.js'
import { toMdast } from '../../src/convert/mdast/index.js'
import { lint } from '../../src/model/lint/lint.js'
import { model } from '../../src/model/model.js'
import { parse } from '../../src/parse/parse.js'
import { createProject } from '../../src/project/create-project.js'
import { indexPage } from '../../src/project/index-page.js'
import { renderTypeScript } from '../../src/render/render.js'
import { resolve } from '../../src/resolve/resolve.js'
import { tables } from '../../src/tables/tables.js'
import { worstCases } from './worst-cases.js'

const make = worstCases[String(workerData)]
if (make) {
  const lineLengthLimit = 1e9
  const path = 'page.rst'
  const text = make()
  const { tree } = parse(text, { path, lineLengthLimit })
  const resolved = resolve(tree, { lineLengthLimit }).tree
  toMdast(resolved)
  toHast(resolved)
  const pages = [{ path, name: 'page', contentHash: '', text, tree, tables: tables(tree) }]
  const found = model(pages)
  createProject([indexPage(tree, path)])
  renderTypeScript({ pages, model: found })
  lint(pages, found)
}
parentPort?.postMessage(make ? 'converted' : 'unknown')
