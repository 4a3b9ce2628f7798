/** zod schemas: they run, and accept what the model says. Their types are checked in compile.test.ts. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { declarations as everything } from './everything.js'
import { field, inputOf, recordOf } from './fixture.js'
import { filesOf, renderCode } from './render.js'

const declarations = [...everything, recordOf('Long', [field('size', 'int64')])]
const root = new URL('../../', import.meta.url).pathname
let folder = ''
let schemas: Readonly<Record<string, unknown>> = {}

beforeAll(async () => {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'rstforge-zod-'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const files = filesOf(renderCode(inputOf(declarations), { format: 'zod' }))
  for (const [path, text] of Object.entries(files)) {
    const { code } = await transform(text, {
      loader: 'ts',
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    })
    const file = join(folder, path.replace(/\.ts$/, '.js'))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, code)
  }
  const url = pathToFileURL(join(folder, 'index.js')).href
  const module: unknown = await import(/* @vite-ignore */ url)
  schemas = Object.fromEntries(isObject(module) ? Object.entries(module) : [])
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function accepts(name: string, value: unknown): boolean {
  const schema = schemas[`${name}Schema`]
  if (!(schema instanceof z.ZodType)) throw new Error(`there is no ${name}Schema`)
  return schema.safeParse(value).success
}

describe('zod', () => {
  it.each<[string, unknown, boolean]>([
    ['Code', 'APIG.0101', true],
    ['Code', 450, true],
    ['Code', 'class', true],
    ['Code', 500, false],
    ['Signed', -1, true],
    ['OnlyRanges', 599, true],
    ['OnlyRanges', 600, false],
    ['Server', { id: 'a', more: 'than the docs say' }, true],
    ['Server', {}, false],
    ['Server', { id: 'A' }, false],
    ['Server', { id: 'a', 'OS-EXT:volumes': [{ server: { id: 'b' }, peers: [{}] }] }, true],
    ['Server', { id: 'a', 'OS-EXT:volumes': [{ server: {} }] }, false],
    ['Server', { id: 'a', parent: null }, true],
    ['Server', { id: 'a', count: 4 }, false],
    ['Server', { id: 'a', size: 9 }, true],
    ['Server', { id: 'a', size: 10 }, false],
    ['Server', { id: 'a', kind: 'anything' }, true],
    ['Server', { id: 'a', tags: ['x', 'z'] }, false],
    ['Server', { id: 'a', tags: ['x', 'x', 'x', 'x', 'x', 'x'] }, false],
    ['Server', { id: 'a', 'x-meta-free': 'text', 'x-meta-known': 1, 'x-meta-deep-x': true }, true],
    ['Server', { id: 'a', 'x-meta-free': 1 }, false],
    ['CreateServerRequest', [{ server: { id: 'a' } }], true],
    ['CreateServerRequest', { server: { id: 'a' } }, false],
    ['Hostile', '*/ alert(1) /*', true],
    ['Hostile', 'anything', false],
    ['HostileRecord', { __proto__: null, constructor: 'constructor' }, true],
    ['HostileRecord', { constructor: 'x' }, false],
    ['Answer', { id: 'a', note: null, inner: { text: null } }, true],
    ['Answer', { id: null }, false],
    ['Answer', { id: 'a', note: 1 }, false],
    ['Question', { id: 'a', note: null }, false],
  ])('%s of %j: %s', (name, value, want) => {
    expect(accepts(name, value)).toBe(want)
  })

  it('says which key that a pattern covers has the wrong value', () => {
    const schema = schemas.ServerSchema
    if (!(schema instanceof z.ZodType)) throw new Error('there is no ServerSchema')
    const { error } = schema.safeParse({ id: 'a', 'x-meta-a': 'text', 'x-meta-b': 1 })
    expect(error?.issues).toEqual([
      {
        code: 'custom',
        message: 'Invalid input: expected string, received number',
        path: ['x-meta-b'],
      },
    ])
  })

  it('takes whole numbers of 64 bits, also those that are not held to the last digit', () => {
    const long = schemas.LongSchema
    if (!(long instanceof z.ZodType)) throw new Error('there is no LongSchema')
    for (const [size, want] of [
      [2 ** 60, true],
      [-1, true],
      [1.5, false],
      [1e300, true],
    ] as const)
      expect(long.safeParse({ size }).success, String(size)).toBe(want)
  })

  it.each([
    ['number', 'z.number().multipleOf(1).min(1).max(9)'],
    ['bigint', 'z.coerce.bigint().min(1n).max(9n)'],
    ['string', 'z.string().regex(/^-?[0-9]+$/)'],
  ] as const)('bounds a number of 64 bits that is a %s', (int64, want) => {
    const limits = { constraints: { minimum: 1, maximum: 9 } }
    const thing = recordOf('Thing', [field('size', 'int64', limits)])
    const files = filesOf(renderCode(inputOf([thing]), { format: 'zod', out: 'all.ts', int64 }))
    expect(files['all.ts']).toContain(`  size: ${want}.optional(),\n`)
  })
})
