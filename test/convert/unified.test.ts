import rehypeStringify from 'rehype-stringify'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { rstParse, rstToHast, rstToMdast, type RstParseOptions } from '../../src/unified.js'

const TEXT = 'Title\n=====\n\nSee missing_.\n\n== ==\na  b\n== ==\n1  2\n== ==\n'

describe('the plugins', () => {
  it('go from reStructuredText to Markdown', async () => {
    const file = await unified()
      .use(rstParse)
      .use(rstToMdast)
      .use(remarkStringify)
      .process('*a*\n\n== ==\na  b\n== ==\n1  2\n== ==\n')
    expect(String(file)).toBe('*a*\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')
  })

  it('keep a lone section, which is a subtitle for docutils only', () => {
    const markdown = (options: RstParseOptions) =>
      String(
        unified()
          .use(rstParse, options)
          .use(rstToMdast)
          .use(remarkStringify)
          .processSync('A\n=\n\nB\n-\n\nc\n'),
      )
    expect(markdown({})).toContain('# A\n\n## B\n\nc\n')
    expect(markdown({ dialect: 'docutils' })).toContain('*B*')
    expect(markdown({ resolve: { documentSubtitle: true } })).toContain('*B*')
  })

  it('go from reStructuredText to HTML', async () => {
    const file = await unified().use(rstParse).use(rstToHast).use(rehypeStringify).process('*a*')
    expect(String(file)).toBe('<p><em>a</em></p>')
  })

  it('give diagnostics as messages with place and rule', async () => {
    const file = await unified()
      .use(rstParse)
      .use(rstToHast)
      .use(rehypeStringify)
      .process(new VFile({ path: 'page.rst', value: TEXT }))
    const [message] = file.messages
    expect(message).toMatchObject({ source: 'rstforge', line: 4 })
    expect(message?.ruleId).toMatch(/^[a-z-]+$/)
  })

  it.each(['docs/page.rst', undefined])('name the included file that one is about', (path) => {
    const readFile = () => 'A\n\nSee |nothing|.\n'
    const file = new VFile({ ...(path && { path }), value: '.. include:: /docs/part.txt\n' })
    unified().use(rstParse, { readFile }).use(rstToHast).use(rehypeStringify).processSync(file)
    expect(file.messages).toMatchObject([
      { file: 'docs/part.txt', name: 'docs/part.txt:3:5-3:14', line: 3 },
    ])
  })
})
