/** Commands about pages and tables: convert, inspect, tables. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

const project = () => tempProject({ 'docs-source/status.rst': STATUS_PAGE })
const page = 'docs-source/status.rst'

describe('convert', () => {
  it('prints one page, of a file or of stdin, and writes nothing', async () => {
    const root = project()
    const file = await run(root, ['convert', page])
    const stdin = await run(root, ['convert', '-', '--stdin-filepath', page], {
      stdin: STATUS_PAGE,
    })
    expect(file.code).toBe(0)
    expect(file.stdout).toContain('Status Codes')
    expect(stdin.stdout).toBe(file.stdout)
  })

  it('finds a file from the folder of the sources where a build finds it', async () => {
    const root = tempProject({
      'docs-source/inc/common.txt': 'Said once.\n',
      'docs-source/a/page.rst': 'A\n=\n\n.. include:: /inc/common.txt\n',
    })
    for (const command of ['convert', 'inspect']) {
      const { code, stdout } = await run(root, [command, 'docs-source/a/page.rst'])
      expect(code).toBe(0)
      expect(stdout).toContain('Said once.')
    }
  })

  it('keeps the heading of a lone section, as Sphinx does', async () => {
    const stdin = 'A\n=\n\nB\n-\n\nc\n'
    const { stdout } = await run(project(), ['convert', '-', '--to', 'html'], { stdin })
    expect(stdout).toContain('<h2>B</h2>')
  })

  it.each([
    ['markdown', /^# Status Codes$/m],
    ['html', /<caption>/],
    ['typescript', /NotFound = 404/],
    ['json-schema', /"\$schema"/],
    ['json', /"members"/],
  ])('to %s', async (format, pattern) => {
    const { code, stdout, stderr } = await run(project(), ['convert', page, '--to', format])
    expect(stdout).toMatch(pattern)
    expect(code, stderr).toBe(0)
  })

  it('takes the options of the config’s target', async () => {
    const root = tempProject({
      [page]: STATUS_PAGE,
      'rstforge.config.json': JSON.stringify({
        targets: { types: { format: 'typescript', style: 'const', out: 'x/{path}.ts' } },
      }),
    })
    expect((await run(root, ['convert', page, '--to', 'types'])).stdout).toContain('as const')
    expect((await run(root, ['convert', page, '--to', 'typescript'])).stdout).toContain('as const')
  })

  it('does not judge references to pages that it did not read', async () => {
    const rule = '===== ================ =========\n'
    const table = `${rule}Name  Type             Mandatory\n${rule}x     :ref:\`X <gone>\`  Yes\n${rule}`
    const stdin = `See :ref:\`elsewhere\` and :doc:\`other\`.\n\n${table}`
    const { code, stderr } = await run(project(), ['convert', '-', '-W'], { stdin })
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /^stdin\.rst:1:5 {2}warning {2}other-pages-unread {2}This leads to no place on the page, and so do 2 references after it; /,
    )
    expect(stderr.match(/^stdin/gm)).toHaveLength(1)
  })

  it('is silent where no reference needs another page, or a tree has it as it was written', async () => {
    const elsewhere = { stdin: 'See :doc:`other`.\n' }
    const convert = await run(project(), ['convert', '-'], { stdin: '.. _a:\n\n:ref:`x <a>`\n' })
    const inspect = await run(project(), ['inspect', '-', '--tree', 'rst'], elsewhere)
    expect([convert.stderr, inspect.stderr]).toEqual(['', ''])
    const model = await run(project(), ['inspect', '-', '--tree', 'mdast'], elsewhere)
    expect(model.stderr).toContain('other-pages-unread')
  })

  it('reports on stderr with the text of stdin in the frame', async () => {
    const { code, stderr } = await run(project(), ['convert', '-'], { stdin: 'An *open one.\n' })
    expect(code).toBe(0)
    expect(stderr).toContain('stdin.rst:1:4  warning')
    expect(stderr).toContain('1 | An *open one.')
  })

  it('takes a file outside the project', async () => {
    const other = tempProject({
      'x.rst': 'Other\n=====\n\n.. include:: y.txt\n',
      'y.txt': 'Included.\n',
    })
    const { code, stdout } = await run(project(), ['convert', join(other, 'x.rst')])
    expect(code).toBe(0)
    expect(stdout).toContain('Included.')
  })
})

describe('inspect', () => {
  it.each(['rst', 'resolved', 'mdast', 'hast', 'model', 'tables'])(
    '%s as JSON with positions',
    async (tree) => {
      const { code, stdout } = await run(project(), ['inspect', page, '--tree', tree])
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toBeTruthy()
      expect(stdout).toMatch(/"line": \d+/)
    },
  )

  it('pseudoxml as docutils prints it', async () => {
    const { stdout } = await run(project(), ['inspect', '-', '--tree', 'pseudoxml'], {
      stdin: 'A *b*.\n',
    })
    expect(stdout).toBe(
      '<document source="stdin.rst">\n    <paragraph>\n        A \n        <emphasis>\n            b\n        .\n',
    )
  })
})

describe('tables', () => {
  it('lists id, kind, size and caption, with the place', async () => {
    const { code, stdout } = await run(project(), ['tables'])
    expect(code).toBe(0)
    expect(stdout).toBe(
      'docs-source/status.rst:4:1\tenum/httpStatus\t3×3\tStatusCode\tResponse codes\n',
    )
  })

  it('gives JSON', async () => {
    const { stdout } = await run(project(), ['tables', '--json'])
    expect(JSON.parse(stdout)).toMatchObject([
      {
        id: 'docs-source/status.rst#1',
        caption: 'Response codes',
        columnCount: 3,
        model: {
          kind: 'enum',
          members: [{ key: 'OK', value: 200 }, { value: 404 }, { value: 500 }],
        },
      },
    ])
  })

  it('explains scores, evidence and rule of each column and table', async () => {
    const { stdout } = await run(project(), ['tables', '--explain'])
    expect(stdout).toContain('column 1 "Code":')
    expect(stdout).toMatch(/[+-]?\d\.\d\d {2}\S+ {2}\S/)
  })

  it('counts what was understood', async () => {
    const { code, stdout } = await run(project(), ['tables', '--stats'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/tables\s+1\b/)
  })

  it('counts the types of the pages that were asked for, as JSON too', async () => {
    const other = STATUS_PAGE.replaceAll('Not Found', 'Not There')
    const root = tempProject({ [page]: STATUS_PAGE, 'docs-source/other.rst': other })
    const declared = async (...globs: string[]) => {
      const { stdout } = await run(root, ['tables', ...globs, '--stats', '--json'])
      return JSON.parse(stdout) as unknown
    }
    expect(await declared()).toMatchObject({ pages: 2, declarations: { enums: 2, records: 0 } })
    expect(await declared(page)).toMatchObject({ pages: 1, declarations: { enums: 1, records: 0 } })
  })
})
