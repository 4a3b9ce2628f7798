/** `rstforge build`, from a folder with pages to files, reports and exit codes. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

const PAGE = 'docs-source/status.rst'
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8')

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

describe('with no config at all', () => {
  it('writes three formats, each with an index, and sums up on stderr', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE })
    const { code, stdout, stderr } = await run(root, [])
    expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' })
    expect(filesIn(root, 'generated')).toEqual([
      'generated/html/index.html',
      'generated/html/rstforge.css',
      'generated/html/status.html',
      'generated/markdown/index.md',
      'generated/markdown/status.md',
      'generated/typescript/index.ts',
      'generated/typescript/status.ts',
    ])
    expect(stderr).toMatch(
      /^1 page, 1 table, 7 written, 0 unchanged, 0 warnings \(\d+\.\d\d s\)\n$/,
    )
  })

  it('says how many types stayed open, and where with -v', async () => {
    const table = `+------+--------+\n| Name | Type   |\n+======+========+\n| size | Int    |\n+------+--------+\n| lamp | Object |\n+------+--------+\n`
    const root = tempProject({ [PAGE]: table })
    expect((await run(root, [])).stderr).toMatch(/, 1 open type \(-v\), 0 warnings /)
    const { stderr } = await run(root, ['-v', '--format', 'compact'])
    expect(stderr).toMatch(/^docs-source\/status\.rst:6:10: .*describes what "lamp" holds/m)
  })

  it('writes nothing that has the same bytes already', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE })
    await run(root, [])
    const before = statSync(join(root, 'generated/html/status.html'), { bigint: true })
    const { stderr } = await run(root, [])
    const after = statSync(join(root, 'generated/html/status.html'), { bigint: true })
    expect(after.ino).toBe(before.ino)
    expect(after.mtimeNs).toBe(before.mtimeNs)
    expect(stderr).toContain('0 written, 7 unchanged')
  })

  it('gives the same bytes for LF and CRLF, and in another folder', async () => {
    const one = tempProject({ [PAGE]: STATUS_PAGE })
    const other = tempProject({ [PAGE]: STATUS_PAGE.replaceAll('\n', '\r\n') })
    await run(one, [])
    await run(other, [])
    for (const path of filesIn(one, 'generated')) expect(read(other, path)).toBe(read(one, path))
  })

  it('says that there is no page, and writes nothing', async () => {
    const root = tempProject({})
    const { code, stderr } = await run(root, [])
    expect(code).toBe(1)
    expect(stderr).toContain('no-pages')
    expect(existsSync(join(root, 'generated'))).toBe(false)
  })
})

it('ends with 130 at once where it is interrupted, and writes nothing', async () => {
  const root = tempProject({ [PAGE]: STATUS_PAGE })
  const signal = AbortSignal.abort()
  for (const command of ['build', 'check', 'lint', 'tables']) {
    const { code, stdout } = await run(root, [command], { signal })
    expect([command, code, stdout]).toEqual([command, 130, ''])
  }
  expect(existsSync(join(root, 'generated'))).toBe(false)
})

describe('targets and folders', () => {
  it('builds the chosen target into the chosen folder', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE })
    await run(root, ['build', '-t', 'typescript', '-o', 'types'])
    expect(filesIn(root, 'types')).toEqual(['types/index.ts', 'types/status.ts'])
    expect(existsSync(join(root, 'generated'))).toBe(false)
  })

  it('prints instead of writing with --stdout, also a page from stdin', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE })
    const argv = ['-t', 'typescript', '--stdout', '--stdin-filepath', PAGE]
    const { code, stdout } = await run(root, argv, {
      stdin: STATUS_PAGE.replace('Broken', 'Mended'),
    })
    expect(code).toBe(0)
    expect(stdout).toContain('Mended')
    expect(existsSync(join(root, 'generated'))).toBe(false)
  })

  it('says with --dry-run what would be written', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE })
    const { stderr } = await run(root, ['--dry-run', '-t', 'html'])
    expect(stderr).toContain('would write generated/html/status.html')
    expect(existsSync(join(root, 'generated'))).toBe(false)
  })

  it('builds chosen pages, with the index of all', async () => {
    const root = tempProject({
      'docs-source/a.rst': STATUS_PAGE,
      'docs-source/b.rst': STATUS_PAGE.replace('Status Codes', 'Other Codes.'),
    })
    await run(root, ['build', 'docs-source/a.rst', '-t', 'markdown'])
    expect(filesIn(root, 'generated')).toEqual([
      'generated/markdown/a.md',
      'generated/markdown/index.md',
    ])
    expect(read(root, 'generated/markdown/index.md')).toContain('b.md')
  })

  it.each(['build', 'check', 'lint', 'tables'])(
    'reports what is wrong with chosen pages and what they include: %s',
    async (command) => {
      const root = tempProject({
        'docs-source/a.rst': 'A\n=\n\n.. include:: both.txt\n\n|in-a|\n',
        'docs-source/b.rst': 'B\n=\n\n.. include:: both.txt\n\n.. include:: b.txt\n\n|in-b|\n',
        'docs-source/both.txt': '|in-both|\n',
        'docs-source/b.txt': '|in-b-file|\n',
        'docs-source/c.rst': Buffer.from([0xff]),
        'docs-source/empty.rst': '',
      })
      const toldOf = async (...globs: string[]) => {
        await run(root, [command, ...globs, '--report-file', 'json=report'])
        const diagnostics = JSON.parse(read(root, 'report')) as readonly { path: string }[]
        return diagnostics.map(({ path }) => path.slice('docs-source/'.length))
      }
      // What could not be read is missing from the files of all pages.
      expect(await toldOf('docs-source/a.rst')).toEqual(['a.rst', 'both.txt', 'c.rst'])
      const ofB = ['b.rst', 'b.txt', 'both.txt', 'c.rst']
      expect(await toldOf('docs-source/b.rst')).toEqual(ofB)
      expect(await toldOf()).toEqual(['a.rst', ...ofB, 'empty.rst'])
    },
  )

  it('writes in shards what one build writes', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `docs-source/p${index}.rst`,
        `Page ${index}\n======\n\nx\n`,
      ]),
    )
    const whole = tempProject(pages)
    const parts = tempProject(pages)
    await run(whole, ['-t', 'html'])
    for (const shard of ['1/3', '2/3', '3/3']) await run(parts, ['-t', 'html', '--shard', shard])
    expect(filesIn(parts, 'generated')).toEqual(filesIn(whole, 'generated'))
    const { code } = await run(parts, ['check', '-t', 'html'])
    expect(code).toBe(0)
  })

  it('knows in a shard what it wrote of a page that cannot be read now, or that went', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE, 'docs-source/b.rst': 'B\n=\n' })
    const shards = async () => {
      for (const shard of ['1/2', '2/2']) await run(root, ['-t', 'markdown', '--shard', shard])
    }
    await shards()
    writeFileSync(join(root, 'docs-source/b.rst'), Buffer.from([0xe9]))
    await shards()
    rmSync(join(root, 'docs-source/b.rst'))
    await shards()
    expect((await run(root, ['check'])).stderr).toContain('To mend it: rstforge build\n')
    await run(root, ['-t', 'markdown'])
    expect(filesIn(root, 'generated')).toEqual([
      'generated/markdown/index.md',
      'generated/markdown/status.md',
    ])
  })

  it('writes files of many pages in one shard each, also where every shard has its own folder', async () => {
    const targets = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `t${index}`,
        { format: 'typescript', out: `gen/${index}/all.ts` },
      ]),
    )
    const root = tempProject({
      'docs-source/a.rst': 'A\n=\n',
      'docs-source/b.rst': 'B\n=\n',
      'rstforge.config.json': JSON.stringify({ targets }),
    })
    const written: string[] = []
    for (const index of [1, 2, 3]) {
      mkdirSync(join(root, `part${index}`))
      await run(root, ['-o', `part${index}`, '--shard', `${index}/3`])
      written.push(...filesIn(root, `part${index}`).map((path) => path.slice('part1/'.length)))
    }
    expect(written.sort()).toEqual(Object.keys(targets).map((name) => `${name}/all.ts`))
  })
})

describe('what is gone', () => {
  it('is removed if it is ours and unchanged, and kept if it was edited', async () => {
    const root = tempProject({
      'docs-source/a.rst': 'A\n=\n',
      'docs-source/b.rst': 'B\n=\n',
      'docs-source/sub/c.rst': 'C\n=\n',
    })
    await run(root, ['-t', 'markdown'])
    writeFileSync(join(root, 'generated/markdown/mine.md'), 'not generated\n')
    writeFileSync(join(root, 'generated/markdown/b.md'), 'edited\n')
    for (const page of ['b.rst', 'sub/c.rst']) writeFileSync(join(root, 'docs-source', page), '')
    rmSync(join(root, 'docs-source/b.rst'))
    rmSync(join(root, 'docs-source/sub'), { recursive: true })
    const { stderr } = await run(root, ['-t', 'markdown'])
    expect(filesIn(root, 'generated')).toEqual([
      'generated/markdown/a.md',
      'generated/markdown/b.md',
      'generated/markdown/index.md',
      'generated/markdown/mine.md',
    ])
    expect(existsSync(join(root, 'generated/markdown/sub'))).toBe(false)
    expect(stderr).toContain('output-kept')
  })

  it('is removed though a page is empty, which makes nothing', async () => {
    const root = tempProject({
      'docs-source/a.rst': 'A\n=\n',
      'docs-source/b.rst': 'B\n=\n',
      'docs-source/c.rst': 'C\n=\n',
    })
    await run(root, ['-t', 'markdown'])
    writeFileSync(join(root, 'docs-source/b.rst'), '')
    rmSync(join(root, 'docs-source/c.rst'))
    const { stderr } = await run(root, ['-t', 'markdown'])
    expect(stderr).toContain('2 removed')
    expect(existsSync(join(root, 'generated/markdown/b.md'))).toBe(false)
  })

  it('stays where it is a file that is made, by a name in another case', async () => {
    const config = { targets: { own: { format: 'custom', out: 'out/{path}.txt', templates: 't' } } }
    const root = tempProject({
      'docs-source/a.rst': 'A\n=\n',
      't/page.hbs': 'the same for all',
      'rstforge.config.json': JSON.stringify(config),
    })
    await run(root, [])
    rmSync(join(root, 'docs-source/a.rst'))
    writeFileSync(join(root, 'docs-source/A.rst'), 'A\n=\n')
    // One file by both names, as where upper and lower case are one.
    linkSync(join(root, 'out/a.txt'), join(root, 'out/A.txt'))
    expect((await run(root, ['check'])).code).toBe(0)
    expect((await run(root, [])).stderr).not.toContain('removed')
    expect(existsSync(join(root, 'out/a.txt'))).toBe(true)
    expect(read(root, 'out/.rstforge-manifest.json')).not.toContain('a.txt')
  })

  it('is forgotten, so that a file of its name is no file of ours', async () => {
    const config = {
      targets: { types: { format: 'typescript', out: 'out/{path}.ts', index: false } },
    }
    const root = tempProject({
      'docs-source/a.rst': STATUS_PAGE,
      'rstforge.config.json': JSON.stringify(config),
    })
    await run(root, [])
    writeFileSync(join(root, 'docs-source/a.rst'), 'No table.\n')
    await run(root, [])
    expect(filesIn(root, 'out')).toEqual([])
    writeFileSync(join(root, 'out/a.ts'), 'mine\n')
    expect((await run(root, [])).stderr).not.toContain('output-kept')
  })
})

describe('a file that no build made', () => {
  it('is said to be written over, beforehand too, and once', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE, 'generated/markdown/status.md': 'By hand.\n' })
    const said = async (...argv: string[]) =>
      (await run(root, ['-t', 'markdown', '--format', 'compact', ...argv])).stderr.match(
        /^.* \[output-overwritten\]$/gm,
      )
    const place = 'generated/markdown/status.md: warning: A file'
    expect(await said('--dry-run')).toEqual([
      `${place} would be written over that no earlier build made. [output-overwritten]`,
    ])
    expect(await said()).toEqual([
      `${place} was written over that no earlier build made. [output-overwritten]`,
    ])
    writeFileSync(join(root, PAGE), STATUS_PAGE.replace('Broken', 'Failed'))
    expect(await said()).toBeNull()
  })

  it('is not one of ours whose manifest is gone, nor one that only the manifest knows', async () => {
    const target = { format: 'custom', out: 'own/{path}.txt', templates: 't', escaping: 'text' }
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      't/page.hbs': '{{page.title}}',
      'rstforge.config.json': JSON.stringify({
        targets: { own: target, md: { format: 'markdown', out: 'md/{path}.md' } },
      }),
    })
    await run(root, [])
    rmSync(join(root, 'md/.rstforge-manifest.json'))
    writeFileSync(join(root, PAGE), STATUS_PAGE.replace('Status Codes', 'Stated Codes'))
    const { stderr } = await run(root, [])
    expect(stderr).toMatch(/ 3 written, /)
    expect(stderr).not.toContain('output-overwritten')
  })
})

describe('a format of one’s own without its template', () => {
  it.each([
    [{}, 'Say a folder that has one as its `templates`.'],
    [{ templates: 't' }, 'Put one there: t/custom/page.hbs'],
  ])('is refused at its place: %j', async (more, help) => {
    const config = { ...more, targets: { own: { format: 'custom', out: '{path}.x' } } }
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      't/html/page.hbs': '',
      'rstforge.config.json': JSON.stringify(config),
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(4)
    expect(stderr).toMatch(/^rstforge\.config\.json:1:\d+ {2}error {2}template-missing /)
    expect(stderr).toContain(`\n  help: ${help}\n`)
  })
})

describe('bad input: one diagnostic each, and the other pages are built', () => {
  const good = { 'docs-source/good.rst': STATUS_PAGE }

  it('not UTF-8, with the offset', async () => {
    const bytes = Buffer.concat([
      Buffer.from('caf'),
      Buffer.from([0xe9]),
      Buffer.from(' au lait\n'),
    ])
    const root = tempProject({ ...good, 'docs-source/bad.rst': bytes })
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(stderr).toContain('docs-source/bad.rst:1:4  error  page-not-utf8')
    expect(stderr).toContain('byte 0xe9 at offset 3')
    expect(stderr.match(/ error {2}/g)).toHaveLength(1)
    expect(existsSync(join(root, 'generated/markdown/good.md'))).toBe(true)
  })

  it.each([
    [
      'UTF-16 without its mark',
      Buffer.from('Title\n=====\n', 'utf16le'),
      '1:2',
      'iconv -f utf-16le',
    ],
    [
      'the other UTF-16',
      Buffer.from('Title\n=====\n', 'utf16le').swap16(),
      '1:1',
      'iconv -f utf-16be',
    ],
    ['one NUL in a text', Buffer.from('Title\n=====\n\na\0b\n'), '4:2', 'Take the character out'],
    [
      'an image',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      '1:1',
      'Take the character out',
    ],
  ])('what is no text: %s', async (_what, bytes, place, help) => {
    const root = tempProject({ ...good, 'docs-source/bad.rst': bytes })
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(stderr).toContain(`docs-source/bad.rst:${place}  error  page-not-utf8`)
    expect(stderr).toContain(
      `  help: ${help}`.replace('iconv', 'Convert it, for example with: iconv'),
    )
    expect(existsSync(join(root, 'generated/markdown/good.md'))).toBe(true)
    expect(existsSync(join(root, 'generated/markdown/bad.md'))).toBe(false)
  })

  it('keeps the page in the index, in the barrel and in the output, until it can be read again', async () => {
    const other = STATUS_PAGE.replace('Response', 'Other').replaceAll('404', '405')
    const root = tempProject({ ...good, 'docs-source/other.rst': other })
    await run(root, [])
    const names = ['markdown/index.md', 'typescript/index.ts', 'html/other.html']
    const contents = () => names.map((name) => read(root, `generated/${name}`))
    const before = contents()
    writeFileSync(join(root, 'docs-source/other.rst'), Buffer.from([0xe9]))
    writeFileSync(join(root, 'docs-source/new.rst'), 'New\n===\n')
    const { code, stderr } = await run(root, ['--format', 'compact'])
    expect(code).toBe(1)
    expect(contents()).toEqual(before)
    expect(existsSync(join(root, 'generated/html/new.html'))).toBe(true)
    const kept = [...stderr.matchAll(/^(.*): warning: .* \[output-kept\]$/gm)]
    expect(kept.map(([, path]) => path).sort()).toEqual([
      'generated/html/index.html',
      'generated/markdown/index.md',
      'generated/typescript/index.ts',
    ])
    const check = await run(root, ['check'])
    expect({ code: check.code, stdout: check.stdout }).toEqual({ code: 1, stdout: '' })
    writeFileSync(join(root, 'docs-source/other.rst'), other)
    expect((await run(root, [])).code).toBe(0)
    expect(read(root, 'generated/markdown/index.md')).toContain('new.md')
    expect((await run(root, ['check'])).code).toBe(0)
  })

  it('makes an index of the pages that can be read, where there was none', async () => {
    const root = tempProject({ ...good, 'docs-source/bad.rst': Buffer.from([0xe9]) })
    const { stderr } = await run(root, ['-t', 'markdown'])
    expect(stderr).not.toContain('output-kept')
    expect(read(root, 'generated/markdown/index.md')).toContain('good.md')
  })

  it('a folder in place of a page', async () => {
    const root = tempProject(good)
    mkdirSync(join(root, 'docs-source/folder.rst'))
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(stderr.match(/page-is-directory/g)).toHaveLength(1)
    expect(existsSync(join(root, 'generated/markdown/good.md'))).toBe(true)
  })

  it('a folder in place of all pages, which leaves the index as it was', async () => {
    const root = tempProject(good)
    await run(root, ['-t', 'markdown'])
    const index = read(root, 'generated/markdown/index.md')
    writeFileSync(join(root, 'rstforge.config.json'), '{ "sources": ["docs-source"] }')
    expect((await run(root, ['-t', 'markdown'])).code).toBe(1)
    expect(read(root, 'generated/markdown/index.md')).toBe(index)
  })

  it('two pages whose names differ in how an accent is written', async () => {
    const root = tempProject({
      'docs-source/\u00fc.rst': STATUS_PAGE,
      'docs-source/u\u0308.rst': STATUS_PAGE,
    })
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(stderr).toContain('output-collision')
    expect(code).toBe(1)
  })

  it('a page that does not exist', async () => {
    const root = tempProject(good)
    const { code, stderr } = await run(root, [
      'build',
      'docs-source/none.rst',
      'docs-source/good.rst',
    ])
    expect(code).toBe(1)
    expect(stderr).toContain('docs-source/none.rst  error  page-unreadable  There is no such file.')
    expect(existsSync(join(root, 'generated/markdown/good.md'))).toBe(true)
  })

  it('an empty page', async () => {
    const root = tempProject({ ...good, 'docs-source/empty.rst': '\ufeff \n' })
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(0)
    expect(stderr).toContain('docs-source/empty.rst  warning  page-empty')
    expect(existsSync(join(root, 'generated/markdown/good.md'))).toBe(true)
  })

  it('in a file that several pages include, once', async () => {
    const root = tempProject({
      'docs-source/one.rst': 'One\n===\n\n.. include:: part.txt\n',
      'docs-source/two.rst': 'Two\n===\n\n.. include:: part.txt\n',
      'docs-source/part.txt': 'Text |none| and :ref:`none`.\n\n.. mystery::\n',
    })
    const { stdout } = await run(root, ['-v', '--format', 'json', '-t', 'markdown'])
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'substitution-undefined' },
      { code: 'undefined-label' },
      { code: 'unknown-directive-shown' },
    ])
  })

  it('in an included file, found at any stage, at its place there', async () => {
    const part = `Part |none| none_ :ref:\`none\`

.. list-table:: Lamp parameters
   :header-rows: 1

   * - Name
     - Type
     - Description
   * - watts
     - Strnig
     - Power.

.. mystery::
`
    const root = tempProject({
      'docs-source/page.rst': 'Page\n====\n\n.. include:: part.txt\n',
      'docs-source/part.txt': part,
    })
    const { stdout } = await run(root, ['-v', '--format', 'json', '-t', 'markdown'])
    expect(JSON.parse(stdout)).toMatchObject([
      {
        code: 'substitution-undefined',
        path: 'docs-source/part.txt',
        position: { start: { line: 1 } },
      },
      { code: 'reference-unknown', path: 'docs-source/part.txt', position: { start: { line: 1 } } },
      { code: 'undefined-label', path: 'docs-source/part.txt', position: { start: { line: 1 } } },
      { code: 'misspelt-type', path: 'docs-source/part.txt', position: { start: { line: 10 } } },
      {
        code: 'unknown-directive-shown',
        path: 'docs-source/part.txt',
        position: { start: { line: 13 } },
      },
    ])
  })

  it('an include outside the project', async () => {
    const outside = tempProject({ 'secret.txt': 'TOP SECRET\n' })
    const root = tempProject({
      ...good,
      'docs-source/bad.rst': `Text.\n\n.. include:: ../..${outside}/secret.txt\n`,
      'docs-source/worse.rst': 'Text.\n\n.. include:: link.txt\n',
    })
    symlinkSync(join(outside, 'secret.txt'), join(root, 'docs-source/link.txt'))
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(stderr.match(/file-outside-root/g)).toHaveLength(2)
    for (const path of filesIn(root, 'generated')) expect(read(root, path)).not.toContain('SECRET')
    expect(stderr).not.toContain('TOP SECRET')
  })

  it('an include outside the project is read where the config lists its folder', async () => {
    const outside = tempProject({ 'shared.txt': 'Shared text.\n' })
    const root = tempProject({ 'rstforge.config.json': '{}' })
    const way = relative(root, outside)
    mkdirSync(join(root, 'docs-source'))
    writeFileSync(join(root, 'docs-source/page.rst'), `.. include:: ../${way}/shared.txt\n`)
    expect((await run(root, ['-t', 'markdown'])).code).toBe(1)
    writeFileSync(join(root, 'rstforge.config.json'), JSON.stringify({ readable: [way] }))
    expect((await run(root, ['-t', 'markdown'])).code).toBe(0)
    expect(read(root, 'generated/markdown/page.md')).toContain('Shared text.')
  })

  it.each([
    [{ out: '../elsewhere/{path}.md' }, 'output-outside-project', '`out` below the folder'],
    [
      { out: 'out/{path}.md', index: '../index.md' },
      'output-outside-project',
      '`index` below the folder',
    ],
    [{ out: 'out/{pth}.md' }, 'config-invalid', 'Write {path} for the path of the page'],
    [{ out: 'out/{path}.md', index: 'out/{path}.md' }, 'config-invalid', 'give it a fixed path'],
  ])('a path that is none: %j', async (paths, diagnostic, help) => {
    const last = Object.keys(paths).at(-1) ?? ''
    const text = JSON.stringify({ targets: { bad: { format: 'markdown', ...paths } } })
    const root = tempProject({ ...good, 'rstforge.config.json': text })
    const { code, stderr } = await run(root, [])
    const column = text.lastIndexOf(`"${last}"`) + 1
    expect(stderr).toContain(`rstforge.config.json:1:${String(column)}  error  ${diagnostic}`)
    expect(stderr).toContain(help)
    expect(code).toBe(1)
  })

  it('an output outside the project, which leaves the other targets alone', async () => {
    const root = tempProject({
      ...good,
      'rstforge.config.json': JSON.stringify({
        targets: {
          bad: { format: 'markdown', out: '../elsewhere/{path}.md' },
          good: { format: 'markdown', out: 'out/{path}.md' },
        },
      }),
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(1)
    expect(stderr).toContain('output-outside-project')
    expect(existsSync(join(root, '../elsewhere'))).toBe(false)
    expect(existsSync(join(root, 'out/good.md'))).toBe(true)
  })

  it('an output folder that is a link to the outside', async () => {
    const outside = tempProject({})
    const root = tempProject(good)
    symlinkSync(outside, join(root, 'generated'))
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(stderr).toContain('output-outside-project')
    expect(readdirSync(outside)).toEqual([])
  })

  it('an output file that is a link to the outside', async () => {
    const outside = tempProject({ 'target.md': 'mine\n' })
    const root = tempProject(good)
    mkdirSync(join(root, 'generated/markdown'), { recursive: true })
    symlinkSync(join(outside, 'target.md'), join(root, 'generated/markdown/good.md'))
    const { code } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(read(outside, 'target.md')).toBe('mine\n')
  })

  it('two pages that claim one file', async () => {
    const root = tempProject({
      'docs-source/a.rst': 'First\n=====\n',
      'docs-source/a.txt': 'Second\n======\n',
      'rstforge.config.json': JSON.stringify({
        sources: ['docs-source/*.{rst,txt}'],
        targets: { md: { format: 'markdown', out: 'out/{path}.md' } },
      }),
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(1)
    expect(stderr.match(/output-collision/g)).toHaveLength(1)
    expect(read(root, 'out/a.md')).toContain('First')
  })

  it('two targets that claim one file', async () => {
    const root = tempProject({
      ...good,
      'rstforge.config.json': JSON.stringify({
        targets: {
          one: { format: 'markdown', out: 'out/{path}.md', index: false },
          two: { format: 'markdown', flavor: 'mdx', out: 'out/{path}.md', index: false },
        },
      }),
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(1)
    expect(stderr.match(/output-collision/g)).toHaveLength(1)
    expect(existsSync(join(root, 'out/good.md'))).toBe(true)
  })

  it('an output that the next build would take for a page', async () => {
    const out = 'docs-source/made/{path}.rst'
    const config = { targets: { own: { format: 'custom', out, templates: 't', escaping: 'text' } } }
    const project = (more: object) =>
      tempProject({
        ...good,
        't/page.hbs': 'x\n',
        'rstforge.config.json': JSON.stringify({ ...config, ...more }),
      })
    const { code, stderr } = await run(project({}), [])
    expect(stderr).toMatch(
      /^docs-source\/made\/good\.rst {2}error {2}output-collision {2}The file was made, and is among/m,
    )
    expect(code).toBe(1)
    expect((await run(project({ exclude: ['docs-source/made/**'] }), [])).code).toBe(0)
  })

  it('an output that would write over a page', async () => {
    const root = tempProject({
      ...good,
      'rstforge.config.json': JSON.stringify({
        targets: { md: { format: 'markdown', out: 'docs-source/{path}.rst', index: false } },
      }),
    })
    const { code } = await run(root, [])
    expect(code).toBe(1)
    expect(read(root, 'docs-source/good.rst')).toBe(STATUS_PAGE)
  })

  it('a folder in place of an output file leaves the target as it was', async () => {
    const root = tempProject({ ...good, 'docs-source/other.rst': 'Other\n=====\n' })
    mkdirSync(join(root, 'generated/markdown/good.md'), { recursive: true })
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(1)
    expect(stderr).toContain('output-not-writable')
    expect(existsSync(join(root, 'generated/markdown/other.md'))).toBe(false)
  })
})

describe('templates', () => {
  const config = (templates: string) => ({
    'rstforge.config.json': JSON.stringify({ templates }),
  })

  it('lays a user’s folder over the built-in templates', async () => {
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      ...config('my-templates'),
      'my-templates/markdown/page.hbs': 'Mine:\n\n{{body}}\n',
    })
    expect((await run(root, ['-t', 'markdown'])).code).toBe(0)
    expect(read(root, 'generated/markdown/status.md')).toMatch(/^Mine:\n\n# Status Codes\n/)
  })

  it('tells of those that nothing uses, and builds the rest', async () => {
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      'rstforge.config.json': JSON.stringify({
        templates: 'mine',
        targets: {
          markdown: { format: 'markdown', out: 'out/{path}.md' },
          own: { format: 'custom', out: 'own/{path}.txt', templates: 'mine/own', escaping: 'text' },
        },
      }),
      'mine/markdown/pag.hbs': '',
      'mine/markdwon/page.hbs': '',
      'mine/page.hbs': '',
      'mine/html/page.hbs': '{{safe body}}',
      'mine/own/page.hbs': 'x\n',
      'mine/own/extra.hbs': '',
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(0)
    expect(stderr.match(/^mine.* template-unused|^ {2}help: .*$/gm)).toEqual([
      'mine/markdown/pag.hbs  warning  template-unused',
      '  help: Did you mean “page.hbs”?',
      'mine/markdwon/page.hbs  warning  template-unused',
      '  help: Did you mean "mine/markdown/page.hbs"?',
      'mine/own/extra.hbs  warning  template-unused',
      '  help: Place it in another one with {{> extra}}, or remove it.',
      'mine/page.hbs  warning  template-unused',
      '  help: Put it into the folder of its format in "mine": markdown, html, typescript, json-schema, zod, json, custom.',
    ])
    expect(existsSync(join(root, 'out/status.md'))).toBe(true)
  })

  it('ends with 4 where one fails; its target keeps its output and the others are written', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE })
    await run(root, [])
    const before = read(root, 'generated/markdown/status.md')
    mkdirSync(join(root, 't/markdown'), { recursive: true })
    writeFileSync(join(root, 't/markdown/page.hbs'), 'x\n{{#if}\n')
    writeFileSync(join(root, 'rstforge.config.json'), JSON.stringify({ templates: 't' }))
    writeFileSync(join(root, PAGE), STATUS_PAGE.replace('Broken', 'Mended'))
    const { code, stderr } = await run(root, [])
    expect(code).toBe(4)
    expect(stderr).toMatch(/t\/markdown\/page\.hbs:2:\d+ {2}error {2}template-/)
    expect(read(root, 'generated/markdown/status.md')).toBe(before)
    expect(read(root, 'generated/html/status.html')).toContain('Mended')
  })

  it('says that the folder is not there, at its place in the config', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE, ...config('none') })
    const { code, stderr } = await run(root, ['-t', 'markdown'])
    expect(code).toBe(4)
    expect(stderr).toMatch(
      /^rstforge\.config\.json:1:\d+ {2}error {2}template-unreadable {2}There is no template \(\*\.hbs\) in "none"\.$/m,
    )
  })
})

describe('the config', () => {
  it('is one of those in its folder; of the others is said that they are not read', async () => {
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      'rstforge.config.mjs': 'export default { sources: ["none/*.rst"] }\n',
      'rstforge.config.json': '{ "warningsAreErrors": true }',
      'sub/outside/page.rst': STATUS_PAGE,
    })
    const unread =
      /^(?:\.\.\/)*rstforge\.config\.json {2}warning {2}config-unused {2}This config is not read: rstforge\.config\.mjs stands beside it and holds\.$/m
    for (const argv of [['build'], ['check'], ['lint'], ['tables'], ['build', '--print-config']]) {
      const { stdout, stderr } = await run(root, argv)
      expect(stdout + stderr, argv.join(' ')).toMatch(unread)
    }
    const convert = ['convert', 'outside/page.rst', '--cwd', 'sub']
    expect((await run(root, convert)).stderr).toMatch(unread)
    const chosen = await run(root, ['-c', 'rstforge.config.json', '-t', 'markdown'])
    expect(chosen.stderr).not.toContain('config-unused')
    expect(chosen.code).toBe(0)
  })

  it('ends with 2 and one diagnostic where it throws', async () => {
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      'rstforge.config.ts': `export default {}\nthrow new Error('nope')\n`,
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(2)
    expect(stderr).toContain('rstforge.config.ts:2:1  error  config-failed')
    expect(existsSync(join(root, 'generated'))).toBe(false)
  })

  it('ends with 2 and the nearest key for one that does not exist', async () => {
    const root = tempProject({ [PAGE]: STATUS_PAGE, 'rstforge.config.json': '{ "target": {} }' })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean "targets"?')
    expect(stderr).toContain('rstforge.config.json:1:3 ')
  })

  it.each([
    ['{\n  "sources": 1 2\n}', 'rstforge.config.json:2:16 '],
    ['{\n  "sources": [', 'rstforge.config.json:2:15 '],
  ])('that is no JSON is told where', async (text, place) => {
    const root = tempProject({ [PAGE]: STATUS_PAGE, 'rstforge.config.json': text })
    expect((await run(root, [])).stderr).toContain(place)
  })

  it('is what is pointed at, once, where its prolog or epilog is wrong', async () => {
    const root = tempProject({
      'docs-source/one.rst': 'One\n===\n',
      'docs-source/two.rst': 'Two\n===\n',
      'rstforge.config.json': `{
  "parse": {
    "prolog": ".. |a| replace:: A\\n\\n|a| *b\\n",
    "epilog": "See |none|."
  }
}`,
    })
    const { stderr } = await run(root, ['build', '--format', 'pretty'])
    expect(stderr.split('\n').filter((line) => /^\S+:\d|help:/u.test(line))).toEqual([
      'rstforge.config.json:3:5  warning  inline-unclosed  Inline emphasis start-string without end-string.',
      '  help: It is in line 3 of `parse.prolog`: |a| *b',
      'rstforge.config.json:4:5  error  substitution-undefined  Undefined substitution referenced: "none".',
      '  help: It is in line 1 of `parse.epilog`: See |none|.',
    ])
  })

  it('is where a table in its prolog is said wrongly, once for all pages', async () => {
    const table = '.. rstforge: enum\n   colour: red\n\n== ==\nA  B\n== ==\n1  x\n== =='
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      'docs-source/other.rst': 'Other\n=====\n',
      'rstforge.config.json': JSON.stringify({ parse: { prolog: table } }),
    })
    const { stderr } = await run(root, ['build', '--format', 'compact'])
    expect(stderr.split('\n').filter((line) => line.includes('override-unknown'))).toEqual([
      expect.stringMatching(/^rstforge\.config\.json:1:\d+: warning: "colour" /),
    ])
  })

  it('is what is pointed at where it names what there is not, once for all targets', async () => {
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      'rstforge.config.ts': `export default {
  tables: [{ match: { page: 'nowhere.rst' } }, { match: {}, columns: { vlaue: 'Code' } }],
  helpers: { eq: () => 1 },
}
`,
    })
    const { stderr } = await run(root, ['--format', 'compact'])
    const places = stderr.split('\n').filter((line) => line.startsWith('rstforge.config'))
    expect(places).toEqual([
      expect.stringMatching(/^rstforge\.config\.ts:2:3: warning: tables\[0\]/),
      expect.stringMatching(/^rstforge\.config\.ts:2:72: warning: "vlaue" is no role/),
      expect.stringMatching(/^rstforge\.config\.ts:3:14: error: .*“eq”/),
    ])
  })

  it('is printed with its origins', async () => {
    const root = tempProject({ 'rstforge.config.json': '{ "sources": ["a/*.rst"] }' })
    const { code, stdout } = await run(root, ['--print-config', '-W'])
    expect(code).toBe(0)
    expect(stdout).toContain('sources = ["a/*.rst"]  (rstforge.config.json)')
    expect(stdout).toContain('warningsAreErrors = true  (command line)')
    expect(stdout).toContain('prettier = false  (default)')
  })

  it('formats with the project’s prettier where it is asked to, or says that there is none', async () => {
    const root = tempProject({
      [PAGE]: STATUS_PAGE,
      'rstforge.config.json': '{ "prettier": true }',
    })
    const { code, stderr } = await run(root, [])
    expect(code).toBe(1)
    expect(stderr).toContain('rstforge.config.json:1:3  error  prettier-missing')
    expect(existsSync(join(root, 'generated'))).toBe(false)
    const repository = join(import.meta.dirname, '../..')
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
    writeFileSync(join(root, '.prettierrc'), '{ "semi": false, "singleQuote": true }')
    expect((await run(root, ['-t', 'typescript'])).code).toBe(0)
    expect((await run(root, ['check', '-t', 'typescript'])).code).toBe(0)
    const { check } = await import('prettier')
    const text = read(root, 'generated/typescript/status.ts')
    const options = { parser: 'typescript', semi: false, singleQuote: true }
    await expect(check(text, options)).resolves.toBe(true)
  })
})

describe('diagnostics', () => {
  const broken = { [PAGE]: `${STATUS_PAGE}\nA *broken line.\n` }

  it('are warnings, unless they are told to be errors', async () => {
    const root = tempProject(broken)
    expect((await run(root, [])).code).toBe(0)
    expect((await run(root, ['-W'])).code).toBe(1)
    expect((await run(root, ['--max-warnings', '0'])).code).toBe(1)
    expect((await run(root, ['--max-warnings', '5'])).code).toBe(0)
  })

  it('are said once of what several targets find at one place', async () => {
    const root = tempProject({
      [PAGE]: 'Page\n====\n\n`x <javascript:y>`__ and `z <javascript:y>`__\n',
    })
    const { stderr } = await run(root, ['--format', 'compact'])
    expect(stderr.match(/status\.rst:4:\d+: warning: .*\[unsafe-address\]/g)).toHaveLength(2)
  })

  it.each([
    [['-W', '-q'], /status\.rst:\d+:\d+ {2}error {2}inline-unclosed/],
    [['-W', '--format', 'junit'], /failures="1"[^]*<failure type="inline-unclosed"/],
    [['-W', '--format', 'github'], /^::error file=docs-source\/status\.rst/],
    [['check', '-W', '--format', 'json'], /"level": "error"/],
    [['lint', '-W'], /error {2}inline-unclosed[^]*1 page: 2 errors, 0 warnings/],
    [['convert', PAGE, '-W'], /error {2}inline-unclosed/],
    [['--max-warnings', '0', '-q'], /^Too many warnings: 1, and 0 are allowed$/m],
  ])('that fail a command say so: %j', async (words, want) => {
    const root = tempProject(broken)
    const { code, stdout, stderr } = await run(root, words)
    expect(code).toBe(1)
    expect(stdout + stderr).toMatch(want)
  })

  it('stay off stdout for people, and are all that is on it for programs', async () => {
    const root = tempProject(broken)
    const pretty = await run(root, [])
    expect(pretty.stdout).toBe('')
    expect(pretty.stderr).toMatch(/docs-source\/status\.rst:16:3 {2}warning/)
    expect(pretty.stderr).toContain('A *broken line.')
    const { stdout } = await run(root, ['--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject([{ level: 'warning', path: PAGE }])
  })

  it('go to report files, more than one', async () => {
    const root = tempProject(broken)
    const files = ['--report-file', 'out/r.sarif', '--report-file', 'junit=out/r.txt']
    const { stderr } = await run(root, files)
    expect(JSON.parse(read(root, 'out/r.sarif'))).toMatchObject({ version: '2.1.0' })
    expect(read(root, 'out/r.txt')).toContain('<testsuites')
    expect(stderr).toContain('status.rst:16:3')
  })

  it('are workflow commands under GITHUB_ACTIONS', async () => {
    const { stdout } = await run(tempProject(broken), [], { env: { GITHUB_ACTIONS: 'true' } })
    expect(stdout).toContain(`::warning file=${PAGE},line=16`)
  })

  it.each([
    ['all/manual', [], undefined, 'manual/'],
    ['all/manual/docs-source', [], undefined, 'manual/'],
    ['all', ['-c', 'manual/rstforge.config.json'], undefined, 'manual/'],
    ['.', ['--cwd', 'all/manual'], undefined, 'manual/'],
    ['all/manual', [], '.', 'all/manual/'],
    ['all/manual', [], 'other', 'manual/'],
  ])(
    'name pages from the root of the repository for annotations: in %s with %j, of %s',
    async (cwd, flags, workspace, start) => {
      const root = tempProject({
        'all/.git/HEAD': '',
        [`all/manual/${PAGE}`]: broken[PAGE],
        'all/manual/rstforge.config.json': '{}',
      })
      const env = workspace === undefined ? {} : { GITHUB_WORKSPACE: join(root, workspace) }
      const output = async (format: string) =>
        (await run(join(root, cwd), [...flags, '--format', format], { env })).stdout
      expect(await output('github')).toContain(`::warning file=${start}${PAGE},line=16`)
      expect(await output('sarif')).toContain(`"uri": "${start}${PAGE}"`)
    },
  )

  it('are silent with -q, but for errors', async () => {
    expect((await run(tempProject(broken), ['-q'])).stderr).toBe('')
  })

  it('use colours as they are told', async () => {
    const root = tempProject(broken)
    const colored = async (argv: string[], env: Record<string, string>, isTTY: boolean) =>
      (await run(root, argv, { env, isTTY })).stderr.includes('\u001b[3')
    expect(await colored([], {}, false)).toBe(false)
    expect(await colored([], {}, true)).toBe(true)
    expect(await colored([], { NO_COLOR: '1' }, true)).toBe(false)
    expect(await colored([], { FORCE_COLOR: '1' }, false)).toBe(true)
    expect(await colored(['--color'], { NO_COLOR: '1' }, false)).toBe(true)
    expect(await colored(['--no-color'], {}, true)).toBe(false)
  })

  it('name pages as seen from where the command was called', async () => {
    const root = tempProject({ ...broken, 'rstforge.config.json': '{}' })
    const { stderr } = await run(join(root, 'docs-source'), [])
    expect(stderr).toMatch(/^status\.rst:16:3 /m)
    expect(stderr).toContain('A *broken line.')
  })
})

describe('in another language', () => {
  const LANGUAGE = `{ "parse": { "language": "es" }, "targets": { "html": { "format": "html", "out": "out/{path}.html" } } }`
  const NOTA = 'Guía\n====\n\n:Autor: Ana\n\n.. nota:: x\n\n.. seealso:: y\n'

  it('reads its names and writes its titles', async () => {
    const root = tempProject({ 'rstforge.config.json': LANGUAGE, 'docs-source/a.rst': NOTA })
    const { code, stderr } = await run(root, ['build', '-W'])
    expect(code, stderr).toBe(0)
    const html = read(root, 'out/a.html')
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('<dt>Autor</dt>\n<dd class="author">Ana</dd>')
    expect(html).toContain('<p class="admonition-title">Nota</p>')
    expect(html).toContain('<p class="admonition-title">Ver también</p>')
    expect(html).toContain('>Contenido</a>')
  })

  it('has its word before numbers', async () => {
    const root = tempProject({
      'rstforge.config.json': LANGUAGE.replace('{', '{ "numfig": true,'),
      'docs-source/index.rst': 'Guía\n====\n\n.. toctree::\n   :numbered:\n\n   a\n',
      'docs-source/a.rst':
        'A\n=\n\n:numref:`t`\n\n.. _t:\n\n.. table:: T\n\n   = =\n   a b\n   = =\n',
    })
    expect((await run(root, ['build', '-W'])).code).toBe(0)
    expect(read(root, 'out/a.html')).toContain('>Tabla 1.1</a>')
  })

  it('says at its place which languages there are', async () => {
    const config = LANGUAGE.replace('"es"', '"zh"')
    const root = tempProject({ 'rstforge.config.json': config, 'docs-source/a.rst': NOTA })
    const { code, stderr } = await run(root, ['build'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^rstforge\.config\.json:1:14 .*There is no language "zh"/m)
    expect(stderr).toContain('zh-cn, zh-tw')
  })

  it('takes one from the config, with words of its own', async () => {
    const root = tempProject({
      'rstforge.config.ts': `import { german } from 'rstforge/languages'
const titles = { ...german.titles, note: 'Anmerkung' }
export default {
  parse: { language: { ...german, titles } },
  targets: { md: { format: 'markdown', flavor: 'commonmark', out: 'out/{path}.md' } },
}
`,
      'docs-source/a.rst': '.. notiz:: x\n',
    })
    const { code, stderr } = await run(root, ['build'])
    expect(code, stderr).toBe(0)
    expect(read(root, 'out/a.md')).toContain('> **Anmerkung**')
  })
})
