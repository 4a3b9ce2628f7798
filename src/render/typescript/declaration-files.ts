/**
 * A module as JavaScript, its declarations, and their map. Each name of the declarations is mapped to
 * where the page has it, so that “go to definition” in an editor opens the row of the table.
 */
import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping'
import type { Engine } from '../engine/engine.js'
import { jsonText } from '../escape/json.js'
import type { Module } from '../modules.js'
import { relativePath } from '../paths.js'
import { collectMarks, type MarkedPlace } from './marks.js'
import { moduleView, type ModuleContext } from './module-view.js'
import type { TypeNames } from './names.js'
import type { ModuleFiles } from './render.js'

export function declarationFiles(
  module: Module<TypeNames>,
  context: ModuleContext,
  engine: Engine,
): ModuleFiles {
  const base = module.file.replace(/(?:\.d)?\.([cm]?)(?:ts|js)x?$/, '')
  const kind = /\.([cm])(?:ts|js)x?$/.exec(module.file)?.[1] ?? ''
  const [script, declarations] = [`${base}.${kind}js`, `${base}.d.${kind}ts`]
  const { sources } = module
  const marks = collectMarks()
  const types = engine.render('declarations', moduleView(module, { ...context, marks }))
  if (!types.ok) return types
  const code = engine.render('script', moduleView(module, context))
  if (!code.ok) return code
  const { text, marks: places } = marks.read(types.text)
  const map = `${declarations}.map`
  const files = [
    { path: script, content: code.text, sources },
    { path: declarations, content: `${text}//# sourceMappingURL=${fileName(map)}\n`, sources },
    { path: map, content: mapText(declarations, places), sources },
  ]
  return { ok: true, files }
}

/** Sources are relative to the map, as editors resolve them. */
function mapText(file: string, places: readonly MarkedPlace[]): string {
  const map = new GenMapping({ file: fileName(file) })
  for (const { line, column, place } of places) {
    const { start } = place.position
    const source = relativePath(file, start.source ?? place.path)
    addMapping(map, {
      generated: { line, column },
      source,
      original: { line: start.line, column: start.column - 1 },
    })
    setSourceContent(map, source, null)
  }
  const { version, sources, names, mappings } = toEncodedMap(map)
  return `${jsonText({ version, file: fileName(file), sources, names, mappings }, 0)}\n`
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
