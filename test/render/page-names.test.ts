/** The file of a page has the page's names: of what it declares, shares and refers to. */
import { describe, expect, it } from 'vitest'
import { templateCompiler as compiler } from '../../src/render/engine/handlebars/compiler.js'
import type { RenderTarget } from '../../src/render/types.js'
import { enumOf, field, inputOf, member, place, recordOf, reference } from './fixture.js'
import { filesOf, renderCode } from './render.js'

const state = enumOf('State', [member('On', 1, 'It runs.')], {
  page: 'docs/a.rst',
  aliases: [{ page: 'docs/b.rst', name: 'ServerState' }],
})
const tag = recordOf('Tag', [field('key', 'string')], { page: 'docs/a.rst' })
const otherTag = recordOf('OtherTag', [field('key', 'integer'), field('tag', reference('Tag'))], {
  page: 'docs/b.rst',
  localName: 'Tag',
})
const user = recordOf('User', [field('state', reference('State'))], { page: 'docs/b.rst' })

function lines(
  declarations: Parameters<typeof inputOf>[0],
  path: string,
  options: Parameters<typeof renderCode>[1] = {},
): string[] {
  const text = filesOf(renderCode(inputOf(declarations), options))[path] ?? ''
  return text.split('\n').filter((line) => /^(?:import|export)/.test(line))
}

describe('the file of a page', () => {
  it.each<[RenderTarget['style'], string[]]>([
    [
      'enum',
      [
        "export type { StateMetadata as ServerStateMetadata } from './a.js'",
        "export { State as ServerState, isState as isServerState, stateMetadata as serverStateMetadata, stateValues as serverStateValues } from './a.js'",
      ],
    ],
    [
      'union',
      [
        "export type { State as ServerState, StateMetadata as ServerStateMetadata } from './a.js'",
        "export { isState as isServerState, stateMetadata as serverStateMetadata, stateValues as serverStateValues } from './a.js'",
      ],
    ],
  ])('exports what another page declares under its own names (%s)', (style, want) => {
    expect(lines([state], 'b.ts', style && { style })).toEqual(want)
  })

  it('uses its own name of it', () => {
    expect(lines([state, user], 'b.ts')[0]).toBe(
      "import type { State as ServerState } from './a.js'",
    )
  })

  it('imports a type of another page under another name where it has one of that name', () => {
    const files = filesOf(renderCode(inputOf([tag, otherTag])))
    expect(files['b.ts']).toContain("import type { Tag as ATag } from './a.js'\n")
    expect(files['b.ts']).toContain('  tag?: ATag\n')
  })

  it('imports from the page that a reference means, whichever declares the type', () => {
    const shared = { ...tag, aliases: [{ page: 'docs/c.rst', name: 'Label' }] }
    const uses = recordOf('User', [field('label', reference('Tag', 'docs/c.rst'))])
    expect(lines([shared, uses], 'status.ts')[0]).toBe("import type { Label } from './c.js'")
  })

  it('has the same names as schemas', () => {
    expect(lines([state, user], 'b.ts', { format: 'zod' })).toEqual([
      "import { z } from 'zod'",
      "import { StateSchema as ServerStateSchema, type State as ServerState } from './a.js'",
      'export interface User {',
      'export const UserSchema: z.ZodType<User> = z.looseObject({',
      "export type { State as ServerState } from './a.js'",
      "export { StateSchema as ServerStateSchema } from './a.js'",
    ])
    const schema = filesOf(
      renderCode(inputOf([state, user]), { format: 'json-schema', out: '{path}.json' }),
    )
    const document: unknown = JSON.parse(schema['b.json'] ?? '')
    expect(document).toMatchObject({
      $defs: {
        User: { properties: { state: { $ref: '#/$defs/ServerState' } } },
        ServerState: { $ref: './a.json#/$defs/State' },
      },
    })
  })

  it('says where its own tables are, not where those of other pages are', () => {
    const sources = [place('docs/a.rst'), place('docs/b.rst')]
    const text = filesOf(
      renderCode(inputOf([recordOf('Tag', [], { page: 'docs/a.rst', sources })])),
    )
    expect(text['a.ts']?.match(/@see .*/g)).toEqual(['@see docs/a.rst#common-status-codes'])
  })

  it('is written with the imports of a template that knows no other names', () => {
    const own =
      '{{#each imports}}\nimport type { {{#each names}}{{ident this}}{{/each}} } from {{string from}}\n{{/each}}\n'
    const templates = { 'imports.hbs': { path: 'my/imports.hbs', text: own } }
    const uses = recordOf('User', [field('tag', reference('Tag'))])
    expect(lines([tag, uses], 'status.ts', { templates, compiler })[0]).toBe(
      "import type { Tag } from './a.js'",
    )
  })
})

describe('the index', () => {
  it('exports a page whole where its names are the unique ones, else name by name', () => {
    expect(lines([state, tag, otherTag], 'index.ts')).toEqual([
      "export type { Tag as OtherTag } from './b.js'",
      "export * from './a.js'",
    ])
  })

  it('keeps the names of the page that is the index, and exports all others beside them', () => {
    const home = recordOf('HomeTag', [], { page: 'docs/index.rst', localName: 'Tag' })
    expect(lines([tag, home], 'index.ts')).toEqual([
      'export interface Tag {',
      'export type { Tag as HomeTag }',
      "export type { Tag as Tag_ } from './a.js'",
    ])
  })

  it('is not there in a bundle, whose names are the unique ones', () => {
    expect(lines([state, tag, otherTag], 'all.ts', { out: 'all.ts' })).toEqual([
      'export enum State {',
      'export interface StateMetadata {',
      'export const stateMetadata: Readonly<Record<State, StateMetadata>> = {',
      'export const stateValues: readonly State[] = [',
      'export function isState(value: unknown): value is State {',
      'export interface Tag {',
      'export interface OtherTag {',
    ])
  })
})
