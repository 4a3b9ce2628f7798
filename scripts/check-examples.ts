/**
 * Parses the examples of API references with the zod schemas that are generated from their tables.
 *
 * usage: npm run examples -- [--show N] [--kind request|response] [--errors] [FOLDER…]
 *
 * Prints how many examples are accepted, and each refusal with the place of the example, the row
 * that it contradicts and zod's reason. Without documentation beside the checkout it says so.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { transform } from 'esbuild'
import { z } from 'zod'
import { analyze } from '../src/build/analyze.js'
import { resolveConfig } from '../src/build/config.js'
import { nodeHost } from '../src/build/node-host.js'
import { findExamples, type JsonExample } from '../src/model/examples/find-examples.js'
import { walkPage } from '../src/model/page-walk.js'
import { bodyRecords, sharesKey } from '../src/model/examples/bodies.js'
import type { Declaration, Field, RecordDeclaration, TypeExpression } from '../src/model/types.js'
import { renderTarget } from '../src/render/render.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options, positionals } = parseArgs({
  options: {
    show: { type: 'string', default: '1000' },
    kind: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

type Part = 'request' | 'response'
type Schemas = ReadonlyMap<string, z.ZodType>

interface Tally {
  accepted: number
  refused: string[]
  /** Examples that are no JSON: with ellipses, comments or a comma too many. */
  noJson: number
  /** Bodies of errors, which share no key with the record. */
  errors: string[]
  /** Examples of an operation whose tables describe no body of this part. */
  noRecord: number
}

/** API references: their pages have operations, those of manuals have none. */
function references(): string[] {
  if (positionals.length > 0) return positionals
  const corpus = join(root, '../shared/corpus')
  if (!existsSync(corpus)) return []
  return readdirSync(corpus)
    .map((name) => join(corpus, name, 'api-ref'))
    .filter((folder) => existsSync(folder))
}

/** The schemas as the build writes them, in one module that is run. */
async function loadSchemas(text: string): Promise<Schemas> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'rstforge-examples-'))
  const file = join(folder, 'schemas.mjs')
  const { code } = await transform(text, {
    loader: 'ts',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  })
  writeFileSync(file, code)
  const module: unknown = await import(pathToFileURL(file).href)
  rmSync(folder, { recursive: true, force: true })
  const found = typeof module === 'object' && module !== null ? Object.entries(module) : []
  return new Map(
    found.flatMap(([name, value]) =>
      value instanceof z.ZodType ? [[name.replace(/Schema_*$/, ''), value] as const] : [],
    ),
  )
}

async function checkReference(source: string): Promise<Record<Part, Tally>> {
  const config = resolveConfig({ sources: ['**/*.rst'] })
  const analysis = await analyze(config, nodeHost({ root: source }))
  const { pages, model, project } = analysis
  const target = { name: 'zod', format: 'zod', out: 'schemas.ts' } as const
  const { files } = renderTarget({ pages, project, model }, target)
  const schemas = await loadSchemas(files[0]?.content ?? '')
  const declarations = new Map(model.declarations.map((one) => [one.name, one]))
  const pageModels = new Map(model.pages.map((page) => [page.path, page]))
  const tallies = { request: emptyTally(), response: emptyTally() }
  for (const page of pages) {
    const pageModel = pageModels.get(page.path)
    if (!pageModel || pageModel.operations.length === 0) continue
    const bodies = bodyRecords(pageModel, declarations)
    for (const example of findExamples(walkPage(page.tree).blocks)) {
      if (example.of === undefined) continue
      const tally = tallies[example.of]
      const record = bodies[example.of]
      const value = jsonOf(example)
      if (value === undefined) tally.noJson++
      else if (!record) tally.noRecord++
      else if (isError(value, record)) {
        tally.errors.push(
          `${placeOf(page.path, example)}  ${keysOf(value).join(', ')}  not of ${record.name}`,
        )
      } else {
        const refusal = refusalOf(value, schemas.get(record.name))
        if (refusal === undefined) tally.accepted++
        else {
          const place = placeOf(page.path, example)
          tally.refused.push(`${place}  ${record.name}  ${describe(refusal, record, declarations)}`)
        }
      }
    }
  }
  return tallies
}

function emptyTally(): Tally {
  return { accepted: 0, refused: [], errors: [], noJson: 0, noRecord: 0 }
}

function placeOf(path: string, { position: { start } }: JsonExample): string {
  return `${path}:${start.line}:${start.column}`
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** The body of an error: it stands under the responses, but the record is of the answer. */
function isError(value: unknown, record: RecordDeclaration): boolean {
  const keys = keysOf(value)
  if (Array.isArray(value) || sharesKey(keys, record)) return false
  const inner = Object.values(value ?? {}).flatMap(keysOf)
  return [keys, ...(keys.length === 1 ? [inner] : [])].some(
    (names) =>
      names.includes('error') ||
      names.some((name) => /^(?:error_)?(?:code|msg|message)$/.test(name)),
  )
}

/** The value as `JSON.parse` reads it; undefined where the whole block is no JSON. */
function jsonOf({ text, value }: JsonExample): unknown {
  try {
    return JSON.parse(text.slice(value.at))
  } catch {
    return undefined
  }
}

function refusalOf(value: unknown, schema: z.ZodType | undefined): z.core.$ZodIssue[] | undefined {
  if (!schema) throw new Error('a declared record has no schema')
  const result = schema.safeParse(value)
  return result.success ? undefined : result.error.issues
}

function describe(
  issues: readonly z.core.$ZodIssue[],
  record: Declaration,
  declarations: ReadonlyMap<string, Declaration>,
): string {
  const texts = issues.slice(0, 3).map((issue) => {
    const field = fieldAt(record, issue.path, declarations)
    const place = field ? ` (${field.provenance.path}:${field.provenance.position.start.line})` : ''
    return `${issue.path.join('.') || '(body)'}: ${issue.message}${place}`
  })
  const more = issues.length > 3 ? [`and ${issues.length - 3} more`] : []
  return [...texts, ...more].join('; ')
}

/** The field that a path of zod's leads to. */
function fieldAt(
  record: Declaration,
  path: readonly PropertyKey[],
  declarations: ReadonlyMap<string, Declaration>,
): Field | undefined {
  let at: Declaration | undefined = record
  let field: Field | undefined
  for (const key of path) {
    if (typeof key !== 'string' || at?.kind !== 'record') continue
    field = at.fields.find(({ name }) => name === key)
    at = field && declarations.get(referenceIn(field.type) ?? '')
  }
  return field
}

function referenceIn(type: TypeExpression): string | undefined {
  if (type.kind === 'ref') return type.name
  if (type.kind === 'array') return referenceIn(type.items)
  return type.kind === 'map' ? referenceIn(type.values) : undefined
}

const sources = references()
if (sources.length === 0) console.log('no documentation beside the checkout: nothing to check')
for (const source of sources) {
  const tallies = await checkReference(source)
  for (const part of ['response', 'request'] as const) {
    if (options.kind !== undefined && options.kind !== part) continue
    const { accepted, refused, errors, noJson, noRecord } = tallies[part]
    const all = accepted + refused.length
    const share = all === 0 ? '-' : `${((100 * accepted) / all).toFixed(1)} %`
    console.log(`${source}: ${accepted} of ${all} ${part} examples accepted (${share}),`)
    console.log(
      `  besides ${noJson} that are no JSON, ${noRecord} without a table and ${errors.length} of errors`,
    )
    if (options.errors) for (const line of errors) console.log(`  ${line}`)
    for (const line of refused.slice(0, Number(options.show))) console.log(`  ${line}`)
  }
}
