/** Directives and roles that a user adds: how they are found, and what they take. */
import { german } from '../../src/languages.js'
import { describe, expect, it } from 'vitest'
import type { Directive } from '../../src/parse/directive.js'
import { choice } from '../../src/parse/directive-options/choice.js'
import type { ParseOptions } from '../../src/parse/options.js'
import { parse } from '../../src/parse/parse.js'
import type { Role } from '../../src/parse/role.js'

const empty: Directive = { hasContent: true, run: () => [] }
const loud: Role = {
  run: (call) => ({
    nodes: [
      {
        type: 'strong',
        children: [{ type: 'text', value: call.text, position: call.textPosition }],
        position: call.position,
      },
    ],
    messages: [],
  }),
}

function inlineTypes(text: string, options: ParseOptions): string[] {
  const [paragraph] = parse(text, options).tree.children
  return paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : []
}

describe('a directive', () => {
  it.each(['myStep', 'mystep', 'MYSTEP'])(
    'is found as it is called, in whatever case: %s',
    (name) => {
      const { tree } = parse('.. MyStep::\n\n   a\n', { directives: { [name]: empty } })
      expect(tree.children).toEqual([])
    },
  )

  it.each([
    ['docutils', 'note', 'en'],
    ['sphinx', 'toctree', 'en'],
    ['sphinx', 'achtung', 'de'],
  ] as const)('goes before that of %s: %s', (dialect, name, language) => {
    const text = `.. ${name}::\n\n   a\n`
    const { tree } = parse(text, { dialect, language, directives: { [name]: empty } })
    expect(tree.children).toEqual([])
  })

  it('does not nest without end', () => {
    const step: Directive = {
      run: (call, context) => context.parseBlock([call.line]),
    }
    const { diagnostics } = parse('.. step::\n', { directives: { step } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['nesting-too-deep'])
  })

  it('says what an option takes, of one word or several', () => {
    const step: Directive = { options: { side: choice(['left']) }, run: () => [] }
    const { diagnostics } = parse('.. step::\n   :side: up\n', { directives: { step } })
    expect(diagnostics[0]?.message).toMatch(/"up" unknown; choose from "left"\.$/)
  })
})

describe('a role', () => {
  it.each(['myRole', 'myrole'])('is found as it is called, in whatever case: %s', (name) => {
    expect(inlineTypes(':MyRole:`a`\n', { roles: { [name]: loud } })).toEqual(['strong'])
  })

  it.each(['emphasis', 'sub', 'ref'])('goes before a built-in one: %s', (name) => {
    expect(inlineTypes(`:${name}:\`a\`\n`, { roles: { [name]: loud } })).toEqual(['strong'])
    const options: ParseOptions = { dialect: 'docutils', language: german, roles: { [name]: loud } }
    expect(inlineTypes(`:${name}:\`a\`\n`, options)).toEqual(['strong'])
  })
})
