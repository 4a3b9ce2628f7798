/**
 * Inline markup that could cost the square of its length. They are read in a process
 * that is killed at the limit, so that a hang fails, and that names each text it is done with.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const LENGTH = 300_000
const LIMIT = 55_000
const module = fileURLToPath(new URL('../../../src/parse/parse.ts', import.meta.url))

const TEXTS: Readonly<Record<string, string>> = {
  stars: `'*'.repeat(N)`,
  'unclosed emphasis': `'*a '.repeat(N / 3)`,
  'unclosed literals': '"``a ".repeat(N / 4)',
  'unclosed phrases with brackets': '"`a <".repeat(N / 4)',
  'unclosed substitutions': `'|a '.repeat(N / 3)`,
  parentheses: `'('.repeat(N)`,
  brackets: `'[a-'.repeat(N / 3)`,
  underscores: `'_'.repeat(N)`,
  'a name without end': `'a-'.repeat(N / 2)`,
  'colons without a scheme': `'1:'.repeat(N / 2) + 'a'`,
  'an address that never ends well': `':!'.repeat(N / 2)`,
  'queries in a row': `'a:b?'.repeat(N / 4)`,
  'at signs': `'a@'.repeat(N / 2)`,
  'a long local part': `'-'.repeat(N) + '@'`,
  'a role without text': `':a'.repeat(N / 2) + ':'`,
  backslashes: `'\\\\'.repeat(N)`,
}

describe('worst cases', () => {
  it('are read in time', () => {
    const script = `
      import { parse } from ${JSON.stringify(module)}
      const N = ${String(LENGTH)}
      const texts = {${Object.entries(TEXTS)
        .map(([name, text]) => `${JSON.stringify(name)}: () => ${text},`)
        .join('')}}
      for (const [name, make] of Object.entries(texts)) {
        const { tree } = parse('w ' + make(), { lineLengthLimit: Infinity })
        if (tree.children[0].type === 'paragraph') console.log(name)
      }`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { timeout: LIMIT, killSignal: 'SIGKILL', encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(stdout.trim().split('\n')).toEqual(Object.keys(TEXTS))
  })
})
