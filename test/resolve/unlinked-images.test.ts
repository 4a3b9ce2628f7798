import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'

const source = 'Text.\n\n.. image:: a.png\n   :target: nowhere_\n'

describe('an image that links to an unknown target', () => {
  it('stays, without its link, and the target is reported', () => {
    const { tree } = parse(source, { path: 'page.rst' })
    const { tree: resolved, diagnostics } = resolve(tree)
    expect(toPseudoXml(resolved)).toContain('<image uri="a.png">')
    expect(diagnostics).toMatchObject([{ code: 'reference-unknown', level: 'error' }])
  })
})
