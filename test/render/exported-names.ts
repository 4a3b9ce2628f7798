/** What the files of a target export, read from their text, and whether they still say the same. */
import { model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import type { ModelOptions } from '../../src/model/options.js'
import type { Model } from '../../src/model/types.js'
import { createProject } from '../../src/project/index.js'
import { renderTarget } from '../../src/render/render.js'
import type { RenderTarget } from '../../src/render/types.js'

export const FORMATS: readonly RenderTarget[] = [
  { name: 'typescript', format: 'typescript', out: 'typescript/{path}.ts', index: false },
  { name: 'zod', format: 'zod', out: 'zod/{path}.ts', index: false },
  { name: 'json-schema', format: 'json-schema', out: 'schema/{path}.json', index: false },
]

export interface Rendered {
  readonly model: Model
  /** Texts by page and format. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export function renderPages(
  pages: readonly ModelPage[],
  options: ModelOptions = {},
  targets: readonly RenderTarget[] = FORMATS,
): Rendered {
  const made = model(pages, options)
  const project = createProject([])
  const named = pages.map((page) => ({ ...page, name: page.path, contentHash: '' }))
  const files = new Map(pages.map(({ path }) => [path, new Map<string, string>()]))
  for (const target of targets) {
    for (const { sources, content } of renderTarget({ pages: named, project, model: made }, target)
      .files)
      for (const source of sources) files.get(source)?.set(target.name, content)
  }
  return { model: made, files }
}

const DECLARED = /^export (?:enum|const|interface|type|function) ([\p{L}\p{N}_$]+)/gmu
const LISTED = /^export (?:type )?\{([^}]*)\}/gmu

/** Names of a module, or of the `$defs` of a schema; sorted. */
export function exportedNames(text: string): readonly string[] {
  if (text.startsWith('{')) {
    const document: unknown = JSON.parse(text)
    const isObject = typeof document === 'object' && document !== null && '$defs' in document
    return Object.keys(isObject ? (document.$defs ?? {}) : {}).sort()
  }
  const declared = [...text.matchAll(DECLARED)].map(([, name = '']) => name)
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  )
  // An object and its type are one name.
  return [...new Set([...declared, ...listed])].sort()
}

/** Names that each page's files export, by page and format. */
export function namesByFile({ files }: Rendered): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...files].flatMap(([page, texts]) =>
      [...texts].map(([format, text]) => [`${page} ${format}`, exportedNames(text)] as const),
    ),
  )
}

/** Lines of a module but for those that say where something stands. */
export function bodyLines(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !/^(?:import|export (?:type )?\{)/.test(line))
}

/** Pages that others refer to. */
export function linkedPages({ declarations }: Model): ReadonlySet<string> {
  const pages = new Set<string>()
  JSON.stringify(declarations, (_, value: unknown) => {
    if (isReference(value)) pages.add(value.page)
    return value
  })
  return pages
}

function isReference(value: unknown): value is { readonly page: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'ref' &&
    'page' in value &&
    typeof value.page === 'string'
  )
}
