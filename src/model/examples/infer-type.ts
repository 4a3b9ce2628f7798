/**
 * Types of fields that no table describes, from the values that the page's own examples give them:
 * an array of strings, a map, or a record of the keys that the examples show.
 */
import type { Field, Provenance, TypeExpression } from '../types.js'
import type { JsonExample } from './find-examples.js'
import { parseJson, type JsonNode } from './json.js'
import { pushTo } from '../collections.js'
import { append } from '../../tree/append.js'

/** The values that the examples of a page have under each key. */
export type ExampleValues = ReadonlyMap<string, readonly JsonNode[]>

const MOST_VALUES = 20

export function exampleValues(examples: readonly JsonExample[]): ExampleValues {
  const values = new Map<string, JsonNode[]>()
  const open: JsonNode[] = examples.map(({ value }) => value)
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'array') append(open, node.items)
    if (node.kind !== 'object') continue
    for (const { key, value } of node.entries) {
      const known = values.get(key)
      if (!known) values.set(key, [value])
      else if (known.length < MOST_VALUES) known.push(value)
      open.push(value)
    }
  }
  return values
}

export type Inferred =
  | { readonly kind: 'type'; readonly type: TypeExpression }
  /** An object whose keys look like names: a record of its own. */
  | { readonly kind: 'record'; readonly fields: readonly Field[] }

/** Values that a description itself shows: `"role": {"id": "bc61"}`. */
export function shownValues(name: string, texts: readonly string[]): JsonNode[] {
  const key = `"${name}"`
  return texts.flatMap((text) => {
    const at = text.indexOf(key)
    const value =
      at < 0 ? null : /^\s*:\s*(?=[[{])/u.exec(text.slice(at + key.length, at + key.length + 20))
    const node = value ? parseJson(text, at + key.length + value[0].length) : undefined
    return node ? [node] : []
  })
}

/** What an open part of a field's type is, from the values of the field; `isArray`: of its elements. */
export function inferOpen(
  values: readonly JsonNode[],
  isArray: boolean,
  provenance: Provenance,
): Inferred | undefined {
  const parts = isArray
    ? values.flatMap((value) => (value.kind === 'array' ? value.items : []))
    : values
  const objects = parts.filter((part) => part.kind === 'object')
  if (objects.length > 0 && objects.length === parts.length) return inferObject(objects, provenance)
  if (isArray && parts.length > 0 && objects.length === 0)
    return { kind: 'type', type: scalarOf(parts) }
  return undefined
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>

function inferObject(objects: readonly ObjectNode[], provenance: Provenance): Inferred | undefined {
  const entries = objects.flatMap((node) => node.entries)
  if (entries.length === 0)
    return { kind: 'type', type: { kind: 'object', values: { kind: 'unknown' } } }
  const isMap =
    entries.some(({ key }) => !/^[\p{L}_][\p{L}\p{N}_:-]*$/u.test(key)) ||
    entries.every(
      ({ key, value }) =>
        value.kind === 'string' &&
        /^(?:key|value|meta|tag|foo|bar|test)[\p{N}_ -]*(?:key|value)?$/iu.test(key) &&
        entries.length !== 2,
    )
  if (isMap)
    return {
      kind: 'type',
      type: { kind: 'object', values: valueType(entries.map(({ value }) => value)) },
    }
  const byKey = new Map<string, JsonNode[]>()
  for (const { key, value } of entries) pushTo(byKey, key, value)
  return {
    kind: 'record',
    fields: [...byKey].map(([name, values]): Field => ({
      name,
      rawName: name,
      required: null,
      type: valueType(values),
      rawType: '',
      description: '',
      constraints: {},
      provenance,
    })),
  }
}

/** One level is named; what lies deeper stays a map or an array of what it shows. */
function valueType(values: readonly JsonNode[]): TypeExpression {
  const kinds = new Set(values.map(({ kind }) => kind).filter((kind) => kind !== 'null'))
  if (kinds.size !== 1) return kinds.size === 0 ? { kind: 'unknown' } : mixed(values)
  if (kinds.has('object')) {
    const inner = values.flatMap((value) =>
      value.kind === 'object' ? value.entries.map((entry) => entry.value) : [],
    )
    return {
      kind: 'map',
      values: inner.every(isScalar) && inner.length > 0 ? scalarOf(inner) : { kind: 'unknown' },
    }
  }
  if (kinds.has('array')) {
    const inner = values.flatMap((value) => (value.kind === 'array' ? value.items : []))
    return { kind: 'array', items: inner.length > 0 ? valueType(inner) : { kind: 'unknown' } }
  }
  return scalarOf(values)
}

function mixed(values: readonly JsonNode[]): TypeExpression {
  return values.every(isScalar) ? scalarOf(values) : { kind: 'unknown' }
}

function isScalar({ kind }: JsonNode): boolean {
  return kind !== 'object' && kind !== 'array'
}

/** Integers widen to numbers; different kinds make it unknown, and nothing is made of null alone. */
function scalarOf(values: readonly JsonNode[]): TypeExpression {
  const kinds = new Set(values.map(({ kind }) => kind).filter((kind) => kind !== 'null'))
  if (kinds.size !== 1) return { kind: 'unknown' }
  if (kinds.has('string')) return { kind: 'string' }
  if (kinds.has('boolean')) return { kind: 'boolean' }
  if (!kinds.has('number')) return { kind: 'unknown' }
  const isWhole = values.every(
    (value) => value.kind === 'null' || (value.kind === 'number' && Number.isInteger(value.value)),
  )
  return { kind: isWhole ? 'integer' : 'number' }
}
