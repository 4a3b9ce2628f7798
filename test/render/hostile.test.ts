/**
 * Text of a document never becomes code: the output is parsed, the text comes back as it was, and
 * nothing stands beside it that a harmless text would not have brought.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import {
  docText,
  lineCommentText,
  propertyKey,
  stringLiteral,
  templateContent,
} from '../../src/render/escape/typescript.js'
import { escapeAttribute, escapeHtml } from '../../src/render/escape/html.js'
import { jsonText } from '../../src/render/escape/json.js'
import type { Declaration } from '../../src/model/types.js'
import { propertySeed } from '../property-seed.js'
import { entry, enumOf, field, HOSTILE, inputOf, member, place, recordOf } from './fixture.js'
import { filesOf, renderCode } from './render.js'

const SEED = propertySeed()
const parameters = { seed: SEED, numRuns: 200, verbose: true }

/** Any text, and often text with what an escaper has to see. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom(...HOSTILE, ...'*/\\\'"`$<>{}@\n\r&|#[]()'.split('')), { maxLength: 8 })
    .map((parts) => parts.join('')),
)

function declarationsOf(text: string): readonly Declaration[] {
  const rows = entry(text, {
    message: text,
    solution: text,
    httpStatus: text,
    other: { [text]: text, Other: text },
  })
  return [
    enumOf('Code', [member('Only', text, text, { deprecated: text, entries: [rows, rows] })], {
      description: text,
      sources: [{ ...place(), caption: text, anchor: text }],
      ranges: [{ from: 1, to: 2, rawValue: text, description: text, provenance: place() }],
    }),
    recordOf(
      'Thing',
      [
        field(text, 'string', {
          description: text,
          requiredWhen: text,
          default: text,
          example: text,
          deprecated: text,
          constraints: { pattern: text },
          literals: { values: [text], closed: true, tier: 'A' },
        }),
      ],
      { wildcards: [field(`*${text}*`, 'string', { description: text })] },
    ),
  ]
}

/** The kinds of all nodes but keys, whose form may differ: the code without its texts. */
function skeleton(code: string): readonly string[] {
  const kinds: string[] = []
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyName(node) || ts.isTemplateLiteralTypeNode(node)
    kinds.push(isName ? 'name' : ts.isStringLiteral(node) ? 'text' : ts.SyntaxKind[node.kind])
    if (!isName) ts.forEachChild(node, visit)
  }
  const file = parse(code)
  visit(file)
  return kinds
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true)
}

function syntaxErrors(code: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

function enumValue(code: string): string | undefined {
  const found = parse(code).statements.find(ts.isEnumDeclaration)
  const initializer = found?.members[0]?.initializer
  return initializer && ts.isStringLiteral(initializer) ? initializer.text : undefined
}

/** Tags and their number: text must not add one. */
function tags(code: string): readonly string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) names.push(tag.tagName.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(code))
  return names
}

/** What an expression means when it runs. */
function evaluate(expression: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it runs is what is tested
  const run: unknown = new Function(`return ${expression}`)
  return typeof run === 'function' ? Reflect.apply(run, undefined, []) : undefined
}

/** The names that an object of a JSON text has of its own. */
function namesAt(json: unknown, path: readonly string[]): readonly string[] {
  const [first, ...rest] = path
  if (typeof json !== 'object' || json === null) return []
  return first === undefined ? Object.keys(json) : namesAt(Reflect.get(json, first), rest)
}

const HARMLESS = 'harmless text'

describe('hostile text in TypeScript', () => {
  const expected = filesOf(renderCode(inputOf(declarationsOf(HARMLESS))))['status.ts'] ?? ''

  it.each(HOSTILE.map((text) => [text]))('%j', (text) => {
    const code = filesOf(renderCode(inputOf(declarationsOf(text))))['status.ts'] ?? ''
    expect(syntaxErrors(code)).toEqual([])
    expect(enumValue(code)).toBe(text)
    expect(skeleton(code)).toEqual(skeleton(expected))
    expect(tags(code)).toEqual(tags(expected))
    expect(code).not.toMatch(/<\/script|<!--|[\u202a-\u202e\u2066-\u2069\u2028\u2029\0]/i)
  })

  it(`any text (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => text.trim() !== '' && !text.includes('*')),
        (text) => {
          const code = filesOf(renderCode(inputOf(declarationsOf(text))))['status.ts'] ?? ''
          expect(syntaxErrors(code)).toEqual([])
          expect(enumValue(code)).toBe(text)
          expect(skeleton(code)).toEqual(skeleton(expected))
        },
      ),
      { ...parameters, numRuns: 40 },
    )
  })

  it('does not become code in zod schemas', () => {
    const zod = (text: string): string => {
      // What is no regular expression is left out, and is another code: patterns are tested below.
      const declarations = declarationsOf(text).map((one) =>
        one.kind === 'record'
          ? { ...one, fields: one.fields.map((found) => ({ ...found, constraints: {} })) }
          : one,
      )
      return filesOf(renderCode(inputOf(declarations), { format: 'zod' }))['status.ts'] ?? ''
    }
    const harmless = skeleton(zod(HARMLESS))
    for (const text of HOSTILE) {
      expect(syntaxErrors(zod(text))).toEqual([])
      // A name that every object inherits brings a step that leaves the inherited value out.
      if (!(text in Object.prototype)) expect(skeleton(zod(text))).toEqual(harmless)
    }
  })

  it('does not become code as the pattern of a zod schema', () => {
    for (const pattern of [...HOSTILE, '^a/b$', "a'b", '${x}`']) {
      const thing = recordOf('Thing', [field('a', 'string', { constraints: { pattern } })])
      const code = filesOf(renderCode(inputOf([thing]), { format: 'zod' }))['status.ts'] ?? ''
      expect(syntaxErrors(code)).toEqual([])
      const literals = [...code.matchAll(/new RegExp\(/g)]
      expect(literals.length).toBeLessThanOrEqual(1)
    }
  })
})

describe('hostile text in JSON', () => {
  it.each(HOSTILE.map((text) => [text]))('%j comes back', (text) => {
    const schema = filesOf(
      renderCode(inputOf(declarationsOf(text)), { format: 'json-schema', out: '{path}.json' }),
    )
    const parsed: unknown = JSON.parse(schema['status.json'] ?? '')
    expect(namesAt(parsed, ['$defs', 'Thing', 'properties'])).toEqual([text])
    expect(parsed).toHaveProperty(['$defs', 'Code', 'anyOf', 0, 'const'], text)
    const ajv = new Ajv2020({ strict: false, formats: {} })
    expect(ajv.validate('https://json-schema.org/draft/2020-12/schema', parsed)).toBe(true)
    const model = filesOf(
      renderCode(inputOf(declarationsOf(text)), { format: 'json', out: '{path}.json' }),
    )
    const page: unknown = JSON.parse(model['status.json'] ?? '')
    expect(page).toHaveProperty(['declarations', 0, 'members', 0, 'value'], text)
  })
})

describe(`escapers (seed ${SEED})`, () => {
  const anyText = (check: (text: string) => void): void => {
    fc.assert(fc.property(hostile, check), parameters)
  }

  it('a string literal is one token that means the text', () => {
    anyText((text) => {
      const literal = stringLiteral(text)
      const [statement, ...rest] = parse(`(${literal})`).statements
      expect(rest).toEqual([])
      expect(syntaxErrors(`x(${literal})`)).toEqual([])
      expect(evaluate(literal)).toBe(text)
      expect(statement?.getText()).toBe(`(${literal})`)
    })
  })

  it('a template literal has no hole', () => {
    anyText((text) => {
      expect(evaluate(`\`${templateContent(text)}\``)).toBe(text)
    })
  })

  it('a comment ends where the template ends it, and text brings no tag', () => {
    anyText((text) => {
      const code = `/**\n * ${docText(text)}\n */\nexport const x = 1`
      expect(skeleton(code)).toEqual(skeleton('export const x = 1'))
      expect(tags(code)).toEqual([])
      const line = `// ${lineCommentText(text)}\nexport const x = 1`
      expect(skeleton(line)).toEqual(skeleton('export const x = 1'))
    })
  })

  it('a key is one key', () => {
    anyText((text) => {
      const found = parse(`interface X { ${propertyKey(text)}: 1 }`).statements.find(
        ts.isInterfaceDeclaration,
      )
      const names = found?.members.map(({ name }) =>
        name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined,
      )
      expect(names).toEqual([text])
    })
  })

  it('HTML has no tag, no end of an attribute', () => {
    anyText((text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/)
      expect(escapeAttribute(text)).not.toMatch(/[<>"'\n\r]/)
    })
  })

  it('JSON comes back', () => {
    anyText((text) => {
      expect(JSON.parse(jsonText({ [text]: text }))).toEqual(
        JSON.parse(JSON.stringify({ [text]: text })),
      )
    })
  })
})
