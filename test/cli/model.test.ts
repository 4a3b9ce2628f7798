/** Commands about the model: diff and lint. */
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run, STATUS_PAGE } from './run.js'

const page = 'docs-source/status.rst'
const git = (cwd: string, ...words: string[]) => {
  const flags = ['user.name=a', 'user.email=a@b', 'protocol.file.allow=always']
  const given = [...flags.flatMap((flag) => ['-c', flag]), ...words]
  return execFileSync('git', given, { cwd, stdio: 'pipe' })
}
/** A repository of what there is in a folder. */
const commitIn = (cwd: string) => {
  git(cwd, 'init', '--quiet')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '--quiet', '-m', 'x')
}
const CHANGED = STATUS_PAGE.replace('| 500  | Broken    |', '| 503  | Busy      |')

it('names the file that a table was included from, in every list of places', async () => {
  const table = (type: string) => `.. list-table:: Request parameters
   :header-rows: 1

   * - Name
     - Type
     - Description
   * - watts
     - ${type}
     - Power.
`
  const files = (type: string) => ({
    'docs-source/lamps.rst': `Create a lamp
=============

POST /v1/lamps

.. include:: part.txt

Example request::

  POST /v1/lamps

  {"watts": "sixty"}
`,
    'docs-source/part.txt': table(type),
  })
  const root = tempProject(files('Integer'))
  expect((await run(root, ['tables'])).stdout).toMatch(/^docs-source\/part\.txt:1:1\t/u)
  const diff = await run(root, ['diff', tempProject(files('String'))])
  expect(diff.stdout).toMatch(/watts.*\(docs-source\/part\.txt:7:8\)/u)
  const lint = await run(root, ['lint', '--format', 'json'])
  expect(JSON.parse(lint.stdout)).toMatchObject([
    {
      code: 'example-type',
      path: 'docs-source/lamps.rst',
      related: [{ path: 'docs-source/part.txt' }],
    },
  ])
})

describe('diff', () => {
  it('says what changed since a revision, with place and weight', async () => {
    const root = tempProject({ [page]: STATUS_PAGE })
    commitIn(root)
    writeFileSync(join(root, page), CHANGED)
    const status = git(root, 'status', '--porcelain').toString()
    const { code, stdout, stderr } = await run(root, ['diff', 'HEAD'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^major .*Broken.*\(was docs-source\/status\.rst:13:\d+\)/m)
    expect(stdout).toMatch(/^minor .*Busy.*\(docs-source\/status\.rst:13:\d+\)/m)
    expect(stdout).toContain('a major release.')
    expect(git(root, 'status', '--porcelain').toString()).toBe(status)
  })

  it('compares with a folder, as JSON and Markdown', async () => {
    const root = tempProject({ [page]: CHANGED })
    const before = tempProject({ [page]: STATUS_PAGE })
    const json = await run(root, ['diff', before, '--as', 'json'])
    expect(JSON.parse(json.stdout)).toMatchObject({ weight: 'major' })
    const markdown = await run(root, ['diff', before, '--as', 'markdown'])
    expect(markdown.stdout).toContain('| weight | name | change | place |')
    expect(markdown.stdout).toMatch(
      /Broken.* was removed \| was `docs-source\/status\.rst:13:\d+` \|/,
    )
  })

  it('says in all forms what was renamed and moved', async () => {
    const before = tempProject({ [page]: STATUS_PAGE })
    const renamed = STATUS_PAGE.replace('| 500  | Broken    |', '| 500  | Failed    |')
    const root = tempProject({ [page]: renamed, 'docs-source/copy.rst': 'No table.\n' })
    const say = async (as: string, old = before): Promise<string> =>
      (await run(root, ['diff', old, '--as', as])).stdout
    expect(await say('text')).toContain('Broken = 500 is called Failed now')
    expect(await say('markdown')).toMatch(
      /\| major \| `\w+\.Failed` \| Broken = 500 is called Failed/,
    )
    expect(JSON.parse(await say('json'))).toMatchObject({
      changes: [{ change: 'renamed', of: 'member', name: 'Failed', formerly: 'Broken' }],
    })
    const elsewhere = tempProject({ 'docs-source/old.rst': renamed })
    expect(await say('text', elsewhere)).toContain(
      'major  docs-source/status.rst: docs-source/old.rst is docs-source/status.rst now',
    )
  })

  it('says that what it compares with has errors, because of which changes may be missing', async () => {
    const faulty = `${STATUS_PAGE}\n.. include:: gone.txt\n\n:sup:\`a\`b\n`
    const root = tempProject({ [page]: faulty })
    commitIn(root)
    writeFileSync(join(root, page), STATUS_PAGE)
    const plain = await run(root, ['diff', 'HEAD'])
    expect({ code: plain.code, stdout: plain.stdout }).toEqual({ code: 0, stdout: 'No changes.\n' })
    expect(plain.stderr).toBe(
      'HEAD  warning  diff-uncertain  The docs in "HEAD" have 1 error: what could not be read there is missing from the comparison.\n' +
        '  help: The same command with -v shows them.\n',
    )
    writeFileSync(join(root, 'rstforge.config.json'), '{ "warningsAreErrors": true }')
    const verbose = await run(root, ['diff', 'HEAD', '-v'])
    expect(verbose.code).toBe(0)
    expect(verbose.stderr).toMatch(
      /^docs-source\/status\.rst \(HEAD\):16:14 {2}info {2}file-missing .*\n.*\n.*\.\. include:: gone\.txt$/m,
    )
    const markdown = await run(root, ['diff', 'HEAD', '--as', 'markdown'])
    expect(markdown.stdout).toBe(
      '**No changes.**\n\nThe docs had 1 error before and have 0 now, so changes may be missing.\n',
    )
    const old = tempProject({ [page]: faulty })
    const folder = await run(root, ['diff', old, '-v', '--as', 'json'])
    expect(JSON.parse(folder.stdout)).toMatchObject({ faults: { before: 1, after: 0 } })
    expect(folder.stderr).toContain(`${relative(root, join(old, page))}:16:14  info`)
  })

  it('has the files of submodules, and says where they are missing', async () => {
    const part = tempProject({ 'status.rst': STATUS_PAGE })
    commitIn(part)
    const root = tempProject({ 'docs-source/own.rst': 'Own\n===\n' })
    commitIn(root)
    git(root, 'submodule', '--quiet', 'add', part, 'docs-source/part')
    git(root, 'commit', '--quiet', '-m', 'y')
    const now = await run(root, ['diff', 'HEAD'])
    expect({ ...now }).toEqual({ code: 0, stdout: 'No changes.\n', stderr: '' })
    rmSync(join(root, 'docs-source/part'), { recursive: true })
    const { stderr } = await run(root, ['diff', 'HEAD', '-v'])
    expect(stderr).toContain(
      'docs-source/part (HEAD)  info  page-unreadable  The files of this submodule at "HEAD" are not in this clone.',
    )
  })

  it('says that a clone is shallow, and what git says', async () => {
    const root = tempProject({ [page]: STATUS_PAGE, '.gitattributes': '*.rst filter=broken\n' })
    commitIn(root)
    git(root, 'config', 'filter.broken.smudge', 'false')
    git(root, 'config', 'filter.broken.required', 'true')
    expect((await run(root, ['diff', 'HEAD'])).stderr).toMatch(
      /^rstforge: The revision cannot be checked out: .*smudge filter broken failed\.\n$/,
    )
    writeFileSync(join(root, '.git/shallow'), git(root, 'rev-parse', 'HEAD'))
    expect((await run(root, ['diff', 'HEAD~1'])).stderr).toContain('The clone is shallow: ')
  })

  it('finds no change between equal states', async () => {
    const root = tempProject({ [page]: STATUS_PAGE })
    expect((await run(root, ['diff', root])).stdout).toBe('No changes.\n')
  })

  it('refuses a folder without a page, of which everything would be new', async () => {
    const root = tempProject({ [page]: STATUS_PAGE, 'empty/x.txt': '' })
    const { code, stdout, stderr } = await run(root, ['diff', 'empty'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe('rstforge: No page of "empty" matches docs-source/**/*.rst.\n')
  })

  it('refuses what is neither', async () => {
    const { code, stderr } = await run(tempProject({}), ['diff', '--', '--output=x'])
    expect(code).toBe(2)
    expect(stderr).toContain('neither a folder nor a revision')
  })
})

describe('lint', () => {
  it('reports on stdout what is wrong with the docs', async () => {
    const root = tempProject({
      [page]: STATUS_PAGE.replace(
        '| 500  | Broken    | We are at fault. |',
        '| 404  | Not Found | There is none.   |',
      ),
    })
    const { stdout } = await run(root, ['lint', '--format', 'compact'])
    expect(stdout).toMatch(/^docs-source\/status\.rst:13:\d+: warning: 404 .*\[duplicate-code\]\n$/)
  })

  it('says once that the label in a type cell is nowhere', async () => {
    const row = 'x     :ref:`X <gone>`  Yes\n'
    const rule = '===== ================ =========\n'
    const table = `${rule}Name  Type             Mandatory\n${rule}${row}${rule}`
    const root = tempProject({ [page]: `Page\n====\n\n${table}\nSee :ref:\`gone\`.\n` })
    const { stdout } = await run(root, ['lint', '--format', 'compact'])
    expect(stdout.match(/\[[\w-]+\]$/gm)).toEqual(['[dead-reference]', '[undefined-label]'])
  })

  it('says that an id is nowhere, once, as a build does with -n', async () => {
    const root = tempProject({ [page]: 'Page\n====\n\nSee `that <#nowhere>`_.\n' })
    const codes = async (...argv: string[]) => {
      const { stdout, stderr } = await run(root, [...argv, '--format', 'compact'])
      return (stdout + stderr).match(/\[[\w-]+\]$/gm) ?? []
    }
    expect(await codes('lint')).toEqual(['[unknown-place]'])
    expect(await codes('lint', '-n')).toEqual(['[unknown-place]'])
    expect(await codes('build', '-n')).toEqual(['[unknown-place]'])
    expect(await codes('build')).toEqual([])
  })

  it('is silent about docs without a fault', async () => {
    const root = tempProject({ [page]: 'Page\n====\n\nText.\n' })
    const { code, stdout } = await run(root, ['lint'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect((await run(root, ['lint', 'docs-source/none*'])).code).toBe(1)
  })
})
