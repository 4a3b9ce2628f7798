/** The built-in templates in src/render/precompiled are those of templates/, and need no compiler. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { formatFolders, outputPath, precompileFormat } from '../../scripts/precompile-templates.js'
import { engineOf } from '../../src/render/engine/target.js'
import { GENERATOR } from '../../src/render/banner.js'

const formats = await formatFolders()

describe('precompiled templates', () => {
  it.each(formats)('%s is fresh (else run scripts/precompile-templates.ts)', async (format) => {
    expect(await readFile(outputPath(format), 'utf8')).toBe(await precompileFormat(format))
  })

  it('run where no code may be made of text', () => {
    const { Function: original } = globalThis
    globalThis.Function = new Proxy(original, {
      construct: () => {
        throw new EvalError('forbidden')
      },
    })
    try {
      const engine = engineOf({ name: 'x', format: 'json', out: 'x.json' })
      expect(engine.render('page', { document: {} })).toEqual({ ok: true, text: '{}\n' })
    } finally {
      globalThis.Function = original
    }
  })
})

it('the banner has the major version of the package', async () => {
  const url = new URL('../../package.json', import.meta.url)
  const [name, major] = GENERATOR.split(' ')
  const version: unknown = expect.stringMatching(new RegExp(`^${major ?? ''}\\.`))
  expect(JSON.parse(await readFile(url, 'utf8'))).toMatchObject({ name, version })
})
