/** The small parts of a build, each by itself. */
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { isInside, mayRead, plainPath } from '../../src/build/confine.js'
import { decodeUtf8 } from '../../src/build/decode.js'
import { nearestWord } from '../../src/source/nearest.js'
import { resolveConfig } from '../../src/build/config.js'
import { globBase, outputRoot, planPages, planTargets } from '../../src/build/plan.js'
import { readPage } from '../../src/build/read-page.js'
import { isInShard, parseShard } from '../../src/build/shard.js'
import { propertySeed } from '../property-seed.js'

const seed = propertySeed()

describe('decoding', () => {
  it('keeps the byte order mark, so that offsets stay those of the file', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toEqual({ text: '\ufeffA' })
  })

  it.each([
    ['a lone continuation byte', [0x41, 0x80], 1],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x78], 3],
    ['an overlong form', [0xc0, 0xaf], 0],
    ['a surrogate', [0x41, 0x42, 0xed, 0xa0, 0x80], 2],
    ['a truncated end', [0x41, 0xe4, 0xbd], 1],
    ['beyond the last code point', [0xf4, 0x90, 0x80, 0x80], 0],
  ])('gives the offset of %s', (_name, bytes, offset) => {
    expect(decodeUtf8(new Uint8Array(bytes))).toEqual({ invalidAt: offset })
  })

  it('leaves it to the caller to say that a text cannot be as long', () => {
    class Short {
      decode(): never {
        throw new RangeError('too long')
      }
    }
    vi.stubGlobal('TextDecoder', Short)
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    expect(() => decodeUtf8(new Uint8Array([0x41]))).toThrow('too long')
    const host = { readFile: () => new Uint8Array([0x41]), findFiles: () => [] }
    expect(readPage('a.rst', host, [])).toMatchObject({
      diagnostic: { code: 'page-unreadable', message: 'The file cannot be read: too long.' },
    })
  })

  it('finds an offset exactly where the platform refuses bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const decoded = decodeUtf8(bytes)
        if ('text' in decoded) return
        const valid = new TextDecoder('utf-8', { fatal: true })
        expect(() => valid.decode(bytes.subarray(0, decoded.invalidAt))).not.toThrow()
        expect(decoded.invalidAt).toBeLessThan(bytes.length)
      }),
      { seed, numRuns: 2000 },
    )
  })
})

describe('confinement', () => {
  it.each([
    ['a/./b/../c.rst', 'a/c.rst'],
    ['a\\b.rst', 'a/b.rst'],
    ['a/../../x', '../x'],
    ['/etc/../etc/passwd', '/etc/passwd'],
  ])('makes %s plain: %s', (path, plain) => {
    expect(plainPath(path)).toBe(plain)
  })

  it('knows what is outside', () => {
    expect(['a.rst', '..a/b', 'a/..b'].every(isInside)).toBe(true)
    expect(['..', '../a', '/a', 'C:/a'].some(isInside)).toBe(false)
  })

  it('reads outside only what is listed', () => {
    expect(mayRead('../shared/a.txt', [])).toBe(false)
    expect(mayRead('../shared/a.txt', ['../shared'])).toBe(true)
    expect(mayRead('../shared2/a.txt', ['../shared'])).toBe(false)
    expect(mayRead('../a.txt', ['..'])).toBe(true)
    expect(mayRead('../../a.txt', ['..'])).toBe(false)
    expect(mayRead('/etc/a.txt', ['.'])).toBe(false)
    expect(mayRead('/etc/a.txt', ['/'])).toBe(true)
  })
})

describe('the plan', () => {
  it.each([
    ['docs/**/*.rst', 'docs'],
    ['./docs/api/*.rst', 'docs/api'],
    ['docs/page.rst', 'docs'],
    ['**/*.rst', ''],
    ['../other/*.rst', '../other'],
  ])('finds the folder of %s', (glob, base) => {
    expect(globBase(glob)).toBe(base)
  })

  it('names pages relative to what the sources have in common', () => {
    const paths = ['docs/b/x.rst', 'docs/a.b.rst', 'docs/a.b.rst']
    expect(planPages(paths, ['docs/**/*.rst'])).toEqual([
      { path: 'docs/a.b.rst', name: 'a.b' },
      { path: 'docs/b/x.rst', name: 'b/x' },
    ])
    expect(planPages(['docs/a.rst', 'more/b.rst'], ['docs/*.rst', 'more/*.rst'])).toEqual([
      { path: 'docs/a.rst', name: 'docs/a' },
      { path: 'more/b.rst', name: 'more/b' },
    ])
  })

  it.each([
    ['g/', 'g/{path}.html'],
    ['g\\', 'g/{path}.html'],
    ['./', '{path}.html'],
    ['.', '{path}.html'],
    ['g/{path}/', 'g/{path}.html'],
    ['g', 'g/{path}.html'],
    ['g.d/web', 'g.d/web/{path}.html'],
  ])('refuses the folder %s for a file', (out, meant) => {
    const config = resolveConfig({ targets: { web: { format: 'html', out } } })
    expect(planTargets(config, undefined)).toMatchObject({
      targets: [],
      diagnostics: [{ code: 'config-invalid', level: 'error', help: `Did you mean "${meant}"?` }],
    })
  })

  it.each(['{page}.html', 'x/{path.html', '{ path }.html', '{path}/{}.html'])(
    'refuses what braces hold that stands for nothing: %s',
    (out) => {
      const config = resolveConfig({ targets: { web: { format: 'html', out } } })
      expect(planTargets(config, undefined)).toMatchObject({
        targets: [],
        diagnostics: [
          { message: expect.stringMatching(/ has \{.*, which stands for nothing\.$/) as string },
        ],
      })
    },
  )

  it('lets a format of templates of one’s own write a file without an ending', () => {
    const own = { format: 'custom' as const, out: 'g/Makefile', templates: 'make' }
    const { targets, diagnostics } = planTargets(resolveConfig({ targets: { own } }), undefined)
    expect(targets).toHaveLength(1)
    expect(diagnostics).toEqual([])
  })

  it('says that there is no target', () => {
    const { diagnostics } = planTargets(resolveConfig({ targets: {} }), undefined)
    expect(diagnostics).toMatchObject([
      { code: 'config-invalid', level: 'warning', configKey: ['targets'] },
    ])
  })

  it('knows the folder of a target', () => {
    expect(outputRoot({ format: 'html', out: 'out/html/{path}.html' })).toBe('out/html')
    expect(outputRoot({ format: 'html', out: 'out/p-{path}.html' })).toBe('out')
    expect(outputRoot({ format: 'typescript', out: 'types.ts' })).toBe('')
  })
})

describe('shards', () => {
  it('put every file into exactly one of N', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (key, count) => {
        const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }))
        expect(shards.filter((shard) => isInShard(key, shard))).toHaveLength(1)
      }),
      { seed },
    )
  })

  it.each(['0/3', '4/3', '1', 'a/b', '1/0', '-1/3', '1/3/5'])('refuse %s', (text) => {
    expect(parseShard(text)).toBeUndefined()
  })
})

describe('the nearest name', () => {
  const known = ['sources', 'targets', 'templates', 'tables']
  it.each([
    ['sorces', 'sources'],
    ['taregts', 'targets'],
    ['Tables', 'tables'],
    ['template', 'templates'],
    ['colour', undefined],
  ])('of %s is %s', (name, nearest) => {
    expect(nearestWord(name, known)).toBe(nearest)
  })
})
