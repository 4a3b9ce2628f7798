/**
 * The shape of a config, checked before anything is built. A key that does not exist is an error
 * that names the nearest one that does. The JSON Schema that editors use is made from the same shape.
 */
import * as z from 'zod'
import type { Diagnostic } from '../source/diagnostic.js'
import { ENUM_STYLES, KEY_CASES, KEY_SOURCES, SAID_KINDS } from '../model/choices.js'
import { COLUMN_ROLES } from '../model/overrides/roles.js'
import type { Config, Helper } from './config.js'
import { keyPath, wordsOf } from './config-words.js'
import { didYouMean } from './did-you-mean.js'
import { foreignKeys } from './format-keys.js'
import { prototypeKeys } from './lost-keys.js'

const text = z.string().min(1)
const globs = z.array(text).min(1)
const names = z.record(z.string(), z.string())

/** Functions, expressions and dates exist in code only; JSON Schema knows nothing of them. */
const helper = z.custom<Helper>((value) => typeof value === 'function', 'expected a function')
const pattern = z.union([text, z.instanceof(RegExp)])
const runnable = <Value>(): z.ZodType<Value> =>
  z.custom<Value>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'run' in value &&
      typeof value.run === 'function',
    'expected an object with a function `run`',
  )

const enumStyle = z.enum(ENUM_STYLES)
const keyCase = z.enum(KEY_CASES)

const target = z.strictObject({
  format: z.enum(['markdown', 'html', 'typescript', 'json-schema', 'zod', 'json', 'custom']),
  out: text,
  index: z.union([text, z.literal(false)]).optional(),
  files: z.record(text, text).optional(),
  flavor: z
    .enum(['gfm', 'commonmark', 'mdx', 'docusaurus', 'starlight', 'vitepress', 'myst'])
    .optional(),
  tables: z.enum(['auto', 'pipe', 'html', 'grid', 'list']).optional(),
  math: z.boolean().optional(),
  base: text.optional(),
  sidebar: text.optional(),
  downloads: text.optional(),
  style: enumStyle.optional(),
  sourceLines: z.boolean().optional(),
  readonly: z.boolean().optional(),
  int64: z.enum(['number', 'bigint', 'string']).optional(),
  declarationMap: z.boolean().optional(),
  fragment: z.boolean().optional(),
  allowRaw: z.boolean().optional(),
  escaping: z.enum(['typescript', 'json', 'html', 'markdown', 'text']).optional(),
  templates: text.optional(),
})

/** A role that does not exist is reported at the table by the model, which goes on without it. */
const columnRoles = z
  .record(text, z.union([text, z.int().nonnegative()]))
  .meta({ propertyNames: { enum: COLUMN_ROLES } })

const tableRule = z.strictObject({
  match: z.strictObject({
    page: text.optional(),
    label: text.optional(),
    caption: pattern.optional(),
    index: z.int().nonnegative().optional(),
    header: pattern.optional(),
  }),
  kind: z.enum(SAID_KINDS).optional(),
  name: text.optional(),
  style: enumStyle.optional(),
  columns: columnRoles.optional(),
  names: names.optional(),
  merge: text.optional(),
  fillDown: z.boolean().optional(),
  literals: z.record(z.string(), z.array(z.union([z.string(), z.number()]))).optional(),
  skip: z.array(text).optional(),
  keyCase: keyCase.optional(),
  prefix: z.string().optional(),
  keyFrom: z.enum(KEY_SOURCES).optional(),
  wrap: z.union([text.regex(/[^[\]]/), z.literal(false)]).optional(),
})

const modelOptions = z.strictObject({
  keyCase: keyCase.optional(),
  headers: z.partialRecord(z.enum(COLUMN_ROLES), z.array(text)).optional(),
  repair: z.boolean().optional(),
  wrap: z.boolean().optional(),
  literalTiers: z.array(z.enum(['A', 'B', 'C', 'D', 'E'])).optional(),
  names: names.optional(),
})

/** A tag, or in a config that is code a language as it is. */
const words = z.record(text, z.string())
const language = z.union([
  text,
  z.strictObject({
    tag: text,
    directives: words,
    roles: words,
    bibliographicFields: words,
    labels: words,
    titles: words,
    authorSeparators: z.array(text),
  }),
])

const parseOptions = z.strictObject({
  dialect: z.enum(['sphinx', 'docutils']).optional(),
  language: language.optional(),
  tabWidth: z.int().positive().optional(),
  lineLengthLimit: z.int().positive().optional(),
  characterLevelInlineMarkup: z.boolean().optional(),
  pepReferences: z.boolean().optional(),
  rfcReferences: z.boolean().optional(),
  pepBaseUrl: text.optional(),
  rfcBaseUrl: text.optional(),
  trimFootnoteReferenceSpace: z.boolean().optional(),
  prolog: z.string().optional(),
  epilog: z.string().optional(),
  rfc2822: z.boolean().optional(),
  idPrefix: z.string().optional(),
  autoIdPrefix: z.string().optional(),
  legacyIds: z.boolean().optional(),
  fileInsertionEnabled: z.boolean().optional(),
  rawEnabled: z.boolean().optional(),
  syntaxHighlight: z.enum(['none', 'short', 'long']).optional(),
  depthLimit: z.int().positive().optional(),
  now: z.instanceof(Date).optional(),
})

const resolveOptions = z.strictObject({
  language: language.optional(),
  reportLevel: z.enum(['info', 'warning', 'error', 'severe', 'none']).optional(),
  lineLengthLimit: z.int().positive().optional(),
  trimFootnoteReferenceSpace: z.boolean().optional(),
  idPrefix: z.string().optional(),
  autoIdPrefix: z.string().optional(),
  documentTitle: z.boolean().optional(),
  documentSubtitle: z.boolean().optional(),
  projectCitations: z.boolean().optional(),
  sectionSubtitle: z.boolean().optional(),
  docinfo: z.boolean().optional(),
  sectionNumbers: z.boolean().optional(),
  tocBacklinks: z.enum(['entry', 'top', 'none']).optional(),
  stripComments: z.boolean().optional(),
  stripClasses: z.array(text).optional(),
  stripElementsWithClasses: z.array(text).optional(),
  smartQuotes: z.union([z.boolean(), z.literal('alt')]).optional(),
  exposeInternals: z.array(text).optional(),
  title: z.string().optional(),
})

/** An address, or a path on the site that the output becomes a part of. */
const inventory = z.strictObject({
  url: text.regex(/^(?:https?:\/\/|\/)/, 'it begins neither with https:// nor with /'),
  file: text,
})

const numfig = z.strictObject({
  secnumDepth: z.int().nonnegative().optional(),
  format: z.partialRecord(z.enum(['figure', 'table', 'code-block', 'section']), text).optional(),
})

const configShape = z.strictObject({
  $schema: z.string().optional(),
  sources: globs.optional(),
  exclude: z.array(text).optional(),
  targets: z.record(text, target).optional(),
  tables: z.array(tableRule).optional(),
  model: modelOptions.optional(),
  templates: text.optional(),
  helpers: z.record(text, helper).optional(),
  directives: z.record(text, runnable<NonNullable<Config['directives']>[string]>()).optional(),
  roles: z.record(text, runnable<NonNullable<Config['roles']>[string]>()).optional(),
  parse: parseOptions.optional(),
  resolve: resolveOptions.optional(),
  readable: z.array(text).optional(),
  inventories: z.record(text.regex(/^[^:]+$/, 'a name has no colon'), inventory).optional(),
  numfig: z.union([z.boolean(), numfig]).optional(),
  nitpicky: z.boolean().optional(),
  warningsAreErrors: z.boolean().optional(),
  maxWarnings: z.int().nonnegative().optional(),
  prettier: z.boolean().optional(),
})

/** The config, or what is wrong with it, one diagnostic a key. `path` names the file in them. */
export function validateConfig(
  value: unknown,
  path: string,
): { config?: Config; diagnostics: Diagnostic[] } {
  const lost = prototypeKeys(value, path)
  if (lost.length > 0) return { diagnostics: lost }
  const result = configShape.safeParse(value)
  // The shape says the same as the type, but writes an absent key as `undefined`.
  if (result.success) {
    const config = result.data as Config
    const diagnostics = foreignKeys(config, path)
    return diagnostics.length > 0 ? { diagnostics } : { config, diagnostics }
  }
  return { diagnostics: result.error.issues.flatMap((issue) => diagnosticsOf(issue, value, path)) }
}

/** JSON Schema 2020-12 of what can be said in a JSON config. */
export function configJsonSchema(): object {
  return {
    title: 'Config of rstforge',
    ...z.toJSONSchema(configShape, { unrepresentable: 'any', io: 'input' }),
  }
}

function diagnosticsOf(issue: z.core.$ZodIssue, config: unknown, path: string): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path)
    return issue.keys.map((key) => {
      const at = keyPath([...issue.path, key])
      const message = `The config has no key "${at}".${didYouMean(key, known)}`
      const help = known.length > 0 ? `Keys here: ${known.join(', ')}.` : undefined
      return {
        code: 'config-unknown-key',
        level: 'error',
        message,
        path,
        configKey: configKeyOf([...issue.path, key]),
        ...(help ? { help } : {}),
      }
    })
  }
  const given = issue.path.reduce(valueAt, config)
  const message = `${keyPath(issue.path) || 'The config'} ${wordsOf(issue, given)}`
  const configKey = configKeyOf(issue.path)
  return [{ code: 'config-invalid', level: 'error', message, path, configKey }]
}

function configKeyOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((key) => (typeof key === 'number' ? key : String(key)))
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** The keys that an object of the config may have at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: unknown = configShape
  for (const key of path) schema = step(unwrap(schema), key)
  const shape = unwrap(schema)
  if (shape instanceof z.ZodRecord && shape.keyType instanceof z.ZodEnum)
    return shape.keyType.options.map(String)
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : []
}

function step(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap())
  if (!(schema instanceof z.ZodUnion)) return schema
  return schema.options.find((option) => option instanceof z.ZodObject) ?? schema
}
