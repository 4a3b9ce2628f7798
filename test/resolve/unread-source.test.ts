/** Messages leave the tree; of what they show stays what nothing could be read from, and once. */
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import { toPseudoXml } from '../../src/tree/pseudo-xml.js'

describe('source that messages show', () => {
  it('stands once where a title was read although its lines are too short', () => {
    expect(resolved('Long title\n=====\n\n======\nAnother title\n======\n\ntext\n')).toBe(`\
<document ids="long-title" names="long\\ title" source="page.rst" title="Long title">
    <title>
        Long title
    <subtitle ids="another-title" names="another\\ title">
        Another title
    <paragraph>
        text
`)
  })

  it('stands once where a title with a short line is refused', () => {
    expect(resolved('.. note::\n\n   Long title\n   =====\n\n   text\n')).toBe(`\
<document source="page.rst">
    <note>
        <literal_block xml:space="preserve">
            Long title
            =====
        <paragraph>
            text
`)
  })

  it('stays in the content of a directive that nobody knows', () => {
    const panels = [
      '.. panels::',
      '',
      '   Start',
      '   ^^^^^',
      '',
      '   text',
      '',
      '   .. figure:: a.png',
      '      :unknown: option',
    ]
    expect(resolved(panels.join('\n'))).toBe(`\
<document source="page.rst">
    <directive name="panels">
        <literal_block xml:space="preserve">
            Start
            ^^^^^
        <paragraph>
            text
        <literal_block xml:space="preserve">
            .. figure:: a.png
               :unknown: option
`)
  })
})

function resolved(text: string): string {
  const { tree } = parse(text, { path: 'page.rst' })
  return toPseudoXml(resolve(tree).tree)
}
