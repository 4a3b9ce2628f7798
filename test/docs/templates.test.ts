/** The examples of docs/templates.md do what the page says. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { templateCompiler as compiler } from '../../src/render/engine/handlebars/compiler.js'
import { helpersFor } from '../../src/render/engine/helpers.js'
import { templates as typescript } from '../../src/render/precompiled/typescript.js'
import { templates as zod } from '../../src/render/precompiled/zod.js'
import { isTemplateDiagnostic } from '../../src/render/engine/failure.js'
import type { RenderTarget } from '../../src/render/types.js'
import { enumOf, inputOf, member } from '../render/fixture.js'
import { renderCode } from '../render/render.js'

const page = await readFile(new URL('../../docs/templates.md', import.meta.url), 'utf8')
const input = inputOf([
  enumOf('Success', [member('OK', 200, 'Done.'), member('Created', 201, 'Made.')]),
])

interface Fence {
  readonly info: string
  readonly text: string
}

const fences = [...page.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map((found): Fence => ({
  info: found[1] ?? '',
  text: found[2] ?? '',
}))

/** Each template with the fence after it: what it gives, or what is said. */
const examples = fences.flatMap((fence, index) => {
  const template = /^handlebars (overlay|custom)=(\S+)$/.exec(fence.info)
  const want = fences[index + 1]
  if (!template || !want) return []
  const [, kind = '', path = ''] = template
  return [{ kind, path, text: fence.text, want }]
})

describe('docs/templates.md', () => {
  it('has examples', () => {
    expect(examples.map(({ kind }) => kind)).toEqual(['overlay', 'overlay', 'custom'])
  })

  it.each(examples)('$kind $path', ({ kind, path, text, want }) => {
    const file = `${path.split('/').at(-1)}.hbs`
    const templates = { [file]: { path: `my-templates/${file}`, text } }
    const target: Partial<RenderTarget> = { templates, compiler, index: false }
    const format = kind === 'custom' ? 'custom' : 'typescript'
    const result = renderCode(input, { ...target, format })
    if (want.info === 'text diagnostic') {
      const [found] = result.diagnostics.filter(isTemplateDiagnostic)
      const { line, column } = found?.position?.start ?? { line: 0, column: 0 }
      expect(`${found?.path}:${line}:${column} ${found?.code}\n`).toBe(want.text)
      expect(result.files).toEqual([])
    } else {
      expect(want.info).toMatch(/ result$/)
      const [content = ''] = result.files.map((one) => one.content)
      if (kind === 'custom') expect(content).toBe(want.text)
      else expect(content).toContain(want.text)
    }
  })

  it('names every helper and every partial', () => {
    const named = (name: string): boolean => new RegExp(`[\`{(]${name}[\`\\s}]`).test(page)
    const escapings = ['typescript', 'html', 'markdown', 'json', 'text'] as const
    const helpers = escapings.flatMap((escaping) => Object.keys(helpersFor(escaping)))
    const partials = [...Object.keys(typescript), ...Object.keys(zod)].filter(
      (name) => !name.endsWith('-types') && !name.endsWith('-script'),
    )
    expect([...new Set([...helpers, ...partials])].filter((name) => !named(name))).toEqual([])
  })
})
