/**
 * JSON Schema for a target: a document of `$defs` for each page that has a type, references between
 * them by relative address, and an index that lists them.
 */
import { encodeFragment, pathToUrl } from '../../convert/url.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { indexBanner } from '../banner.js'
import type { Engine } from '../engine/engine.js'
import { indexPathOf, isBundle, placeTarget, relativePath } from '../paths.js'
import { typeFiles, type FileType, type TypeFile, type TypeFiles } from '../type-files.js'
import type { RenderedFile, CodeInput, RenderResult, RenderTarget } from '../types.js'
import { declarationSchema, type Schema } from './schema.js'

export function renderJsonSchema(
  input: CodeInput,
  target: RenderTarget,
  engine: Engine,
): RenderResult {
  const { placements, diagnostics: misplaced } = placeTarget(input.pages, target)
  const diagnostics: Diagnostic[] = [...misplaced]
  const types = typeFiles(input.model, target, placements)
  const files = types.files.filter(
    ({ declared, shared }) => isBundle(target) || declared.length + shared.length > 0,
  )
  const documents = files.map((file) => documentOf(file, types, target, diagnostics))
  const index = indexPathOf(target)
  if (index !== undefined && !files.some(({ file }) => file === index)) {
    documents.push(indexOf(files, index))
  }
  const written: RenderedFile[] = []
  for (const { file, sources, document } of documents) {
    const rendered = engine.render('page', { document })
    if (!rendered.ok) return { files: [], diagnostics: [...diagnostics, rendered.diagnostic] }
    written.push({ path: file, content: rendered.text, sources })
  }
  return { files: written, diagnostics }
}

interface Document {
  readonly file: string
  readonly sources: readonly string[]
  readonly document: Schema
}

function documentOf(
  own: TypeFile,
  types: TypeFiles,
  target: RenderTarget,
  diagnostics: Diagnostic[],
): Document {
  const address = ({ file, name }: FileType): string =>
    addressOf(file === own.file ? '' : relativePath(own.file, file), name)
  const definitions = own.declared.map((one): [string, Schema] => {
    const schema = declarationSchema(one, {
      int64: target.int64 ?? 'number',
      refer: (reference) => {
        const found = types.find(reference, one.declaration.page)
        return found && address(found)
      },
      declarationOf: (reference) => types.find(reference, one.declaration.page)?.declaration,
      report: (diagnostic) => void diagnostics.push(diagnostic),
    })
    return [one.name, schema]
  })
  const shared = own.shared.map(({ name, home }): [string, Schema] => [
    name,
    { $ref: address(home) },
  ])
  const document = {
    $schema: DIALECT,
    $comment: own.banner,
    $defs: Object.fromEntries([...definitions, ...shared]),
  }
  return { file: own.file, sources: own.sources, document }
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** As an address has them: a path may have any character, a name those of every script. */
function addressOf(path: string, name: string): string {
  return `${pathToUrl(path)}#/$defs/${encodeFragment(name)}`
}

/** Every type by its unique name, as a reference to its document. */
function indexOf(files: readonly TypeFile[], index: string): Document {
  const entries = files.flatMap(({ file, declared }) =>
    declared.map(({ name, declaration }): [string, Schema] => [
      declaration.name,
      { $ref: addressOf(relativePath(index, file), name) },
    ]),
  )
  const document = { $schema: DIALECT, $comment: indexBanner(), $defs: Object.fromEntries(entries) }
  return { file: index, sources: files.flatMap(({ sources }) => sources), document }
}
